import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pair } from "../../sandbox/pair.ts";
import { runStep, type StepOptions } from "../../sandbox/runner.ts";
import { variableOf } from "../../src/cli/options.ts";
import { ALL_INPUTS } from "../../src/inputs/table.ts";
import { isObject } from "../../src/text/json.ts";
import { CommandLine, type CommandResult } from "./command-line.ts";
import { inputsFor } from "./engine.ts";
import { scannedStep, type ScannedStep } from "./step.ts";

/** The result of one process, in whatever way it was started; only a runner is told masks. */
export type Ended = Omit<ScannedStep, "masks"> & Partial<Pick<ScannedStep, "masks">>;

/**
 * A way to start the job, with what differs in what is seen from outside. `step` without `state` is
 * the run, with the state that it left the end of the job: the post step, or `resume`.
 */
export interface Adapter {
  readonly name: string;
  /** Without a pair nothing is added to the inputs, and no secret is looked for. */
  readonly step: (pair: Pair | undefined, options: StepOptions) => Promise<Ended>;
  /** Exit codes by what stopped the run; all others are 1. */
  readonly exitCodes: { readonly inputs: number; readonly unreachable: number };
  /**
   * Milliseconds from a signal to the end of the run: a runner's patience, or with all that is to
   * be undone, of which a request under way may take ten seconds.
   */
  readonly stopsWithin: number;
  /** The line with which a failure or a warning begins; on a line of a file. */
  readonly annotation: (level: "error" | "warning", at?: { readonly file: string; readonly line: number }) => string;
}

const ACTION: Adapter = {
  name: "the Action",
  step: async (pair, options) =>
    pair === undefined ? { ...(await runStep(options)), commandLines: "" } : scannedStep(pair, options),
  exitCodes: { inputs: 1, unreachable: 1 },
  stopsWithin: 5000,
  annotation: (level, at) => (at === undefined ? `::${level}` : `::${level} [^:]*file=${at.file},line=${at.line}::`),
};

const COMMAND_LINE: Adapter = {
  name: "the command line",
  step: commandLineStep,
  exitCodes: { inputs: 64, unreachable: 3 },
  stopsWithin: 15_000,
  annotation: (level, at) => {
    const word = level === "error" ? "Error" : "Warning";
    return at === undefined ? `${word}: ` : `${word}: ${at.file}:${at.line}: `;
  },
};

/** All adapters, for `describe.each`. */
export const ADAPTERS: readonly Adapter[] = [ACTION, COMMAND_LINE];

/**
 * The same for the command line: what a step makes for the job (`ephemeral`, packs) stays until
 * `resume`, and the report's files lie in the step's folder.
 */
async function commandLineStep(pair: Pair | undefined, options: StepOptions): Promise<Ended> {
  const line = new CommandLine(pair);
  const stateFile = join(line.folder, "state.json");
  const inputs = { ...(pair === undefined ? {} : inputsFor(pair)), ...options.inputs };
  const isLater = options.state !== undefined;
  if (options.state?.["undo"] !== undefined)
    writeFileSync(stateFile, stateFileWith(options.state["undo"], options.state["file"], inputs), { mode: 0o600 });
  const { command = "apply", ...rest } = inputs;
  const args = isLater
    ? ["resume"]
    : [command, ...wordsFor({ "report-directory": join(line.folder, "report"), ...rest })];
  const { cwd, started } = options;
  const result = await line.plain([...args, "--json", "--verbose", "--state-file", stateFile], {
    environment: { ...secretsIn(inputs), ...options.environment },
    ...(cwd === undefined ? {} : { cwd }),
    started: ({ pid }) => (pid === undefined ? undefined : started?.(pid)),
  });
  return { ...endedOf(result), state: stateIn(stateFile), folder: line.folder };
}

/** Inputs that are no secrets as options; an empty one is not given. */
function wordsFor(inputs: Readonly<Record<string, string>>): readonly string[] {
  const given = Object.entries(inputs).filter(([name, value]) => value !== "" && !isSecret(name));
  const stays = inputs["ephemeral"] === "true" || given.some(([name]) => /-(version|archive)$/.test(name));
  return [...given.map(([name, value]) => `--${name}=${value}`), ...(stays ? ["--until-resume"] : [])];
}

function secretsIn(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => (isSecret(name) ? [[variableOf(name), value]] : [])),
  );
}

function isSecret(name: string): boolean {
  return ALL_INPUTS.some(([one, { kind }]) => one === name && kind === "password");
}

function endedOf({ exitCode, stdout, stderr, commandLines }: CommandResult): Omit<Ended, "state" | "folder"> {
  const document: unknown = stdout === "" ? {} : JSON.parse(stdout);
  const found = isObject(document) && isObject(document["outputs"]) ? document["outputs"] : {};
  const outputs = Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
  const { summary = "" } = outputs;
  return {
    exitCode,
    log: stderr,
    outputs,
    summary: existsSync(summary) ? readFileSync(summary, "utf8") : "",
    commandLines,
  };
}

/** What is to be undone, apart from the rest of the state file, so that a test may change it. */
function stateIn(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const text = readFileSync(file, "utf8");
  const value: unknown = JSON.parse(text);
  const undo = isObject(value) ? value["undo"] : undefined;
  return { file: text, undo: typeof undo === "string" ? undo : "" };
}

/** @param file as a run has left it; nothing: as a run with these inputs would have */
function stateFileWith(undo: string, file: string | undefined, inputs: Readonly<Record<string, string>>): string {
  const shown = Object.fromEntries(Object.entries(inputs).filter(([name]) => !isSecret(name)));
  const made = { version: 1, inputs: { command: "apply", ...shown } };
  const value: unknown = file === undefined ? made : JSON.parse(file);
  return JSON.stringify({ ...(isObject(value) ? value : {}), undo });
}
