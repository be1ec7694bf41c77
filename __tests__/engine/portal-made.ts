import { afterAll, beforeAll, beforeEach, expect } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { isObject } from "../../src/text/json.ts";
import type { RunInputs } from "../../src/inputs/run-inputs.ts";
import { DOCUMENTED_GRANT_TYPES } from "../../src/inputs/run-inputs.ts";
import { runEngine, type EngineOptions } from "../support/engine.ts";
import { type Field } from "./adopted-fields.ts";

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

export let pair: Pair;

export const OFF = { "key-manager-name": "Identity", "smoke-test": "off" };

export function stored(): Record<string, unknown> {
  return { ...pair.apim.state.keyManagers.get("adopted")?.body };
}

export function at(body: Record<string, unknown>, path: string): unknown {
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

export function change(path: string, value: unknown): void {
  pair.apim.state.store("adopted", put(stored(), path, value));
}

/** The options that ask for a field's value: its input, or else the definition file. */
export function asking({ path, input, wanted }: Pick<Field, "path" | "input" | "wanted">): EngineOptions {
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
export async function ends(path: string, options: EngineOptions, differs: boolean, expected: unknown): Promise<void> {
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

/** A Key Manager that was made in the portal, for each test of a file. */
export function eachAdopted(): void {
  beforeAll(async () => {
    // From 4.6 on a Key Manager may sign in by mutual TLS.
    pair = await startPair({ is: { password: "is-secret" }, apim: { release: "4.6.0" } });
  });
  afterAll(() => pair.stop());
  beforeEach(() => {
    for (const id of [...pair.apim.state.keyManagers.keys()].slice(1)) pair.apim.state.keyManagers.delete(id);
    pair.apim.state.store("adopted", { id: "adopted", ...madeInPortal(pair.is.url, "is-secret") });
  });
}
