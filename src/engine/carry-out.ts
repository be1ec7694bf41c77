import { existsSync } from "node:fs";
import { asProblem, isFinal } from "../problems/meaning.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { Credentials } from "../inputs/run-inputs.ts";
import { deleteCreated } from "../key-manager/delete-created.ts";
import { restoreKeyManager } from "../key-manager/restore.ts";
import { removeApi } from "../proof/throw-away/api.ts";
import { removeApiResource } from "../proof/throw-away/api-resource.ts";
import { removeApplication } from "../proof/throw-away/application.ts";
import { oneLine } from "../text/foreign-text.ts";
import { IS_PATHS } from "../clients/identity-server/endpoints.ts";
import { poll } from "../problems/poll.ts";
import type { Clock, Runner } from "../ports.ts";
import type { Clients } from "../clients/connect.ts";
import { PRODUCT_NAMES } from "../products/home.ts";
import { stopServer } from "../products/stop.ts";
import { releaseLock } from "../files/lock.ts";
import { restoreFile } from "../files/replace-file.ts";
import type { Memory, UndoEntry, UndoStack, WayBack } from "../undo/stack.ts";
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

/**
 * Goes these ways back, in this order; each is tried until its deadline, and one that fails does not stop the others. What is gone already
 * is fine. An entry leaves the stack only when it is done, so that the post step can try again. Once `signal` is aborted nothing more is
 * tried, and what was under way is given up: all of it is left.
 */
export async function goBack(
  stack: UndoStack,
  work: readonly UndoEntry[],
  around: UndoSurroundings,
): Promise<readonly Left[]> {
  const left: Left[] = [];
  const { clock, signal } = around;
  const stopped = whenAborted(signal);
  for (const entry of work) {
    const tried = signal.aborted
      ? stopped
      : Promise.race([
          stopped,
          poll<string>(() => attempt(entry, stack, around), { timeout: PATIENCE, clock, signal }),
        ]);
    const outcome = await tried.catch((error: unknown) => ({
      notYet: signal.aborted ? stoppedBy(signal.reason) : problemOf(error),
    }));
    if ("done" in outcome) {
      stack.forget(entry);
      around.runner.info(`  undone: ${outcome.done}`);
    } else {
      left.push({
        what: outcome.notYet.id === "secret-not-restored" ? describeSecrets(entry.way) : describeLeft(entry.way),
        command: commandFor(
          entry.way,
          {
            apim: around.servers.admin.session.client.baseUrl,
            is: around.servers.is.client.baseUrl,
          },
          outcome.notYet,
        ),
        problem: outcome.notYet,
      });
    }
  }
  return left;
}

/** Never fulfilled; rejected when `signal` is aborted, for what does not listen to it. */
function whenAborted(signal: AbortSignal): Promise<never> {
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = (): void => reject(new Error(reasonOf(signal.reason)));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  stopped.catch(() => undefined);
  return stopped;
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

async function carryOut(
  way: WayBack,
  { servers, isUser, clock, signal }: UndoSurroundings,
  memory: Memory,
): Promise<string> {
  switch (way.kind) {
    case "delete-application":
      await removeApplication(way, servers, isUser, { clock, signal });
      break;
    case "delete-api":
      await removeApi(way, servers.publisher, { clock, signal });
      break;
    case "delete-api-resource":
      await removeApiResource(way, servers.is, isUser, { clock, signal });
      break;
    case "delete-key-manager":
      await deleteCreated(servers.admin, way);
      break;
    case "restore-key-manager":
      await restoreKeyManager(servers.admin, way, memory, { clock, signal });
      break;
    case "restore-file":
      return putFileBack(way);
    case "release-lock":
      releaseLock(way.file, way.run);
      break;
    case "stop-server":
      return stop(way, clock);
  }
  return describeWay(way);
}

async function putFileBack(way: Extract<WayBack, { kind: "restore-file" }>): Promise<string> {
  return (await restoreFile(way.file, way)) === "restored" ? describeWay(way) : `${way.file} is as it was`;
}

/** @throws Problem `product-home-invalid`: without the folder nothing says whether its server still runs */
async function stop(way: Extract<WayBack, { kind: "stop-server" }>, clock: Clock): Promise<string> {
  if (!existsSync(way.home)) {
    throw new Problem("product-home-invalid", {
      tried: `find out whether ${PRODUCT_NAMES[way.product]} still runs, and stop it`,
      where: way.home,
      said: "the folder is gone",
      remedy: "Look for the server's Java process, and end it by hand.",
    });
  }
  return (await stopServer({ ...way, clock })) === "stopped"
    ? describeWay(way)
    : `${wordsFor(way).what} does not run any more`;
}

/** What a way back has done: "application X of API Manager removed". */
export function describeWay(way: WayBack): string {
  const { what, done } = wordsFor(way);
  return `${what} ${done}`;
}

/** What is left when a way back could not be carried out: "application X of API Manager is still there". */
export function describeLeft(way: WayBack): string {
  const { what, left } = wordsFor(way);
  return `${what} ${left}`;
}

/** What is left of a Key Manager whose secrets were known to the main step alone. */
function describeSecrets(way: WayBack): string {
  const names = way.kind === "restore-key-manager" ? (way.secrets ?? []).join(" and ") : "a secret";
  return `${wordsFor(way).what} is as it was before but for ${names} of its connector, which could not be put back`;
}

function wordsFor(way: WayBack): { what: string; done: string; left: string } {
  const removed = { done: "removed", left: "is still there" };
  const putBack = { done: "put back as it was", left: "is not as it was" };
  switch (way.kind) {
    case "delete-application":
      return {
        what: `application ${way.name} of API Manager`,
        ...removed,
        ...(way.clientName === undefined
          ? {}
          : { left: `or its client ${oneLine(way.clientName)} in Identity Server ${removed.left}` }),
      };
    case "delete-api":
      return { what: `API ${way.name} of API Manager`, ...removed };
    case "delete-api-resource":
      return { what: `API resource ${way.identifier} of Identity Server`, ...removed };
    case "delete-key-manager":
      return { what: `Key Manager ${way.name}`, ...removed };
    case "restore-key-manager":
      return { what: `Key Manager ${way.name}`, ...putBack };
    case "restore-file":
      return { what: way.file, ...putBack };
    case "release-lock":
      return { what: `lock ${way.file}`, ...removed };
    case "stop-server":
      return {
        what: `${way.product === "is" ? "Identity Server" : "API Manager"} in ${way.home}`,
        ...{ done: "stopped", left: "still runs" },
      };
  }
}

/** The same by hand, for a shell: whatever a server or a path says is one quoted word of it. */
export function commandFor(
  way: WayBack,
  { apim, is }: { readonly apim: string; readonly is: string },
  problem?: Problem,
): string {
  const asAdmin = 'curl -u "$APIM_USERNAME:$APIM_PASSWORD"';
  const asIsAdmin = 'curl -u "$IS_USERNAME:$IS_PASSWORD"';
  const at = (base: string, path: string, name = ""): string => quoted(`${base}${path}${encodeURIComponent(name)}`);
  switch (way.kind) {
    case "delete-application":
      return `${asAdmin} ${at(apim, "/api/am/devportal/v3/applications?query=", way.name)}, then -X DELETE on .../applications/<applicationId>${
        way.clientName === undefined
          ? ""
          : `; ${asIsAdmin} ${at(is, `${IS_PATHS.clientRegistration}?client_name=`, way.clientName)}, then -X DELETE on .../register/<client_id>`
      }`;
    case "delete-api":
      return `${asAdmin} ${at(apim, "/api/am/publisher/v4/apis?query=name:", way.name)}, then -X DELETE on .../apis/<id>`;
    case "delete-api-resource":
      return `${asIsAdmin} ${at(is, "/api/server/v1/api-resources?filter=identifier+eq+", way.identifier)}, then -X DELETE on .../api-resources/<id>`;
    case "delete-key-manager":
      return way.id === undefined
        ? `${asAdmin} ${at(apim, "/api/am/admin/v4/key-managers")}, then -X DELETE on .../key-managers/<id>`
        : `${asAdmin} -X DELETE ${at(apim, "/api/am/admin/v4/key-managers/", way.id)}`;
    case "restore-file":
      if (problem?.id === "backup-missing") return `edit ${quoted(way.file)}: its backup is gone`;
      if (problem?.id === "file-changed-meanwhile") return `diff ${quoted(way.backup)} ${quoted(way.file)}, then merge`;
      return `cp ${quoted(way.backup)} ${quoted(way.file)}`;
    case "release-lock":
      return `rm ${quoted(way.file)}`;
    case "stop-server":
      return `kill "$(tr -d '\\0' <${quoted(`${way.home}/wso2carbon.pid`)})"`;
    case "restore-key-manager":
      return `open ${apim}/admin, Key Managers, ${way.name}, and set the fields back that the summary lists${(way.secrets ?? []).map((name) => `, and ${name} to what it was`).join("")}`;
  }
}

/** One word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
