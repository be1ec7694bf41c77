import "./before-anything.ts";
import {
  cancellation,
  fail,
  githubInputs,
  githubRunner,
  githubSecrets,
  publish,
  rehearse,
  saveState,
  sayEnd,
} from "./github.ts";
import { sayFaults } from "../process/faults.ts";
import { systemClock } from "../process/clock.ts";
import { leaveSoon, temporaryFolder, uniqueName } from "../process/process.ts";
import { definitionReader } from "../inputs/definition/reader.ts";
import { judgeInputs } from "../inputs/inputs.ts";
import { StateKeeper } from "../undo/kept-state.ts";
import { refused, run } from "../engine/run.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import type { Pins } from "../inputs/pins.ts";
import { reasonOf } from "../problems/problem.ts";
import type { Report } from "../report/report.ts";
import { UndoStack } from "../undo/stack.ts";

const secrets = githubSecrets();

async function main(): Promise<void> {
  // Before anything else but connections without a byte on them: a post step that finds no state at
  // all then knows that nothing has been done.
  const state = new StateKeeper(saveState, temporaryFolder());
  state.keep({});
  const signal = cancellation();
  const { inputs, problem: refusal, faults } = judgeInputs(githubInputs, await definitionReader(githubInputs));
  if (refusal !== undefined) {
    sayFaults(faults, githubRunner);
    fail(refusal);
    return tell(refused(inputs, refusal, secrets), inputs);
  }
  state.keep({ caCertificates: inputs.caCertificates });
  if (!inputs.tlsVerify)
    githubRunner.warning(
      "TLS verification is OFF (tls-verify: false): anyone on the way can read the passwords. Use ca-certificates or a pin.",
    );
  const around = {
    runner: githubRunner,
    clock: systemClock,
    secrets,
    environment: process.env,
    uniqueName,
    rememberPins: (pins: Pins) => state.keep({ pins }),
    rehearse,
  };
  const report = await run(inputs, around, new UndoStack((entries) => state.keep({ entries })), signal);
  sayEnd(report);
  if (report.problem !== undefined) process.exitCode = 1;
  await tell(report, inputs);
}

/** The verdict is said; a report never changes it. */
async function tell(report: Report, { reportDirectory }: RunInputs): Promise<void> {
  await publish(report, reportDirectory).catch((error: unknown) =>
    githubRunner.warning(`The report could not be written: ${reasonOf(error)}`),
  );
}

try {
  await main();
} catch (error) {
  fail(error);
}
leaveSoon();
