import { describe, expect, it } from "@jest/globals";
import { APIM_RELEASES, type ApimRelease } from "../../sandbox/api-manager/releases.ts";
import { isObject, listOf, type Send, verdict, withPair } from "./client.ts";
import { application, connector, create, generateKeys, KEY_MANAGERS, keyManager, without } from "./key-manager-body.ts";
import { BASE } from "./given.ts";

const WELL_KNOWN = "/oauth2/token/.well-known/openid-configuration";

interface ApimRow {
  readonly release: ApimRelease;
  /** Fields of the connector that `/settings` lists as required. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Members of each connector in `/settings` beyond those of 4.3.0. */
  readonly settings: readonly string[];
  readonly alias: string;
  /**
   * Answers to a creation: with `allowedOrganizations`; without both IS 7 endpoints; without
   * `Password`; mutual TLS without a user.
   */
  readonly organizations: readonly [number, number?];
  readonly noEndpoints: readonly [number, number?];
  readonly noPassword: readonly [number, number?];
  readonly noIdentityUser: readonly [number, number?];
  readonly trims: boolean;
  readonly discoversUserInfo: boolean;
  readonly loadsWithoutScopes: boolean;
  readonly audience: string | undefined;
  readonly consumerSecrets: boolean;
}

const CREDENTIALS = ["Username", "Password"];
const ENDPOINTS = ["api_resource_management_endpoint", "is7_roles_endpoint"];
const NEXT = {
  organizations: [201],
  noEndpoints: [400, 901401],
  noPassword: [400, 901401],
  noIdentityUser: [400, 901401],
  discoversUserInfo: true,
  loadsWithoutScopes: true,
  audience: "organization",
  consumerSecrets: false,
} as const;

const APIM: readonly ApimRow[] = [
  {
    ...NEXT,
    release: "4.3.0",
    required: CREDENTIALS,
    optional: [],
    settings: [],
    alias: "v4.1",
    organizations: [400, 400],
    noEndpoints: [201],
    trims: false,
    discoversUserInfo: false,
    loadsWithoutScopes: false,
    audience: undefined,
  },
  {
    ...NEXT,
    release: "4.4.0",
    required: [...CREDENTIALS, ...ENDPOINTS],
    optional: [],
    settings: [],
    alias: "v4.2",
    organizations: [400, 400],
    trims: false,
  },
  {
    ...NEXT,
    release: "4.5.0",
    required: [...CREDENTIALS, ...ENDPOINTS],
    optional: ["enable_roles_creation"],
    settings: [],
    alias: "v4.3",
    trims: false,
  },
  {
    ...NEXT,
    release: "4.6.0",
    required: ENDPOINTS,
    optional: ["enable_roles_creation", "user_schema_cache_enabled"],
    settings: ["authConfigurations"],
    alias: "v4.4",
    // Not checked without `Authentication`: accepted, and never works (A-3.2f).
    noPassword: [201],
    trims: true,
  },
  {
    ...NEXT,
    release: "4.7.0",
    required: ENDPOINTS,
    optional: ["enable_roles_creation", "user_schema_cache_enabled"],
    settings: ["authConfigurations", "configurationConstraints"],
    alias: "v4.5",
    noPassword: [201],
    trims: true,
    consumerSecrets: true,
  },
];

const KNOWN_IN_SETTINGS =
  "type displayName defaultConsumerKeyClaim defaultScopesClaim configurations endpointConfigurations";

function fieldsOf(is7: Readonly<Record<string, unknown>>, required: boolean): readonly unknown[] {
  const listed = Array.isArray(is7["configurations"]) ? is7["configurations"].filter(isObject) : [];
  return listed.filter((field) => field["required"] === required).map(({ name }) => name);
}

describe("API Manager", () => {
  it("every release has a row", () => expect(APIM.map(({ release }) => release)).toEqual(APIM_RELEASES));

  it.each(APIM)("$release: settings and paths", async ({ release, required, optional, settings, alias }) => {
    await withPair({ apim: { release } }, async ({ apim }) => {
      const connectors = listOf(await apim("GET", "/api/am/admin/v4/settings"), "keyManagerConfiguration");
      const is7 = connectors.find(({ type }) => type === "WSO2-IS-7") ?? {};
      expect([fieldsOf(is7, true), fieldsOf(is7, false)]).toEqual([required, optional]);
      const known = KNOWN_IN_SETTINGS.split(" ");
      for (const one of connectors) expect(Object.keys(one).filter((key) => !known.includes(key))).toEqual(settings);
      const versions = ["v4", "v4.1", "v4.2", "v4.3", "v4.4", "v4.5", "v5"];
      const answers = await Promise.all(
        versions.map((version) => apim("GET", `/api/am/admin/${version}/key-managers`)),
      );
      expect(versions.filter((_version, index) => answers[index]?.status === 200)).toEqual(["v4", alias]);
    });
  });

  it.each(APIM)("$release: what a creation may hold", async (row) => {
    await withPair({ apim: { release: row.release } }, async ({ apim }) => {
      const mutual = { Authentication: "MutualTLS", MutualTLSOptions: "ServerWide" };
      const noPassword = without(keyManager(BASE), "additionalProperties.Password");
      const noEndpoints = without(keyManager(BASE), ...ENDPOINTS.map((name) => `additionalProperties.${name}`));
      const bodies = {
        organizations: keyManager(BASE, { allowedOrganizations: [] }),
        noEndpoints,
        noPassword,
        noIdentityUser: without(
          keyManager(BASE, { additionalProperties: connector(BASE, mutual) }),
          "additionalProperties.Username",
          "additionalProperties.Password",
        ),
        unknown: keyManager(BASE, { enableProvisionedAppValidation: false }),
      };
      const answers: Record<string, readonly [number, unknown]> = {};
      for (const [name, body] of Object.entries(bodies))
        answers[name] = verdict(await apim("POST", KEY_MANAGERS, { json: { ...body, name } }));
      const expected = ([status, code]: readonly [number, number?]) => [status, code];
      expect(answers).toEqual({
        organizations: expected(row.organizations),
        noEndpoints: expected(row.noEndpoints),
        noPassword: expected(row.noPassword),
        noIdentityUser: expected(row.noIdentityUser),
        unknown: [400, 400],
      });
    });
  });

  it.each(APIM)("$release: what is stored, discovered and loaded", async (row) => {
    await withPair({ apim: { release: row.release, loadAfterAttempts: 0 } }, async ({ pair, apim }) => {
      const spaced = { additionalProperties: connector(pair.is.url, { Username: " admin " }) };
      const shown = await apim("GET", `${KEY_MANAGERS}/${await create(apim, keyManager(pair.is.url, spaced))}`);
      expect(shown.body["additionalProperties"]).toMatchObject({ Username: row.trims ? "admin" : " admin " });

      const multipart = { url: `${pair.is.url}${WELL_KNOWN}`, type: "WSO2-IS-7" };
      const discovered = (await apim("POST", `${KEY_MANAGERS}/discover`, { multipart })).body["value"];
      expect(isObject(discovered) && discovered["userInfoEndpoint"] !== null).toBe(row.discoversUserInfo);

      const id = await create(apim, without(keyManager(pair.is.url, { name: "no-scopes" }), "scopeManagementEndpoint"));
      const keys = await generateKeys(apim, await application(apim), id);
      expect(verdict(keys)).toEqual(row.loadsWithoutScopes ? [200, undefined] : [500, 900967]);
    });
  });

  it.each(APIM)("$release: registration at Identity Server and the key's answer", async (row) => {
    await withPair({ apim: { release: row.release, loadAfterAttempts: 0 } }, async ({ pair, apim }) => {
      const keys = await generateKeys(apim, await application(apim), await create(apim, keyManager(pair.is.url)));
      expect([...pair.is.state.clients.values()].map(({ audience }) => audience)).toEqual([row.audience]);
      expect("consumerSecrets" in keys.body).toBe(row.consumerSecrets);
    });
  });
});

describe("a certificate that is added to API Manager's truststore while it runs", () => {
  const discovers = async (apim: Send, base: string): Promise<number> =>
    (await apim("POST", `${KEY_MANAGERS}/discover`, { multipart: { url: `${base}${WELL_KNOWN}`, type: "x" } })).status;

  it.each([
    ["4.3.0", [500, 500, 500]],
    ["4.4.0", [500, 500, 500]],
    ["4.5.0", [500, 500, 500]],
    // Discovery makes a client of its own; the connector's are made when the Key Manager is loaded,
    // thus again after a PUT.
    ["4.6.0", [200, 500, 200]],
    ["4.7.0", [200, 500, 200]],
  ] as const)(
    "%s: discovery, keys of a loaded Key Manager, keys after a PUT: %j; after a restart all work",
    async (release, seen) => {
      const trusted: string[] = [];
      await withPair({ apim: { release, loadAfterAttempts: 0, truststore: () => trusted } }, async ({ pair, apim }) => {
        const body = keyManager(pair.is.url);
        const id = await create(apim, body);
        const keys = async (name: string) => (await generateKeys(apim, await application(apim, name), id)).status;
        expect([await discovers(apim, pair.is.url), await keys("before")]).toEqual([500, 500]);
        trusted.push(pair.is.certificate.certPem);
        const found = [await discovers(apim, pair.is.url), await keys("added")];
        await apim("PUT", `${KEY_MANAGERS}/${id}`, { json: body });
        expect([...found, await keys("put")]).toEqual(seen);
        pair.apim.state.restart();
        expect([await discovers(apim, pair.is.url), await keys("restarted")]).toEqual([200, 200]);
      });
    },
  );
});
