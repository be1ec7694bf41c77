import { poll, type Attempt } from "../../problems/poll.ts";
import type { ProblemId } from "../../problems/catalogue.ts";
import { Problem } from "../../problems/problem.ts";
import type { ProofContext } from "../check.ts";

export interface Refusal {
  /** The call that must be refused. */
  readonly path: string;
  readonly accessToken?: string;
  /** Milliseconds in which the gateway must begin to refuse; 0 when the first call decides. */
  readonly patience: number;
  /** The problem when the gateway accepts the call. */
  readonly accepted: ProblemId;
}

/**
 * Milliseconds in which a gateway that neither accepts nor refuses (a node without the API, a
 * restart) must do one of them.
 */
const UNDECIDED = 15_000;

/**
 * Calls until the gateway refuses with 401. A 404 or 5xx never counts as a refusal: a gateway that
 * does not serve the API says nothing about the token.
 * @returns the evidence @throws Problem `refusal.accepted`, `proof-gateway-not-served`
 */
export async function mustRefuse({ servers, clock, signal }: ProofContext, refusal: Refusal): Promise<string> {
  const began = clock.monotonicTime();
  const seconds = (): string => ((clock.monotonicTime() - began) / 1000).toFixed(1);
  const outcome = await poll<string>(
    async (): Promise<Attempt<string>> => {
      const { verdict, code, answer } = await servers.gateway.call(refusal.path, refusal.accessToken);
      if (verdict === "refused") return { done: `401 ${code ?? "without a code"}, after ${seconds()} s` };
      if (verdict !== "accepted") return { notYet: answer.problem("proof-gateway-not-served") };
      const problem = answer.problem(refusal.accepted, `let through, ${seconds()} s after it had to be refused`);
      if (clock.monotonicTime() - began >= refusal.patience) throw problem;
      return { notYet: problem };
    },
    {
      what: "Waiting until the gateway refuses the call",
      timeout: Math.max(refusal.patience, UNDECIDED),
      clock,
      signal,
    },
  );
  if ("notYet" in outcome) throw outcome.notYet;
  return outcome.done;
}

/**
 * The call that the gateway has accepted. @throws Problem when there is none; `needs` makes that
 * impossible
 */
export function acceptedCall(facts: { accepted?: { path: string; accessToken: string } }): {
  path: string;
  accessToken: string;
} {
  if (facts.accepted !== undefined) return facts.accepted;
  throw new Problem("proof-gateway-set-up", { tried: "call the gateway again", said: "no call was accepted before" });
}
