import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { oneLine } from "../http/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { Clock, Runner } from "../runner.ts";
import { foreignEnvironment } from "../trust/java.ts";
import { crashProblem } from "./crash.ts";
import { javaFor, type JavaRuntime } from "./java-runtime.ts";
import { LogTail } from "./log-tail.ts";
import { mustBeFree } from "./ports.ts";
import { runningPid } from "./process.ts";
import { openHome, PRODUCT_NAMES, type Product, type ProductHome } from "./product-home.ts";
import { end } from "./stop.ts";

const LOOK_AGAIN = 500;
const LONGEST_LINE = 500;

export interface StartOptions {
  readonly product: Product;
  readonly home: string;
  readonly portOffset: number;
  readonly environment: NodeJS.ProcessEnv;
}

/** A server that was started and may still be starting. */
export interface StartedServer {
  /** Of the start script, which leads the server's own process group; the server's Java is in `wso2carbon.pid`. */
  readonly pid: number;
  /** Resolves, and never rejects, when the process ends before `stop` was called: the reason in the server's own words. */
  readonly exited: Promise<Problem>;
  /** Shows what the server has logged since its start as one collapsed group, and stops following: call it once it is ready. */
  showLog(): Promise<void>;
  /** Ends the whole process group (TERM, then KILL after `grace` ms); returns when it is gone and its ports are free. */
  stop(grace?: number): Promise<void>;
}

/**
 * Starts a server with its own script. It runs on when this process ends; `stop`, or `stopServer` in a later process, ends it.
 * @throws Problem `product-home-invalid`, `java-missing`, `java-unsupported`, `port-in-use`, `server-start-failed`
 */
export async function startServer(options: StartOptions, runner: Runner, clock: Clock): Promise<StartedServer> {
  const { product, portOffset, environment } = options;
  const home = await openHome(product, options.home);
  const java = await javaFor(product, home.folder, environment, runner);
  await mustBeFree(product, portOffset, await runningPid(home.folder, home.pidFile));
  const console = join(home.logs, "wso2-is-key-manager-action-console.log");
  const log = await LogTail.atEnd(join(home.logs, "wso2carbon.log"), (line) =>
    runner.debug(oneLine(line, LONGEST_LINE)),
  );
  const child = launch(options, home, java, console);
  const pid = await pidOf(child, options, home);
  runner.info(`${PRODUCT_NAMES[product]} starts on Java ${java.major} with port offset ${portOffset}, process ${pid}.`);
  return follow(options, { home, child, pid, console, log }, runner, clock);
}

interface Launched {
  readonly home: ProductHome;
  readonly child: ChildProcess;
  readonly pid: number;
  /** Path of the file that has the script's standard output and error. */
  readonly console: string;
  readonly log: LogTail;
}

/**
 * `@actions/exec` waits for its program and pipes its output, so that it can't start one that outlives this process; hence `spawn`:
 * detached (a process group of its own), with a file for its output.
 */
function launch(options: StartOptions, home: ProductHome, java: JavaRuntime, console: string): ChildProcess {
  const environment = { ...foreignEnvironment(options.environment), JAVA_HOME: java.home };
  // The script would prefer these to its own folder and to JAVA_HOME.
  for (const name of ["CARBON_HOME", "JAVACMD"]) Reflect.deleteProperty(environment, name);
  let output: number;
  try {
    mkdirSync(home.logs, { recursive: true });
    output = openSync(console, "w");
  } catch (error) {
    throw startFailed(options, console, error);
  }
  try {
    const child = spawn("sh", [home.script, `-DportOffset=${options.portOffset}`], {
      cwd: home.folder,
      env: environment,
      detached: true,
      stdio: ["ignore", output, output],
    });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

async function pidOf(child: ChildProcess, options: StartOptions, home: ProductHome): Promise<number> {
  if (child.pid !== undefined) return child.pid;
  return new Promise((_, reject) => {
    child.once("error", (error) => reject(startFailed(options, home.script, error)));
  });
}

function follow(options: StartOptions, launched: Launched, runner: Runner, clock: Clock): StartedServer {
  const { home, child, pid, log } = launched;
  const name = PRODUCT_NAMES[options.product];
  const timer = setInterval(() => void log.read(), LOOK_AGAIN);
  // Neither the follower nor the server keeps this process alive.
  timer.unref();
  let shown = false;
  const show = async (lines: readonly string[]): Promise<void> => {
    if (shown) return;
    shown = true;
    await runner.group(`Log of ${name} (${lines.length} lines)`, () => {
      for (const line of lines) runner.info(oneLine(line, LONGEST_LINE));
      return Promise.resolve();
    });
  };
  const finish = async (): Promise<void> => {
    clearInterval(timer);
    await log.close();
  };
  let stopping = false;
  const exited = new Promise<Problem>((resolve) => {
    child.once("exit", (code, signal) => {
      if (stopping) return;
      const ended = signal === null ? `exit code ${code}` : `signal ${signal}`;
      void finish()
        .then(() => explain(options, launched, ended, show))
        .then(resolve);
    });
  });
  return {
    pid,
    exited,
    showLog: async () => {
      await finish();
      await show(log.lines);
    },
    stop: async (grace) => {
      stopping = true;
      await finish();
      await end(-pid, { ...options, home: home.folder, clock, ...(grace === undefined ? {} : { grace }) });
    },
  };
}

/** Some faults are only on the console (a StackOverflowError), others only in the log, so both are looked at. */
async function explain(
  options: StartOptions,
  launched: Launched,
  ended: string,
  show: (lines: readonly string[]) => Promise<void>,
): Promise<Problem> {
  const { home, log } = launched;
  const console = await LogTail.fromStart(launched.console);
  await show(console.lines.length > 0 ? console.lines : log.lines);
  return crashProblem({
    tried: `start ${PRODUCT_NAMES[options.product]}`,
    where: log.lines.length > 0 ? log.file : launched.console,
    deploymentToml: home.deploymentToml,
    ended,
    lines: [...console.lines, ...log.lines],
  });
}

function startFailed(options: StartOptions, where: string, error: unknown): Problem {
  const tried = `start ${PRODUCT_NAMES[options.product]}`;
  return new Problem("server-start-failed", { tried, where, said: oneLine(reasonOf(error)) }, error);
}
