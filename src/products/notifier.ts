import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { addFile, READABLE, type Added } from "../files/new-file.ts";
import { LARGEST_STORE, readRegularFile } from "../files/read-file.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import type { Runner } from "../ports.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import { oneLine } from "../text/foreign-text.ts";
import type { UndoEntry, UndoStack } from "../undo/stack.ts";

/** The listener's class, as a jar names it in its directory, which is never compressed. */
const LISTENER = "org/wso2/is/notification/ApimOauthEventInterceptor.class";
const DROPINS = join("repository", "components", "dropins");

/** A jar that is to be put into Identity Server. */
export interface Notifier {
  readonly file: string;
  readonly bytes: Buffer;
}

/**
 * Looks for the jar by which Identity Server reports revocations, whatever its name is (B-T8).
 * Writes nothing.
 * @returns what has to be put there; nothing when it is there, or is not asked for
 * @throws Problem `notifier-missing`, `notifier-invalid`
 */
export function notifierFor({ is, revocationEvents, notifierJar }: RunInputs, runner: Runner): Notifier | undefined {
  if (!revocationEvents) return undefined;
  const folder = is.home === undefined ? undefined : join(is.home, DROPINS);
  // What was copied out of an image has its configuration only.
  if (folder === undefined || (notifierJar === undefined && !existsSync(folder))) {
    runner.info(`Identity Server: whether WSO2's notifier is in ${DROPINS} can't be seen here; it must be there.`);
    return undefined;
  }
  const there = jarsIn(folder).find((file) => hasListener(file));
  const given = notifierJar === undefined ? undefined : jarOf(notifierJar);
  if (there !== undefined) {
    const other = given !== undefined && digestOf(given) !== digestOf(readRegularFile(there, LARGEST_STORE));
    if (other) runner.warning(`${there} is WSO2's notifier already and stays; \`notifier-jar\` is another one.`);
    else runner.info(`Identity Server: ${basename(there)} reports revocations`);
    return undefined;
  }
  if (given !== undefined && notifierJar !== undefined)
    return { file: join(folder, basename(notifierJar)), bytes: given };
  const said = `no jar there has ${LISTENER}`;
  throw new Problem("notifier-missing", { tried: "find WSO2's notifier in Identity Server", where: folder, said });
}

/**
 * Puts it there; a folder that is missing for it is made, and stays.
 * @throws Problem `file-not-writable`
 */
export async function putNotifier({ file, bytes }: Notifier, undo: UndoStack): Promise<void> {
  // What can't be made is named by what is put into it.
  await mkdir(dirname(file), { recursive: true }).catch(() => undefined);
  let entry: UndoEntry | undefined;
  const namedIn = join(dirname(file), "..", "..", "conf", "deployment.toml");
  await addFile(file, { bytes, mode: READABLE }, (added: Added | undefined) => {
    if (added !== undefined)
      entry = undo.push("failure", { kind: "remove-file", file, ...added, namedIn, namedAs: "notification_endpoint" });
    else if (entry !== undefined) undo.forget(entry);
  });
}

/** @throws Problem `notifier-invalid` */
function jarOf(path: string): Buffer {
  const invalid = (said: string, cause?: unknown): Problem =>
    new Problem("notifier-invalid", { tried: "read WSO2's notifier", where: path, said }, cause);
  let bytes: Buffer;
  try {
    bytes = readRegularFile(path, LARGEST_STORE);
  } catch (error) {
    throw invalid(oneLine(reasonOf(error)), error);
  }
  if (!path.endsWith(".jar")) throw invalid("its name does not end with .jar, so the server would not load it");
  if (!bytes.includes(LISTENER)) throw invalid(`${LISTENER} is not in it`);
  return bytes;
}

function jarsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".jar"));
    return names.toSorted().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function hasListener(file: string): boolean {
  try {
    return readRegularFile(file, LARGEST_STORE).includes(LISTENER);
  } catch {
    return false;
  }
}

function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
