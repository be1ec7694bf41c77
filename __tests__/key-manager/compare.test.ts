import { describe, expect, it } from "@jest/globals";
import { compare, merge } from "../../src/key-manager/compare.ts";
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
