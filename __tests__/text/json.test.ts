import { describe, expect, it } from "@jest/globals";
import { isObject, textOf, textsOf } from "../../src/text/json.ts";

describe("foreign JSON", () => {
  it.each<[unknown, boolean, string | undefined, readonly string[]]>([
    [{}, true, undefined, []],
    [[], false, undefined, []],
    [null, false, undefined, []],
    [undefined, false, undefined, []],
    ["a", false, "a", []],
    ["", false, "", []],
    [0, false, "0", []],
    [true, false, undefined, []],
    [["a", 1, null, "b", ["c"]], false, undefined, ["a", "b"]],
  ])("%j: an object %s, as text %j, texts in it %j", (value, object, text, texts) => {
    expect([isObject(value), textOf(value), textsOf(value)]).toEqual([object, text, texts]);
  });
});
