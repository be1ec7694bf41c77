import { describe, expect, it } from "@jest/globals";
import { parse } from "smol-toml";
import { fingerprintOf, merge } from "../../src/key-manager/compare.ts";
import { definitionOf, tomlOf } from "../../src/key-manager/export.ts";
import { fieldsOf, picked, withFields } from "../../src/key-manager/secret-fields.ts";
import { MASK, secretNames } from "../../src/text/secret-names.ts";

const DERIVED = {
  name: "K",
  issuer: "https://is.test",
  enabled: true,
  additionalProperties: { Username: "admin", roles: "https://is.test/roles" },
};

/** Definition of `DERIVED` with other members, of which those of the connector are added to its. */
function definition(fields: Record<string, unknown>, properties: Record<string, unknown> = {}): unknown {
  const additionalProperties = { ...DERIVED.additionalProperties, ...properties };
  const stored = { ...DERIVED, ...fields, additionalProperties };
  return definitionOf(stored, DERIVED, secretNames(), (text) => text.includes("secret of the run"));
}

describe("a stored Key Manager as a definition", () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, unknown, readonly string[]]>([
    ["as derived", {}, {}, {}, []],
    ["another value", { enabled: false }, {}, { enabled: false }, []],
    ["another address", {}, { roles: "https://x" }, { additionalProperties: { roles: "https://x" } }, []],
    ["members of its own", { a: 1 }, { b: 2 }, { a: 1, additionalProperties: { b: 2 } }, []],
    ["nothing", { a: null, b: "", c: [], d: undefined }, { e: null, f: "" }, {}, []],
    ["nothing inside", { a: { b: null, c: 1, d: undefined } }, {}, { a: { c: 1 } }, []],
    [
      "what the inputs say, or API Manager",
      { id: "1", type: "T", alias: "a", endpoints: [1], isUsed: true, isGlobal: true, global: true },
      { Username: "x", Password: "y", self_validate_jwt: true },
      {},
      [],
    ],
    ["what API Manager fills in", { enableTokenEncryption: false, enableTokenHashing: false }, {}, {}, []],
    ["the same, changed", { enableTokenHashing: true }, {}, { enableTokenHashing: true }, []],
    ["everyone", { permissions: { permissionType: "PUBLIC", roles: [] } }, {}, {}, []],
    [
      "some roles",
      { permissions: { permissionType: "ALLOW", roles: ["r"] } },
      {},
      { permissions: { permissionType: "ALLOW", roles: ["r"] } },
      [],
    ],
    [
      "public, with roles",
      { permissions: { permissionType: "PUBLIC", roles: ["r"] } },
      {},
      { permissions: { permissionType: "PUBLIC", roles: ["r"] } },
      [],
    ],
    ["a secret by its name", { apiKey: "x" }, { pwd: "y" }, {}, ["apiKey", "additionalProperties.pwd"]],
    ["a mask", { a: MASK }, { b: MASK }, {}, ["a", "additionalProperties.b"]],
    ["a secret of the run", { a: "has the secret of the run in it" }, {}, {}, ["a"]],
    [
      "a secret inside",
      { a: { b: { token: "x", c: 1 } } },
      { d: [{ e: MASK, f: 2 }] },
      { a: { b: { c: 1 } }, additionalProperties: { d: [{ f: 2 }] } },
      ["a.b.token", "additionalProperties.d.[0].e"],
    ],
  ])("%s", (_name, fields, properties, given, secrets) => {
    expect(definition(fields, properties)).toEqual({ fields: given, secrets });
  });

  it("as a file: what it is of, what it lacks, and the fields", () => {
    const whole = tomlOf({ fields: { a: 1 }, secrets: ["b", "c"] }, "K\n[x]", "https://a.test");
    expect(whole.split("\n")).toEqual([
      "# Key Manager K [x] of API Manager at https://a.test, as it was stored.",
      "# Left out: what the inputs say (name, addresses, the connector's user), and what is as by default.",
      "# Left out, since they are secrets: b, c.",
      "",
      "a = 1",
      "",
    ]);
    expect(parse(whole)).toEqual({ a: 1 });
    const empty = tomlOf({ fields: {}, secrets: [] }, "K", "https://a.test");
    expect(empty).toMatch(/^(# [^\n]+\n){2}$/);
  });
});

describe("what is sent instead of what is stored", () => {
  it("A-2.4a: all that is stored, without nulls and endpoints, under what is wanted", () => {
    const stored = { a: 1, b: null, endpoints: [1], enabled: true, additionalProperties: { c: 1, d: null } };
    const wanted = { enabled: false, additionalProperties: { c: 2 } };
    expect(merge(stored, wanted)).toEqual({ a: 1, enabled: false, additionalProperties: { c: 2, d: null } });
    expect(merge({}, {})).toEqual({ additionalProperties: {} });
  });
});

describe("the fingerprint of a Key Manager", () => {
  const one = { name: "K", type: "T", description: "d", availableGrantTypes: ["a", "b"], claimMapping: [{ x: "y" }] };
  const of = (more: Record<string, unknown>): string => fingerprintOf({ ...one, ...more });

  it.each<[string, Record<string, unknown>]>([
    ["A-2.2: white space around a text", { description: " d\n" }],
    ["the order of a list of texts", { availableGrantTypes: ["b", "a"] }],
    ["nothing in another way", { issuer: "", userInfoEndpoint: null, certificates: [] }],
    ["what releases show in their own way", { id: "1", tokenType: "DIRECT", alias: "x", consumerKeyClaim: "azp" }],
    ["the order of members, and which are nothing", { claimMapping: [{ z: null, x: "y" }] }],
    ["other fields of the connector", { additionalProperties: { Password: "x" } }],
  ])("is the same whatever is %s", (_name, more) => {
    expect(of(more)).toBe(of({}));
    expect(of(more)).toMatch(/^[0-9a-f]{64}$/);
  });

  const told = ["name", "type", "displayName", "description", "issuer", "wellKnownEndpoint", "tokenEndpoint"];
  const more = ["clientRegistrationEndpoint", "introspectionEndpoint", "displayTokenEndpoint", "revokeEndpoint"];
  const others = ["displayRevokeEndpoint", "userInfoEndpoint", "authorizeEndpoint", "scopeManagementEndpoint"];
  const flags = ["enabled", "enableTokenGeneration", "enableOAuthAppCreation", "enableMapOAuthConsumerApps"];
  it.each([...told, ...more, ...others, ...flags, "certificates", "availableGrantTypes", "claimMapping"])(
    "is another where %s is another",
    (name) => expect(of({ [name]: "other" })).not.toBe(of({})),
  );

  it("is the same in whatever order members stand, at any depth", () => {
    const certificates = { type: "JWKS", value: "x", more: [{ b: 1, a: "", c: 2 }] };
    const shown = { more: [{ c: 2, b: 1 }], value: "x", type: "JWKS" };
    expect(of({ certificates })).toBe(of({ certificates: shown }));
    expect(of({ claimMapping: [{ x: "y" }, "b", "a"] })).not.toBe(of({ claimMapping: ["a", "b", { x: "y" }] }));
  });

  it("is another where the connector's user is another", () => {
    expect(of({ additionalProperties: { Username: "u" } })).not.toBe(of({}));
  });
});

describe("fields by their path", () => {
  const body = { a: 1, additionalProperties: { Password: "x", b: 2 } };
  const fields = { a: 1, "additionalProperties.Password": "x", "additionalProperties.b": 2 };

  it("are those of the connector, too", () => {
    expect(fieldsOf(body)).toEqual(fields);
    expect(fieldsOf({ a: 1 })).toEqual({ a: 1 });
    expect(picked(fields, ["additionalProperties.b", "missing", "a"])).toEqual({ "additionalProperties.b": 2, a: 1 });
  });

  it.each<[Record<string, unknown>, Record<string, unknown>, unknown]>([
    [body, {}, body],
    [body, { a: 2, "additionalProperties.b": 3 }, { a: 2, additionalProperties: { Password: "x", b: 3 } }],
    [body, { a: undefined, "additionalProperties.b": undefined }, { additionalProperties: { Password: "x" } }],
    [{ a: 1 }, {}, { a: 1 }],
    [{ a: 1 }, { "additionalProperties.b": 2 }, { a: 1, additionalProperties: { b: 2 } }],
    [{ additionalProperties: {} }, {}, { additionalProperties: {} }],
  ])("%j with %j", (before, values, after) => {
    expect(withFields(before, values)).toEqual(after);
  });
});
