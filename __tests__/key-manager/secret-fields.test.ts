import { describe, expect, it } from "@jest/globals";
import {
  isAsSaved,
  replacedSecrets,
  unmasked,
  withFields,
  withoutSecrets,
} from "../../src/key-manager/secret-fields.ts";
import { MASK } from "../../src/text/secret-names.ts";

const KEY = "-----BEGIN EC PRIVATE KEY-----\nx\n-----END EC PRIVATE KEY-----";

describe("a Key Manager without its secrets", () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      "a field of the connector",
      { additionalProperties: { Password: "x" } },
      { additionalProperties: { Password: MASK } },
    ],
    [
      "a nested object",
      { additionalProperties: { a: { clientSecret: "x", b: 1 } } },
      { additionalProperties: { a: { clientSecret: MASK, b: 1 } } },
    ],
    [
      "a list of pairs",
      { additionalProperties: { a: [{ name: "apiKey", value: "x" }] } },
      { additionalProperties: { a: [{ name: "apiKey", value: MASK }] } },
    ],
    [
      "all below a secret name",
      { credentials: { id: 7, on: true, more: ["x", ""] } },
      { credentials: { id: MASK, on: true, more: [MASK, ""] } },
    ],
    [
      "a private key under any name",
      { certificates: { type: "PEM", value: KEY } },
      { certificates: { type: "PEM", value: MASK } },
    ],
    ["the password of an address", { tokenEndpoint: "https://u:pass@h.test/t" }, { tokenEndpoint: MASK }],
    [
      "nothing secret",
      { tokenEndpoint: "https://h.test/t", claimMapping: [{ a: null }] },
      { tokenEndpoint: "https://h.test/t", claimMapping: [{ a: null }] },
    ],
  ])("%s", (_name, body, saved) => {
    expect(withoutSecrets(body)).toEqual(saved);
    expect(unmasked(saved, body)).toEqual(body);
    expect(isAsSaved(body, saved)).toBe(true);
    expect(replacedSecrets(body, body)).toEqual([]);
  });

  it.each<[string, unknown, unknown, unknown]>([
    ["a member that is gone", { a: MASK, b: 1 }, { b: 2 }, { b: 1 }],
    ["an item that is gone", [1, MASK], [1], [1]],
    ["another shape", { a: { b: MASK } }, { a: ["x"] }, { a: {} }],
    ["a member of every object", { toString: MASK }, {}, {}],
  ])("%s: no mask is sent, and it is not as it was", (_name, saved, now, sent) => {
    expect(unmasked(saved, now)).toEqual(sent);
    expect(isAsSaved(sent, saved)).toBe(false);
  });

  it.each<[string, unknown, unknown]>([
    ["a value", 1, 2],
    ["a value of another type", 1, "1"],
    ["nothing behind a mask", undefined, MASK],
    ["a list in the place of a text", ["x"], "x"],
    ["a text in the place of a list", "x", ["x"]],
    ["an item", ["a", "b"], ["a", "c"]],
    ["one item more", ["a", "b"], ["a"]],
    ["one item less", ["a"], ["a", "b"]],
    ["no list of the same length", { length: 1, 0: "a" }, ["a"]],
    ["a member", { a: 1, b: 2 }, { a: 1, b: 3 }],
    ["one member more", { a: 1, b: 2 }, { a: 1 }],
    ["one member less", { a: 1 }, { a: 1, b: 2 }],
    ["another member", { c: 2, a: 1 }, { a: 1, b: 2 }],
    ["a list in the place of members", ["a"], { 0: "a" }],
    ["nothing in the place of members", null, {}],
    ["something deep inside", { a: [{ b: MASK, c: 1 }] }, { a: [{ b: MASK, c: 2 }] }],
  ])("%s that differs is not as it was", (_name, read, saved) => {
    expect(isAsSaved(read, saved)).toBe(false);
    expect(isAsSaved(saved, saved)).toBe(true);
  });

  it("fifty levels down, and of what is below nothing", () => {
    const within = (depth: number, value: unknown): unknown => (depth === 0 ? value : [within(depth - 1, value)]);
    const inside = (depth: number, value: unknown): unknown => (depth === 0 ? value : { m: inside(depth - 1, value) });
    for (const nested of [within, inside]) {
      expect(withoutSecrets({ a: nested(50, "x") })).toEqual({ a: nested(50, "x") });
      expect(withoutSecrets({ a: nested(52, "x") })).toEqual({ a: nested(51, MASK) });
    }
  });

  it.each<[Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
    [{ a: 1 }, { a: 2, b: 3 }, { a: 2, b: 3 }],
    [{ a: 1, b: 2 }, { b: undefined }, { a: 1 }],
    [
      { additionalProperties: { P: 1, Q: 2 } },
      { "additionalProperties.P": undefined },
      { additionalProperties: { Q: 2 } },
    ],
    [{ additionalProperties: {} }, {}, { additionalProperties: {} }],
    [{}, { "additionalProperties.P": 1 }, { additionalProperties: { P: 1 } }],
  ])("%j with the fields %j is %j", (body, values, expected) => {
    expect(withFields(body, values)).toStrictEqual(expected);
  });

  it("knows which fields lose a secret: those alone whose secret is not kept at its place", () => {
    const stored = {
      issuer: "https://u:pass@h.test",
      additionalProperties: { a: { secret: "x", b: 1 }, c: [{ pwd: "y" }], Password: MASK },
    };
    const wanted = {
      issuer: "https://h.test",
      additionalProperties: { a: { secret: "x", b: 2 }, c: ["z", { pwd: "y" }], Password: "new" },
    };
    expect(replacedSecrets(stored, wanted)).toEqual([
      "issuer",
      "additionalProperties.c",
      "additionalProperties.Password",
    ]);
  });
});
