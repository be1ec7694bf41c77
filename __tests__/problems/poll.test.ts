import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { systemClock } from "../../src/process/clock.ts";
import { poll, whileWarming, type Attempt } from "../../src/problems/poll.ts";
import { Problem, type Evidence } from "../../src/problems/problem.ts";
import { jumping } from "../support/clock.ts";

const HOUR = 60 * 60 * 1000;
const never = (evidence: Partial<Evidence> = {}) => ({
  notYet: new Problem("server-error", { tried: "look", ...evidence }),
});

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
      { what: "Waiting", timeout: 6000, clock, signal },
    );
    expect(outcome).toMatchObject({ notYet: { id: "server-error" } });
    expect(sum(clock.slept)).toBe(6000);
  });

  it.each([-HOUR, HOUR])("the clock of this machine, set by %d ms", async (jump) => {
    const real = Date.now.bind(Date);
    const began = performance.now();
    // Set after a tenth of a second.
    jest.spyOn(Date, "now").mockImplementation(() => real() + (performance.now() - began > 100 ? jump : 0));
    await poll<never>(() => Promise.resolve(never()), { what: "Waiting", timeout: 400, clock: systemClock, signal });
    const took = performance.now() - began;
    expect(took).toBeGreaterThanOrEqual(395);
    expect(took).toBeLessThan(5000);
  });
});

describe("pauses", () => {
  it.each([0, 99, 250, 1000, 7777, 60_000, 250_000])(
    "what happens after %d ms is seen at most 250 ms and a twentieth of that later",
    async (happens) => {
      const clock = jumping(0);
      const attempt = (): Promise<Attempt<number>> =>
        Promise.resolve(clock.monotonicTime() < happens ? never() : { done: clock.monotonicTime() });
      const outcome = await poll(attempt, { what: "Waiting", timeout: 300_000, clock, signal });
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
    await poll<never>(attempt, { what: "Waiting", timeout: 10_000, clock, signal });
    expect(clock.slept).toEqual([3000, 160, 6840]);
    expect(at).toBe(4);
  });

  it("grow from 100 ms to 5 s, and no further", async () => {
    const clock = jumping(0);
    await poll<never>(() => Promise.resolve(never()), { what: "Waiting", timeout: 300_000, clock, signal });
    expect(clock.slept.slice(0, 9).map(Math.round)).toEqual([100, 160, 256, 276, 290, 304, 319, 335, 352]);
    // 5 s are reached after 95 s of waiting; the last pause is what is left.
    expect(clock.slept.slice(-30, -1)).toEqual(Array.from({ length: 29 }, () => 5000));
    expect(sum(clock.slept)).toBeCloseTo(300_000, 6);
  });
});

describe("a wait ends", () => {
  it.each([
    [1, 1000, true],
    [5, 1000, true],
    [100, 1000, false],
  ])("with an operation done at attempt %d, after %d ms at most: %s", async (at, timeout, done) => {
    const no = never();
    const attempt = (number: number) => Promise.resolve(number >= at ? { done: number } : no);
    const outcome = await poll(attempt, { what: "Waiting", timeout, clock: jumping(0), signal });
    expect(outcome).toEqual(done ? { done: at } : no);
  });

  it("at once when the operation throws, or when it is aborted", async () => {
    const final = new Problem("permission-denied", { tried: "x" });
    const options = { what: "Waiting", timeout: 1e9, clock: jumping(0) };
    await expect(poll(() => Promise.reject(final), { ...options, signal })).rejects.toBe(final);
    const cancel = new AbortController();
    const outcome = poll(() => Promise.resolve(never()), { ...options, signal: cancel.signal });
    cancel.abort(new Error("stopped"));
    await expect(outcome).rejects.toThrow("stopped");
  });
});

describe("a server that was just started", () => {
  const late = new Problem("request-timeout", { tried: "sign in" });
  const refused = new Problem("connection-refused", { tried: "sign in" });

  it("is asked again while it gives no answer in time", async () => {
    const clock = jumping(0);
    let attempts = 0;
    const ask = (): Promise<string> => ((attempts += 1) < 3 ? Promise.reject(late) : Promise.resolve("it"));
    expect(await whileWarming(ask, { what: "Waiting", clock, signal })).toBe("it");
    expect(clock.slept).toEqual([100, 160]);
  });

  it("but not longer than a minute", async () => {
    const clock = jumping(0);
    await expect(whileWarming(() => Promise.reject(late), { what: "Waiting", clock, signal })).rejects.toBe(late);
    expect(sum(clock.slept)).toBe(60_000);
  });

  it("and not where something else is wrong", async () => {
    const clock = jumping(0);
    await expect(whileWarming(() => Promise.reject(refused), { what: "Waiting", clock, signal })).rejects.toBe(refused);
    expect(clock.slept).toEqual([]);
  });
});
