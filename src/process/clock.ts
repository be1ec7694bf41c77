import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../ports.ts";

export const systemClock: Clock = {
  wallTime: () => Date.now(),
  // `performance` is loaded when it is first asked for, with its observers and histograms.
  monotonicTime: () => Number(process.hrtime.bigint()) / 1e6,
  every: (ms, work) => {
    const timer = setInterval(work, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
  sleep: async (ms, signal) => {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  },
};
