import type { Clock } from "../../src/ports.ts";

/**
 * Time that passes only by sleeping, and then at once, beside the real one. The wall clock is near
 * the real time, since tokens carry real times.
 */
export function instantClock(): Clock {
  let passed = 0;
  const ticks = new Set<() => void>();
  return {
    wallTime: () => Date.now() + passed,
    monotonicTime: () => performance.now() + passed,
    every: (_ms, work) => {
      ticks.add(work);
      return () => ticks.delete(work);
    },
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      passed += ms;
      for (const tick of ticks) tick();
      // One turn of the event loop, so that an abort or an answer in flight is seen.
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    },
  };
}

/**
 * Time that passes only by sleeping, with a wall clock that somebody sets by `jump` at the second
 * sleep.
 */
export function jumping(jump: number): Clock & { slept: number[] } {
  let [passed, sleeps] = [0, 0];
  const slept: number[] = [];
  return {
    slept,
    wallTime: () => 1_700_000_000_000 + passed + (sleeps >= 2 ? jump : 0),
    monotonicTime: () => passed,
    every: () => () => undefined,
    sleep: async (ms, stop) => {
      // One turn of the event loop, so that an abort is seen.
      await new Promise((resolve) => setImmediate(resolve));
      stop?.throwIfAborted();
      sleeps += 1;
      slept.push(ms);
      passed += ms;
    },
  };
}
