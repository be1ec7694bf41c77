import type { Problem } from "../problems/problem.ts";

/** What could not be undone, with the command that does it by hand. */
export interface Left {
  readonly what: string;
  readonly command: string;
  readonly problem: Problem;
}
