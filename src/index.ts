import * as core from "@actions/core";
import { githubInputs, githubRunner, githubSecrets, publish, systemClock, uniqueName } from "./github.ts";
import { readInputs, readInputsForPost, type RunInputs } from "./inputs.ts";
import { isObject, textOf, textsOf } from "./json.ts";
import { withPins } from "./local.ts";
import { run } from "./main.ts";
import { Problem, reasonOf } from "./problems/problem.ts";
import { headline } from "./report/report.ts";
import { finishLater } from "./take-back.ts";
import { parseEntries, UndoStack } from "./undo.ts";
import { describeLeft } from "./undo-run.ts";

const STATE_ENTRIES = "undo";
const STATE_POST = "post";
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

const secrets = githubSecrets();
const STATE_PINS = "pins";
const STATE_CA = "ca-certificates";
/** The runner hands state on as an environment variable, which holds 32 767 characters on Windows; a longer one keeps post from starting. */
const LONGEST_STATE = 30_000;
const around = {
  runner: githubRunner,
  clock: systemClock,
  secrets,
  environment: process.env,
  uniqueName,
  rememberPins: (pins: object) => core.saveState(STATE_PINS, JSON.stringify(pins)),
};

async function main(): Promise<void> {
  core.saveState(STATE_POST, "true");
  const inputs = readInputs(githubInputs);
  rememberCertificates(inputs.caCertificates);
  if (!inputs.tlsVerify)
    githubRunner.warning(
      "TLS verification is OFF (tls-verify: false): anyone on the way can read the passwords. Use ca-certificates or a pin.",
    );
  const undo = new UndoStack((entries) => core.saveState(STATE_ENTRIES, JSON.stringify(entries)));
  const cancelled = new AbortController();
  for (const signal of SIGNALS) process.once(signal, () => cancelled.abort(new Error(`stopped by ${signal}`)));
  const report = await run(inputs, around, undo, cancelled.signal);
  await publish(report, inputs.reportDirectory);
  githubRunner.info(`${report.problem === undefined ? "Done" : "Failed"}: ${headline(report)}`);
  for (const { what, command } of report.left) githubRunner.warning(`${what}. By hand: ${command}`);
  if (report.problem !== undefined) fail(report.problem);
}

async function post(): Promise<void> {
  const entries = parseEntries(core.getState(STATE_ENTRIES));
  if (entries.length === 0) return;
  const undo = new UndoStack(() => undefined, entries);
  const left = await finishLater(inputsForPost(undo), around, undo);
  for (const { what, command, problem } of left) {
    githubRunner.error(`${what}.\n${problem.message}\nBy hand: ${command}`);
  }
  if (left.length > 0) process.exitCode = 1;
}

/** @throws Problem `clean-up-incomplete`, naming all that stays because the inputs can't be read any more */
function inputsForPost(undo: UndoStack): RunInputs {
  try {
    return withPins(readInputsForPost(githubInputs, savedCertificates()), savedPins());
  } catch (error) {
    const why = (error instanceof Problem ? error.evidence.said : undefined) ?? reasonOf(error);
    const stays = undo.entries.toReversed().map(({ way }) => `\n  - ${describeLeft(way)}`);
    throw new Problem(
      "clean-up-incomplete",
      {
        tried: "remove what the run had made, since the inputs can't be read in the post step",
        said: `${why}\nWhat stays:${stays.join("")}`,
        remedy: "Undo what is named above by hand, and keep the inputs' files until the end of the job.",
      },
      error,
    );
  }
}

/** Certificates are no secrets; kept, they do not have to be in the workspace when the post step runs. */
function rememberCertificates(certificates: readonly string[]): void {
  const text = JSON.stringify(certificates);
  if (certificates.length > 0 && text.length <= LONGEST_STATE) core.saveState(STATE_CA, text);
}

function savedCertificates(): readonly string[] {
  const text = core.getState(STATE_CA);
  return text === "" ? [] : textsOf(JSON.parse(text));
}

function savedPins(): { is?: string; apim?: string } {
  const text = core.getState(STATE_PINS);
  const pins: unknown = text === "" ? {} : JSON.parse(text);
  const [is, apim] = isObject(pins) ? [textOf(pins["is"]), textOf(pins["apim"])] : [];
  return { ...(is === undefined ? {} : { is }), ...(apim === undefined ? {} : { apim }) };
}

function fail(error: unknown): void {
  const problem =
    error instanceof Problem ? error : new Problem("internal", { tried: "run the Action", said: reasonOf(error) });
  const { file, line } = problem.evidence;
  githubRunner.error(problem.message, file === undefined ? undefined : { file, line: line ?? 1 });
  process.exitCode = 1;
}

try {
  await (core.getState(STATE_POST) === "true" ? post() : main());
} catch (error) {
  fail(error);
}
