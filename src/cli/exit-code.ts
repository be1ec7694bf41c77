import type { ProblemId } from "../problems/catalogue.ts";

/** Exit codes and what they mean. 64 is EX_USAGE of sysexits.h. */
export const EXIT_CODES = [
  [0, "done, or already so"],
  [1, "failed, also by a refused certificate or password; changes are put back, unless it is said otherwise"],
  [2, "the Key Manager differs from what is wanted (plan or verify, with --fail-on-drift)"],
  [3, "a server can't be reached (name, connection, proxy, time-out), or does not get ready in time"],
  [64, "wrong usage: an option or an input; nothing was contacted"],
] as const;

export type ExitCode = (typeof EXIT_CODES)[number][0];

const NOT_REACHED: readonly ProblemId[] = [
  "connection-refused",
  "connection-lost",
  "name-unresolved",
  "name-lookup-failed",
  "proxy-failed",
  "request-timeout",
  "servers-not-ready",
];

/** @param problem id of what stopped the run */
export function exitCodeOf(problem: ProblemId | undefined): ExitCode {
  if (problem === undefined) return 0;
  if (problem === "inputs-invalid") return 64;
  if (problem === "drift") return 2;
  return NOT_REACHED.includes(problem) ? 3 : 1;
}
