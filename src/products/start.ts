import { join } from "node:path";
import { oneLine } from "../text/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { Clock, Runner } from "../ports.ts";
import { foreignEnvironment } from "./java-tools.ts";
import { crashProblem } from "./crash.ts";
import { javaFor, type JavaRuntime } from "./java.ts";
import { launch, type Launched } from "./launch.ts";
import { LogTail } from "./log-tail.ts";
import { mustBeFree } from "./ports.ts";
import { runningPid } from "./process.ts";
import { PRODUCT_NAMES, type Product } from "../text/products.ts";
import { openHome, type ProductHome } from "./home.ts";
import { end } from "./stop.ts";

const LOOK_AGAIN = 500;
const LONGEST_LINE = 500;

export interface StartOptions {
  readonly product: Product;
  readonly home: string;
  readonly portOffset: number;
  readonly environment: NodeJS.ProcessEnv;
  /**
   * Aborted before the script runs, nothing is started; a script that runs is left to who stops it.
   */
  readonly signal?: AbortSignal;
}

/** A server that was started and may still be starting. */
export interface StartedServer {
  /** Leads the start script's own process group; the server's Java is in `wso2carbon.pid`. */
  readonly pid: number;
  /**
   * Resolves, and never rejects, when the process ends before `stop` was called: the reason in the
   * server's own words.
   */
  readonly exited: Promise<Problem>;
  /**
   * Shows what the server has logged since its start as one collapsed group, and stops following:
   * call it once it is ready.
   */
  showLog(): Promise<void>;
  /**
   * Ends the whole process group (TERM, then KILL after `grace` ms); returns when it is gone and
   * its ports are free.
   */
  stop(grace?: number): Promise<void>;
}

/**
 * Starts a server with its own script. It runs on when this process ends; `stop`, or `stopServer`
 * in a later process, ends it.
 * @throws Problem `product-home-invalid`, `java-missing`, `java-unsupported`, `port-in-use`,
 * `server-start-failed`; the signal's reason
 */
export async function startServer(options: StartOptions, runner: Runner, clock: Clock): Promise<StartedServer> {
  const { product, portOffset, environment, signal } = options;
  const home = await openHome(product, options.home);
  const java = await javaFor(
    product,
    home.folder,
    { environment, ...(signal === undefined ? {} : { signal }) },
    runner,
  );
  await mustBeFree(product, portOffset, await runningPid(home.folder, home.pidFile));
  const log = await LogTail.atEnd(join(home.logs, "wso2carbon.log"), (line) =>
    runner.debug(oneLine(line, LONGEST_LINE)),
  );
  signal?.throwIfAborted();
  const script = await launchScript(options, home, java);
  const { pid } = script;
  runner.info(`${PRODUCT_NAMES[product]} starts on Java ${java.major} with port offset ${portOffset}, process ${pid}.`);
  return follow(options, { home, log, script }, runner, clock);
}

interface Started {
  readonly home: ProductHome;
  readonly script: Launched;
  readonly log: LogTail;
}

async function launchScript(options: StartOptions, home: ProductHome, java: JavaRuntime): Promise<Launched> {
  const environment = { ...foreignEnvironment(options.environment), JAVA_HOME: java.home };
  // The script would use these instead of its own folder and JAVA_HOME.
  for (const name of ["CARBON_HOME", "JAVACMD"]) Reflect.deleteProperty(environment, name);
  const { console, ended, folder } = home;
  const args = [`-DportOffset=${options.portOffset}`];
  try {
    return await launch({ script: home.script, args, folder, environment, console, ended });
  } catch (error) {
    const tried = `start ${PRODUCT_NAMES[options.product]}`;
    throw new Problem("server-start-failed", { tried, where: home.script, said: oneLine(reasonOf(error)) }, error);
  }
}

function follow(options: StartOptions, started: Started, runner: Runner, clock: Clock): StartedServer {
  const { home, script, log } = started;
  const { pid } = script;
  const name = PRODUCT_NAMES[options.product];
  const timer = setInterval(() => void log.read(), LOOK_AGAIN);
  // Neither the timer nor the server keeps this process running.
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
  return {
    pid,
    exited: script.ended.then(async (ended) => {
      await finish();
      return explain(options, started, ended, show);
    }),
    showLog: async () => {
      await finish();
      await show(log.lines);
    },
    stop: async (grace) => {
      script.stopLooking();
      await finish();
      await end(-pid, { ...options, home: home.folder, clock, ...(grace === undefined ? {} : { grace }) });
    },
  };
}

/**
 * Some faults are only on the console (a StackOverflowError), others only in the log, so both are
 * looked at.
 */
async function explain(
  options: StartOptions,
  started: Started,
  ended: string,
  show: (lines: readonly string[]) => Promise<void>,
): Promise<Problem> {
  const { home, log } = started;
  const console = await LogTail.fromStart(home.console);
  await show(console.lines.length > 0 ? console.lines : log.lines);
  return crashProblem({
    tried: `start ${PRODUCT_NAMES[options.product]}`,
    where: log.lines.length > 0 ? log.file : home.console,
    deploymentToml: home.deploymentToml,
    ended,
    lines: [...console.lines, ...log.lines],
  });
}
