import type { ProblemId } from "./catalogue.ts";
import type { Problem } from "./problem.ts";

const PASSING: ReadonlySet<ProblemId> = new Set<ProblemId>([
  "connection-lost",
  "connection-refused",
  "request-timeout",
  "answer-malformed",
  "server-error",
]);

/** Whether a failure of a single request is one that the next attempt may not meet. */
export function isPassing({ id }: Problem): boolean {
  return PASSING.has(id);
}
