import { randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const MARK = ".wso2-is-key-manager-action-";
/** Milliseconds after which a copy is of no run that is still at work. */
const STALE = 10 * 60 * 1000;

/**
 * Removes copies of a file that killed runs left; one of a process that is there belongs to a run
 * at work.
 */
export async function sweep(file: string): Promise<void> {
  const start = `.${basename(file)}${MARK}`;
  const names = await readdir(dirname(file)).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(start) && one.endsWith(".tmp"))) {
    const path = join(dirname(file), name);
    const pid = Number(/^\d+/.exec(name.slice(start.length))?.[0]);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && (isGone(pid) || Date.now() - found.mtimeMs > STALE))
      await rm(path, { force: true }).catch(() => undefined);
  }
}

/** A name that says whose it is: hidden, in the same folder, with this process's number. */
export function copyOf(file: string): string {
  return join(dirname(file), `.${basename(file)}${MARK}${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
}

/** The second copy, which becomes the file's backup; `sweep` finds it as it finds the first. */
export function backupCopyOf(copy: string): string {
  return copy.replace(/\.tmp$/, "-backup.tmp");
}

/** Whether this is the name of a copy that this program makes of the file: no other is removed. */
export function isCopyOf(file: string, copy: string): boolean {
  const name = basename(copy);
  return dirname(copy) === dirname(file) && name.startsWith(`.${basename(file)}${MARK}`) && name.endsWith(".tmp");
}

function isGone(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
