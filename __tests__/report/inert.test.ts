import { describe, expect, it } from "@jest/globals";
import { code, inert } from "../../src/report/inert.ts";

describe("a foreign text in the summary reads well as it is written", () => {
  it.each([
    [
      "plain words",
      "Key Manager WSO2-IS-7: created, and isn't used (yet).",
      "Key Manager WSO2-IS-7: created, and isn't used (yet).",
    ],
    [
      "addresses",
      "see http://evil.example/x, or www.evil.example.",
      "see `http://evil.example/x`, or `www.evil.example`.",
    ],
    [
      "people, numbers, commits",
      "@bob fixed #123 in GH-1 (6a1e26f0c).",
      "`@bob` fixed `#123` in `GH-1` (`6a1e26f0c`).",
    ],
    ["what is marked as code", "the `field` is (`x y`), no", "the `field` is (`x y`), no"],
    ["backticks alone", "a ``b` c", "a ``` ``b` ``` c"],
    ["one span for what belongs together", '{"a": 1} and', '`{"a": 1}` and'],
    ["a number at the start", "1. first 2) second", "`1`. first 2) second"],
    ["versions and times", "4.5.0 in 10.5 s", "4.5.0 in 10.5 s"],
    ["markup", "<b>x</b> [a](b) *c*", "`< b>x< /b> [a] (b`) `*c*`"],
  ])("%s", (_name, text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  it("as one code span", () => {
    expect([code("a | `b`"), code("`"), code(""), code("x".repeat(500)).length]).toEqual([
      "`` a | `b` ``",
      "`` ` ``",
      "",
      405,
    ]);
  });
});
