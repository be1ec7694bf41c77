import { describe, expect, it } from "@jest/globals";
import { terminalRunner } from "../../src/cli/terminal.ts";
import { poll } from "../../src/problems/poll.ts";
import { Problem } from "../../src/problems/problem.ts";
import { waiting, withProgress } from "../../src/problems/progress.ts";
import { instantClock } from "../support/clock.ts";

const clock = instantClock();
const signal = new AbortController().signal;

async function said(work: () => Promise<unknown>, live = false): Promise<readonly string[]> {
  const lines: string[] = [];
  await withProgress({ progress: (line) => void lines.push(line), live }, clock, work);
  return lines;
}

/** A wait of so many seconds, whose clock is looked at each second. */
async function seconds(count: number): Promise<void> {
  for (let second = 0; second < count; second += 1) await clock.sleep(1000);
}

describe("a wait", () => {
  it("is said from 5 s on, then each 10 s, with elapsed time, limit and the last answer", async () => {
    const lines = await said(() =>
      waiting({ what: () => "Waiting for it", limit: 60_000, last: () => "status 503" }, () => seconds(27)),
    );
    expect(lines).toEqual([5, 15, 25].map((at) => `Waiting for it: ${at} s of 60 s. Last answer: status 503`));
  });

  it("that outlasts its limit says so: a try that has begun in time goes on", async () => {
    const lines = await said(() => waiting({ what: () => "Clean-up", limit: 20_000 }, () => seconds(26)));
    expect(lines).toEqual([
      "Clean-up: 5 s of 20 s",
      "Clean-up: 15 s of 20 s",
      "Clean-up: 25 s; 20 s are over, and the last try goes on to its end",
    ]);
  });

  it.each([
    ["of less than 5 s", 4, []],
    ["without a limit or an answer", 6, ["Waiting for it: 5 s"]],
  ])("%s", async (_name, count, lines) => {
    expect(await said(() => waiting({ what: () => "Waiting for it" }, () => seconds(count)))).toEqual(lines);
  });

  it("inside another one is said instead of it, and the other one again afterwards", async () => {
    const inner = () => waiting({ what: () => "inner" }, () => seconds(6));
    const lines = await said(() => waiting({ what: () => "outer" }, async () => (await inner(), await seconds(6))));
    expect(lines).toEqual(["inner: 5 s", "outer: 7 s"]);
  });

  it("that speaks for all of it hides what is inside, however deep", async () => {
    const inner = (work: () => Promise<void>) => () => waiting({ what: () => "inner" }, work);
    const lines = await said(() => waiting({ what: () => "outer", whole: true }, inner(inner(() => seconds(6)))));
    expect(lines).toEqual(["outer: 5 s"]);
  });

  it("that fails is over", async () => {
    const failing = waiting.bind(undefined, { what: () => "x" }, () => Promise.reject(new Error("no")));
    expect(await said(async () => (await failing().catch(() => undefined), await seconds(20)))).toEqual([]);
  });

  it("beside another one: both are said", async () => {
    const one = (what: string) => waiting({ what: () => what }, () => seconds(6));
    expect(await said(() => Promise.all([one("a"), one("b")]))).toEqual(["a: 5 s", "b: 5 s"]);
  });

  it("outside of a run is silent, and works", async () => {
    expect(await waiting({ what: () => "x" }, () => Promise.resolve(1))).toBe(1);
  });

  it("by poll says what is waited for and the last answer", async () => {
    const notYet = new Problem("server-error", { tried: "see it", where: "host:1", status: 500 });
    const options = { what: "Waiting for it", timeout: 9000, clock, signal };
    const lines = await said(() => poll(() => Promise.resolve({ notYet }), options));
    expect(lines).toEqual([
      expect.stringMatching(
        /^Waiting for it: \d s of 9 s\. Last answer: The server failed: .*host:1: status 500, without a message$/,
      ),
    ]);
  });

  it("by poll is said from its beginning, before anything was tried", async () => {
    const slow = () => seconds(6).then(() => ({ done: 1 }));
    const options = { what: "Waiting for it", timeout: 9000, clock, signal };
    expect(await said(() => poll(slow, options))).toEqual(["Waiting for it: 5 s of 9 s"]);
  });

  it("by poll speaks for the requests inside of it", async () => {
    const request = () => waiting({ what: () => "request" }, () => seconds(6)).then(() => ({ done: 1 }));
    expect(await said(() => poll(request, { what: "Waiting", timeout: 9000, clock, signal }))).toEqual([
      "Waiting: 5 s of 9 s",
    ]);
  });
});

describe("on a terminal", () => {
  it("all waits are one line, which goes when they end", async () => {
    const both = (common: Promise<void>) => ["a", "b"].map((what) => waiting({ what: () => what }, () => common));
    const start = Promise.withResolvers<void>();
    const lines = await said(async () => {
      const all = both(start.promise.then(() => seconds(3)));
      start.resolve();
      await Promise.all(all);
    }, true);
    expect(lines).toEqual(["", "a: 2 s | b: 2 s", "a: 3 s | b: 3 s", ""]);
    expect(lines.at(-1)).toBe("");
  });

  it("it is rewritten, never wider than the terminal, and gone before anything else is written", () => {
    let written = "";
    const output = { write: (text: string) => void (written += text), isTTY: true, columns: 20 };
    const runner = terminalRunner(output, false);
    runner.progress("a long line that is longer than the terminal is wide");
    runner.progress("second");
    runner.info("else");
    runner.progress("");
    const rows = written.split("\r\u001b[2K");
    expect(rows).toEqual(["a long line that...", "second", "else\n"]);
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThan(20);
  });

  it("elsewhere it is a line like any other", () => {
    let written = "";
    terminalRunner({ write: (text: string) => void (written += text) }, false).progress("a wait");
    expect(written).toBe("a wait\n");
  });
});
