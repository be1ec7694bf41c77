import { getExecOutput } from "@actions/exec";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { constants } from "node:os";
import { dirname } from "node:path";
import { isAlive } from "./process.ts";

const LOOK_AGAIN = 100;

/**
 * `@actions/exec` waits for its program and pipes its output, so that a server started by it would
 * end, or hang, with this process. It starts this launcher, which starts the script in a process
 * group of its own with a file for its output, says the group's number, and ends.
 */
const LAUNCHER = `
const { spawn } = require("node:child_process");
const output = require("node:fs").openSync(process.argv[1], "a");
const child = spawn("sh", process.argv.slice(2), { detached: true, stdio: ["ignore", output, output] });
child.once("error", (error) => process.stderr.write(error.message));
child.once("spawn", () => process.stdout.write(String(child.pid)));
child.unref();
`;
/** A shell leads the group and notes how the script ended, since this process is not its parent. */
const SHELL = ["-c", '"$@"; echo $? >"$0"'];

export interface Launch {
  /** Absolute path of the start script. */
  readonly script: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Path of the file that gets the script's standard output and error; emptied first. */
  readonly console: string;
  /** Path of the file in which the leader notes how the script ended. */
  readonly ended: string;
}

export interface Launched {
  /** Of the process group's leader, whose command line names the script. */
  readonly pid: number;
  /**
   * Resolves when the leader has ended: "exit code 1", "signal SIGKILL". Looks for it until
   * `stopLooking`; keeps nothing alive.
   */
  readonly ended: Promise<string>;
  stopLooking(): void;
}

/**
 * Starts a server's script, which runs on when this process ends.
 * @throws Error when the script or the console's file can't be had
 */
export async function launch(start: Launch): Promise<Launched> {
  const { script, args, folder, environment, console, ended: note } = start;
  await mkdir(dirname(console), { recursive: true });
  await writeFile(console, "");
  await rm(note, { force: true });
  const { stdout, stderr } = await getExecOutput(
    `"${process.execPath}"`,
    ["-e", LAUNCHER, console, ...SHELL, note, "sh", script, ...args],
    { cwd: folder, env: definedOf(environment), silent: true, ignoreReturnCode: true },
  );
  const pid = Number(stdout);
  if (!Number.isSafeInteger(pid) || pid <= 1) throw new Error(stderr === "" ? "the script did not start" : stderr);
  return { pid, ...watch(pid, note) };
}

function watch(pid: number, note: string): Pick<Launched, "ended" | "stopLooking"> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let looking = true;
  const look = async (): Promise<void> => {
    const alive = await isAlive(pid);
    if (!looking) return;
    if (alive) setTimeout(() => void look(), LOOK_AGAIN).unref();
    else resolve(await noted(note));
  };
  void look();
  return { ended: promise, stopLooking: () => void (looking = false) };
}

async function noted(note: string): Promise<string> {
  const text = (await readFile(note, "utf8").catch(() => "")).trim();
  await rm(note, { force: true }).catch(() => undefined);
  // Nothing was noted: the whole group was ended.
  if (text === "") return "a signal";
  const signal = Object.entries(constants.signals).find(([, number]) => number === Number(text) - 128);
  return signal === undefined ? `exit code ${text}` : `signal ${signal[0]}`;
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
