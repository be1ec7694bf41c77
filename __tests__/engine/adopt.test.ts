import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { isObject } from "../../src/text/json.ts";
import type { RunInputs } from "../../src/inputs/run-inputs.ts";
import { DOCUMENTED_GRANT_TYPES } from "../../src/inputs/run-inputs.ts";
import { runEngine, type EngineOptions } from "../support/engine.ts";
import { JOBS, OWNERS, type Field } from "./adopted-fields.ts";
import { propertiesOf } from "../../src/clients/api-manager/admin.ts";

/**
 * A Key Manager as the Admin Portal makes it after an import of the discovery document: grants in
 * the order they were ticked.
 */
function madeInPortal(base: string, password: string): Record<string, unknown> {
  return {
    name: "Identity",
    displayName: "Identity of the company",
    type: "WSO2-IS-7",
    description: "made in the portal",
    wellKnownEndpoint: `${base}/oauth2/token/.well-known/openid-configuration`,
    issuer: `${base}/oauth2/token`,
    clientRegistrationEndpoint: `${base}/api/identity/oauth2/dcr/v1.1/register`,
    introspectionEndpoint: `${base}/oauth2/introspect`,
    tokenEndpoint: `${base}/oauth2/token`,
    displayTokenEndpoint: `${base}/oauth2/token`,
    revokeEndpoint: `${base}/oauth2/revoke`,
    displayRevokeEndpoint: `${base}/oauth2/revoke`,
    userInfoEndpoint: `${base}/scim2/Me`,
    authorizeEndpoint: `${base}/oauth2/authorize`,
    scopeManagementEndpoint: `${base}/api/identity/oauth2/v1.0/scopes`,
    certificates: { type: "JWKS", value: `${base}/oauth2/jwks` },
    availableGrantTypes: ["account_switch", ...DOCUMENTED_GRANT_TYPES.toReversed(), "organization_switch"],
    claimMapping: [{ remoteClaim: "sub", localClaim: "http://wso2.org/claims/enduser" }],
    consumerKeyClaim: "azp",
    scopesClaim: "scope",
    enabled: true,
    enableTokenGeneration: true,
    enableMapOAuthConsumerApps: true,
    enableOAuthAppCreation: true,
    enableSelfValidationJWT: true,
    tokenType: "DIRECT",
    additionalProperties: {
      Authentication: "BasicAuth",
      Username: "admin",
      Password: password,
      api_resource_management_endpoint: `${base}/api/server/v1/api-resources`,
      is7_roles_endpoint: `${base}/scim2/v2/Roles`,
      enable_roles_creation: true,
    },
  };
}

let pair: Pair;
beforeAll(async () => {
  // From 4.6 on a Key Manager may sign in by mutual TLS.
  pair = await startPair({ is: { password: "is-secret" }, apim: { release: "4.6.0" } });
});
afterAll(() => pair.stop());
beforeEach(() => {
  for (const id of [...pair.apim.state.keyManagers.keys()].slice(1)) pair.apim.state.keyManagers.delete(id);
  pair.apim.state.store("adopted", { id: "adopted", ...madeInPortal(pair.is.url, "is-secret") });
});

const OFF = { "key-manager-name": "Identity", "smoke-test": "off" };

function stored(): Record<string, unknown> {
  return { ...pair.apim.state.keyManagers.get("adopted")?.body };
}

function at(body: Record<string, unknown>, path: string): unknown {
  const [first = "", second] = path.split(".");
  const inner = body[first];
  return second === undefined ? inner : isObject(inner) ? inner[second] : undefined;
}

/** `body` with one field set, or taken away. */
function put(body: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [first = "", second] = path.split(".");
  if (second !== undefined) {
    const inner = body[first];
    return { ...body, [first]: put(isObject(inner) ? inner : {}, second, value) };
  }
  const rest = Object.fromEntries(Object.entries(body).filter(([key]) => key !== first));
  return value === undefined ? rest : { ...rest, [first]: value };
}

function change(path: string, value: unknown): void {
  pair.apim.state.store("adopted", put(stored(), path, value));
}

/** The options that ask for a field's value: its input, or else the definition file. */
function asking({ path, input, wanted }: Pick<Field, "path" | "input" | "wanted">): EngineOptions {
  if (input !== undefined) return { inputs: { ...OFF, [input]: String(wanted) } };
  const definition = { path: "km.toml", fields: put({}, path, wanted) };
  return {
    inputs: OFF,
    adjust: (inputs: RunInputs) => ({ ...inputs, keyManager: { ...inputs.keyManager, definition } }),
  };
}

/**
 * `plan` and `apply` agree; afterwards the field is `expected`, every other one as before, and a
 * second `apply` changes nothing.
 */
async function ends(path: string, options: EngineOptions, differs: boolean, expected: unknown): Promise<void> {
  const before = stored();
  const plan = await runEngine(pair, { ...options, inputs: { ...options.inputs, command: "plan" } });
  expect(plan.report.problem?.message).toBeUndefined();
  expect(plan.report.plan.differences.map((difference) => difference.path)).toEqual(differs ? [path] : []);
  expect(stored()).toEqual(before);
  const apply = await runEngine(pair, options);
  expect(apply.report.problem?.message).toBeUndefined();
  expect(apply.report.change).toBe(differs ? "updated" : "unchanged");
  expect(at(stored(), path)).toEqual(expected);
  if (!differs) expect(stored()).toEqual(before);
  expect((await runEngine(pair, options)).report.change).toBe("unchanged");
}

describe("a Key Manager made in the portal", () => {
  it.each([
    ["all that are documented and more", undefined],
    ["those that were ticked", ["refresh_token", "password", "client_credentials", "account_switch"]],
  ])(
    "with %s as grants is adopted by its name alone: no difference, nothing written, proved",
    async (_name, grants) => {
      if (grants !== undefined) change("availableGrantTypes", grants);
      const before = stored();
      const plan = await runEngine(pair, { inputs: { command: "plan", "key-manager-name": "Identity" } });
      expect(plan.report.plan).toEqual({ action: "unchanged", name: "Identity", differences: [] });
      const apply = await runEngine(pair, { inputs: { "key-manager-name": "Identity" } });
      expect(apply.report).toMatchObject({ change: "unchanged", drift: false, smokeTest: "passed", undone: "nothing" });
      expect(stored()).toEqual(before);
    },
  );
});

describe.each(OWNERS)("$path, left to its owner (asked for: $wanted)", (field) => {
  const { path, wanted, other } = field;
  const standing = [
    ["absent", undefined],
    ["as wanted", wanted],
    ["another", other],
  ] as const;
  // Required, or answered with the default of API Manager's API where nothing is stored.
  const neverAbsent = ["enabled", "enableSelfValidationJWT", "tokenType"].includes(path);
  const possible = neverAbsent ? standing.slice(1) : standing;

  it.each(possible)("nothing asked, %s: stays", async (_name, value) => {
    change(path, value);
    await ends(path, { inputs: OFF }, false, value);
  });

  it.each(possible)("asked for, %s: becomes it", async (_name, value) => {
    change(path, value);
    await ends(path, asking(field), value !== wanted, wanted);
  });
});

describe.each(JOBS)("$path, which the job is about", (field) => {
  const { path, other } = field;
  const own = (): string => `${pair.is.url}${String(field.wanted)}`;
  // What is required can't be absent.
  const standing = [
    ["absent", () => undefined],
    ["as wanted", own],
    ["another", () => other],
  ] as const;

  it.each(standing)("nothing asked, %s: becomes Identity Server's", async (_name, value) => {
    change(path, value());
    await ends(path, { inputs: OFF }, value() !== own(), own());
  });

  it.each(standing)("asked for by the definition, %s: becomes that", async (_name, value) => {
    const wanted = "https://asked.test:9443/scim2/Me";
    change(path, value());
    await ends(path, asking({ path, wanted }), true, wanted);
  });
});

describe("certificates", () => {
  it.each([
    ["absent", undefined, true],
    ["of another address", { type: "JWKS", value: "https://elsewhere.test/jwks" }, true],
    ["given as PEM", { type: "PEM", value: "LS0t" }, true],
  ])("%s: become Identity Server's JWKS", async (_name, value, differs) => {
    change("certificates", value);
    await ends("certificates", { inputs: OFF }, differs, { type: "JWKS", value: `${pair.is.url}/oauth2/jwks` });
  });
});

describe("grant types", () => {
  const both = (own: readonly string[]): readonly string[] => [...new Set([...own, ...DOCUMENTED_GRANT_TYPES])];
  const grants = (): readonly unknown[] => textsAt("availableGrantTypes");

  it("nothing asked: some of its owner are no difference", async () => {
    const own = ["account_switch", "password"];
    change("availableGrantTypes", own);
    await ends("availableGrantTypes", { inputs: OFF }, false, own);
  });

  it("nothing asked, but written for another reason: the default ones are added, none is taken away", async () => {
    const own = ["account_switch", "password"];
    change("availableGrantTypes", own);
    const options = { inputs: { ...OFF, "key-manager-description": "new" } };
    const { report } = await runEngine(pair, options);
    expect(report.plan.differences.map(({ path }) => path)).toEqual(["description", "availableGrantTypes"]);
    expect(grants()).toEqual(both(own));
    expect((await runEngine(pair, options)).report.change).toBe("unchanged");
  });

  it.each([
    ["none", []],
    ["absent", undefined],
  ])("nothing asked, %s: becomes the default ones", async (_name, value) => {
    change("availableGrantTypes", value);
    await ends("availableGrantTypes", { inputs: OFF }, true, DOCUMENTED_GRANT_TYPES);
  });

  it.each([
    ["fewer", "client_credentials password"],
    ["more", [...DOCUMENTED_GRANT_TYPES, "account_switch", "organization_switch", "x:y"].join(" ")],
  ])("%s asked for: exactly those", async (_name, asked) => {
    await ends("availableGrantTypes", { inputs: { ...OFF, "grant-types": asked } }, true, asked.split(" "));
  });

  it("asked for by the definition: exactly those", async () => {
    await ends("availableGrantTypes", asking({ path: "availableGrantTypes", wanted: ["password"] }), true, [
      "password",
    ]);
  });
});

describe("the connector's access", () => {
  const access = "additionalProperties";
  it("without an input is Identity Server's administrator", async () => {
    change(`${access}.Username`, "somebody");
    change(`${access}.Password`, "something else");
    await ends(`${access}.Username`, { inputs: OFF }, true, "admin");
    expect(at(stored(), `${access}.Password`)).toBe("is-secret");
  });

  it("has no word for Basic in releases before 4.6, and gets none", async () => {
    change(`${access}.Authentication`, undefined);
    await ends(`${access}.Authentication`, { inputs: OFF }, false, undefined);
  });

  it("by mutual TLS stays, with its own fields", async () => {
    const own = { Authentication: "MutualTLS", IdentityUser: "admin", MutualTLSOptions: "ServerWide" };
    const { Username, Password, ...rest } = propertiesOf(stored());
    expect([Username, Password]).toEqual(["admin", "is-secret"]);
    change(access, { ...rest, ...own });
    await ends(`${access}.Authentication`, { inputs: OFF }, false, "MutualTLS");
    // Another difference is written without touching it.
    const { report } = await runEngine(pair, { inputs: { ...OFF, "key-manager-description": "new" } });
    expect(report.plan.differences.map(({ path }) => path)).toEqual(["description"]);
    expect(stored()[access]).toEqual({ ...rest, ...own, self_validate_jwt: true });
  });

  it("by mutual TLS becomes Basic when a user is given", async () => {
    change(`${access}.Authentication`, "MutualTLS");
    const inputs = { ...OFF, "connector-username": "admin" };
    await ends(`${access}.Authentication`, { inputs }, true, "BasicAuth");
  });
});

describe("a Key Manager that its owner has switched off", () => {
  it.each([
    ["enabled", false, "key-manager-disabled"],
    ["enableOAuthAppCreation", false, "client-creation-off"],
    ["tokenType", "EXCHANGED", "token-type-exchanged"],
  ])("%s: stays so, and the run says why it can't be proved", async (path, value, id) => {
    change(path, value);
    const before = stored();
    for (const command of ["apply", "verify"]) {
      const { report } = await runEngine(pair, { inputs: { command, "key-manager-name": "Identity" } });
      expect(report.problem?.id).toBe("preflight-refused");
      expect(report.problem?.message).toContain("smoke-test: off");
      expect(report.findings.map((finding) => [finding.id, finding.level])).toEqual([[id, "error"]]);
      expect(stored()).toEqual(before);
    }
    const plan = await runEngine(pair, { inputs: { command: "plan", "key-manager-name": "Identity" } });
    expect(plan.report.findings.map((finding) => [finding.id, finding.level])).toEqual([[id, "warning"]]);
  });
});

function textsAt(path: string): readonly string[] {
  const value = stored()[path];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
