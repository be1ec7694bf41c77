import { describe, expect, it } from "@jest/globals";
import { Problem } from "../../src/problems/problem.ts";
import { askStored, pathBelow, storedKeyManager, type StoredEndpoint } from "../../src/proof/stored.ts";

const BASE = "https://is.test:9444";
const BASES = { runner: BASE, others: ["https://is.inside:9443", "no address"] };
const STORED = {
  issuer: ` ${BASE}/oauth2/token `,
  wellKnownEndpoint: `${BASE}/oauth2/token/.well-known/openid-configuration`,
  tokenEndpoint: `${BASE}/oauth2/token`,
  introspectionEndpoint: `${BASE}/oauth2/introspect`,
  revokeEndpoint: `${BASE}/oauth2/revoke`,
  userInfoEndpoint: `${BASE}/scim2/Me`,
  certificates: { type: "JWKS", value: ` ${BASE}/oauth2/jwks ` },
  consumerKeyClaim: "client_id",
  scopesClaim: "scp",
  availableGrantTypes: ["password", 7, "client_credentials"],
  additionalProperties: {
    api_resource_management_endpoint: ` ${BASE}/api/server/v1/api-resources `,
    is7_roles_endpoint: ` ${BASE}/scim2/v2/Roles `,
    enable_roles_creation: true,
  },
};

describe("the stored Key Manager", () => {
  it("is read by what the gateways go by, without the blanks around it", () => {
    expect(storedKeyManager(STORED)).toEqual({
      issuer: `${BASE}/oauth2/token`,
      wellKnownEndpoint: STORED.wellKnownEndpoint,
      endpoints: {
        tokenEndpoint: STORED.tokenEndpoint,
        introspectionEndpoint: STORED.introspectionEndpoint,
        revokeEndpoint: STORED.revokeEndpoint,
        userInfoEndpoint: STORED.userInfoEndpoint,
        jwks: `${BASE}/oauth2/jwks`,
      },
      consumerKeyClaim: "client_id",
      scopesClaim: "scp",
      apiResourcesEndpoint: `${BASE}/api/server/v1/api-resources`,
      rolesEndpoint: `${BASE}/scim2/v2/Roles`,
      createsRoles: true,
      grantTypes: ["password", "client_credentials"],
    });
  });

  it("of which nothing is stored", () => {
    expect(storedKeyManager({ issuer: " ", tokenEndpoint: null })).toEqual({
      issuer: undefined,
      wellKnownEndpoint: undefined,
      endpoints: {
        tokenEndpoint: undefined,
        introspectionEndpoint: undefined,
        revokeEndpoint: undefined,
        userInfoEndpoint: undefined,
        jwks: undefined,
      },
      consumerKeyClaim: "azp",
      scopesClaim: "scope",
      apiResourcesEndpoint: undefined,
      rolesEndpoint: undefined,
      createsRoles: false,
      grantTypes: [],
    });
  });

  it.each([
    [{ type: "PEM", value: `${BASE}/oauth2/jwks` }, undefined],
    [{ type: "JWKS", value: " " }, undefined],
    [{ type: "JWKS" }, undefined],
    ["JWKS", undefined],
    [{ type: "JWKS", value: "x" }, "x"],
  ])("certificates %j: JWKS at %j", (certificates, jwks) => {
    expect(storedKeyManager({ certificates }).endpoints.jwks).toBe(jwks);
  });

  it.each(["true", 1, null, false])("B-Z6: roles are not made with %j", (value) => {
    expect(storedKeyManager({ additionalProperties: { enable_roles_creation: value } }).createsRoles).toBe(false);
  });
});

describe("the path below Identity Server of a stored address", () => {
  it.each([
    [`${BASE}/oauth2/token?a=b`, "/oauth2/token?a=b"],
    ["https://is.inside:9443/oauth2/token", "/oauth2/token"],
    ["https://is.test/oauth2/token", undefined],
    ["http://is.test:9444/oauth2/token", undefined],
    ["https://is.test.evil:9444/oauth2/token", undefined],
    ["/oauth2/token", undefined],
  ])("%s: %j", (address, path) => {
    expect(pathBelow(address, BASES)).toBe(path);
  });
});

describe("an endpoint is asked where it is stored", () => {
  const ask = (path: string) => Promise.resolve(path);

  it.each<[StoredEndpoint, string]>([
    ["tokenEndpoint", "/oauth2/token"],
    ["introspectionEndpoint", "/oauth2/introspect"],
    ["revokeEndpoint", "/oauth2/revoke"],
    ["userInfoEndpoint", "/scim2/Me"],
    ["jwks", "/oauth2/jwks"],
  ])("%s, and a failure there is what it is", async (endpoint, path) => {
    const stored = storedKeyManager(STORED);
    expect(await askStored(stored, endpoint, BASES, ask)).toBe(path);
    const failure = new Problem("server-error", { tried: "look" });
    await expect(askStored(stored, endpoint, BASES, () => Promise.reject(failure))).rejects.toBe(failure);
  });

  it("the keys at Identity Server's own, where certificates are stored instead", async () => {
    expect(await askStored(storedKeyManager({}), "jwks", BASES, ask)).toBe("/oauth2/jwks");
  });

  it.each<[string, StoredEndpoint, Record<string, unknown>, string, string]>([
    ["none", "tokenEndpoint", { tokenEndpoint: undefined }, "ask the `tokenEndpoint` of", "the Key Manager has none"],
    [
      "that of another server",
      "revokeEndpoint",
      { revokeEndpoint: "https://x.test/a\nb" },
      "ask the `revokeEndpoint` of",
      "it is https://x.test/a b",
    ],
    [
      "keys of another server",
      "jwks",
      { certificates: { type: "JWKS", value: `https://x.test/${"x".repeat(300)}` } },
      "ask the JWKS of",
      `it is https://x.test/${"x".repeat(185)}...`,
    ],
  ])("not %s: credentials would go there", async (_name, endpoint, changed, tried, said) => {
    let asked = false;
    const asking = askStored(storedKeyManager({ ...STORED, ...changed }), endpoint, BASES, () => {
      asked = true;
      return Promise.resolve();
    });
    const evidence = {
      tried: `${tried} stored Key Manager`.replace("of stored", "of the stored"),
      where: "is.test:9444",
      said,
    };
    await expect(asking).rejects.toMatchObject({ id: "proof-address-unknown", evidence });
    expect(asked).toBe(false);
  });

  describe("at another path than the usual one", () => {
    const stored = storedKeyManager({ ...STORED, tokenEndpoint: "https://is.inside:9443/other?a=b" });
    const asking = (error: Error) => askStored(stored, "tokenEndpoint", BASES, () => Promise.reject(error));

    it("it is asked there", async () => {
      expect(await askStored(stored, "tokenEndpoint", BASES, ask)).toBe("/other?a=b");
    });

    it("a failure's remedy names both", async () => {
      const cause = new Error("below");
      const failure = new Problem("answer-unexpected", { tried: "get a token", status: 404 }, cause);
      await expect(asking(failure)).rejects.toMatchObject({
        id: "answer-unexpected",
        cause,
        evidence: {
          tried: "get a token",
          status: 404,
          remedy:
            "The Key Manager has the `tokenEndpoint` https://is.inside:9443/other?a=b; Identity Server's own path is /oauth2/token. Correct it in the definition file or the Admin Portal, or run `apply` without it.",
        },
      });
    });

    it.each([new Problem("cancelled", { tried: "look" }), new TypeError("a fault")])("but not of %s", async (error) => {
      await expect(asking(error)).rejects.toBe(error);
    });
  });
});
