import type { KeyManagerRepresentation } from "../apim/admin.ts";
import { compare, type Difference } from "./compare.ts";

/** What a run would do to the Key Manager. `plan` prints it, `apply` executes it, `verify` asserts that it changes nothing. */
export type Plan =
  | { readonly action: "create"; readonly name: string; readonly desired: KeyManagerRepresentation }
  | {
      readonly action: "update";
      readonly name: string;
      readonly id: string;
      readonly desired: KeyManagerRepresentation;
      readonly current: KeyManagerRepresentation;
      readonly differences: readonly Difference[];
    }
  | { readonly action: "unchanged"; readonly name: string; readonly id: string };

/** The stored Key Manager of the wanted name, as read. */
export interface Stored {
  readonly id: string;
  readonly representation: KeyManagerRepresentation;
}

/**
 * Decides create, update or unchanged. Pure.
 * @param noReason paths whose difference alone is none (`noReasonToWrite`)
 */
export function planFor(
  name: string,
  desired: KeyManagerRepresentation,
  stored: Stored | undefined,
  noReason: readonly string[] = [],
): Plan {
  if (stored === undefined) return { action: "create", name, desired };
  const differences = compare(desired, stored.representation);
  if (differences.every(({ path }) => noReason.includes(path))) return { action: "unchanged", name, id: stored.id };
  return { action: "update", name, id: stored.id, desired, current: stored.representation, differences };
}

/** The plan as the output `plan`: no secret, no whole representation. */
export function publicPlan(plan: Plan): { action: string; name: string; differences: readonly Difference[] } {
  switch (plan.action) {
    case "create":
      return { action: plan.action, name: plan.name, differences: compare(plan.desired, {}) };
    case "update":
      return { action: plan.action, name: plan.name, differences: plan.differences };
    case "unchanged":
      return { action: plan.action, name: plan.name, differences: [] };
  }
}
