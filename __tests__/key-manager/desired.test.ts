import { describe, expect, it } from "@jest/globals";
import { PASSWORDS, readInputs } from "../support/read-inputs.ts";
import type { RunInputs } from "../../src/inputs/run-inputs.ts";
import {
  asksForGrantTypes,
  basesOf,
  defaultGrantTypes,
  derivedKeyManager,
  desiredKeyManager,
  noReasonToWrite,
} from "../../src/key-manager/desired.ts";

const ISSUER = "https://is.test:9444/oauth2/token";
const DISCOVERY = { issuer: ISSUER, grantTypes: ["refresh_token", "client_credentials", "other"], endpoints: {} };
const BASIC = { Authentication: "BasicAuth", Username: "admin", Password: "secret-of-is" };

/** @param definition text of the file of `key-manager-definition` */
function inputs(given: Record<string, string> = {}, definition?: string): RunInputs {
  const all: Record<string, string> = { ...PASSWORDS, ...given };
  if (definition !== undefined) all["key-manager-definition"] = "km.toml";
  return readInputs({ input: (name) => all[name] ?? "", readFile: () => definition ?? "" });
}

/** Fields of the connector that a run wants. */
function connector(
  given: Record<string, string>,
  stored: Record<string, unknown> | undefined,
  definition?: string,
): unknown {
  const current = stored === undefined ? undefined : { additionalProperties: stored };
  return desiredKeyManager(inputs(given, definition), DISCOVERY, current)["additionalProperties"];
}

describe("a new Key Manager", () => {
  it("A-3.2, A-3.3: has every flag and endpoint, each for who calls it", () => {
    const given = { "is-url-from-apim": "https://inner.test:1", "is-public-url": "https://outer.test" };
    expect(desiredKeyManager(inputs(given), DISCOVERY, undefined)).toEqual({
      name: "WSO2-IS-7",
      type: "WSO2-IS-7",
      displayName: "WSO2-IS-7",
      consumerKeyClaim: "azp",
      scopesClaim: "scope",
      enabled: true,
      enableTokenGeneration: true,
      enableOAuthAppCreation: true,
      enableMapOAuthConsumerApps: true,
      enableSelfValidationJWT: true,
      tokenType: "DIRECT",
      wellKnownEndpoint: "https://inner.test:1/oauth2/token/.well-known/openid-configuration",
      issuer: ISSUER,
      clientRegistrationEndpoint: "https://inner.test:1/api/identity/oauth2/dcr/v1.1/register",
      introspectionEndpoint: "https://inner.test:1/oauth2/introspect",
      tokenEndpoint: "https://inner.test:1/oauth2/token",
      displayTokenEndpoint: "https://outer.test/oauth2/token",
      revokeEndpoint: "https://inner.test:1/oauth2/revoke",
      displayRevokeEndpoint: "https://outer.test/oauth2/revoke",
      userInfoEndpoint: "https://inner.test:1/scim2/Me",
      authorizeEndpoint: "https://outer.test/oauth2/authorize",
      scopeManagementEndpoint: "https://inner.test:1/api/identity/oauth2/v1.0/scopes",
      certificates: { type: "JWKS", value: "https://inner.test:1/oauth2/jwks" },
      availableGrantTypes: ["client_credentials", "refresh_token"],
      additionalProperties: {
        ...BASIC,
        api_resource_management_endpoint: "https://inner.test:1/api/server/v1/api-resources",
        is7_roles_endpoint: "https://inner.test:1/scim2/v2/Roles",
        enable_roles_creation: false,
      },
    });
  });

  it.each([
    [ISSUER, "https://is.test:9444"],
    ["https://is.test/t/a/oauth2/token", "https://is.test/t/a"],
    ["https://is.test:9444/other", "https://is.test:9444"],
    ["https://is.test/oauth2/token/more", "https://is.test"],
  ])("I-1c: of the issuer %s: all that no input says follows it", (issuer, base) => {
    expect(basesOf({}, issuer)).toEqual({ issuer, fromApim: base, forDevelopers: base });
  });

  it("has what the definition says, for which nothing else counts", () => {
    const definition =
      'enabled = false\ndescription = "d"\n[additionalProperties]\nenable_roles_creation = true\nx = 1';
    const wanted = desiredKeyManager(inputs({}, definition), DISCOVERY, undefined);
    expect(wanted).toMatchObject({ enabled: false, description: "d", scopesClaim: "scope" });
    expect(wanted["additionalProperties"]).toMatchObject({ ...BASIC, enable_roles_creation: true, x: 1 });
    const given = { "key-manager-display-name": "D", "grant-types": "own", "key-manager-name": "N" };
    const derived = derivedKeyManager(inputs(given, definition), DISCOVERY);
    expect(derived).toEqual(desiredKeyManager(inputs(given), DISCOVERY, undefined));
    expect(derived).toMatchObject({ name: "N", displayName: "D", availableGrantTypes: ["own"] });
  });
});

describe("a stored Key Manager", () => {
  const stored = { displayName: "Mine", enabled: false, availableGrantTypes: ["password", "own"] };

  it("keeps what is its owner's", () => {
    const wanted = desiredKeyManager(inputs(), DISCOVERY, stored);
    const flags = ["displayName", "description", "enabled", "tokenType", "consumerKeyClaim", "scopesClaim"];
    expect(flags.filter((name) => name in wanted)).toEqual([]);
    expect(wanted["availableGrantTypes"]).toEqual(["password", "own", "client_credentials", "refresh_token"]);
    expect(Object.keys(connector({}, {}) as object)).not.toContain("enable_roles_creation");
  });

  it("has what was asked for, and then that alone", () => {
    const given = { "key-manager-display-name": "New", "key-manager-description": "d", "grant-types": "password" };
    expect(desiredKeyManager(inputs(given), DISCOVERY, stored)).toMatchObject({
      displayName: "New",
      description: "d",
      availableGrantTypes: ["password"],
    });
  });

  const user = { Username: "admin", Password: "secret-of-is" };
  const given = { "connector-username": "c", "connector-password": "secret-of-c" };
  const tls = 'additionalProperties = { Authentication = "MutualTLS" }';
  const basic = 'additionalProperties = { Authentication = "BasicAuth" }';
  it.each<[string, Record<string, string>, Record<string, unknown> | undefined, string | undefined, unknown]>([
    ["new", {}, undefined, undefined, BASIC],
    ["new, by another way", {}, undefined, tls, { Authentication: "MutualTLS" }],
    ["as before 4.6", {}, { Username: "old" }, undefined, user],
    ["with an empty way", {}, { Authentication: "" }, undefined, user],
    ["with Basic", {}, { Authentication: "BasicAuth" }, undefined, BASIC],
    ["with mutual TLS", {}, { Authentication: "MutualTLS" }, undefined, {}],
    [
      "with mutual TLS, and a user is given",
      given,
      { Authentication: "MutualTLS" },
      undefined,
      {
        Authentication: "BasicAuth",
        Username: "c",
        Password: "secret-of-c",
      },
    ],
    ["with mutual TLS, and Basic is defined", {}, { Authentication: "MutualTLS" }, basic, BASIC],
    [
      "with Basic, and mutual TLS is defined",
      {},
      { Authentication: "BasicAuth" },
      tls,
      { Authentication: "MutualTLS" },
    ],
  ])("signs in to Identity Server: %s", (_name, said, properties, definition, access) => {
    const wanted = Object.entries(connector(said, properties, definition) as object);
    const names = ["Authentication", "Username", "Password"];
    expect(Object.fromEntries(wanted.filter(([name]) => names.includes(name)))).toEqual(access);
  });
});

describe("grants", () => {
  it.each([
    [[], 9],
    [["unknown"], 9],
    [["password", "unknown"], 1],
  ])("A-3.4: of %j that are advertised, %d are wanted", (advertised, count) => {
    expect(defaultGrantTypes(advertised)).toHaveLength(count);
  });

  const grants = 'availableGrantTypes = ["password"]';
  it.each<[string, Record<string, string>, string | undefined, readonly string[] | undefined, boolean, boolean]>([
    ["nothing asked, some stored", {}, undefined, ["own"], false, true],
    ["nothing asked, none stored", {}, undefined, [], false, false],
    ["nothing asked, no Key Manager", {}, undefined, undefined, false, false],
    ["asked by the input", { "grant-types": "password" }, undefined, ["own"], true, false],
    ["asked by the definition", {}, grants, ["own"], true, false],
    ["another field defined", {}, "enabled = true", ["own"], false, true],
  ])("%s", (_name, given, definition, has, asks, noReason) => {
    const run = inputs(given, definition);
    expect(asksForGrantTypes(run)).toBe(asks);
    const stored = has === undefined ? undefined : { availableGrantTypes: has };
    expect(noReasonToWrite(run, stored)).toEqual(noReason ? ["availableGrantTypes"] : []);
  });
});
