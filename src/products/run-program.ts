/**
 * Programs that run to their end (`keytool`, `java -version`, `ps`). They are started with
 * `node:child_process` and not with `@actions/exec`, because that gives no handle of its program:
 * one that hangs could be neither ended nor left, and kept the whole step alive until it ended by
 * itself. Here each program leads a process group of its own, which is killed as a whole.
 */
import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { basename } from "node:path";
import { waiting } from "../problems/progress.ts";
import { oneLine } from "../text/foreign-text.ts";

/** Loaded by the runs that start a program only: it takes 2.6 MB of memory. */
const childProcess = (): typeof import("node:child_process") => process.getBuiltinModule("node:child_process");

/** Milliseconds that a program may take. */
const PATIENCE = 60_000;
/** A truststore of 2,000 certificates is listed with about 5 MB. */
const LARGEST_OUTPUT = 64 * 1024 * 1024;
/**
 * Milliseconds for what is still in the pipes once the program has ended; a child that it left may
 * hold them open for ever.
 */
const LAST_WORDS = 500;

/** What a finished program said. */
export interface Finished {
  /** As a shell has it: 128 and the signal's number when a signal ended it. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  /**
   * The program's whole environment. Secrets go in here, never into arguments: every user of the
   * machine can read a process list.
   */
  readonly environment: NodeJS.ProcessEnv;
  /** Kills the program, and all that it started, as soon as it is aborted. */
  readonly signal?: AbortSignal;
  /** Milliseconds; a minute when not given. */
  readonly patience?: number;
}

/**
 * Runs a program without a shell and without input, and keeps what it writes to itself. When this
 * returns or throws, nothing of its process group runs any more.
 * @throws Error when it can't be run, has not ended in time (said right at the limit), or writes
 * without end; the signal's reason when that
 *   is aborted, and nothing is started when it is already
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { environment, signal, patience = PATIENCE }: ProgramOptions,
): Promise<Finished> {
  signal?.throwIfAborted();
  const what = (): string => `Waiting for the end of ${basename(program)}`;
  return waiting({ what, limit: patience }, () =>
    toItsEnd(program, args, { environment, patience, ...(signal === undefined ? {} : { signal }) }),
  );
}

async function toItsEnd(
  program: string,
  args: readonly string[],
  { environment, signal, patience }: ProgramOptions & { readonly patience: number },
): Promise<Finished> {
  const child = childProcess().spawn(program, [...args], {
    env: environment,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const given = Promise.withResolvers<never>();
  const stopped = (): void => given.reject(signal?.reason);
  signal?.addEventListener("abort", stopped, { once: true });
  const late = setTimeout(
    () => given.reject(new Error(`it has not ended within ${patience / 1000} s, and was killed`)),
    patience,
  );
  try {
    return await Promise.race([ended(child, given.reject), given.promise]);
  } finally {
    clearTimeout(late);
    signal?.removeEventListener("abort", stopped);
    killGroup(child);
    for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    child.unref();
  }
}

async function ended(child: ChildProcess, giveUp: (error: Error) => void): Promise<Finished> {
  const written = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  let size = 0;
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.on("error", () => undefined);
    child[name]?.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_OUTPUT) return giveUp(new Error(`it wrote more than ${LARGEST_OUTPUT / 1024 / 1024} MiB`));
      written[name].push(chunk);
    });
  }
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once("error", (error) => reject(new Error(oneLine(error.message), { cause: error })));
    child.once("exit", (code, by) => {
      const result = code ?? 128 + (by === null ? 0 : constants.signals[by]);
      const last = setTimeout(() => resolve(result), LAST_WORDS);
      child.once("close", () => {
        clearTimeout(last);
        resolve(result);
      });
    });
  });
  const text = (name: "stdout" | "stderr"): string => Buffer.concat(written[name]).toString("utf8");
  return { exitCode, stdout: text("stdout"), stderr: text("stderr") };
}

/**
 * KILL at once: a program that reads or writes a copy has nothing to put in order. Also what a
 * finished program left behind.
 */
function killGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    // What has ended left its number to others.
    if (exitCode !== null) return;
    // Windows has no process groups; taskkill follows the tree from parent to child.
    childProcess()
      .spawn("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true })
      .once("error", () => {
        // Without it only the program itself can be ended.
      });
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // ESRCH: nothing of it is left.
  }
}
