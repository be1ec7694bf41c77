import { describe, expect, it } from "@jest/globals";
import { scan, type Header } from "../../src/configure/scan.ts";
import { append, before, indentOf, lineAfter, literal, splice } from "../../src/configure/splices.ts";

/** The text with these lines behind the one that holds the first `|`, which is no part of it. */
function withLines(marked: string, lines: readonly string[]): string {
  const text = marked.replace("|", "");
  return splice(text, [lineAfter(text, marked.indexOf("|"), lines)]);
}

/** The text with a block before its last header. */
function withBlock(text: string): string {
  const items = scan(text);
  const header = items.filter((item): item is Header => item.kind === "table").at(-1);
  if (header === undefined) throw new Error("no header");
  return before(text, items, header, "[new]");
}

describe("pieces of a text", () => {
  it("are replaced where they stand, in whatever order they are given", () => {
    const pieces = [
      { start: 6, end: 7, text: "G" },
      { start: 0, end: 0, text: "<" },
      { start: 2, end: 4, text: "" },
    ];
    expect(splice("abcdefgh", pieces)).toBe("<abefGh");
  });

  it("without any, the text is as it was", () => {
    expect(splice("a = 1\n", [])).toBe("a = 1\n");
  });
});

describe("new lines behind one that is there", () => {
  it.each([
    ["in the middle", "a = |1\nb = 2\n", "a = 1\nx\ny\nb = 2\n"],
    ["at the end of a file that ends without a line end", "a = 1\nb = |2", "a = 1\nb = 2\nx\ny"],
    ["the first line is empty", "|\nb = 2\n", "\nx\ny\nb = 2\n"],
    ["a file of Windows", "a = |1\r\nb = 2\r\n", "a = 1\r\nx\r\ny\r\nb = 2\r\n"],
  ])("%s", (_what, text, expected) => {
    expect(withLines(text, ["x", "y"])).toBe(expected);
  });
});

describe("a block at the end", () => {
  it.each([
    ["an empty file", "", "[new]\n"],
    ["a file of blank lines", "\n \n", "\n \n[new]\n"],
    ["a last line without an end", "a = 1", "a = 1\n\n[new]\n"],
    ["a last line with an end", "a = 1\n", "a = 1\n\n[new]\n"],
    ["a blank line at the end", "a = 1\n\n", "a = 1\n\n[new]\n"],
    ["a blank line at the beginning only", "\n\na = 1\n", "\n\na = 1\n\n[new]\n"],
    ["a file of Windows", "a = 1\r\n", "a = 1\r\n\r\n[new]\r\n"],
  ])("%s", (_what, text, expected) => {
    expect(append(text, "[new]")).toBe(expected);
  });
});

describe("a block before a header", () => {
  it.each([
    ["alone in the file", "[a]\n", "[new]\n\n[a]\n"],
    ["behind an assignment", "x = 1\n[a]\n", "x = 1\n[new]\n\n[a]\n"],
    ["its comments stay above it", "x = 1\n# one\n# two\n[a]\n", "x = 1\n[new]\n\n# one\n# two\n[a]\n"],
    ["its comments begin the file", "# one\n# two\n[a]\n", "[new]\n\n# one\n# two\n[a]\n"],
    ["its comments stand in from the left", "x = 1\n\t # one\n[a]\n", "x = 1\n[new]\n\n\t # one\n[a]\n"],
    ["a blank line parts it from a comment", "# of x\n\n[a]\n", "# of x\n\n[new]\n\n[a]\n"],
    ["the end of a text over lines is no comment", 'x = """\n# text"""\n[a]\n', 'x = """\n# text"""\n[new]\n\n[a]\n'],
  ])("%s", (_what, text, expected) => {
    expect(withBlock(text)).toBe(expected);
  });
});

describe("how far a line stands in from the left", () => {
  it.each([
    ["not at all", "a = 1\n  b = 2\n", 0, ""],
    ["by blanks and tabs", "a = 1\n \t b = 2\n", 6, " \t "],
    ["not by what stands further on", "ab  = 1\n", 0, ""],
  ])("%s", (_what, text, start, expected) => {
    expect(indentOf(text, start)).toBe(expected);
  });
});

describe("a value as it is written", () => {
  it.each<[string | number | boolean | readonly string[], string]>([
    ['a "b"', '"a \\"b\\""'],
    [9443, "9443"],
    [true, "true"],
    [["a", "b"], '["a", "b"]'],
    [[], "[]"],
  ])("%j", (value, expected) => {
    expect(literal(value)).toBe(expected);
  });
});
