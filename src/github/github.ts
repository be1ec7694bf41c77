import * as core from "@actions/core";
import { statSync, truncateSync } from "node:fs";
import { guarded } from "../engine/guarded-runner.ts";
import { oneLine, withoutCommands } from "../text/foreign-text.ts";
import { Secrets } from "../text/secrets.ts";
import type { InputSources } from "../inputs/run-inputs.ts";
import { secretInputs } from "../inputs/table.ts";
import { asProblem } from "../problems/meaning.ts";
import { BY_HAND } from "../text/marks.ts";
import { brief, placeOf, reasonOf } from "../problems/problem.ts";
import { markdownOf } from "../report/markdown.ts";
import { headline, outputsOf, type Report } from "../report/report.ts";
import type { FinishedWork } from "../process/finish-saved.ts";
import { inputFiles, stoppedBy, temporaryFolder } from "../process/process.ts";
import { attempt, textsOf, writeReport } from "../process/report-files.ts";
import type { Place, Runner } from "../ports.ts";

/** Of an annotation that has none of its own: a job has many steps. */
const TITLE = "WSO2 IS Key Manager";

const secrets = new Secrets((form) => core.setSecret(form));

/**
 * The GitHub runner as the engine's port. Annotations, groups and masks are workflow commands of
 * `@actions/core`, which escapes their text; a plain line is the one thing that could be taken for
 * a command. Whatever it is asked to say is first freed of secrets and what is harmful.
 */
export function githubRunnerFor(known: Secrets): Runner {
  return guarded(
    {
      debug: (line) => core.debug(line),
      info: (line) => core.info(withoutCommands(line)),
      warning: (line, at) => core.warning(line, annotation(at)),
      error: (line, at) => core.error(line, annotation(at)),
      progress: (line) => core.info(withoutCommands(line)),
      group: (title, work) => core.group(title, work),
      mask: (secret) => core.setSecret(secret),
    },
    known,
  );
}

export const githubRunner = githubRunnerFor(secrets);

function annotation({ file, line, title = TITLE }: Place = {}): core.AnnotationProperties {
  return file === undefined ? { title } : { title, file, startLine: line ?? 1 };
}

export const githubInputs: InputSources = {
  ...inputFiles,
  input: (name) => core.getInput(name, { trimWhitespace: false }),
  secret: (text) => void secrets.add(text),
  howToGive: (name) => `\`${name}: \${{ secrets.${name.toUpperCase().replaceAll("-", "_")} }}\``,
};

/**
 * The secrets of this process, whose every form is masked by the runner when it is born; the secret
 * inputs are masked before anything else happens.
 */
export function githubSecrets(): Secrets {
  for (const value of secretInputs((name) => githubInputs.input(name))) secrets.add(value);
  return secrets;
}

/** The end of a run's log: the verdict, what is left behind, and the failure as its annotation. */
export function sayEnd(report: Report, runner: Runner = githubRunner): void {
  runner.info(`${report.problem === undefined ? "Done" : "Failed"}: ${headline(report)}`);
  for (const { what, command, problem } of report.left)
    runner.warning(`${what}.\nWhy: ${brief(problem)} [${problem.id}]\n${BY_HAND}${command}`);
  if (report.problem !== undefined) runner.error(report.problem.message, placeOf(report.problem));
}

/** The end of the post step's log: an annotation for each thing that it could not undo. */
export function sayFinished({ left, problems }: FinishedWork, runner: Runner = githubRunner): void {
  for (const { what, command, problem } of left) runner.error(`${what}.\n${problem.message}\n${BY_HAND}${command}`);
  for (const problem of problems) runner.error(problem.message, placeOf(problem));
}

/** Annotates the failure and makes the step one. */
export function fail(error: unknown): void {
  const problem = asProblem(error, "internal", "run the Action");
  githubRunner.error(problem.message, placeOf(problem));
  process.exitCode = 1;
}

/**
 * Aborted when the runner cancels the job: SIGINT, then SIGTERM after 7.5 s, the end 2.5 s later.
 */
export function cancellation(): AbortSignal {
  return stoppedBy("SIGINT", "SIGTERM");
}

const STATE = "undo";

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
 * Writes the report's files, the job summary and the outputs, each whatever becomes of the others.
 * What can't be written is a warning: the verdict stands without it. The report is one that
 * `published` has been over.
 */
export async function publish(report: Report, directory: string | undefined): Promise<void> {
  let made: string | undefined;
  const summary = (): string => (made ??= markdownOf(report, docsOf(process.env)));
  const { paths, lost: notWritten } = writeReport(report, summary, directory, temporaryFolder());
  const lost = [...notWritten];
  const output = process.env["GITHUB_OUTPUT"];
  for (const [name, value] of Object.entries({ ...outputsOf(report), ...paths }))
    attempt(lost, `output ${name} in ${output ?? "the log"}`, () => wholly(output, () => core.setOutput(name, value)));
  const page = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (page !== "") {
    const write = async (): Promise<unknown> => core.summary.addRaw(summary()).write();
    await write().catch((error: unknown) => lost.push(`the job summary ${page} (${oneLine(reasonOf(error))})`));
  }
  if (lost.length > 0)
    githubRunner.warning(
      `Could not be written, which changes nothing of the verdict above:\n  - ${lost.join("\n  - ")}`,
    );
}

/** Makes all texts of a report for nothing, so that they are made sooner when they count. */
export function rehearse(report: Report): void {
  for (const text of Object.values(textsOf(report, () => markdownOf(report, docsOf(process.env))))) text();
  headline(report);
  outputsOf(report);
}

/**
 * Where problems are explained, as of the very commit or tag that runs; nothing when the runner
 * does not say it, as for an action of the job's own checkout.
 */
export function docsOf({
  GITHUB_SERVER_URL: server = "",
  GITHUB_ACTION_REPOSITORY: repository = "",
  GITHUB_ACTION_REF: ref = "",
}: NodeJS.ProcessEnv): string | undefined {
  const plain = /^https:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref);
  return plain ? `${server}/${repository}/blob/${ref}/docs/problems.md` : undefined;
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
