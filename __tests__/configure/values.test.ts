import { describe, expect, it } from "@jest/globals";
import { keysAt, isSame, isUnder, MOST_PARTS } from "../../src/configure/keys.ts";
import { isReference, parsedValue } from "../../src/configure/parsed-value.ts";
import { scalarKind, type ScalarKind } from "../../src/configure/scalars.ts";
import { inlineMembers, valueFault } from "../../src/configure/values.ts";

const FULL_DAY = ["2024-02-29T23:59:59", "2024-02-29 00:00:00", "2024-02-29T00:00:00.123456789"];

describe("what a bare word is to WSO2's parser", () => {
  it.each<[ScalarKind, readonly string[]]>([
    ["boolean", ["true", "false"]],
    ["integer", ["0", "+0", "-0", "7", "+17", "-1_000", "9223372036854775807", "-9223372036854775808"]],
    ["integer", ["0x0", "0xDEADbeef", "0xdead_beef", "0o17", "0o1_7", "0b0", "0b1_0", "0x7fffffffffffffff"]],
    [
      "float",
      ["1.0", "12.5", "-0.5", "1e3", "1E+3", "1.5e-10", "1_0.2_5", "1.0e0", "inf", "+inf", "-inf", "nan", "1e308"],
    ],
    ["date", ["2024-02-29", "1999-12-31"]],
    ["time", ["00:00:00", "23:59:59", "07:32:00.5"]],
    ["date-time", FULL_DAY],
    [
      "offset-date-time",
      FULL_DAY.flatMap((day) => ["Z", "+18:00", "-18:00", "+00:00", "-07:59"].map((at) => day + at)),
    ],
  ])("%s: %j", (kind, words) => {
    expect(words.map((word) => [word, scalarKind(word)])).toEqual(words.map((word) => [word, kind]));
  });

  it.each<[string, readonly string[]]>([
    ["a word", ["True", "yes", "xtrue", "truex", "", "null"]],
    [
      "a number that is written wrong",
      ["01", "1__0", "_1", "1_", "--1", "+", "0x", "0xg", "0x1g", "0x_1", "0o8", "0b2", "x0x1", "0X1"],
    ],
    [
      "a number that is too large",
      ["9223372036854775808", "-9223372036854775809", "0x8000000000000000", "1e309", "1".repeat(1001)],
    ],
    ["a float that is written wrong", ["1.", ".5", "1.e1", "1e", "1e1.5", "1._5", "01.5", "infx", "xinf", "-nan1"]],
    [
      "a day that there is not",
      ["2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "24-01-01", "2024-1-1", "x2024-01-01"],
    ],
    [
      "a time that there is not",
      ["24:00:00", "23:60:00", "23:59:60", "7:32:00", "07:32", "07:32:00.", "07:32:00Z", "07:32:00+01:00"],
    ],
    [
      "a moment that there is not",
      ["2024-01-01T", "2024-01-01 ", "2024-01-01T25:00:00", "2024-02-30T00:00:00", "2024-01-01x00:00:00"],
    ],
    [
      "an offset that there is not",
      ["+18:01", "-19:00", "+01:60", "+1:00", "z"].map((at) => `2024-01-01T00:00:00${at}`),
    ],
    ["digits of a second that are too many", ["00:00:00.1234567890"]],
  ])("none: %s %j", (_name, words) => {
    expect(words.map((word) => [word, scalarKind(word)])).toEqual(words.map((word) => [word, undefined]));
  });

  it("the longest that is looked at", () => {
    expect(scalarKind(`0.${"1".repeat(998)}`)).toBe("float");
    expect(scalarKind(`0.${"1".repeat(999)}`)).toBeUndefined();
  });
});

describe("dotted keys", () => {
  it.each<[string, readonly string[], number]>([
    ["a", ["a"], 1],
    ["a.b-c._d = 1", ["a", "b-c", "_d"], 9],
    [" a\t. b =", ["a", "b"], 7],
    ["a.'b.c'.d", ["a", "b.c", "d"], 9],
    ["''", [""], 2],
    ["'a\tb'", ["a\tb"], 5],
    ['"a.b"]', ["a.b"], 5],
    ['"" = 1', [""], 3],
    ['"a\\"b\\\\c" =', ['a"b\\c'], 10],
    ['"\\b\\f\\n\\r\\t"', ["\b\f\n\r\t"], 12],
    ['"\\u00e9\\U0001F600x"', ["\u00e9\u{1F600}x"], 19],
    ['"\\U0010FFFF"', ["\u{10FFFF}"], 12],
    [`"${"x".repeat(100_000)}"`, ["x".repeat(100_000)], 100_002],
  ])("%j", (text, keys, length) => {
    expect(keysAt(text, 0)).toEqual({ keys, length });
    expect(keysAt(`[${text}`, 1)).toEqual({ keys, length });
  });

  it.each([
    "",
    " ",
    "= 1",
    ".a",
    "a.",
    "a..b",
    "a.=",
    '"a',
    "'a",
    "'a\nb'",
    '"a\nb"',
    '"a\u007fb"',
    "'a\u007fb'",
    '"\\x"',
    '"\\u12"',
    '"\\U00110000"',
    '"a\tb"',
    "\u00e9",
  ])("none in %j", (text) => expect(keysAt(text, 0)).toBeUndefined());

  it("of as many parts as people write, and no more", () => {
    const parts = (count: number): string => Array.from({ length: count }, () => "a").join(".");
    expect(keysAt(parts(MOST_PARTS), 0)?.keys).toHaveLength(MOST_PARTS);
    expect(keysAt(parts(MOST_PARTS + 1), 0)).toBeUndefined();
  });

  it.each([
    [["a", "b"], ["a"], true, false],
    [["a", "b", "c"], ["a"], true, false],
    [["a"], ["a"], false, true],
    [["b", "b"], ["a"], false, false],
    [["a", "b"], ["a", "b"], false, true],
    [["a", "c"], ["a", "b"], false, false],
    [["a"], ["a", "b"], false, false],
    [["a"], [], true, false],
  ])("%j and the table %j: inside %s, the same %s", (path, table, under, same) => {
    expect([isUnder(path, table), isSame(path, table)]).toEqual([under, same]);
  });
});

describe("a value of the file", () => {
  it.each<[string, unknown]>([
    ['"a b"', "a b"],
    ['""', ""],
    ['"a\\"b"', 'a"b'],
    ['"a" # c', "a"],
    ["'a\\b'", "a\\b"],
    ["7", 7],
    ["[1, 2]", [1, 2]],
    ["no value", undefined],
    ['"a', undefined],
    ["", undefined],
  ])("%s is %j", (raw, value) => {
    expect(parsedValue(raw)).toEqual(value);
  });

  it.each([
    ["$ref{a.b}", true],
    ["x$env{A}y", true],
    ["$sys{a}", true],
    ["$secret{a}", true],
    ["$other{a}", false],
    ["ref{a}", false],
    ["$ref", false],
    [7, false],
  ])("%j is kept elsewhere: %s", (value, reference) => {
    expect(isReference(value)).toBe(reference);
  });

  it.each([
    '""',
    "''",
    '"""a\nb\\\n  c"""',
    "'''a\r\n\\x'''",
    "'a\\x\tb'",
    '"\\b\\f\\n\\r\\t\\"\\\\\\u00e9\\U0010FFFF"',
    '"""a \\ \t\r\n b"""',
    "[]",
    "[1, 2]",
    "[1, 2,]",
    "[ # c\n 1, # d\r\n 2 ]",
    "[\"a\", 'b']",
    "[[1], ['a']]",
    "[{a = 1}, {}]",
    "[1\n,]".replace("\n", ""),
    "{}",
    "{ }",
    "{a=1}",
    "{ a.b = 1, a.c = 2 , 'd' = [1] }",
    "{ a = { b = { c = true } } }",
    "2024-01-01 00:00:00",
    "1 ",
    "-inf\t",
  ])("%j is one", (raw) => {
    expect(valueFault(raw)).toBeUndefined();
  });

  it.each<[string, string]>([
    ["", "the value is missing"],
    [" ", "the value is missing"],
    ["yes", "what stands there is no TOML value"],
    ["1 2", "something follows the value"],
    ['"a" b', "something follows the value"],
    ['"a', "the text is not closed"],
    ["'''a''", "the text is not closed"],
    ['"a\nb"', "a control character in the text"],
    ['"a\tb"', "a tab in the text"],
    ["'a\u0001b'", "a control character in the text"],
    ['"a\u007fb"', "a control character in the text"],
    ['"""a\rb"""', "a control character in the text"],
    ['"\\x"', "`\\x` is no escape in TOML"],
    ['"\\u12g4"', "`\\u` is no escape in TOML"],
    ['"\\U00110000"', "`\\U` is no escape in TOML"],
    ['"a\\\nb"', "`\\\n` is no escape in TOML"],
    ["[1,", "the array is not closed"],
    ["[1", "a comma is missing in the array"],
    ["[1 2]", "a comma is missing in the array"],
    ["[1\n,2]", "a comma at the start of a line in an array"],
    ["[1, 'a']", "an array of mixed types"],
    ["[1, 1.0]", "an array of mixed types"],
    ["[,1]", "the value is missing"],
    ["{a = []}", "an empty array inside an inline table"],
    ["{a = [[]]}", "an empty array inside an inline table"],
    ["{a 1}", "the inline table has no `key = value`"],
    ["{\na = 1}", "goes over several lines"],
    ["{a = 1\n}", "a comma is missing in the inline table"],
    ["{a = 1,}", "the inline table has no `key = value`"],
    ["{a = 1, a = 2}", "`a` is set twice in the inline table"],
    ["{a = 1, a.b = 2}", "`a.b` is set twice in the inline table"],
    ["{a.b = 1, a = {}}", "`a` is set twice in the inline table"],
    ["{a = }", "the value is missing"],
    [`${"[".repeat(101)}${"]".repeat(101)}`, "more than 100 deep"],
    [`{${"a.".repeat(60)}a = {${"a.".repeat(60)}a = 1}}`, "a key of more than 100 parts in the inline table"],
  ])("%j is none", (raw, fault) => {
    expect(valueFault(raw)).toContain(fault);
  });

  it("arrays of a hundred levels are read, one after the other too", () => {
    const deep = `${"[".repeat(99)}1${"]".repeat(99)}`;
    expect(valueFault(`[${deep}, ${deep}]`)).toBeUndefined();
  });

  it("the members of an inline table, with what is inside first", () => {
    const raw = "{ a.b = 1, 'c' = { d = \"x\", e = [{ f = 1 }] } } # { g = 1 }";
    const found = inlineMembers(raw).map(({ path, isTable, start, end }) => [
      path.join(),
      isTable,
      raw.slice(start, end),
    ]);
    expect(found).toEqual([
      ["a,b", false, "1"],
      ["c,d", false, '"x"'],
      ["c,e", false, "[{ f = 1 }]"],
      ["c", true, '{ d = "x", e = [{ f = 1 }] }'],
    ]);
    expect(inlineMembers("{ a = 1, b = ").map(({ path }) => path)).toEqual([["a"]]);
    expect(inlineMembers("[{ a = 1 }]")).toEqual([]);
  });
});
