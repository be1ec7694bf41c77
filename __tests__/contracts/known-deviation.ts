import type { Api } from "../../wso2/contracts.ts";
import type { Deviation } from "./contract.ts";
import type { Run } from "./recording.ts";

/** A deviation from WSO2's contract that its own servers show, or are known to take. */
export interface KnownDeviation {
  readonly what: string;
  readonly api: Api | "every";
  /** Operations as the documents have them; nothing means all. */
  readonly operations?: readonly string[];
  readonly side: Deviation["side"] | "any answer";
  readonly pointer?: RegExp;
  readonly message: RegExp;
  readonly source: string;
  /** Seen in this run alone: without a recording of it the entry can't be called stale. */
  readonly only?: Run;
}

export const UNLISTED = /^the status is not in it$/;
