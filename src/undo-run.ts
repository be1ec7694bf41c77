import { isDeepStrictEqual } from "node:util";
import type { AdminApi } from "./apim/admin.ts";
import { Problem, reasonOf } from "./problems/problem.ts";
import type { Credentials } from "./inputs.ts";
import { withPassword } from "./key-manager/compare.ts";
import { lookedFor } from "./proof/creation.ts";
import { removeApi } from "./proof/throw-away-api.ts";
import { removeApplication } from "./proof/throw-away-application.ts";
import { poll } from "./poll.ts";
import type { Clock, Runner } from "./runner.ts";
import type { Servers } from "./servers/connect.ts";
import { stopServer } from "./servers/stop.ts";
import { releaseLock } from "./files/lock.ts";
import { restoreFile } from "./files/replace-file.ts";
import type { Due, UndoEntry, UndoStack, WayBack } from "./undo.ts";

/** Milliseconds that one object may take to be removed. */
const PATIENCE = 20_000;

/** What could not be undone, with the command that does it by hand. */
export interface Left {
  readonly what: string;
  readonly command: string;
  readonly problem: Problem;
}

export interface UndoSurroundings {
  readonly servers: Servers;
  readonly isUser: Credentials;
  readonly clock: Clock;
  readonly runner: Runner;
  readonly signal: AbortSignal;
}

/**
 * Goes every way back that is due, last pushed first; each is tried until its deadline, and one that fails does not stop the others. What
 * is gone already is fine. An entry leaves the stack only when it is done, so that the post step can try again.
 */
export async function goBack(
  stack: UndoStack,
  moments: readonly Due[],
  around: UndoSurroundings,
): Promise<readonly Left[]> {
  const left: Left[] = [];
  for (const entry of stack.due(...moments)) {
    const outcome = await poll<string>(() => attempt(entry, stack, around), {
      timeout: PATIENCE,
      clock: around.clock,
      signal: around.signal,
    }).catch((error: unknown) => ({ notYet: problemOf(error) }));
    if ("done" in outcome) {
      stack.forget(entry);
      around.runner.info(`  undone: ${outcome.done}`);
    } else {
      left.push({
        what: describeLeft(entry.way),
        command: commandFor(
          entry.way,
          {
            apim: around.servers.admin.session.server.baseUrl,
            is: around.servers.is.server.baseUrl,
          },
          outcome.notYet,
        ),
        problem: outcome.notYet,
      });
    }
  }
  return left;
}

async function attempt(entry: UndoEntry, stack: UndoStack, around: UndoSurroundings) {
  try {
    return { done: await carryOut(entry.way, around, stack.remembered(entry)) };
  } catch (error) {
    const problem = problemOf(error);
    if (
      problem.id === "credentials-refused" ||
      problem.id === "cancelled" ||
      problem.id === "key-manager-in-use" ||
      problem.id === "file-changed-meanwhile" ||
      problem.id === "backup-missing" ||
      problem.id === "server-not-ours"
    )
      throw problem;
    return { notYet: problem };
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem("clean-up-incomplete", { tried: "undo a change", said: reasonOf(error) }, error);
}

async function carryOut(
  way: WayBack,
  { servers, isUser, clock, signal }: UndoSurroundings,
  secret: string | undefined,
): Promise<string> {
  switch (way.kind) {
    case "delete-application":
      await removeApplication(way, servers, isUser, { clock, signal });
      break;
    case "delete-api":
      await removeApi(way, servers.publisher, { clock, signal });
      break;
    case "delete-api-resource":
      for (const id of await lookedFor(way, () => servers.is.findApiResources(way.identifier, isUser), {
        clock,
        signal,
      }))
        await servers.is.deleteApiResource(id, isUser);
      break;
    case "delete-key-manager":
      await deleteKeyManager(servers.admin, way.name, way.id);
      break;
    case "restore-key-manager":
      await restoreKeyManager(servers.admin, way, secret);
      break;
    case "restore-file":
      return putFileBack(way);
    case "release-lock":
      releaseLock(way.file, way.run);
      break;
    case "stop-server":
      await stopServer({ ...way, clock });
      break;
  }
  return describeWay(way);
}

async function putFileBack(way: Extract<WayBack, { kind: "restore-file" }>): Promise<string> {
  return (await restoreFile(way.file, way)) === "restored" ? describeWay(way) : `${way.file} is as it was`;
}

async function deleteKeyManager(admin: AdminApi, name: string, id: string | undefined): Promise<void> {
  const found = id ?? (await admin.list()).find((item) => item.name === name)?.id;
  if (found === undefined || (await admin.delete(found)) !== "in-use") return;
  throw new Problem("key-manager-in-use", {
    tried: `delete the Key Manager ${name}`,
    where: admin.session.server.where,
  });
}

async function restoreKeyManager(
  admin: AdminApi,
  way: Extract<WayBack, { kind: "restore-key-manager" }>,
  secret: string | undefined,
): Promise<void> {
  const body = Object.fromEntries(
    Object.entries(way.representation).filter(([key, value]) => value !== null && key !== "endpoints"),
  );
  const answer = await admin.update(way.id, secret === undefined ? body : withPassword(body, secret));
  answer.expect(200);
  if (isDeepStrictEqual(await admin.get(way.id), way.representation)) return;
  throw new Problem("key-manager-not-stored", {
    tried: `put the Key Manager ${way.name} back as it was`,
    where: admin.session.server.where,
    said: "read again, it is not as it was",
  });
}

/** What a way back does when it has been gone: "application X of API Manager removed". */
export function describeWay(way: WayBack): string {
  const { what, done } = wordsFor(way);
  return `${what} ${done}`;
}

/** What is left when it could not be gone: "application X of API Manager is still there". */
export function describeLeft(way: WayBack): string {
  const { what, left } = wordsFor(way);
  return `${what} ${left}`;
}

function wordsFor(way: WayBack): { what: string; done: string; left: string } {
  const removed = { done: "removed", left: "is still there" };
  const putBack = { done: "put back as it was", left: "is not as it was" };
  switch (way.kind) {
    case "delete-application":
      return { what: `application ${way.name} of API Manager`, ...removed };
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
  const at = (base: string, path: string, name = ""): string => quoted(`${base}${path}${encodeURIComponent(name)}`);
  switch (way.kind) {
    case "delete-application":
      return `${asAdmin} ${at(apim, "/api/am/devportal/v3/applications?query=", way.name)}, then -X DELETE on .../applications/<applicationId>`;
    case "delete-api":
      return `${asAdmin} ${at(apim, "/api/am/publisher/v4/apis?query=name:", way.name)}, then -X DELETE on .../apis/<id>`;
    case "delete-api-resource":
      return `curl -u "$IS_USERNAME:$IS_PASSWORD" ${at(is, "/api/server/v1/api-resources?filter=identifier+eq+", way.identifier)}, then -X DELETE on .../api-resources/<id>`;
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
      return `open ${apim}/admin, Key Managers, ${way.name}, and set the fields back that the summary lists`;
  }
}

/** One word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
