import type { KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import { compare, type Difference } from "./compare.ts";
import type { IsSecret } from "../text/secret-names.ts";

/**
 * What a run would do to the Key Manager. `plan` prints it, `apply` executes it, `verify` asserts
 * that it changes nothing.
 */
export type Plan =
  | {
      readonly action: "create";
      readonly name: string;
      readonly desired: KeyManagerRepresentation;
      readonly differences: readonly Difference[];
    }
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
 * @param isSecret which fields are never shown, from the connector's settings
 */
export function planFor(
  name: string,
  desired: KeyManagerRepresentation,
  stored: Stored | undefined,
  noReason: readonly string[] = [],
  isSecret?: IsSecret,
): Plan {
  const differences = compare(desired, stored?.representation ?? {}, isSecret);
  if (stored === undefined) return { action: "create", name, desired, differences };
  if (differences.every(({ path }) => noReason.includes(path))) return { action: "unchanged", name, id: stored.id };
  return { action: "update", name, id: stored.id, desired, current: stored.representation, differences };
}

/** The plan as the output `plan`: no secret, no whole representation. */
export function publicPlan(plan: Plan): { action: string; name: string; differences: readonly Difference[] } {
  return {
    action: plan.action,
    name: plan.name,
    differences: plan.action === "unchanged" ? [] : plan.differences,
  };
}
