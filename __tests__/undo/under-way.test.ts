import { describe, expect, it } from "@jest/globals";
import type { Clock } from "../../src/ports.ts";
import { lookedFor, undoUnderWay } from "../../src/undo/under-way.ts";

const signal = new AbortController().signal;

/** Time that passes only by sleeping, and how long each sleep was. */
function stillClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    wallTime: () => 0,
    monotonicTime: () => 0,
    every: () => () => undefined,
    sleep: (ms, stop) => {
      stop?.throwIfAborted();
      slept.push(ms);
      return Promise.resolve();
    },
  };
}

/** Finds something at the attempt of this number, counted from 1. */
function foundAt(number: number): () => Promise<string | undefined> {
  let attempts = 0;
  return () => Promise.resolve((attempts += 1) === number ? "it" : undefined);
}

describe("what a request has done is undone", () => {
  it.each<[number, boolean | undefined, string | undefined, readonly number[]]>([
    [1, true, "it", []],
    [2, true, "it", [500]],
    [3, true, "it", [500, 1500]],
    [4, true, "it", [500, 1500, 3000]],
    [5, true, "it", [500, 1500, 3000, 5000]],
    [6, true, undefined, [500, 1500, 3000, 5000]],
    [1, false, "it", []],
    [2, false, undefined, []],
    [2, undefined, undefined, []],
  ])("there at attempt %d, under way: %s", async (at, underWay, found, slept) => {
    const clock = stillClock();
    expect(await undoUnderWay(foundAt(at), { underWay, clock, signal })).toBe(found);
    expect(clock.slept).toEqual(slept);
  });

  it("after pauses of its own, where they are given", async () => {
    const clock = stillClock();
    expect(await undoUnderWay(foundAt(3), { underWay: true, clock, signal, pauses: [7, 8, 9] })).toBe("it");
    expect(clock.slept).toEqual([7, 8]);
  });

  it("a run that is stopped while it waits makes no further attempt", async () => {
    const stop = new AbortController();
    const attempt = (): Promise<undefined> => {
      stop.abort(new Error("stopped"));
      return Promise.resolve(undefined);
    };
    const clock = stillClock();
    await expect(undoUnderWay(attempt, { underWay: true, clock, signal: stop.signal })).rejects.toThrow("stopped");
    expect(clock.slept).toEqual([]);
  });
});

describe("ids that only a name leads to", () => {
  it.each<[string, readonly (readonly string[])[], boolean, readonly string[]]>([
    ["there at once", [["a", "b"]], true, ["a", "b"]],
    ["there later", [[], [], ["a"]], true, ["a"]],
    ["there later, but nothing is under way", [[], ["a"]], false, []],
    ["never there", [[], [], [], [], [], ["a"]], true, []],
  ])("%s", async (_name, answers, underWay, ids) => {
    const left = [...answers];
    const look = (): Promise<readonly string[]> => Promise.resolve(left.shift() ?? []);
    expect(await lookedFor(look, { underWay, clock: stillClock(), signal })).toEqual(ids);
  });
});
