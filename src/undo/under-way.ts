import type { Clock } from "../ports.ts";

/**
 * Milliseconds before each further attempt, ten seconds in all: for so long a server may still be
 * at work on a request whose answer this process did not wait for.
 */
const LATE: readonly number[] = [500, 1500, 3000, 5000];

export interface UnderWay {
  /** Whether the request that is to be undone may still be under way; else there is one attempt. */
  readonly underWay: boolean | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds before each further attempt. */
  readonly pauses?: readonly number[];
}

/**
 * Tries to undo what a request has done: once, or again while that request may still be under way,
 * until an attempt finds something.
 * @returns what the attempt has found, or nothing
 * @throws what the attempt throws; the signal's reason
 */
export async function undoUnderWay<Found>(
  attempt: () => Promise<Found | undefined>,
  { underWay, clock, signal, pauses = LATE }: UnderWay,
): Promise<Found | undefined> {
  const first = await attempt();
  if (first !== undefined || underWay !== true) return first;
  for (const pause of pauses) {
    await clock.sleep(pause, signal);
    const found = await attempt();
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Ids of an object that only its name leads to, looked for in the same way; none when there is
 * none.
 */
export async function lookedFor(look: () => Promise<readonly string[]>, around: UnderWay): Promise<readonly string[]> {
  const found = await undoUnderWay(async () => {
    const ids = await look();
    return ids.length > 0 ? ids : undefined;
  }, around);
  return found ?? [];
}
