import { Problem } from "../../problems/problem.ts";
import { proof, provesKeyManager } from "../proof-step.ts";
import type { Ready } from "../ready.ts";
import { judge, planOf, stopAtDrift } from "../steps.ts";
import { askIdentityServer, nameStoredPassword } from "../stored-password.ts";
import type { Task, Work } from "../task.ts";

export async function* verify(task: Task, at: Ready): Work {
  const judged = yield* judge(task, at, provesKeyManager(task.inputs));
  const planned = planOf(task, judged);
  yield { plan: planned };
  stopAtDrift(task, planned);
  if (planned.action === "create") {
    throw new Problem("drift", {
      tried: `verify the Key Manager ${planned.name}`,
      where: task.servers.admin.session.client.where,
      said: "it does not exist",
    });
  }
  yield { registered: { id: planned.id, change: "unchanged" } };
  yield* proof(task, planned.id, at, judged, {
    onRefusal: planned.action === "unchanged" ? nameStoredPassword : askIdentityServer,
  });
}
