import { describe, expect, it } from "@jest/globals";
import { codeLine, namesOf } from "../../src/text/foreign-text.ts";
import { isSecretMember, MASK, secretNames, secretsIn, withoutSecrets } from "../../src/text/secret-names.ts";

const isSecret = secretNames();

/** `value` below this many lists. */
function within(depth: number, value: unknown): unknown {
  return depth === 0 ? value : [within(depth - 1, value)];
}

describe("what is stored and what is wanted, as anybody may see them", () => {
  it.each<[string, string, unknown, unknown, unknown, unknown]>([
    ["no secret", "issuer", "a", "b", "a", "b"],
    ["no text", "enabled", true, null, true, null],
    ["a number below a secret name", "pin", 1, 2, "(secret)", "(secret, changed)"],
    ["a new secret", "Password", undefined, "b", undefined, "(secret, set)"],
    ["one where nothing was", "Password", null, "b", null, "(secret, set)"],
    ["one where an empty text was", "Password", "", "b", "", "(secret, set)"],
    ["one that is taken away", "Password", "a", "", "(secret)", ""],
    ["one behind a mask", "Password", MASK, "b", "(secret)", "(secret, kept)"],
    ["the same", "Password", "a", "a", "(secret)", "(secret, kept)"],
    ["another", "Password", "a", "b", "(secret)", "(secret, changed)"],
    [
      "a private key under any name",
      "certificates",
      { value: "a" },
      { value: "-----BEGIN PRIVATE KEY-----" },
      { value: "a" },
      { value: "(secret, changed)" },
    ],
    [
      "inside of objects and lists",
      "more",
      { a: [{ token: "x", b: 1 }, { token: "y" }] },
      { a: [{ token: "x", b: 2 }, { token: "z" }, { token: "n" }] },
      { a: [{ token: "(secret)", b: 1 }, { token: "(secret)" }] },
      { a: [{ token: "(secret, kept)", b: 2 }, { token: "(secret, changed)" }, { token: "(secret, set)" }] },
    ],
    ["below another shape", "more", "a text", { a: { token: "x" } }, "a text", { a: { token: "(secret, set)" } }],
    [
      "a field by name and value",
      "fields",
      [{ name: "Password", value: "a" }],
      [{ name: "Password", value: "b" }],
      [{ name: "Password", value: "(secret)" }],
      [{ name: "Password", value: "(secret, changed)" }],
    ],
    ["a member of every object", "credentials", {}, { toString: "x" }, {}, { toString: "(secret, set)" }],
  ])("%s", (_name, name, current, desired, shownCurrent, shownDesired) => {
    expect(withoutSecrets(name, { current, desired }, isSecret)).toEqual({
      current: shownCurrent,
      desired: shownDesired,
    });
  });

  it("fifty levels down, and nothing of what is below", () => {
    const { desired } = withoutSecrets("a", { current: null, desired: within(50, "x") }, isSecret);
    expect(desired).toEqual(within(50, "x"));
    const deeper = withoutSecrets("a", { current: null, desired: within(51, "x") }, isSecret);
    expect(deeper.desired).toEqual(within(51, "(deeper)"));
  });
});

describe("a member that holds a secret", () => {
  it.each<[Record<string, unknown>, string, boolean]>([
    [{ Password: "x" }, "Password", true],
    [{ name: "Password", value: "x" }, "value", true],
    [{ key: "Password", value: "x" }, "value", true],
    [{ name: "Password", value: "x" }, "name", false],
    [{ name: "Password", other: "x" }, "other", false],
    [{ name: "issuer", value: "x" }, "value", false],
    [{ value: "x" }, "value", false],
    [{ name: ["Password"], value: "x" }, "value", false],
  ])("%j, %s: %s", (owner, name, secret) => {
    expect(isSecretMember(owner, name, isSecret)).toBe(secret);
  });

  it.each([
    [49, ["x"]],
    [50, []],
  ])("%d levels above it: %j are found for the log's filter", (depth, found) => {
    expect(secretsIn(within(depth, { token: "x" }))).toEqual(found);
  });

  it.each(["", "*", "*****", "${env:A}", "$secret{a}", "$ref{a.b}", "$sys{x}", "$env{X}"])(
    "a placeholder is none: %j",
    (value) => expect(secretsIn({ password: value })).toEqual([]),
  );

  it.each(["x*****", "*****x", "$other{a}", "a${b}", "${b}a"])("but this is one: %j", (value) => {
    expect(secretsIn({ password: [value, value] })).toEqual([value]);
  });
});

describe("a line of a file, for a block of code", () => {
  it.each([
    ["  a  =  1", 100, "  a  =  1"],
    ["::error::x", 100, "::error::x"],
    ["x ##[error]y ##[z]", 100, "x # [error]y # [z]"],
    ["a\n\u202eb", 100, "a b"],
    ["\u001b[31mred", 100, "red"],
    ["abcdef", 6, "abcdef"],
    ["abcdefg", 6, "abcdef..."],
  ])("%j, %d characters", (line, longest, shown) => {
    expect(codeLine(line, longest)).toBe(shown);
  });
});

describe("names of a list", () => {
  it.each<[number, string]>([
    [0, ""],
    [1, "n"],
    [3, "n, n, n"],
    [4, "n, n, n and 1 more"],
  ])("%d of them, three at most", (count, words) => {
    expect(
      namesOf(
        Array.from({ length: count }, () => "n"),
        3,
      ),
    ).toBe(words);
  });
});
