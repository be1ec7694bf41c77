import { existsSync } from "node:fs";
import { asProblem, isFinal } from "../problems/meaning.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { Credentials } from "../inputs/run-inputs.ts";
import { deleteCreated } from "../key-manager/delete-created.ts";
import { restoreKeyManager } from "../key-manager/restore.ts";
import { removeApi } from "../proof/throw-away/api.ts";
import { removeApiResource } from "../proof/throw-away/api-resource.ts";
import { removeApplication } from "../proof/throw-away/application.ts";
import { removeSharedScope } from "../proof/throw-away/shared-scope.ts";
import { poll, type Attempt } from "../problems/poll.ts";
import type { Clock, Runner } from "../ports.ts";
import type { Clients } from "../clients/connect.ts";
import { PRODUCT_NAMES } from "../text/products.ts";
import { stopServer } from "../products/stop.ts";
import { releaseLock } from "../files/lock.ts";
import { removeOwnFolder } from "../products/install/own-folder.ts";
import { removeAdded } from "../files/new-file.ts";
import { restoreFile } from "../files/replace-file.ts";
import type { Memory, UndoEntry, UndoStack } from "../undo/stack.ts";
import { commandFor, describeLeft, describeObject, describeWay, type WayBack, type Ways } from "../undo/way-back.ts";
import type { StopServer } from "../undo/ways/stop-server.ts";
import type { Left } from "../undo/left.ts";

/** Milliseconds that one object may take to be removed. */
const PATIENCE = 20_000;

export interface UndoSurroundings {
  readonly servers: Clients;
  readonly isUser: Credentials;
  readonly clock: Clock;
  readonly runner: Runner;
  readonly signal: AbortSignal;
}

/** What has nothing to do with each other: an application, and the scope that it once asked for. */
const BESIDE: ReadonlySet<WayBack["kind"]> = new Set<WayBack["kind"]>(["delete-application", "delete-api-resource"]);

/**
 * Goes these ways back, in this order, neighbours that do not depend on each other together; each
 * is tried until its deadline, and one that fails does not stop the others. What is gone already is
 * fine. An entry leaves the stack only when it is done, so that the post step can try again. Once
 * `signal` is aborted nothing more is tried, and what was under way is given up: all of it is left.
 */
export async function goBack(
  stack: UndoStack,
  work: readonly UndoEntry[],
  around: UndoSurroundings,
): Promise<readonly Left[]> {
  const left: Left[] = [];
  const { stopped, forget } = whenAborted(around.signal);
  try {
    for (const row of rowsOf(work)) {
      const tried = row.map((entry) => ({ entry, outcome: goOne(entry, stack, stopped, around) }));
      for (const { entry, outcome } of tried) {
        const ended = await outcome;
        if ("done" in ended) {
          stack.forget(entry);
          around.runner.info(`  undone: ${ended.done}`);
        } else left.push(leftOf(entry, ended.notYet, around));
      }
    }
    return left;
  } finally {
    forget();
  }
}

function rowsOf(work: readonly UndoEntry[]): readonly (readonly UndoEntry[])[] {
  const rows: UndoEntry[][] = [];
  for (const entry of work) {
    const row = rows.at(-1);
    if (row !== undefined && [...row, entry].every(({ way }) => BESIDE.has(way.kind))) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

/** Never rejects. */
async function goOne(
  entry: UndoEntry,
  stack: UndoStack,
  stopped: Promise<never>,
  around: UndoSurroundings,
): Promise<Attempt<string>> {
  const { clock, signal } = around;
  try {
    if (signal.aborted) return await stopped;
    const attempts = poll<string>(() => attempt(entry, stack, around), {
      what: `Clean-up of ${describeObject(entry.way)}`,
      timeout: PATIENCE,
      clock,
      signal,
    });
    return await Promise.race([stopped, attempts]);
  } catch (error) {
    return { notYet: signal.aborted ? stoppedBy(signal.reason) : problemOf(error) };
  }
}

function leftOf({ way }: UndoEntry, problem: Problem, { servers: { admin, is } }: UndoSurroundings): Left {
  const bases = { apim: admin.session.client.baseUrl, is: is.client.baseUrl };
  return { what: describeLeft(way, problem.id), command: commandFor(way, bases, problem.id), problem };
}

/**
 * Never fulfilled; rejected when `signal` is aborted, for what does not listen to it. `forget` ends
 * that: a signal with a deadline keeps its listeners, and all that they hold, until then.
 */
function whenAborted(signal: AbortSignal): { readonly stopped: Promise<never>; readonly forget: () => void } {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  stopped.catch(() => undefined);
  const stop = (): void => reject(new Error(reasonOf(signal.reason)));
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  return { stopped, forget: () => signal.removeEventListener("abort", stop) };
}

function stoppedBy(reason: unknown): Problem {
  return new Problem("clean-up-incomplete", {
    tried: "undo it before the clean-up ended",
    said: reasonOf(reason),
    remedy: "Undo it by hand, with the command given.",
  });
}

async function attempt(entry: UndoEntry, stack: UndoStack, around: UndoSurroundings) {
  try {
    return { done: await carryOut(entry.way, around, stack.remembered(entry)) };
  } catch (error) {
    const problem = problemOf(error);
    if (isFinal(problem)) throw problem;
    return { notYet: problem };
  }
}

function problemOf(error: unknown): Problem {
  return asProblem(error, "clean-up-incomplete", "undo a change");
}

/**
 * Carries out a way back of one kind. @returns what was found instead of something to undo ("X does
 * not run any more"), or nothing when it was undone
 */
type CarryOut<Way> = (way: Way, around: UndoSurroundings, memory: Memory) => Promise<string | undefined>;

const CARRY_OUT: { readonly [Kind in keyof Ways]: CarryOut<Ways[Kind]> } = {
  "delete-application": undone((way, around) => removeApplication(way, around.servers, around.isUser, around)),
  "delete-api": undone((way, around) => removeApi(way, around.servers.publisher, around)),
  "delete-api-resource": (way, around) => removeApiResource(way, around.servers.is, around.isUser, around),
  "delete-shared-scope": undone((way, around) => removeSharedScope(way, around.servers, around.isUser, around)),
  "delete-key-manager": undone((way, around) => deleteCreated(around.servers.admin, way, around)),
  "restore-key-manager": undone((way, around, memory) => restoreKeyManager(around.servers.admin, way, memory, around)),
  "restore-file": async (way) =>
    (await restoreFile(way.file, way)) === "restored" ? undefined : `${way.file} is as it was`,
  "remove-file": async (way) =>
    (await removeAdded(way.file, way)) === "removed" ? undefined : `${way.file} is not there any more`,
  "release-lock": undone((way) => releaseLock(way.file, way.run)),
  "stop-server": stop,
  "remove-folder": undone((way) => removeOwnFolder(way.folder)),
};

function undone<Way>(
  work: (way: Way, around: UndoSurroundings, memory: Memory) => Promise<void> | void,
): CarryOut<Way> {
  return async (way, around, memory) => {
    await work(way, around, memory);
    return undefined;
  };
}

async function carryOut<Kind extends keyof Ways>(
  way: WayBack<Kind>,
  around: UndoSurroundings,
  memory: Memory,
): Promise<string> {
  return (await CARRY_OUT[way.kind](way, around, memory)) ?? describeWay(way);
}

/**
 * @throws Problem `product-home-invalid`: without the folder nothing says whether its server still
 * runs
 */
async function stop(way: StopServer, { clock }: UndoSurroundings): Promise<string | undefined> {
  if (!existsSync(way.home)) {
    throw new Problem("product-home-invalid", {
      tried: `find out whether ${PRODUCT_NAMES[way.product]} still runs, and stop it`,
      where: way.home,
      said: "the folder is gone",
      remedy: "Look for the server's Java process, and end it by hand.",
    });
  }
  if ((await stopServer({ ...way, clock })) === "stopped") return undefined;
  return `${describeObject(way)} does not run any more`;
}
