import { connect } from "../clients/connect.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { withPins } from "../inputs/pins.ts";
import { publicPlan } from "../key-manager/plan.ts";
import { Problem } from "../problems/problem.ts";
import { planDigest } from "../report/plan-digest.ts";
import type { UndoStack } from "../undo/stack.ts";
import { COMMAND_TABLE, type Found, type TaskSurroundings } from "./commands.ts";
import { hasLocalProducts, setUpLocally } from "./local-products.ts";

/**
 * Makes the plan once more before anything is written, and compares it with the one that was
 * reviewed (`expected-plan-sha256`): the world may have moved since.
 * @returns what was found out, for the report
 * @throws Problem `plan-changed`; those of `plan`
 */
export async function* asReviewed(
  inputs: RunInputs,
  around: TaskSurroundings,
  undo: UndoStack,
  signal: AbortSignal,
): AsyncGenerator<Partial<Found>> {
  const expected = inputs.expectedPlanSha256;
  if (expected === undefined) return;
  const local = hasLocalProducts(inputs) ? await setUpLocally(inputs, around, undo, false, signal) : undefined;
  const effective = withPins({ ...inputs, failOnDrift: false }, local?.pins ?? {});
  const servers = connect(effective, around, signal);
  let found: Partial<Found> = {};
  try {
    const task = { inputs: effective, around, servers, undo, signal, started: new Map<never, never>() };
    for await (const part of COMMAND_TABLE.plan.work?.(task) ?? []) {
      found = { ...found, ...part };
      yield part;
    }
  } finally {
    servers.close();
  }
  if (found.plan === undefined) return;
  const digest = planDigest(publicPlan(found.plan), local?.diffs ?? []);
  if (digest === expected) return around.runner.info(`The plan is the reviewed one (SHA-256 ${digest}).`);
  throw new Problem("plan-changed", {
    tried: "apply the plan that was reviewed",
    where: servers.admin.session.client.where,
    said: `the plan is now ${digest}, the reviewed one was ${expected}; what would change now is shown in the summary`,
  });
}
