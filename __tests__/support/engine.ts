import { readFileSync } from "node:fs";
import type { Pair } from "../../sandbox/pair.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { readInputs } from "./read-inputs.ts";
import { type RunInputs } from "../../src/inputs/run-inputs.ts";
import { run } from "../../src/engine/run.ts";
import { junitOf } from "../../src/report/junit.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { jsonOf, outputsOf, type Report } from "../../src/report/report.ts";
import type { Clock, Runner } from "../../src/ports.ts";
import { readState, VERSION } from "../../src/undo/saved-state.ts";
import { finishLater } from "../../src/engine/take-back.ts";
import { UndoStack } from "../../src/undo/stack.ts";
import type { Left } from "../../src/undo/left.ts";
import { instantClock } from "./clock.ts";
import { leaksIn, secretsOf } from "./leaks.ts";
import { followsSchema } from "./report-schema.ts";

export { instantClock };

export interface EngineRun {
  readonly report: Report;
  readonly log: string;
  /** The entries that the state would hold at the end. */
  readonly saved: string;
}

export interface EngineOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Changes that inputs can't express, such as a time-out below a second. */
  readonly adjust?: (inputs: RunInputs) => RunInputs;
  readonly signal?: AbortSignal;
  readonly onSave?: (saved: string) => void;
  readonly environment?: NodeJS.ProcessEnv;
  /** Another one than that which keeps the lines. */
  readonly runner?: (secrets: Secrets) => Runner;
  /** Another one than the instant clock. */
  readonly clock?: Clock;
  readonly rehearse?: (report: Report) => void;
}

/** Inputs for a pair of stand-ins, as action.yml's names. */
export function inputsFor(pair: Pair): Record<string, string> {
  return {
    "is-url": pair.is.url,
    "is-password": pair.is.state.password,
    "apim-url": pair.apim.url,
    "apim-password": pair.apim.state.password,
    "apim-gateway-url": pair.gateway.url,
    "ca-certificates": pair.caFile,
  };
}

let count = 0;

function surroundings(lines: string[], options: EngineOptions) {
  const { environment = {}, clock = instantClock() } = options;
  const note = (kind: string) => (line: string) => void lines.push(`${kind}${line}`);
  const kept: Runner = {
    debug: note("debug: "),
    info: note(""),
    warning: note("warning: "),
    error: note("error: "),
    progress: note("progress: "),
    group: (_title, work) => work(),
    mask: () => undefined,
  };
  const uniqueName = (): string => `wso2-is-km-action-test-${(count += 1)}`;
  const secrets = new Secrets(() => undefined);
  const runner = options.runner?.(secrets) ?? kept;
  return { runner, clock, secrets, environment, uniqueName };
}

function typed(pair: Pair, options: EngineOptions): RunInputs {
  const given: Readonly<Record<string, string>> = { ...inputsFor(pair), ...options.inputs };
  const inputs = readInputs({ input: (name) => given[name] ?? "", readFile: (path) => readFileSync(path, "utf8") });
  return options.adjust === undefined ? inputs : options.adjust(inputs);
}

/**
 * The whole engine in this process against a pair of stand-ins: real sockets and TLS, time that
 * does not wait.
 */
export async function runEngine(pair: Pair, options: EngineOptions = {}): Promise<EngineRun> {
  const lines: string[] = [];
  let saved = "[]";
  const undo = new UndoStack((entries) => {
    saved = JSON.stringify(entries);
    options.onSave?.(saved);
  });
  const signal = options.signal ?? new AbortController().signal;
  const { rehearse } = options;
  const around = { ...surroundings(lines, options), ...(rehearse === undefined ? {} : { rehearse }) };
  const report = await run(typed(pair, options), around, undo, signal);
  const log = lines.join("\n");
  // Every run of every test is scanned, debug lines included, and its report held against the
  // published schema.
  const texts = {
    log,
    saved,
    report: JSON.stringify(jsonOf(report)),
    summary: markdownOf(report),
    junit: junitOf(report),
    outputs: JSON.stringify(outputsOf(report)),
  };
  followsSchema(JSON.parse(texts.report));
  const leaks = leaksIn(texts, secretsOf(pair));
  if (leaks.length > 0) throw new Error(`leaked: ${leaks.join(", ")}`);
  return { report, log, saved };
}

/** The post step alone, with what an earlier process saved. */
export async function runPost(
  pair: Pair,
  saved: string,
  options: EngineOptions = {},
  lines: string[] = [],
): Promise<readonly Left[]> {
  const { entries, faults } = readState(`{"version":${VERSION},"entries":${saved},"pins":{},"caCertificates":[]}`);
  if (faults.length > 0) throw new Error(`the saved state is not whole: ${faults.join(", ")}`);
  return finishLater(
    typed(pair, options),
    surroundings(lines, options),
    new UndoStack(() => undefined, entries),
    options.signal ?? new AbortController().signal,
  );
}

/** The checks of a run that have failed. */
export function failedOf({ report }: EngineRun): readonly string[] {
  return report.checks.filter(({ status }) => status === "failed").map(({ id }) => id);
}
