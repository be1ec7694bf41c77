import { describe, expect, it } from "@jest/globals";
import { inUserLines, lineFor, userLines } from "../../src/configure/user-lines.ts";

const of = (lines: readonly string[]) => lines.join("\n");
/** For lines 1 to `count` of the edited text those of the user's file. */
const all = (before: string, after: string, count: number) => {
  const userLine = userLines(before, after);
  return Array.from({ length: count }, (_one, index) => userLine(index + 1));
};

describe("lines of an edited text, as lines of the user's file", () => {
  it.each<[string, string[], string[], (number | undefined)[]]>([
    ["the same text", ["a", "b"], ["a", "b"], [1, 2, 3]],
    ["a line added before", ["a", "b"], ["new", "a", "b"], [undefined, 1, 2]],
    ["a line added between", ["a", "b"], ["a", "new", "b"], [1, undefined, 2]],
    ["a line added behind", ["a", "b"], ["a", "b", "new"], [1, 2, undefined]],
    ["a value changed", ["a", "b=1", "c"], ["a", "b=2", "c"], [1, 2, 3]],
    ["a value changed, and a line added behind it", ["a", "b=1", "c"], ["a", "b=2", "new", "c"], [1, 2, undefined, 3]],
    ["two lines made one", ["a", "b", "c", "d"], ["a", "x", "d"], [1, 2, 4, undefined]],
    ["a line removed", ["a", "b", "c"], ["a", "c"], [1, 3, undefined]],
    ["a removal, and an addition elsewhere", ["a", "b", "c", "d"], ["a", "c", "new", "d"], [1, 3, undefined, 4]],
  ])("%s", (_name, before, after, lines) => {
    expect(all(of(before), of(after), lines.length)).toEqual(lines);
  });
});

describe("a fault of the edited text, for its user", () => {
  const userLine = userLines(
    of(Array.from({ length: 12 }, (_one, index) => `k${index}`)),
    of(["new", ...Array.from({ length: 12 }, (_one, index) => `k${index}`)]),
  );

  it("names lines of the user's file, of any length", () => {
    expect(inUserLines("a second time after line 12, and line 3; outline 4 stays", userLine)).toBe(
      "a second time after line 11, and line 2; outline 4 stays",
    );
  });

  it("says so of a line that the file has not", () => {
    expect(inUserLines("defined in line 1", userLine)).toBe("defined in a line that this run would add");
  });

  it.each([
    ["its own line", { line: 12, message: "after line 3" }, 11],
    ["else the first one that its message names and the file has", { line: 1, message: "line 1, line 13, line 3" }, 12],
    ["else none", { line: 1, message: "after line 1" }, undefined],
  ])("is about %s", (_name, fault, line) => {
    expect(lineFor(fault, userLine)).toBe(line);
  });
});
