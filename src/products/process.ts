import { readFile, readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { textIfThere } from "../files/read-file.ts";
import { runProgram } from "./run-program.ts";

/** Bytes; the kernel writes 16. */
const LARGEST_PID_FILE = 4096;
const ZOMBIE = /^\d+ \(.*\) [ZX] /s;

/**
 * True while the process, or for a negative number any process of that group, is there. Zombies are
 * gone: a container's first process may never collect them.
 */
export async function isAlive(pid: number): Promise<boolean> {
  if (!isThere(pid)) return false;
  if (pid < 0) return isGroupAlive(-pid);
  const stat = await statOf(String(pid));
  // Unreadable: collected since the question above, or a system without /proc.
  return stat === "" ? isThere(pid) : !ZOMBIE.test(stat);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, but somebody else's.
    return isCode(error, "EPERM");
  }
}

async function isGroupAlive(group: number): Promise<boolean> {
  const numbers = await readdir("/proc").catch(() => []);
  // No /proc: the system's word that the group is there has to do.
  if (numbers.length === 0) return true;
  const all = await Promise.all(numbers.filter((name) => /^\d+$/.test(name)).map(statOf));
  return all.some((stat) => Number(/^\d+ \(.*\) \S \d+ (\d+) /s.exec(stat)?.[1]) === group && !ZOMBIE.test(stat));
}

/** "pid (name) state parent group ..."; the name may have any character. Empty when it is gone. */
function statOf(pid: string): Promise<string> {
  return readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
}

/**
 * Sends a signal; a process (or group, when negative) that is gone already is no failure. @throws
 * the system's EPERM
 */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isCode(error, "ESRCH")) throw error;
  }
}

/**
 * The number in `wso2carbon.pid`: the kernel pads it with NUL bytes. Nothing when there is no file
 * or no number in it.
 */
export async function pidIn(pidFile: string): Promise<number | undefined> {
  const text = await Promise.resolve(textIfThere(pidFile, LARGEST_PID_FILE));
  const pid = Number(/^\s*(\d{1,10})\b/.exec(text.replaceAll("\0", " "))?.[1]);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

/** Whether the process is the Java of this product folder: its `-Dcarbon.home` says so. */
export async function isServerOf(pid: number, folder: string): Promise<boolean> {
  const words = await commandOf(pid);
  const home = words.find((word) => word.startsWith("-Dcarbon.home="))?.slice("-Dcarbon.home=".length);
  if (home === undefined) return false;
  return (await realpath(home).catch(() => home)) === (await realpath(folder).catch(() => folder));
}

/**
 * The process id of the server that runs from this folder, by its own pid file; nothing when none
 * does.
 */
export async function runningPid(folder: string, pidFile: string): Promise<number | undefined> {
  const pid = await pidIn(pidFile);
  if (pid === undefined || !(await isAlive(pid))) return undefined;
  return (await isServerOf(pid, folder)) ? pid : undefined;
}

/**
 * Whether the process is a start script of this product folder: it runs a file of the folder's
 * `bin`.
 */
export async function isScriptOf(pid: number, folder: string): Promise<boolean> {
  const real = await realpath(folder).catch(() => folder);
  return (await commandOf(pid)).some((word) => word.startsWith(join(real, "bin") + sep));
}

/** The process that has `word` on its command line, if there is one; known on Linux only. */
export async function processWith(word: string): Promise<number | undefined> {
  const numbers = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(numbers.map(async (pid) => (await commandOf(pid)).includes(word)));
  return numbers.find((_, index) => found[index]);
}

async function commandOf(pid: number): Promise<readonly string[]> {
  const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  if (text !== undefined) return text.split("\0");
  if (process.platform === "linux") return [];
  // Systems without /proc; their words can't be told apart when a path has a space, and the process
  // is then refused.
  const args = ["-ww", "-o", "command=", "-p", String(pid)];
  const finished = await runProgram("/bin/ps", args, { environment: process.env }).catch(() => undefined);
  return finished?.stdout.trim().split(" ") ?? [];
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
