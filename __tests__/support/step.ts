import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pair } from "../../sandbox/pair.ts";
import { runStep, type StepOptions, type StepResult } from "../../sandbox/runner.ts";
import { inputsFor } from "./engine.ts";
import { commandLines, leaksIn, secretsOf } from "./leaks.ts";

const LOOK = 20;

export interface ScannedStep extends StepResult {
  /** Command lines of the process and its children, as they were seen while it ran. */
  readonly commandLines: string;
}

/**
 * One step of `dist` with debug on, whose log, summary, outputs, state, files and command lines are
 * searched for every secret.
 * @throws Error naming where a secret was found
 */
export async function scannedStep(pair: Pair, options: StepOptions): Promise<ScannedStep> {
  let seen = "";
  let timer: NodeJS.Timeout | undefined;
  const started = (pid: number): void => {
    seen += commandLines(pid);
    timer = setInterval(() => (seen += commandLines(pid)), LOOK);
    options.started?.(pid);
  };
  const result = await runStep({ debug: true, ...options, inputs: { ...inputsFor(pair), ...options.inputs }, started });
  clearInterval(timer);
  const { outputs, state, summary, log } = result;
  const shown = log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  const texts = {
    log: shown.join("\n"),
    summary,
    outputs: JSON.stringify(outputs),
    state: JSON.stringify(state),
    files: filesBelow(result.folder),
    commandLines: seen,
  };
  const leaks = leaksIn(texts, secretsOf(pair));
  if (leaks.length > 0) throw new Error(`leaked: ${leaks.join(", ")}`);
  return { ...result, commandLines: seen };
}

/**
 * Waits until the servers have worked off what a process asked that has ended since: a killed one
 * leaves requests behind, which the next process would be taken to have sent.
 * @throws Error when a server is still at work, or a connection open, after five seconds
 */
export async function untilIdle({ is, apim, gateway }: Pair): Promise<void> {
  for (let look = 0; look < 500; look += 1) {
    if ([is, apim, gateway].every(({ server }) => server.isIdle)) return;
    await sleep(10);
  }
  throw new Error("a stand-in is still at work for a process that has ended");
}

function filesBelow(folder: string): string {
  if (!existsSync(folder)) return "";
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}
