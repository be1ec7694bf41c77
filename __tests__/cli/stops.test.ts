import { describe, expect, it } from "@jest/globals";
import { EventEmitter } from "node:events";
import { Stops } from "../../src/cli/stops.ts";

function play(events: readonly (readonly [at: number, what: string])[]) {
  const source = new EventEmitter();
  let now = 0;
  const stops = new Stops(source, () => now);
  let undoing: AbortSignal | undefined;
  for (const [at, what] of events) {
    now = at;
    if (what === "the run ends") undoing = stops.undoing();
    else source.emit(what);
  }
  undoing ??= stops.undoing();
  return [stops.run.aborted, undoing.aborted];
}

describe("signals stop", () => {
  it.each<[string, [number, string][], boolean[]]>([
    ["nothing without one", [], [false, false]],
    ["the run by the first", [[0, "SIGINT"]], [true, false]],
    [
      "the run once, by two that are one wish",
      [
        [0, "SIGINT"],
        [400, "SIGTERM"],
      ],
      [true, false],
    ],
    [
      "the undoing, too, by a later one",
      [
        [0, "SIGINT"],
        [600, "SIGINT"],
      ],
      [true, true],
    ],
    [
      "the undoing by one that comes after the run's end",
      [
        [0, "the run ends"],
        [9, "SIGTERM"],
      ],
      [true, true],
    ],
    [
      "the undoing by a second one after the run's end",
      [
        [0, "SIGHUP"],
        [300, "the run ends"],
        [700, "SIGHUP"],
      ],
      [true, true],
    ],
    [
      "the run alone, by a doubled one around its end",
      [
        [0, "SIGINT"],
        [1, "the run ends"],
        [2, "SIGINT"],
      ],
      [true, false],
    ],
  ])("%s", (_name, events, expected) => {
    expect(play(events)).toEqual(expected);
  });

  it("with the signal's name as the reason", () => {
    const source = new EventEmitter();
    const stops = new Stops(source, () => 0);
    source.emit("SIGTERM");
    expect(String(stops.run.reason)).toContain("stopped by SIGTERM");
  });
});
