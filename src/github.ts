import * as core from "@actions/core";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { randomBytes } from "node:crypto";
import { LARGEST_TEXT, readRegularFile } from "./files/read-file.ts";
import { placeOf } from "./files/same-place.ts";
import { withoutCommands } from "./http/foreign-text.ts";
import { Secrets } from "./http/secrets.ts";
import type { InputSources } from "./inputs.ts";
import { junitOf } from "./report/junit.ts";
import { markdownOf } from "./report/markdown.ts";
import { jsonOf, outputsOf, type Report } from "./report/report.ts";
import type { Clock, Runner } from "./runner.ts";

/**
 * The GitHub runner as the engine's port. Annotations, groups and masks are workflow commands of `@actions/core`, which escapes their text;
 * a plain line is the one thing that could be taken for a command.
 */
export const githubRunner: Runner = {
  debug: (line) => core.debug(line),
  info: (line) => core.info(withoutCommands(line)),
  warning: (line, at) => core.warning(line, at === undefined ? {} : { file: at.file, startLine: at.line }),
  error: (line, at) => core.error(line, at === undefined ? {} : { file: at.file, startLine: at.line }),
  group: (title, work) => core.group(title, work),
  mask: (secret) => core.setSecret(secret),
};

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  },
};

export const githubInputs: InputSources = {
  input: (name) => core.getInput(name, { trimWhitespace: false }),
  readFile: (path) => readRegularFile(path, LARGEST_TEXT).toString("utf8"),
  placeOf,
};

/** Secrets whose every form is masked by the runner when it is born; the password inputs are masked before anything else happens. */
export function githubSecrets(): Secrets {
  const secrets = new Secrets((form) => githubRunner.mask(form));
  for (const name of ["is-password", "apim-password", "connector-password", "truststore-password"]) {
    const value = githubInputs.input(name).trim();
    // The documented default of WSO2's stores is no secret, and masking it would blot out paths such as wso2carbon.log.
    if (value !== "" && value !== "wso2carbon") secrets.add(value);
  }
  return secrets;
}

/** A name that no other run has: `wso2-is-km-action-<10 hex digits>`. */
export function uniqueName(): string {
  return `wso2-is-km-action-${randomBytes(5).toString("hex")}`;
}

/** Writes `report.json`, `junit.xml`, `summary.md`, the job summary and the outputs. */
export async function publish(
  report: Report,
  directory: string | undefined,
  redact: (text: string) => string,
): Promise<void> {
  const folder = directory ?? mkdtempSync(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "wso2-is-key-manager-"));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "report.json");
  const summary = redact(markdownOf(report));
  writeFileSync(path, `${redact(JSON.stringify(jsonOf(report), null, 2))}\n`);
  writeFileSync(join(folder, "junit.xml"), redact(junitOf(report)));
  writeFileSync(join(folder, "summary.md"), summary);
  for (const [name, value] of Object.entries(outputsOf(report))) core.setOutput(name, value);
  core.setOutput("report", path);
  if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") !== "") await core.summary.addRaw(summary).write();
}
