import type { RunInputs } from "../inputs/run-inputs.ts";
import type { Problem } from "../problems/problem.ts";
import type { Report } from "../report/report.ts";
import { waiting, withProgress } from "../problems/progress.ts";
import { connect, type Surroundings } from "../clients/connect.ts";
import type { Due, UndoEntry, UndoStack } from "../undo/stack.ts";
import { secretNamesOf } from "../undo/ways/restore-key-manager.ts";
import { goBack } from "./carry-out.ts";
import { type Left } from "../undo/left.ts";

/** Milliseconds for all of it. */
const DEADLINE = 120_000;
/**
 * Milliseconds for what only this process can do once the job is cancelled: a runner ends it 10 s
 * after its first signal.
 */
const LAST_MOMENT = 5000;

/** How the end of a run left what it had made. */
export interface TakenBack {
  readonly left: readonly Left[];
  readonly undone: Report["undone"];
  /**
   * Whether the run was cancelled before all was settled: what is still on the stack is the post
   * step's.
   */
  readonly cancelled: boolean;
}

/**
 * Ends a run: throw-away objects go always, changes go when the run failed and `on-failure` says
 * rollback. A cancelled run takes back here only what it alone remembers the way of, since the
 * runner kills the process soon: the post step does the rest from the saved stack.
 * @throws Problem `state-not-kept` when the post step can't be told that what was done stays
 */
export async function takeBack(
  inputs: RunInputs,
  around: Surroundings,
  undo: UndoStack,
  problem: Problem | undefined,
  signal: AbortSignal,
): Promise<TakenBack> {
  const changed = undo.due("failure").length > 0;
  const rollback = problem !== undefined && inputs.onFailure === "rollback";
  const moments: readonly Due[] = rollback ? ["always", "failure"] : ["always"];
  const work = undo.due(...moments);
  const left =
    work.length === 0 || signal.aborted
      ? []
      : await goNow(work, inputs, around, undo, AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]));
  if (signal.aborted) return whenCancelled(inputs, around, undo, changed);
  if (!rollback && inputs.ephemeral) warnOfSecrets(undo, around);
  // What stays after the run is no longer to be rolled back; with `ephemeral` a created Key Manager
  // is removed at the end of the job.
  if (!rollback) undo.settle(inputs.ephemeral ? "end-of-job" : "never");
  // Without a problem there is no change to undo, only throw-away objects to remove.
  const undone = problem === undefined ? "nothing" : howEnded(left, changed, rollback);
  return { left, undone, cancelled: false };
}

/**
 * The post step knows no former secret, and will fail because of it: said while somebody may still
 * act.
 */
function warnOfSecrets(undo: UndoStack, { runner }: Surroundings): void {
  for (const { way } of undo.onlyHere) {
    if (way.kind !== "restore-key-manager") continue;
    const names = secretNamesOf(way);
    runner.warning(
      `This run replaced ${names} of the Key Manager ${way.name}. With \`ephemeral: true\` another process (the post step, \`resume\`) puts all else back and fails, since the former value is never saved.`,
    );
  }
}

async function whenCancelled(
  inputs: RunInputs,
  around: Surroundings,
  undo: UndoStack,
  changed: boolean,
): Promise<TakenBack> {
  const work = inputs.onFailure === "keep" ? [] : undo.onlyHere;
  const left = work.length === 0 ? [] : await goNow(work, inputs, around, undo, AbortSignal.timeout(LAST_MOMENT));
  const undone = undo.entries.length > 0 ? "left-to-post" : changed ? "rolled-back" : "nothing";
  return { left, undone, cancelled: true };
}

function howEnded(left: readonly Left[], changed: boolean, rollback: boolean): Report["undone"] {
  if (left.length > 0) return "incomplete";
  if (!changed) return "nothing";
  return rollback ? "rolled-back" : "kept";
}

async function goNow(
  work: readonly UndoEntry[],
  inputs: RunInputs,
  around: Surroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<readonly Left[]> {
  const servers = connect(inputs, around, signal);
  try {
    const going = { servers, isUser: inputs.is, clock: around.clock, runner: around.runner, signal };
    const what = "Clean-up";
    return await around.runner.group(what, () =>
      waiting({ what: () => what, limit: DEADLINE }, () => goBack(undo, work, going)),
    );
  } finally {
    servers.close();
  }
}

/**
 * The post step: whatever an earlier process left on the stack, in the same order. @param signal
 * ends it; all that is left is then named
 */
export async function finishLater(
  inputs: RunInputs,
  around: Surroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<readonly Left[]> {
  const moments: readonly Due[] =
    inputs.onFailure === "keep" ? ["always", "end-of-job"] : ["always", "failure", "end-of-job"];
  const work = undo.due(...moments);
  const stop = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]);
  if (work.length === 0) return [];
  return withProgress(around.runner, around.clock, () => goNow(work, inputs, around, undo, stop));
}
