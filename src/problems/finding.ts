import type { ProblemId } from "./catalogue.ts";

export interface Finding {
  readonly id: string;
  readonly level: "error" | "warning";
  readonly message: string;
  readonly remedy: string;

  /** The catalogue entry when this is the only error. */
  readonly problem?: ProblemId;
}
