import { realpath } from "node:fs/promises";
import { Problem, reasonOf } from "../problems/problem.ts";
import { waiting } from "../problems/progress.ts";
import { oneLine } from "../text/foreign-text.ts";
import type { Clock } from "../ports.ts";
import { takenPorts } from "./ports.ts";
import { isAlive, isScriptOf, isServerOf, pidIn, processWith, signalTo } from "./process.ts";
import { PRODUCT_NAMES, type Product } from "../text/products.ts";
import { placesIn } from "./home.ts";

const PAUSE = 250;
const AFTER_KILL = 10_000;
/** A Carbon server shuts down in 1 to 10 s. */
export const GRACE = 30_000;

export interface StopOptions {
  readonly product: Product;
  readonly home: string;
  readonly portOffset: number;
  readonly clock: Clock;
  /** Milliseconds between asking (TERM) and ending (KILL); 30 s when not given. */
  readonly grace?: number;
  /** Process id of the start script, which leads a group of its own (`StartedServer.pid`). */
  readonly script?: number;
}

/**
 * Stops the server of a product folder by its own `wso2carbon.pid`, or by its start script while
 * there is none yet, also one that an earlier process started; returns when the process is gone and
 * its ports are free.
 * @throws Problem `server-not-ours` when the pid is another process's, `server-did-not-stop`
 */
export async function stopServer(options: StopOptions): Promise<"stopped" | "not running"> {
  const { folder, pidFile } = placesIn(options.home);
  const pid = await pidIn(pidFile);
  if (pid === undefined || !(await isAlive(pid))) return stopScript(options);
  if (!(await isServerOf(pid, folder))) {
    throw new Problem("server-not-ours", {
      tried: `stop ${PRODUCT_NAMES[options.product]}`,
      where: pidFile,
      said: `process ${pid} has no -Dcarbon.home=${oneLine(folder)}`,
    });
  }
  await end(pid, options);
  return "stopped";
}

/**
 * A server whose Java has not written its pid file yet. Whoever was killed right after the start
 * did not learn the script's process; then it is known by what only our launcher has on its command
 * line.
 */
async function stopScript(options: StopOptions): Promise<"stopped" | "not running"> {
  const folder = await realpath(options.home).catch(() => options.home);
  const script = options.script ?? (await processWith(placesIn(folder).ended));
  if (script === undefined) return "not running";
  // Some scripts become the server (exec). A number that another process got since is none of ours.
  if (!(await isScriptOf(script, options.home)) && !(await isServerOf(script, options.home))) return "not running";
  await end(-script, options);
  return "stopped";
}

/**
 * Asks, then ends `target`: a process id, or a group as a negative number. Waits for it, and for
 * the ports.
 */
export async function end(target: number, options: StopOptions): Promise<void> {
  const what = (): string => `Waiting for the end of ${PRODUCT_NAMES[options.product]}, process ${Math.abs(target)}`;
  await waiting({ what, limit: (options.grace ?? GRACE) + AFTER_KILL }, () => toItsEnd(target, options));
}

async function toItsEnd(target: number, options: StopOptions): Promise<void> {
  const { clock } = options;
  send(target, "SIGTERM", options);
  if (!(await until(async () => !(await isAlive(target)), options.grace ?? GRACE, clock))) {
    send(target, "SIGKILL", options);
    if (!(await until(async () => !(await isAlive(target)), AFTER_KILL, clock)))
      throw stuck(options, `process ${Math.abs(target)} is still there`);
  }
  const free = async (): Promise<boolean> => (await takenPorts(options.product, options.portOffset)).length === 0;
  if (await until(free, AFTER_KILL, clock)) return;
  const taken = await takenPorts(options.product, options.portOffset);
  throw stuck(options, `process ${Math.abs(target)} is gone, but these ports are taken: ${taken.join(", ")}`);
}

function send(target: number, signal: NodeJS.Signals, options: StopOptions): void {
  try {
    signalTo(target, signal);
  } catch (error) {
    throw stuck(options, `${signal} to process ${Math.abs(target)}: ${oneLine(reasonOf(error))}`);
  }
}

function stuck(options: StopOptions, said: string): Problem {
  return new Problem("server-did-not-stop", {
    tried: `stop ${PRODUCT_NAMES[options.product]}`,
    where: options.home,
    said,
  });
}

async function until(test: () => Promise<boolean>, timeout: number, clock: Clock): Promise<boolean> {
  const deadline = clock.monotonicTime() + timeout;
  for (;;) {
    if (await test()) return true;
    if (clock.monotonicTime() >= deadline) return false;
    await clock.sleep(PAUSE);
  }
}
