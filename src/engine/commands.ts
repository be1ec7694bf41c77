import { waitForApiManager } from "../clients/ready.ts";
import type { Command } from "../inputs/run-inputs.ts";
import { derivedKeyManager } from "../key-manager/desired.ts";
import { definitionOf, tomlOf } from "../key-manager/export.ts";
import { register } from "../key-manager/register.ts";
import { removeKeyManager } from "../key-manager/remove.ts";
import { Problem } from "../problems/problem.ts";
import { judge, planOf, proof, read, ready, stopAtDrift, stopIfChanged, wantedProof } from "./steps.ts";
import { askIdentityServer, connectorCanSignIn, nameStoredPassword, rewriteStored } from "./stored-password.ts";
import type { Task, Work } from "./task.ts";

/** What a command is: what it does on this machine, then with the servers. */
export interface CommandEntry {
  /**
   * Whether it changes files of the products on this machine; else it only shows what would change.
   */
  readonly writesFiles: boolean;

  /** Whether it installs the products of `*-version` and `*-archive`. */
  readonly installs: boolean;

  /** Whether it starts the products on this machine, when the inputs say so. */
  readonly startsServers: boolean;

  /** Nothing: no server is called. @throws Problem */
  readonly work?: (task: Task) => Work;
}

/**
 * The commands, as the table of README.md has them. The one place where a run asks for its command.
 */
export const COMMAND_TABLE: Readonly<Record<Command, CommandEntry>> = {
  apply: { writesFiles: true, installs: true, startsServers: true, work: apply },
  plan: { writesFiles: false, installs: false, startsServers: false, work: plan },
  verify: { writesFiles: false, installs: false, startsServers: false, work: verify },
  prepare: { writesFiles: true, installs: true, startsServers: false },
  export: { writesFiles: false, installs: false, startsServers: false, work: exportDefinition },
  remove: { writesFiles: false, installs: false, startsServers: false, work: remove },
};

async function* apply(task: Task): Work {
  const { inputs, servers, around, undo } = task;
  const wanted = wantedProof(inputs);
  const at = yield* ready(task, wanted.throughGateway);
  // Beside what preflight reads, whose word counts first.
  const signedIn = connectorCanSignIn(task);
  signedIn.catch(() => undefined);
  const judged = yield* judge(task, at, wanted.proves);
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

async function* plan(task: Task): Work {
  const at = yield* ready(task, false);
  const judged = yield* judge(task, at, false);
  const planned = planOf(task, judged);
  yield { plan: planned };
  stopAtDrift(task, planned);
}

async function* verify(task: Task): Work {
  const wanted = wantedProof(task.inputs);
  const at = yield* ready(task, wanted.throughGateway);
  const judged = yield* judge(task, at, wanted.proves);
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

async function* exportDefinition(task: Task): Work {
  const { inputs, servers, around } = task;
  const at = yield* ready(task, false);
  yield { stage: "preflight" };
  const { stored, isSecret } = await read(task, at, false);
  const { name } = inputs.keyManager;
  const { where } = servers.admin.session.client;
  if (stored === undefined)
    throw new Problem("key-manager-absent", {
      tried: `export the Key Manager ${name}`,
      where,
      said: "it does not exist",
    });
  const derived = derivedKeyManager(inputs, at.discovery);
  const exported = definitionOf(
    stored.representation,
    derived,
    isSecret,
    (text) => around.secrets.redact(text) !== text,
  );
  yield { registered: { id: stored.id, change: "unchanged" }, definition: tomlOf(exported, name, where) };
  for (const path of exported.secrets)
    around.runner.warning(`Left out of the definition, since it is a secret: ${path}`);
}

async function* remove({ inputs, servers, around: { clock }, signal }: Task): Work {
  yield { stage: "ready" };
  const { version } = await waitForApiManager(servers.admin, { timeout: inputs.readyTimeout, clock, signal });
  yield { apimVersion: version };
  yield { stage: "register" };
  yield { removed: await removeKeyManager(servers.admin, inputs.keyManager.name) };
}
