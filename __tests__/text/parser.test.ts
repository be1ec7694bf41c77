import { describe, expect, it } from "@jest/globals";
import {
  anyObject,
  boolean,
  filledText,
  listOf,
  Malformed,
  nullable,
  number,
  object,
  objectWithOthers,
  optional,
  text,
  type Parser,
} from "../../src/text/parser.ts";

const LIST = object({ list: listOf(object({ id: filledText, tags: optional(listOf(text)) })) });
const WHOLE = objectWithOthers({ id: filledText, issuer: nullable(text), tags: nullable(listOf(text)) });

describe("what is wrong, and where", () => {
  it.each<[Parser<unknown>, unknown, string]>([
    [text, undefined, "the body is missing"],
    [text, 1, "the body is a number, not a text"],
    [text, null, "the body is null, not a text"],
    [filledText, "", "the body is empty"],
    [filledText, " \t\n", "the body is empty"],
    [filledText, false, "the body is a boolean, not a text"],
    [number, "1", "the body is a text, not a finite number"],
    [number, Number.POSITIVE_INFINITY, "the body is a number, not a finite number"],
    [boolean, "true", "the body is a text, not true or false"],
    [boolean, 0, "the body is a number, not true or false"],
    [anyObject, [], "the body is a list, not an object"],
    [anyObject, null, "the body is null, not an object"],
    [listOf(text), {}, "the body is an object, not a list"],
    [listOf(text), ["a", 1], "`[1]` is a number, not a text"],
    [optional(text), 1, "the body is a number, not a text"],
    [nullable(text), 1, "the body is a number, not a text"],
    [LIST, "x", "the body is a text, not an object"],
    [LIST, {}, "`list` is missing"],
    [LIST, { list: { 0: "x" } }, "`list` is an object, not a list"],
    [LIST, { list: [{ id: "a" }, "b"] }, "`list[1]` is a text, not an object"],
    [LIST, { list: [{ id: "a" }, { id: "b" }, { id: "c" }, {}] }, "`list[3].id` is missing"],
    [LIST, { list: [{ id: "" }] }, "`list[0].id` is empty"],
    [LIST, { list: [{ id: "a", tags: [null] }] }, "`list[0].tags[0]` is null, not a text"],
    [WHOLE, { id: 7 }, "`id` is a number, not a text"],
    [WHOLE, { id: "a", tags: "b" }, "`tags` is a text, not a list"],
  ])("%#", (parser, value, says) => {
    expect(() => parser(value, "")).toThrow(Malformed);
    expect(() => parser(value, "")).toThrow(new Error(says));
  });

  it("a member of the prototype is none of the body's", () => {
    expect(() => object({ toString: text })({}, "")).toThrow("`toString` is missing");
    expect(() => object({ constructor: anyObject })({}, "")).toThrow("`constructor` is missing");
  });

  it("never the value, which may be a secret", () => {
    expect(() => object({ a: number })({ a: "hunter2" }, "")).toThrow(
      expect.objectContaining({ path: "a", message: "`a` is a text, not a finite number" }),
    );
  });
});

describe("what is read", () => {
  it("the known members, without the others", () => {
    const body = {
      list: [
        { id: "a", tags: null, other: 1 },
        { id: "b", tags: ["c"] },
      ],
      count: 2,
    };
    expect(LIST(body, "")).toEqual({ list: [{ id: "a" }, { id: "b", tags: ["c"] }] });
  });

  it.each<[Parser<unknown>, unknown]>([
    [text, ""],
    [number, -0.5],
    [boolean, false],
    [optional(number), 0],
    [nullable(boolean), null],
    [listOf(number), [1, 2]],
  ])("%#", (parser, value) => {
    expect(parser(value, "")).toEqual(value);
  });

  it("a member that is missing, as missing", () => {
    expect(Object.keys(WHOLE({ id: "a", tags: null }, ""))).toEqual(["id", "tags"]);
  });

  it.each([
    { tags: ["b"], id: "a", issuer: null, more: { deep: [null] } },
    { more: null, id: "a" },
    JSON.parse('{"id":"a","__proto__":{"id":"b"},"constructor":1}') as unknown,
  ])("a whole, as it came: %j", (body) => {
    expect(JSON.stringify(WHOLE(body, ""))).toBe(JSON.stringify(body));
  });
});
