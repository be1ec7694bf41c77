import { brief, Problem } from "./problem.ts";
import { waiting } from "./progress.ts";
import { isTransient } from "./meaning.ts";
import type { Clock } from "../ports.ts";

const FIRST_PAUSE = 100;
const GROWTH = 1.6;
/** Of a pause, in milliseconds and as a part of what has been waited: what comes is seen soon. */
const MOST = 250;
const MOST_OF_THE_WAIT = 0.05;
const LONGEST_PAUSE = 5000;
const WARM_UP = 60_000;

/** The outcome of one attempt: done, or why not yet. */
export type Attempt<Value> = { readonly done: Value } | { readonly notYet: Problem };

export interface PollOptions {
  /**
   * What is waited for, as in "Waiting for API Manager": a wait is shown from its beginning, when
   * no attempt has ended that could say it.
   */
  readonly what: string;
  /** Milliseconds after which the last attempt's problem is the outcome. */
  readonly timeout: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /**
   * Which thrown problems only mean "not yet": those that pass by themselves, where nothing else is
   * said.
   */
  readonly meansNotYet?: (problem: Problem) => boolean;
}

/**
 * Attempts `operation` until it is done or `timeout` ms are over; pauses grow from 100 ms to 250 ms
 * and a twentieth of what has been waited, 5 s at most, and are at least as long as the server asks
 * for (`Retry-After`).
 * @returns the value, or the problem of the last attempt
 * @throws what the operation throws and does not mean "not yet", at once; the signal's reason when
 * it is aborted
 */
export async function poll<Value>(
  operation: (attempt: number) => Promise<Attempt<Value>>,
  options: PollOptions,
): Promise<Attempt<Value>> {
  let last: Problem | undefined;
  const answer = (): string | undefined => (last === undefined ? undefined : brief(last));
  return waiting({ what: () => options.what, limit: options.timeout, last: answer, whole: true }, () =>
    attempts(operation, options, (problem) => (last = problem)),
  );
}

async function attempts<Value>(
  operation: (attempt: number) => Promise<Attempt<Value>>,
  { timeout, clock, signal, meansNotYet = isTransient }: PollOptions,
  noted: (problem: Problem) => void,
): Promise<Attempt<Value>> {
  const began = clock.monotonicTime();
  let pause = FIRST_PAUSE;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await operation(attempt).catch((error: unknown): Attempt<Value> => {
      if (error instanceof Problem && meansNotYet(error)) return { notYet: error };
      throw error;
    });
    if ("done" in outcome) return outcome;
    noted(outcome.notYet);
    const waited = clock.monotonicTime() - began;
    const left = timeout - waited;
    if (left <= 0) return outcome;
    // Who is asked to come back later and does not is refused again, and may be refused longer.
    const soon = Math.min(pause, MOST + waited * MOST_OF_THE_WAIT);
    const wanted = Math.max(soon, outcome.notYet.evidence.retryAfter ?? 0);
    await clock.sleep(Math.min(wanted, left), signal);
    pause = Math.min(pause * GROWTH, LONGEST_PAUSE);
  }
}

/**
 * Attempts again what got no answer in time: the first authenticated calls of a server that was
 * just started take far longer than all others (A-7.1c).
 * @throws what the operation throws, that after 60 s, too; the signal's reason when it is aborted
 */
export async function whileWarming<Value>(
  operation: () => Promise<Value>,
  around: Pick<PollOptions, "what" | "clock" | "signal">,
): Promise<Value> {
  const meansNotYet = ({ id }: Problem): boolean => id === "request-timeout";
  const outcome = await poll(async () => ({ done: await operation() }), { ...around, timeout: WARM_UP, meansNotYet });
  if ("done" in outcome) return outcome.done;
  throw outcome.notYet;
}
