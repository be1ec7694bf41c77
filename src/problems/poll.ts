import { Problem } from "./problem.ts";
import type { Clock } from "../ports.ts";

const FIRST_PAUSE = 100;
const GROWTH = 1.6;
const LONGEST_PAUSE = 5000;

/** The outcome of one attempt: done, or why not yet. A thrown problem ends the poll at once. */
export type Attempt<Value> = { readonly done: Value } | { readonly notYet: Problem };

/**
 * Attempts `operation` until it is done or `timeout` ms are over; pauses grow from 100 ms to 5 s, and are
 * at least as long as the server asks for (`Retry-After`).
 * @returns the value, or the problem of the last attempt
 * @throws whatever the operation throws; the signal's reason when it is aborted
 */
export async function poll<Value>(
  operation: (attempt: number) => Promise<Attempt<Value>>,
  options: { readonly timeout: number; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Attempt<Value>> {
  const end = options.clock.monotonicTime() + options.timeout;
  let pause = FIRST_PAUSE;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await operation(attempt);
    if ("done" in outcome) return outcome;
    const left = end - options.clock.monotonicTime();
    if (left <= 0) return outcome;
    // Who is asked to come back later and does not is refused again, and may be refused longer.
    const wanted = Math.max(pause, outcome.notYet.evidence.retryAfter ?? 0);
    await options.clock.sleep(Math.min(wanted, left), options.signal);
    pause = Math.min(pause * GROWTH, LONGEST_PAUSE);
  }
}
