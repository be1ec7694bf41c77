import { catalogue, type ProblemId } from "./catalogue.ts";
import type { CatalogueEntry, NextTry } from "./entry.ts";
import { Problem, reasonOf, type Evidence } from "./problem.ts";

/** An error below HTTP that knows whether another attempt may end otherwise. */
export interface Passing {
  readonly passing: boolean;
}

/** What a problem of this id means: the only place that asks the catalogue for it. */
function entryOf(id: ProblemId): CatalogueEntry {
  return catalogue[id];
}

function nextTryAfter({ id, cause }: Problem): NextTry {
  const { nextTry } = entryOf(id);
  if (nextTry !== "as-its-cause") return nextTry;
  if (!(cause instanceof Error && "passing" in cause && typeof cause.passing === "boolean")) return "state";
  return cause.passing ? "transient" : "final";
}

/** Whether the next attempt at the same thing may not meet this failure: it passes by itself. */
export function isTransient(problem: Problem): boolean {
  return nextTryAfter(problem) === "transient";
}

/**
 * Whether waiting changes nothing, so that whoever waits for a server's start or an undo gives up
 * at once.
 */
export function isFinal(problem: Problem): boolean {
  return nextTryAfter(problem) === "final";
}

/** Whether the server may have done what it was asked, or may still do so. */
export function isOutcomeUnknown({ id }: Problem): boolean {
  return entryOf(id).outcomeUnknown === true;
}

/**
 * Whether the server refused the request as the client's own fault (4xx), so that nothing was made
 * or changed. 408 is said by a proxy that does not know.
 * @param status HTTP status of the answer; `undefined` when none came
 */
export function isRefusal({ status }: { readonly status?: number | undefined }): boolean {
  return status !== undefined && status >= 400 && status < 500 && status !== 408;
}

/**
 * Whatever was thrown, as a problem. What is none of the catalogue's becomes `id` with the error's
 * own words: never a stack.
 * @param tried what was being done, as an infinitive: "undo a change"
 */
export function asProblem(error: unknown, id: ProblemId, tried: Evidence["tried"]): Problem {
  return error instanceof Problem ? error : new Problem(id, { tried, said: reasonOf(error) }, error);
}
