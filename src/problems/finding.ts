import type { SourceLine } from "../ports.ts";
import type { ProblemId } from "./catalogue.ts";

export interface Finding {
  readonly id: string;
  readonly level: "error" | "warning";
  readonly message: string;
  readonly remedy: string;

  /** The catalogue entry when this is the only error. */
  readonly problem?: ProblemId;

  /** The place in the user's file, where there is one. */
  readonly at?: SourceLine;
}
