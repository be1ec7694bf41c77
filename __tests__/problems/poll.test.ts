import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { startPair } from "../../sandbox/pair.ts";
import { systemClock } from "../../src/process/clock.ts";
import { poll, type Attempt } from "../../src/problems/poll.ts";
import { Problem, type Evidence } from "../../src/problems/problem.ts";
import type { Clock } from "../../src/ports.ts";
import { runEngine } from "../support/engine.ts";

const HOUR = 60 * 60 * 1000;
const never = (evidence: Partial<Evidence> = {}) => ({
  notYet: new Problem("server-error", { tried: "look", ...evidence }),
});

/**
 * Time that passes only by sleeping, with a wall clock that somebody sets by `jump` at the second
 * sleep.
 */
function jumping(jump: number): Clock & { slept: number[] } {
  let [passed, sleeps] = [0, 0];
  const slept: number[] = [];
  return {
    slept,
    wallTime: () => 1_700_000_000_000 + passed + (sleeps >= 2 ? jump : 0),
    monotonicTime: () => passed,
    every: () => () => undefined,
    sleep: (ms) => {
      sleeps += 1;
      slept.push(ms);
      passed += ms;
      return Promise.resolve();
    },
  };
}

const signal = new AbortController().signal;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

afterEach(() => void jest.restoreAllMocks());

describe("a wait is as long as it says, whatever the clock on the wall shows", () => {
  it.each([
    ["back an hour", -HOUR],
    ["forward an hour", HOUR],
    ["not at all", 0],
  ])("set %s", async (_name, jump) => {
    const clock = jumping(jump);
    let attempts = 0;
    const outcome = await poll<never>(
      () => {
        // A wait that does not end would run for ever.
        if ((attempts += 1) > 100) throw new Error("it does not end");
        return Promise.resolve(never());
      },
      { timeout: 6000, clock, signal },
    );
    expect(outcome).toMatchObject({ notYet: { id: "server-error" } });
    expect(sum(clock.slept)).toBe(6000);
  });

  it.each([-HOUR, HOUR])("the clock of this machine, set by %d ms", async (jump) => {
    const real = Date.now.bind(Date);
    const began = performance.now();
    // Set after a tenth of a second.
    jest.spyOn(Date, "now").mockImplementation(() => real() + (performance.now() - began > 100 ? jump : 0));
    await poll<never>(() => Promise.resolve(never()), { timeout: 400, clock: systemClock, signal });
    const took = performance.now() - began;
    expect(took).toBeGreaterThanOrEqual(395);
    expect(took).toBeLessThan(5000);
  });

  it.each([-HOUR, HOUR])("a whole run against servers that are not ready, set by %d ms", async (jump) => {
    const pair = await startPair();
    try {
      pair.apim.server.faults.order("status-500", 1, 1_000_000);
      const clock = jumping(jump);
      const { report } = await runEngine(pair, { clock, inputs: { "ready-timeout": "6", command: "plan" } });
      expect(report.problem?.id).toBe("servers-not-ready");
      expect(sum(clock.slept)).toBeGreaterThanOrEqual(6000);
      expect(report.milliseconds).toBeGreaterThanOrEqual(6000);
      expect(report.milliseconds).toBeLessThan(HOUR / 2);
    } finally {
      await pair.stop();
    }
  });
});

describe("pauses", () => {
  it.each([0, 99, 250, 1000, 7777, 60_000, 250_000])(
    "what happens after %d ms is seen at most 250 ms and a twentieth of that later",
    async (happens) => {
      const clock = jumping(0);
      const attempt = (): Promise<Attempt<number>> =>
        Promise.resolve(clock.monotonicTime() < happens ? never() : { done: clock.monotonicTime() });
      const outcome = await poll(attempt, { timeout: 300_000, clock, signal });
      expect("done" in outcome ? outcome.done : Number.NaN).toBeLessThanOrEqual(happens + 250 + happens * 0.05);
      // Nor is a server asked without a pause: the first is of 100 ms, and they grow.
      expect(clock.slept[0] ?? 100).toBe(100);
      expect(clock.slept).toEqual(clock.slept.toSorted((a, b) => a - b));
    },
  );

  it("are as long as the server asks for, but never longer than the wait", async () => {
    const clock = jumping(0);
    const asked = [3000, undefined, 60_000];
    let at = 0;
    const attempt = (): Promise<Attempt<never>> => {
      const retryAfter = asked[at];
      at += 1;
      return Promise.resolve(never(retryAfter === undefined ? {} : { retryAfter }));
    };
    await poll<never>(attempt, { timeout: 10_000, clock, signal });
    expect(clock.slept).toEqual([3000, 160, 6840]);
    expect(at).toBe(4);
  });
});
