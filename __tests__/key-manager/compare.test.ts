import { describe, expect, it } from "@jest/globals";
import { compare, merge } from "../../src/key-manager/compare.ts";
import { secretNames } from "../../src/text/secret-names.ts";
import { planFor, publicPlan } from "../../src/key-manager/plan.ts";

describe("compare: no drift", () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["equal", { issuer: "a" }, { issuer: "a" }],
    ["order of names", { availableGrantTypes: ["b", "a"] }, { availableGrantTypes: ["a", "b"] }],
    ["empty against absent", { description: "", claimMapping: [] }, {}],
    ["null against absent", { description: null }, {}],
    [
      "order of members",
      { certificates: { type: "JWKS", value: "u" } },
      { certificates: { value: "u", type: "JWKS" } },
    ],
    ["the alias, which a direct Key Manager does not store", { alias: "x" }, { alias: null }],
    ["endpoints, which are not stored", { endpoints: [{ name: "a", value: "b" }] }, { endpoints: [] }],
    ["fields that are not spoken of", { issuer: "a" }, { issuer: "a", claimMapping: [1] }],
    ["the password", { additionalProperties: { Password: "x" } }, { additionalProperties: { Password: "y" } }],
    ["any masked property", { additionalProperties: { key: "x" } }, { additionalProperties: { key: "*****" } }],
    [
      "the mirror",
      { additionalProperties: { self_validate_jwt: true } },
      { additionalProperties: { self_validate_jwt: false } },
    ],
  ])("%s", (_name, desired, current) => {
    expect(compare(desired, current)).toEqual([]);
  });
});

describe("compare: drift", () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, string]>([
    ["a text", { issuer: "a" }, { issuer: "b" }, "issuer"],
    ["a flag", { enabled: true }, { enabled: false }, "enabled"],
    ["absent", { tokenEndpoint: "a" }, {}, "tokenEndpoint"],
    ["one grant more", { availableGrantTypes: ["a"] }, { availableGrantTypes: ["a", "b"] }, "availableGrantTypes"],
    [
      "B-Z6: a boolean against its text",
      { additionalProperties: { enable_roles_creation: true } },
      { additionalProperties: { enable_roles_creation: "true" } },
      "additionalProperties.enable_roles_creation",
    ],
    [
      "order of mappings",
      { claimMapping: [{ a: 1 }, { b: 2 }] },
      { claimMapping: [{ b: 2 }, { a: 1 }] },
      "claimMapping",
    ],
    [
      "a nested value",
      { certificates: { type: "JWKS", value: "u" } },
      { certificates: { type: "PEM", value: "u" } },
      "certificates",
    ],
  ])("%s", (_name, desired, current, path) => {
    expect(compare(desired, current).map((difference) => difference.path)).toEqual([path]);
  });
});

describe("compare: secrets", () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, unknown]>([
    [
      "shown in clear by API Manager, and another one",
      { additionalProperties: { ClientSecret: "new-1" } },
      { additionalProperties: { ClientSecret: "old-1" } },
      [{ path: "additionalProperties.ClientSecret", current: "(secret)", desired: "(secret, changed)" }],
    ],
    [
      "not there yet",
      { additionalProperties: { apikey: "new-1" } },
      { additionalProperties: {} },
      [{ path: "additionalProperties.apikey", current: null, desired: "(secret, set)" }],
    ],
    [
      "inside of a value that differs elsewhere",
      { additionalProperties: { auth: { user: "b", password: "new-1", tokens: ["t1"] } } },
      { additionalProperties: { auth: { user: "a", password: "new-1", tokens: [] } } },
      [
        {
          path: "additionalProperties.auth",
          current: { user: "a", password: "(secret)", tokens: [] },
          desired: { user: "b", password: "(secret, kept)", tokens: ["t1"] },
        },
      ],
    ],
    [
      "of the server alone",
      { claimMapping: [{ remoteClaim: "a" }] },
      { claimMapping: [{ remoteClaim: "b", api_key: "old-1" }] },
      [
        {
          path: "claimMapping",
          current: [{ remoteClaim: "b", api_key: "(secret)" }],
          desired: [{ remoteClaim: "a" }],
        },
      ],
    ],
    [
      "a private key as a certificate",
      { certificates: { type: "PEM", value: "-----BEGIN PRIVATE KEY-----\nnew-1" } },
      { certificates: { type: "JWKS", value: "https://is/jwks" } },
      [
        {
          path: "certificates",
          current: { type: "JWKS", value: "https://is/jwks" },
          desired: { type: "PEM", value: "(secret, changed)" },
        },
      ],
    ],
    ["kept", { additionalProperties: { ClientSecret: "a" } }, { additionalProperties: { ClientSecret: "a" } }, []],
  ])("%s", (_name, desired, current, differences) => {
    expect(compare(desired, current)).toEqual(differences);
  });

  it("a field that only the connector's settings call secret", () => {
    const [desired, current] = [
      { additionalProperties: { Handle: "new-1" } },
      { additionalProperties: { Handle: "old-1" } },
    ];
    const plan = planFor("KM", desired, { id: "1", representation: current }, [], secretNames(["Handle"]));
    expect(publicPlan(plan).differences).toEqual([
      { path: "additionalProperties.Handle", current: "(secret)", desired: "(secret, changed)" },
    ]);
    expect(publicPlan(planFor("KM", desired, undefined, [], secretNames(["Handle"]))).differences).toEqual([
      { path: "additionalProperties.Handle", current: null, desired: "(secret, set)" },
    ]);
  });
});

describe("merge", () => {
  it("overlays the desired fields, keeps the others, and drops nulls and endpoints", () => {
    const merged = merge(
      {
        id: "1",
        issuer: "old",
        tokenType: null,
        endpoints: [],
        claimMapping: [1],
        additionalProperties: { Username: "u", kept: 1 },
      },
      { issuer: "new", additionalProperties: { Username: "v" } },
    );
    expect(merged).toEqual({
      id: "1",
      issuer: "new",
      claimMapping: [1],
      additionalProperties: { Username: "v", kept: 1 },
    });
  });
});

describe("plan", () => {
  const stored = { id: "1", representation: { issuer: "a", availableGrantTypes: ["x"] } };
  const grants = { availableGrantTypes: ["x", "y"] };

  it.each<[string, Record<string, unknown>, readonly string[], string]>([
    ["what is no reason to write", grants, ["availableGrantTypes"], "unchanged"],
    ["the same where it is one", grants, [], "update"],
    ["and something else", { ...grants, issuer: "b" }, ["availableGrantTypes"], "update"],
    ["nothing", {}, [], "unchanged"],
  ])("of a stored one that differs in %s", (_name, desired, noReason, action) => {
    expect(planFor("KM", desired, stored, noReason).action).toBe(action);
  });

  it("as it is shown: its differences, of one that changes nothing none", () => {
    const differences = [{ path: "issuer", current: "a", desired: "b" }];
    expect(publicPlan(planFor("KM", { issuer: "b" }, stored))).toEqual({ action: "update", name: "KM", differences });
    expect(publicPlan(planFor("KM", { issuer: "a" }, stored))).toEqual({
      action: "unchanged",
      name: "KM",
      differences: [],
    });
  });

  it.each([
    ["create", undefined],
    ["unchanged", { issuer: "a", additionalProperties: {} }],
    ["update", { issuer: "b", additionalProperties: {} }],
  ])("%s", (action, representation) => {
    const plan = planFor(
      "KM",
      { issuer: "a", additionalProperties: { Password: "secret" } },
      representation === undefined ? undefined : { id: "1", representation },
    );
    expect(plan.action).toBe(action);
    expect(JSON.stringify(publicPlan(plan))).not.toContain("secret");
  });
});
