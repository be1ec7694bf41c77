import { describe, expect, it } from "@jest/globals";
import { basesOf, grantTypesFor } from "../src/key-manager/desired.ts";
import { preflight, type Situation } from "../src/preflight.ts";

const ISSUER = "https://is:9444/oauth2/token";
const fine: Situation = {
  isUrl: "https://is:9444",
  isUrlFromApimGiven: false,
  discovery: { issuer: ISSUER, grantTypes: ["client_credentials"], endpoints: { token_endpoint: ISSUER } },
  bases: basesOf({}, ISSUER),
  connectors: [{ type: "WSO2-IS-7", requiredFields: ["Username"], secretFields: [] }],
  desired: {
    name: "KM",
    issuer: ISSUER,
    tokenEndpoint: ISSUER,
    userInfoEndpoint: "https://is:9444/scim2/Me",
    availableGrantTypes: ["client_credentials"],
    additionalProperties: { Username: "admin" },
  },
  named: undefined,
  others: [],
};

describe("preflight", () => {
  it("finds nothing where nothing is wrong", () => {
    expect(preflight(fine)).toEqual([]);
  });

  it.each<[string, Partial<Situation>, string, string]>([
    [
      "no connector",
      { connectors: [{ type: "default", requiredFields: [], secretFields: [] }] },
      "connector-missing",
      "error",
    ],
    [
      "a required field that nobody sets",
      { connectors: [{ type: "WSO2-IS-7", requiredFields: ["new_field"], secretFields: [] }] },
      "connector-field-missing",
      "error",
    ],
    [
      "another type",
      { named: { id: "1", name: "KM", type: "Okta", enabled: true } },
      "key-manager-other-type",
      "error",
    ],
    ["B-P6: the issuer is taken", { others: [{ name: "X", issuer: ISSUER, enabled: true }] }, "issuer-taken", "error"],
    ["issuer of another host", { isUrl: "https://wso2is:9444" }, "issuer-host", "warning"],
    ["issuer of another port", { isUrl: "https://is:9443" }, "issuer-host", "warning"],
    [
      "an endpoint of another host",
      { discovery: { ...fine.discovery, endpoints: { jwks_uri: "https://x/jwks" } } },
      "endpoint-host",
      "warning",
    ],
    [
      "B-C23: a malformed endpoint",
      { desired: { ...fine.desired, tokenEndpoint: "not-a-valid-url" } },
      "endpoint-malformed",
      "error",
    ],
    [
      "B-D1: the user info of the discovery document",
      { desired: { ...fine.desired, userInfoEndpoint: "https://is:9444/oauth2/userinfo" } },
      "user-info-endpoint",
      "warning",
    ],
    [
      "a grant that is not offered",
      { desired: { ...fine.desired, availableGrantTypes: ["password"] } },
      "grant-not-offered",
      "warning",
    ],
  ])("%s", (_name, change, id, level) => {
    expect(preflight({ ...fine, ...change }).map((finding) => [finding.id, finding.level])).toEqual([[id, level]]);
  });

  it.each<[string, Partial<Situation>]>([
    ["a disabled one with the same issuer", { others: [{ name: "X", issuer: ISSUER, enabled: false }] }],
    [
      "ours, when it is to be disabled",
      { desired: { ...fine.desired, enabled: false }, others: [{ name: "X", issuer: ISSUER, enabled: true }] },
    ],
    ["another issuer host, when is-url-from-apim says so", { isUrl: "https://other:1", isUrlFromApimGiven: true }],
    ["the host in capitals", { isUrl: "https://IS:9444" }],
    [
      "the keymanager-operations user info",
      { desired: { ...fine.desired, userInfoEndpoint: "https://is:9444/keymanager-operations/user-info/claims" } },
    ],
  ])("lets pass: %s", (_name, change) => {
    expect(preflight({ ...fine, ...change })).toEqual([]);
  });
});

describe("grant types", () => {
  it.each([
    ["as asked", ["x"], ["password"], ["x"]],
    [
      "the documented ones that are advertised",
      undefined,
      ["implicit", "password", "refresh_token"],
      ["password", "refresh_token"],
    ],
  ])("%s", (_name, asked, advertised, expected) => {
    expect(grantTypesFor(asked, advertised)).toEqual(expected);
  });

  it("all nine when none is advertised", () => {
    expect(grantTypesFor(undefined, [])).toHaveLength(9);
  });
});

describe("bases", () => {
  it.each([
    ["issuer alone", {}, "https://is:9444", "https://is:9444"],
    ["API Manager's own way", { isUrlFromApim: "https://inner:9443" }, "https://inner:9443", "https://is:9444"],
    ["a public name", { isPublicUrl: "https://login" }, "https://is:9444", "https://login"],
  ])("%s", (_name, given, fromApim, forDevelopers) => {
    expect(basesOf(given, ISSUER)).toEqual({ issuer: ISSUER, fromApim, forDevelopers });
  });

  it("the origin of an issuer with another path", () => {
    expect(basesOf({}, "https://is:1/custom").fromApim).toBe("https://is:1");
  });
});
