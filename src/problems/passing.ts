import type { ProblemId } from "./catalogue.ts";
import type { Problem } from "./problem.ts";

const PASSING: ReadonlySet<ProblemId> = new Set<ProblemId>([
  "too-many-requests",
  "connection-lost",
  "connection-refused",
  "request-timeout",
  "answer-malformed",
  "server-error",
]);

/** An error below HTTP that knows whether another attempt may end otherwise. */
export interface Passing {
  readonly passing: boolean;
}

/** Whether a failure of a single request is one that the next attempt may not meet. */
export function isPassing({ id, cause }: Problem): boolean {
  return PASSING.has(id) || (cause instanceof Error && "passing" in cause && cause.passing === true);
}
