import { describe, expect, it } from "@jest/globals";
import { nearest } from "../../src/text/nearest.ts";

describe("the name that was probably meant", () => {
  const names = ["token-issued", "token-claims", "role-bound", "ab"];
  it.each([
    ["token-issued", "token-issued"],
    ["Token-Issued", "token-issued"],
    ["token_isued", "token-issued"],
    ["tokenclaims", "token-claims"],
    ["tokn-clams", "token-claims"],
    ["role-boundary", "role-bound"],
    ["rolebond", "role-bound"],
    ["bound-role", undefined],
    ["xxxxn-issued", "token-issued"],
    ["xxxxx-issued", undefined],
    ["nothing", undefined],
    ["", undefined],
    ["ax", undefined],
  ])("%j: %j", (name, meant) => {
    expect(nearest(name, names)).toBe(meant);
  });

  it("the nearest of several", () => {
    expect(nearest("kitten", ["sitting", "mitten", "bitter"])).toBe("mitten");
    expect(nearest("abcdef", ["abcxef", "abcdxx"])).toBe("abcxef");
  });

  it("none where nothing is known", () => {
    expect(nearest("a", [])).toBeUndefined();
  });

  it("not of a text that is longer than any name", () => {
    const long = "x".repeat(60);
    expect(nearest(`${long.slice(1)}y`, [long])).toBe(long);
    expect(nearest(`${long}x`, [long])).toBeUndefined();
  });
});
