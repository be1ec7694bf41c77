import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { LARGEST_TEXT, readRegularFile } from "../files/read-file.ts";
import { placeOf } from "../files/same-place.ts";
import type { InputSources } from "../inputs/run-inputs.ts";

/** Milliseconds for what was given up and may still be at work. */
const LINGER = 1000;

/** The file system, as inputs ask for it. */
export const inputFiles = {
  readFile: (path: string) => readRegularFile(path, LARGEST_TEXT).toString("utf8"),
  placeOf,
  platform: process.platform,
} as const satisfies Partial<InputSources>;

/** A name that no other run has: `wso2-is-km-action-<10 hex digits>`. */
export function uniqueName(): string {
  return `wso2-is-km-action-${randomBytes(5).toString("hex")}`;
}

/**
 * Aborted, with the signal's name as the reason, by the next of `signals`; that one then counts no
 * more.
 */
export function stoppedBy(...signals: readonly NodeJS.Signals[]): AbortSignal {
  const stopped = new AbortController();
  for (const signal of signals) process.once(signal, () => stopped.abort(new Error(`stopped by ${signal}`)));
  return stopped.signal;
}

/** Ends the process soon, although something that was given up may still be at work. */
export function leaveSoon(): void {
  setTimeout(() => process.exit(), LINGER).unref();
}

/** The runner's folder for what need not outlive the job; elsewhere the system's. */
export function temporaryFolder(): string {
  const folder = process.env["RUNNER_TEMP"] ?? "";
  return folder === "" ? tmpdir() : folder;
}
