import { incomplete, refused, run } from "../engine/run.ts";
import { finishLater } from "../engine/take-back.ts";
import { LARGEST_STORE } from "../files/read-file.ts";
import { definitionReader } from "../inputs/definition/reader.ts";
import { judgeInputs } from "../inputs/inputs.ts";
import { withPins, type Pins } from "../inputs/pins.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { sayFaults } from "../process/faults.ts";
import { temporaryFolder } from "../process/process.ts";
import { writeReport } from "../process/report-files.ts";
import { placeOf } from "../problems/problem.ts";
import { markdownOf } from "../report/markdown.ts";
import { published } from "../report/published.ts";
import type { Report } from "../report/report.ts";
import { StateKeeper } from "../undo/kept-state.ts";
import { UndoStack } from "../undo/stack.ts";
import type { WayBack } from "../undo/way-back.ts";
import { exitCodeOf, type ExitCode } from "./exit-code.ts";
import { RESUME } from "./options.ts";
import { jsonTextOf, textOf } from "./outcome.ts";
import { StateFile } from "./state-file.ts";
import type { Stops } from "./stops.ts";
import type { Invocation } from "./surroundings.ts";

/**
 * One run with its end: there is no later step that could undo, so that is done here. The state
 * file is there as long as something is to be undone.
 * @throws Problem `state-file-taken`, `state-not-kept`; nothing was done then
 */
export async function runCommand(asked: Invocation, stops: Stops): Promise<ExitCode> {
  const { wish, sources, around } = asked;
  const { inputs, problem: refusal, faults } = judgeInputs(sources, await definitionReader(sources));
  if (refusal !== undefined) {
    sayFaults(faults, around.runner);
    return tell(refused(inputs, refusal, around.secrets), inputs, asked);
  }
  if (!inputs.tlsVerify)
    around.runner.warning(
      "TLS verification is OFF (tls-verify: false): anyone on the way can read the passwords. Use ca-certificates or a pin.",
    );
  const file = new StateFile(asked.stateFile, wish.inputs);
  const kept = { where: asked.stateFile, longest: LARGEST_STORE };
  const state = new StateKeeper((text) => file.save(text), temporaryFolder(), kept);
  state.keep({ caCertificates: inputs.caCertificates });
  const undo = new UndoStack((entries) => state.keep({ entries }));
  let pins: Pins = {};
  const rememberPins = (found: Pins): void => state.keep({ pins: (pins = found) });
  const first = await run(inputs, { ...around, rememberPins }, undo, stops.run);
  const staysAsAsked = stays(asked, first, undo);
  const report = staysAsAsked ? first : await finished(first, withPins(inputs, pins), asked, undo, stops);
  if (staysAsAsked) file.stays();
  if (undo.due("always", "end-of-job").length === 0 && report.left.length === 0) file.remove();
  else around.runner.info(`What is to be undone is kept in ${asked.stateFile}: ${RESUME} does it.`);
  return tell(report, inputs, asked);
}

/** Whether what a run made is left to `resume`. */
function stays({ wish }: Invocation, { problem }: Report, undo: UndoStack): boolean {
  const asked = problem === undefined && wish.options.get("until-resume") === "true";
  return asked && undo.due("always").length === 0;
}

/** What the post step does elsewhere, and what became of it in the report. */
async function finished(
  report: Report,
  inputs: RunInputs,
  { around }: Invocation,
  undo: UndoStack,
  stops: Stops,
): Promise<Report> {
  const changed = undo.due("failure").length > 0;
  const ends = report.problem === undefined && undo.due("end-of-job").some(({ way }) => isChange(way, report));
  const left = await finishLater(inputs, around, undo, stops.undoing());
  const done = changed ? (inputs.onFailure === "keep" ? "kept" : "rolled-back") : "nothing";
  const undone = ends ? "rolled-back" : report.undone === "left-to-post" ? done : report.undone;
  const problem = report.problem ?? incomplete(left);
  return published(
    {
      ...report,
      undone: left.length > 0 ? "incomplete" : undone,
      // What the run could not undo was tried once more.
      left: left.length > 0 ? left : undo.due("always", "end-of-job").length > 0 ? report.left : [],
      ...(problem === undefined ? {} : { problem }),
    },
    around.secrets,
  );
}

/** Whether it takes back what the report calls the change; not a server or a folder beside it. */
function isChange({ kind }: WayBack, { command }: Report): boolean {
  if (command === "prepare") return kind === "restore-file";
  return kind === "delete-key-manager" || kind === "restore-key-manager";
}

function tell(report: Report, { reportDirectory }: RunInputs, { around, result, logged, json }: Invocation): ExitCode {
  const { runner } = around;
  const written =
    reportDirectory === undefined
      ? undefined
      : writeReport(report, () => markdownOf(report), reportDirectory, temporaryFolder());
  if (written !== undefined && written.lost.length > 0)
    runner.warning(`Could not be written, which changes nothing of the verdict:\n  - ${written.lost.join("\n  - ")}`);
  if (report.problem !== undefined) runner.error(report.problem.message, placeOf(report.problem));
  if (json) result.write(jsonTextOf(report, written?.paths ?? {}));
  else if (report.definition !== undefined && written === undefined) result.write(report.definition);
  else result.write(textOf(report, logged));
  return exitCodeOf(report.problem?.id);
}
