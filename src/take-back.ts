import type { RunInputs } from "./inputs.ts";
import type { Problem } from "./problems/problem.ts";
import type { Report } from "./report/report.ts";
import { connect, type Surroundings } from "./servers/connect.ts";
import type { Due, UndoStack } from "./undo.ts";
import { goBack, type Left } from "./undo-run.ts";

/** Milliseconds for all of it. */
const DEADLINE = 120_000;

/**
 * Ends a run: throw-away objects go always, changes go when the run failed and `on-failure` says rollback. Of a cancelled run nothing is
 * taken back here, since the runner kills the process soon: the post step does it from the saved stack.
 */
export async function takeBack(
  inputs: RunInputs,
  around: Surroundings,
  undo: UndoStack,
  problem: Problem | undefined,
  signal: AbortSignal,
): Promise<{ left: readonly Left[]; undone: Report["undone"] }> {
  if (signal.aborted) return { left: [], undone: undo.entries.length === 0 ? "nothing" : "left-to-post" };
  const changed = undo.due("failure").length > 0;
  const rollback = problem !== undefined && inputs.onFailure === "rollback";
  const moments: readonly Due[] = rollback ? ["always", "failure"] : ["always"];
  const left = undo.due(...moments).length === 0 ? [] : await goNow(moments, inputs, around, undo);
  if (!rollback) settle(inputs, undo);
  // Without a problem there was no change to take back, only throw-away objects to remove.
  const undone = problem === undefined ? "nothing" : howEnded(left, changed, rollback);
  return { left, undone };
}

function howEnded(left: readonly Left[], changed: boolean, rollback: boolean): Report["undone"] {
  if (left.length > 0) return "incomplete";
  if (!changed) return "nothing";
  return rollback ? "rolled-back" : "kept";
}

async function goNow(
  moments: readonly Due[],
  inputs: RunInputs,
  around: Surroundings,
  undo: UndoStack,
): Promise<readonly Left[]> {
  const signal = AbortSignal.timeout(DEADLINE);
  const servers = connect(inputs, around, signal);
  try {
    return await around.runner.group("Clean-up", () =>
      goBack(undo, moments, { servers, isUser: inputs.is, clock: around.clock, runner: around.runner, signal }),
    );
  } finally {
    servers.close();
  }
}

/** What stays after the run is no longer to be rolled back; with `ephemeral` a created Key Manager goes at the end of the job. */
function settle(inputs: RunInputs, undo: UndoStack): void {
  for (const entry of undo.due("failure")) {
    if (inputs.ephemeral) undo.replace(entry, { ...entry, due: "end-of-job" });
    else undo.forget(entry);
  }
}

/** The post step: whatever an earlier process left on the stack, in the same order. */
export async function finishLater(inputs: RunInputs, around: Surroundings, undo: UndoStack): Promise<readonly Left[]> {
  const moments: readonly Due[] =
    inputs.onFailure === "keep" ? ["always", "end-of-job"] : ["always", "failure", "end-of-job"];
  return undo.due(...moments).length === 0 ? [] : goNow(moments, inputs, around, undo);
}
