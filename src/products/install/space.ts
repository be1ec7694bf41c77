import { statfs } from "node:fs/promises";
import { Problem, reasonOf } from "../../problems/problem.ts";
import { oneLine } from "../../text/foreign-text.ts";

/**
 * Stops before a disk is filled, which would take other jobs of the runner with it.
 * @param needed bytes
 * @throws Problem `disk-space-missing`
 */
export async function mustHaveSpace(folder: string, needed: number, tried: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new Problem("disk-space-missing", {
    tried,
    where: folder,
    said: `${inMegabytes(needed)} MB are needed, ${inMegabytes(free)} MB are free`,
  });
}

/** Rounded up: what is needed is not less than what is said. */
export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

/** A failure to write, by its code: a full disk is one of its own. */
export function notWritten(error: unknown, tried: string, where: string): Problem {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const full = code === "ENOSPC" || code === "EDQUOT";
  return new Problem(full ? "disk-space-missing" : "pack-not-written", {
    tried,
    where,
    said: oneLine(reasonOf(error)),
  });
}
