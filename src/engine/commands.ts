import type { Command } from "../inputs/run-inputs.ts";
import { ready, type Ready } from "./ready.ts";
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
 * The commands, as the table of README.md has them. The one place where a run asks for its command;
 * what only some commands need is loaded by those.
 */
export const COMMAND_TABLE: Readonly<Record<Command, CommandEntry>> = {
  apply: { writesFiles: true, installs: true, startsServers: true, work: proved(apply) },
  plan: { writesFiles: false, installs: false, startsServers: false, work: whenReady(plan) },
  verify: { writesFiles: false, installs: false, startsServers: false, work: proved(verify) },
  prepare: { writesFiles: true, installs: true, startsServers: false },
  export: { writesFiles: false, installs: false, startsServers: false, work: whenReady(exportDefinition) },
  remove: { writesFiles: false, installs: false, startsServers: false, work: remove },
};

/** Loads the work of a command, which begins once the servers are ready. */
type Load = () => Promise<(task: Task, at: Ready) => Work>;

async function apply(): ReturnType<Load> {
  return (await import("./work/apply.ts")).apply;
}

async function verify(): ReturnType<Load> {
  return (await import("./work/verify.ts")).verify;
}

async function plan(): ReturnType<Load> {
  return (await import("./work/plan.ts")).plan;
}

async function exportDefinition(): ReturnType<Load> {
  return (await import("./work/export.ts")).exportDefinition;
}

async function* remove(task: Task): Work {
  yield* (await import("./work/remove.ts")).remove(task);
}

/** Waits for both servers, and for the gateway if the proof asks it. */
function proved(load: Load): (task: Task) => Work {
  return async function* (task) {
    const { smokeTest, skip } = task.inputs.proof;
    // Whether the gateway is asked is a matter of the checks, which are loaded later else.
    const throughGateway =
      smokeTest === "gateway" && (await import("../proof/ladder.ts")).isReachable("gateway-accepts", skip);
    yield* afterReady(load, task, throughGateway);
  };
}

function whenReady(load: Load): (task: Task) => Work {
  return (task) => afterReady(load, task, false);
}

/**
 * Milliseconds after which the command is loaded, unless the servers are ready before: to load is
 * work for the processor, which the handshakes of the first requests need more.
 */
const HEAD_START = 25;

async function* afterReady(load: Load, task: Task, throughGateway: boolean): Work {
  yield { stage: "ready" };
  const isReady = ready(task, throughGateway);
  const loading = Promise.race([task.around.clock.sleep(HEAD_START, task.signal), isReady]).then(load);
  loading.catch(() => undefined);
  const at = await isReady;
  yield { discovery: at.discovery, apimVersion: at.apimVersion };
  yield* (await loading)(task, at);
}
