import * as core from "@actions/core";
import { closeSync, constants, mkdirSync, mkdtempSync, openSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { randomBytes } from "node:crypto";
import { LARGEST_TEXT, readRegularFile } from "../files/read-file.ts";
import { placeOf } from "../files/same-place.ts";
import { guarded } from "../engine/guarded-runner.ts";
import { oneLine, withoutCommands } from "../text/foreign-text.ts";
import { Secrets } from "../text/secrets.ts";
import type { InputSources } from "../inputs/run-inputs.ts";
import { secretInputs } from "../inputs/table.ts";
import { asProblem } from "../problems/meaning.ts";
import { reasonOf } from "../problems/problem.ts";
import { junitOf } from "../report/junit.ts";
import { markdownOf } from "../report/markdown.ts";
import { jsonOf, outputsOf, type Report } from "../report/report.ts";
import type { Clock, Runner } from "../ports.ts";

const secrets = new Secrets((form) => core.setSecret(form));

/**
 * The GitHub runner as the engine's port. Annotations, groups and masks are workflow commands of
 * `@actions/core`, which escapes their text; a plain line is the one thing that could be taken for
 * a command. Whatever it is asked to say is first freed of secrets and what is harmful.
 */
export const githubRunner: Runner = guarded(
  {
    debug: (line) => core.debug(line),
    info: (line) => core.info(withoutCommands(line)),
    warning: (line, at) => core.warning(line, at === undefined ? {} : { file: at.file, startLine: at.line }),
    error: (line, at) => core.error(line, at === undefined ? {} : { file: at.file, startLine: at.line }),
    group: (title, work) => core.group(title, work),
    mask: (secret) => core.setSecret(secret),
  },
  secrets,
);

export const systemClock: Clock = {
  wallTime: () => Date.now(),
  monotonicTime: () => performance.now(),
  sleep: async (ms, signal) => {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  },
};

export const githubInputs: InputSources = {
  input: (name) => core.getInput(name, { trimWhitespace: false }),
  readFile: (path) => readRegularFile(path, LARGEST_TEXT).toString("utf8"),
  secret: (text) => void secrets.add(text),
  placeOf,
};

/**
 * The secrets of this process, whose every form is masked by the runner when it is born; the secret
 * inputs are masked before anything else happens.
 */
export function githubSecrets(): Secrets {
  for (const value of secretInputs((name) => githubInputs.input(name))) secrets.add(value);
  return secrets;
}

/** A name that no other run has: `wso2-is-km-action-<10 hex digits>`. */
export function uniqueName(): string {
  return `wso2-is-km-action-${randomBytes(5).toString("hex")}`;
}

/** Annotates the failure and makes the step one. */
export function fail(error: unknown): void {
  const problem = asProblem(error, "internal", "run the Action");
  const { file, line } = problem.evidence;
  githubRunner.error(problem.message, file === undefined ? undefined : { file, line: line ?? 1 });
  process.exitCode = 1;
}

/**
 * Aborted, with the signal's name as the reason, when the runner cancels the job: SIGINT, then
 * SIGTERM after 7.5 s, the end 2.5 s later.
 */
export function cancellation(): AbortSignal {
  const cancelled = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => cancelled.abort(new Error(`stopped by ${signal}`)));
  return cancelled.signal;
}

/** Ends the process soon, although something that was given up may still be at work. */
export function leaveSoon(): void {
  setTimeout(() => process.exit(), LINGER).unref();
}

const LINGER = 1000;
const STATE = "undo";

/** The runner's folder for what need not outlive the job. */
export function temporaryFolder(): string {
  const folder = process.env["RUNNER_TEMP"] ?? "";
  return folder === "" ? tmpdir() : folder;
}

/**
 * Hands a text to the post step. @throws when the runner's state file can't be written; it then
 * holds what it held before
 */
export function saveState(text: string): void {
  wholly(process.env["GITHUB_STATE"], () => core.saveState(STATE, text));
}

/** What the main step handed over, "" when nothing. */
export function savedState(): string {
  return core.getState(STATE);
}

/**
 * Writes `report.json`, `junit.xml`, `summary.md`, the job summary and the outputs, each whatever
 * becomes of the others. What can't be written is a warning: the verdict stands without it. The
 * report is one that `published` has been over.
 */
export async function publish(report: Report, directory: string | undefined): Promise<void> {
  const lost: string[] = [];
  const attempt = (what: string, work: () => void): boolean => {
    try {
      work();
      return true;
    } catch (error) {
      lost.push(`${what} (${oneLine(reasonOf(error))})`);
      return false;
    }
  };
  const files = {
    "report.json": () => `${JSON.stringify(jsonOf(report), null, 2)}\n`,
    "junit.xml": () => junitOf(report),
    "summary.md": () => markdownOf(report),
  };
  let folder = directory ?? join(temporaryFolder(), "wso2-is-key-manager-");
  let path = "";
  const made = attempt(`${folder} for ${Object.keys(files).join(", ")}`, () => {
    if (directory === undefined) folder = mkdtempSync(folder);
    else makeFolder(resolve(directory));
  });
  for (const [name, text] of made ? Object.entries(files) : []) {
    const file = join(folder, name);
    if (attempt(file, () => write(file, text())) && name === "report.json") path = file;
  }
  const trusted = join(folder, "ca-certificates.pem");
  const hasTrusted =
    made && report.trusted.length > 0 && attempt(trusted, () => write(trusted, report.trusted.join("\n")));
  const exported = join(folder, "key-manager.toml");
  const { definition } = report;
  const hasExported = made && definition !== undefined && attempt(exported, () => write(exported, definition));
  const output = process.env["GITHUB_OUTPUT"];
  const paths = { report: path, "ca-certificates": hasTrusted ? trusted : "", definition: hasExported ? exported : "" };
  for (const [name, value] of Object.entries({ ...outputsOf(report), ...paths }))
    attempt(`output ${name} in ${output ?? "the log"}`, () => wholly(output, () => core.setOutput(name, value)));
  const summary = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (summary !== "") {
    const write = async (): Promise<unknown> => core.summary.addRaw(markdownOf(report)).write();
    await write().catch((error: unknown) => lost.push(`the job summary ${summary} (${oneLine(reasonOf(error))})`));
  }
  if (lost.length > 0)
    githubRunner.warning(
      `Could not be written, which changes nothing of the verdict above:\n  - ${lost.join("\n  - ")}`,
    );
}

/** Does not wait for a reader where the file is a named pipe. */
const REPLACING = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NONBLOCK ?? 0);

function write(file: string, text: string): void {
  const opened = openSync(file, REPLACING);
  try {
    writeFileSync(opened, text);
  } finally {
    closeSync(opened);
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back from a file system
 * that refuses them, such as /proc.
 */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it at the same moment.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

/**
 * Appends to a file of the runner as a whole or not at all: the rest of a full disk would garble
 * what comes after it.
 */
function wholly(file: string | undefined, append: () => void): void {
  const before = file === undefined || file === "" ? undefined : statSync(file, { throwIfNoEntry: false });
  try {
    append();
  } catch (error) {
    if (file !== undefined && before?.isFile() === true) truncateSync(file, before.size);
    throw error;
  }
}
