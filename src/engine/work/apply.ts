import { register } from "../../key-manager/register.ts";
import { proof, provesKeyManager } from "../proof-step.ts";
import type { Ready } from "../ready.ts";
import { judge, planOf, stopIfChanged } from "../steps.ts";
import { askIdentityServer, connectorCanSignIn, rewriteStored } from "../stored-password.ts";
import type { Task, Work } from "../task.ts";

export async function* apply(task: Task, at: Ready): Work {
  const { inputs, servers, around, undo } = task;
  // Beside what preflight reads, whose word counts first.
  const signedIn = connectorCanSignIn(task);
  signedIn.catch(() => undefined);
  const judged = yield* judge(task, at, provesKeyManager(inputs));
  await signedIn;
  const planned = planOf(task, judged);
  yield { plan: planned };
  stopIfChanged(task, planned);
  yield { stage: "register" };
  const { sent, stored, ...registered } = await register(servers.admin, planned, undo);
  yield { registered };
  around.runner.info(`Key Manager ${planned.name} ${registered.change} (${registered.id})`);
  const onRefusal = registered.change === "unchanged" ? rewriteStored : askIdentityServer;
  yield* proof(task, registered.id, at, judged, { change: registered.change, sent, stored, onRefusal });
}
