import { connect } from "../clients/connect.ts";
import { hasLocalProducts, type RunInputs } from "../inputs/run-inputs.ts";
import { withPins } from "../inputs/pins.ts";
import type { UndoStack } from "../undo/stack.ts";
import { COMMAND_TABLE } from "./commands.ts";
import { setUpLocally } from "./local-products.ts";
import { stopIfChanged } from "./steps.ts";
import type { Found, Task, TaskSurroundings } from "./task.ts";

/**
 * Makes the plan once more before anything is written, files included, and compares it with the one
 * that was reviewed (`expected-plan-sha256`): the world may have moved since.
 * @returns what was found out, for the report
 * @throws Problem `plan-changed`; those of `plan`
 */
export async function* asReviewed(
  inputs: RunInputs,
  around: TaskSurroundings,
  undo: UndoStack,
  signal: AbortSignal,
): AsyncGenerator<Partial<Found>> {
  if (inputs.expectedPlanSha256 === undefined) return;
  const { runner } = around;
  // The run itself says the warnings of what it finds.
  const quiet: TaskSurroundings = { ...around, runner: { ...runner, warning: (line) => runner.debug(line) } };
  const local = hasLocalProducts(inputs) ? await setUpLocally(inputs, quiet, undo, false, signal) : undefined;
  const effective = withPins({ ...inputs, failOnDrift: false }, local?.pins ?? {});
  const servers = connect(effective, quiet, signal);
  const work = { inputs: effective, around: quiet, servers, undo, signal, diffs: local?.diffs ?? [] };
  const task: Task = { ...work, started: new Map<never, never>() };
  try {
    for await (const part of COMMAND_TABLE.plan.work?.(task) ?? []) {
      yield part;
      if (part.plan !== undefined) stopIfChanged(task, part.plan);
    }
  } finally {
    servers.close();
  }
}
