import { describe, expect, it } from "@jest/globals";
import { valueFault } from "../../src/configure/values.ts";

/** Each was run on config-mapper 1.1.0. */
describe("WSO2's parser refuses a text", () => {
  it.each([
    ["with a tab before the end of a line", '"""a\t\nb"""', "a tab in the text"],
    ["with a tab before the end of a line of Windows", '"""a\t\r\nb"""', "a tab in the text"],
    ["with a control character before the end of a line", '"""a\u0001\nb"""', "a control character in the text"],
    [
      "with a control character before the end of a literal line",
      "'''a\u0001\nb'''",
      "a control character in the text",
    ],
    ["with an escape that is one only further on", '"\\x u0041"', "`\\x` is no escape"],
    ["with an escape that is a long one only further on", '"\\x U0010FFFF"', "`\\x` is no escape"],
    ["with an escape that ends its line only further on", '"""\\x\nb"""', "`\\x` is no escape"],
    ["with a blank and a letter behind a backslash", '"""a \\ x\nb"""', "`\\ ` is no escape"],
    ["with an escape that is none, over lines", '"""\\x"""', "`\\x` is no escape"],
    ["with too few digits", '"\\u004 1"', "`\\u` is no escape"],
    ["with too few digits of a long escape", '"\\U0010F zzzzz"', "`\\U` is no escape"],
  ])("%s", (_name, raw, fault) => {
    expect(valueFault(raw)).toContain(fault);
    expect(valueFault(`[${raw}]`)).toContain(fault);
  });

  it("whose fault is said without what stands around it", () => {
    expect(valueFault('"before\\.behind"')).toBe("`\\.` is no escape in TOML; write `\\\\.` or use single quotes");
  });
});

describe("WSO2's parser refuses an array", () => {
  it.each(["[ # ]", "[1, # ]", "[[1], # ]"])("that ends within a comment: %s", (raw) => {
    expect(valueFault(raw)).toBe("the array is not closed");
  });
});

describe("WSO2's parser refuses an inline table", () => {
  it.each([
    ["with a table twice", "{ a = { b = 1 }, a = { c = 1 } }"],
    ["with a table and a value", "{ a = { b = 1 }, a = 1 }"],
    ["with a value and a table", "{ a = 1, a = { b = 1 } }"],
  ])("%s", (_name, raw) => {
    expect(valueFault(raw)).toBe("`a` is set twice in the inline table");
  });

  it("but not a key that goes on into a table, beside what is in it", () => {
    expect(valueFault("{ a = { b = 1 }, a.c = 1 }")).toBeUndefined();
  });

  it("with keys of more than a hundred parts in all", () => {
    const parts = (count: number): string => Array.from({ length: count }, () => "a").join(".");
    expect(valueFault(`{ ${parts(50)} = { ${parts(50)} = 1 } }`)).toBeUndefined();
    expect(valueFault(`{ ${parts(50)} = { ${parts(51)} = 1 } }`)).toContain("more than 100 parts");
  });
});
