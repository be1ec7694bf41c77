import { describe, expect, it } from "@jest/globals";
import { faultsOf } from "../../src/inputs/definition/judge.ts";
import { askedFor } from "../../src/inputs/definition/json-form.ts";
import { jsonLines, tomlLines, type LineOf } from "../../src/inputs/definition/lines.ts";

/** Lines of members, by their paths as people write them. */
function linesOf(lineOf: LineOf, paths: readonly string[]): Readonly<Record<string, number | undefined>> {
  return Object.fromEntries(paths.map((path) => [path, lineOf(path.split("."))]));
}

describe("the line of a member of a TOML definition", () => {
  const TEXT = `# mine
enabled = true
certificates = { type = "JWKS", more = { value = "x" } }
list = [
  "a",
  "b",
  [1,
   2],
  { name = "x",  value = "y" },
]

[permissions]
roles = [
  "r",
]
[additionalProperties.deep]
"a b".c = 1

[[claimMapping]]
remoteClaim = "a"
[claimMapping.inside]
x = 1
[[claimMapping]]
remoteClaim = "b"
[claimMapping.inside]
y = 1
[[claimMapping.sub]]
z = 1
`;

  it("is that of its key, of an item that of the item, of a table that of its header", () => {
    const expected = {
      enabled: 2,
      certificates: 3,
      "certificates.type": 3,
      "certificates.more": 3,
      "certificates.more.value": 3,
      list: 4,
      "list.0": 5,
      "list.1": 6,
      "list.2": 7,
      "list.2.0": 7,
      "list.2.1": 8,
      "list.3": 9,
      "list.3.name": 9,
      permissions: 12,
      "permissions.roles": 13,
      "permissions.roles.0": 14,
      additionalProperties: 16,
      "additionalProperties.deep": 16,
      "additionalProperties.deep.a b": 17,
      "additionalProperties.deep.a b.c": 17,
      claimMapping: 19,
      "claimMapping.0": 19,
      "claimMapping.0.remoteClaim": 20,
      "claimMapping.0.inside": 21,
      "claimMapping.0.inside.x": 22,
      "claimMapping.1": 23,
      "claimMapping.1.remoteClaim": 24,
      "claimMapping.1.inside.y": 26,
      "claimMapping.1.sub.0": 27,
      "claimMapping.1.sub.0.z": 28,
      // Of what has no line of its own that of what it would be in.
      "permissions.none": 12,
      "claimMapping.1.sub.0.none": 27,
      "claimMapping.7": 19,
      none: undefined,
    };
    expect(linesOf(tomlLines(TEXT), Object.keys(expected))).toEqual(expected);
  });
});

describe("the line of a member of a JSON definition", () => {
  const TEXT = `{
  "enabled": true, "issuer"
    : "a, {b}: [c] \\" \\\\",
  "list": [
    "a",

    {"name": "x",
     "items": [1,
       [2, 3]]},
    {}
  ], "empty": [], "certificates": {
    "type": "JWKS",
    "value": {"deep": null}
  },
  "caf\\u00e9": 1
}`;

  it("is that of its key, of an item that of the comma or bracket before it", () => {
    const expected = {
      enabled: 2,
      issuer: 2,
      list: 4,
      "list.0": 4,
      "list.1": 5,
      "list.1.name": 7,
      "list.1.items": 8,
      "list.1.items.0": 8,
      "list.1.items.1": 8,
      "list.1.items.1.0": 9,
      "list.1.items.1.1": 9,
      "list.2": 9,
      empty: 11,
      certificates: 11,
      "certificates.type": 12,
      "certificates.value": 13,
      "certificates.value.deep": 13,
      café: 15,
      "enabled.none": 2,
      none: undefined,
    };
    expect(linesOf(jsonLines(TEXT), Object.keys(expected))).toEqual(expected);
  });
});

describe("a definition is judged by what the Admin API's Key Manager is made of", () => {
  const said = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
    faultsOf(fields).map(({ path, reason, remedy }) => `${path.join(".")}: ${reason} ${remedy}`);

  it("with all that it may have", () => {
    const words = {
      certificates: [
        { type: "JWKS", value: "x" },
        { type: "PEM", value: "x" },
      ],
      permissions: ["PUBLIC", "ALLOW", "DENY"].map((permissionType) => ({ permissionType, roles: ["r"] })),
      tokenType: ["EXCHANGED", "DIRECT", "BOTH"],
      tokenValidation: [
        ["REFERENCE", "JWT", "CUSTOM"].map((type) => ({ id: 1, enable: true, type, value: { any: [] } })),
      ],
      endpoints: [[{ name: "a", value: "b" }]],
      claimMapping: [[{ remoteClaim: "a", localClaim: "b" }]],
      additionalProperties: [
        { Authentication: "BasicAuth", enable_roles_creation: true, another_one: { of: "somebody" } },
        { Authentication: "MutualTLS", MutualTLSOptions: "ServerWide" },
        { MutualTLSOptions: "TenantWide", TenantWideCertificate: "x" },
      ],
      allowedOrganizations: [["a"]],
      availableGrantTypes: [[], ["password"]],
      name: ["x".repeat(100), "\u{1F600}".repeat(100)],
      type: ["x".repeat(45)],
      description: ["x".repeat(256)],
      ...Object.fromEntries(
        ["wellKnown", "introspection", "clientRegistration", "token", "displayToken", "revoke", "displayRevoke"]
          .concat(["userInfo", "authorize", "scopeManagement"])
          .map((name) => [`${name}Endpoint`, ["https://x"]]),
      ),
      ...Object.fromEntries(
        ["TokenGeneration", "TokenEncryption", "TokenHashing", "MapOAuthConsumerApps", "OAuthAppCreation"]
          .concat(["SelfValidationJWT", "ProvisionedAppValidation"])
          .map((name) => [`enable${name}`, [true, false]]),
      ),
      enabled: [true],
      global: [false],
    };
    for (const [name, values] of Object.entries(words))
      for (const value of values) expect([name, said({ [name]: value })]).toEqual([name, []]);
  });

  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{ name: "x".repeat(101) }, "name: `name` must be at most 100 characters. Shorten it."],
    [{ type: "x".repeat(46) }, "type: `type` must be at most 45 characters. Shorten it."],
    [{ issuer: 1 }, "issuer: `issuer` must be a text. Put it into quotes."],
    [{ enabled: "true" }, "enabled: `enabled` must be true or false. Write true or false, without quotes."],
    [
      { availableGrantTypes: "a" },
      "availableGrantTypes: `availableGrantTypes` must be a list. Put it into brackets: [ ... ].",
    ],
    [
      { availableGrantTypes: ["a", 1] },
      "availableGrantTypes.1: `availableGrantTypes[1]` must be a text. Put it into quotes.",
    ],
    [
      { tokenValidation: [{ id: "1" }] },
      "tokenValidation.0.id: `tokenValidation[0].id` must be a number. Write a number, without quotes.",
    ],
    [
      { permissions: [] },
      "permissions: `permissions` must be a table of members. Its members are permissionType, roles.",
    ],
    [
      { permissions: { permissionType: "x" } },
      "permissions.permissionType: `permissions.permissionType` must be one of PUBLIC, ALLOW, DENY. Use one of them.",
    ],
    [
      { certificates: { type: "JWK" } },
      "certificates.type: `certificates.type` must be one of JWKS, PEM. Did you mean `JWKS`?",
    ],
    [
      { certificates: { colour: 1 } },
      "certificates.colour: `certificates.colour` is no member of the Admin API's Key Manager. Use one of type, value.",
    ],
    [
      { colour: 1 },
      "colour: `colour` is no member of the Admin API's Key Manager. Take it out; a field of the connector belongs under [additionalProperties].",
    ],
    [
      { "1a": 1 },
      "1a: `1a` is no member of the Admin API's Key Manager. Take it out; a field of the connector belongs under [additionalProperties].",
    ],
    [{ tokenTyp: 1 }, "tokenTyp: `tokenTyp` is no member of the Admin API's Key Manager. Did you mean `tokenType`?"],
    [
      { additionalProperties: { user_schema_cache_enabled: 1 } },
      "additionalProperties.user_schema_cache_enabled: `additionalProperties.user_schema_cache_enabled` must be true or false. Write true or false, without quotes.",
    ],
  ])("%j", (fields, fault) => {
    expect(said(fields)).toEqual([fault]);
  });
});

describe("a Key Manager as GET shows it, as a definition", () => {
  it.each<[Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [{ name: "KM", type: "WSO2-IS-7", global: false, id: "1", $schema: "x", issuer: null }, {}],
    [
      { name: "Other", type: "Okta", global: true },
      { name: "Other", type: "Okta", global: true },
    ],
    [{ endpoints: [], allowedOrganizations: [], availableGrantTypes: [] }, { availableGrantTypes: [] }],
    [
      { endpoints: [1], allowedOrganizations: "x", description: "" },
      { endpoints: [1], allowedOrganizations: "x", description: "" },
    ],
    [{ tokenValidation: [{ id: 1, type: "JWT" }, 7] }, { tokenValidation: [{ type: "JWT" }, 7] }],
    [
      { tokenValidation: "x", claimMapping: [{ id: 1 }] },
      { tokenValidation: "x", claimMapping: [{ id: 1 }] },
    ],
  ])("%j asks for %j", (shown, asked) => {
    expect(askedFor(shown, "KM")).toEqual(asked);
  });
});
