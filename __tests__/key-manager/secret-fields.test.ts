import { describe, expect, it } from "@jest/globals";
import { isAsSaved, replacedSecrets, unmasked, withoutSecrets } from "../../src/key-manager/secret-fields.ts";
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
