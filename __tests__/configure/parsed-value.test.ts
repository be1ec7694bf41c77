import { describe, expect, it } from "@jest/globals";
import { isReference, parsedValue } from "../../src/configure/parsed-value.ts";

describe("a value as TOML has it", () => {
  it.each<[string, unknown]>([
    ['""', ""],
    ['"a"', "a"],
    ['"plain text"', "plain text"],
    [String.raw`"a\"b"`, 'a"b'],
    ["'a\"b'", 'a"b'],
    ["true", true],
    ["12", 12],
    ['["a", "b"]', ["a", "b"]],
    ["", undefined],
    ['"open', undefined],
    ['"a" "b"', undefined],
  ])("%s", (raw, value) => {
    expect(parsedValue(raw)).toEqual(value);
  });
});

describe("a value that is kept elsewhere", () => {
  it.each<[unknown, boolean]>([
    ["$ref{server.hostname}", true],
    ["https://$env{HOST}/x", true],
    ["$sys{carbon.home}", true],
    ["$secret{password}", true],
    ["plain", false],
    ["$other{a}", false],
    ["$ref", false],
    [true, false],
    [["$ref{a}"], false],
    [undefined, false],
  ])("%j: %s", (value, kept) => {
    expect(isReference(value)).toBe(kept);
  });
});
