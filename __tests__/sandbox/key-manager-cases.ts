import { expect } from "@jest/globals";
import { isObject, listOf, type Send } from "./client.ts";
import { connector, KEY_MANAGERS, keyManager, without, type Body } from "./key-manager-body.ts";
import type { RowCase } from "./payloads.ts";

export const CONFIG = "wso2is7-config.json";
const PORTAL = "/api/am/devportal/v3/key-managers";
const EXCHANGED_ALIAS = "https://is7.example.com:9444/oauth2/token";
const GRANTS = ["saml2-bearer", "device_code", "jwt-bearer", "token-exchange"].map(
  (name) => `urn:ietf:params:oauth:grant-type:${name}`,
);

/** What is done with the accepted body; `path` is that of the Key Manager. */
interface Steps {
  readonly apim: Send;
  readonly body: Body;
  readonly path: string;
}

interface Case extends RowCase {
  readonly then: (steps: Steps) => Promise<void>;
}

export const own = keyManager;
const given = (changes: Body) => (base: string) => keyManager(base, changes);
export const properties = (changes: Body) => (base: string) =>
  keyManager(base, { additionalProperties: connector(base, changes) });
const inside = (body: Body): Body => (isObject(body["additionalProperties"]) ? body["additionalProperties"] : {});
const read = async ({ apim, path }: Steps): Promise<Body> => (await apim("GET", path)).body;

/** The named members are read back as they were sent. */
const keeps =
  (...members: readonly string[]) =>
  async (steps: Steps): Promise<void> => {
    const shown = await read(steps);
    for (const member of members) expect([member, shown[member]]).toEqual([member, steps.body[member] ?? null]);
  };

const keepsProperties =
  (...names: readonly string[]) =>
  async (steps: Steps): Promise<void> => {
    const shown = inside(await read(steps));
    for (const name of names) expect([name, shown[name]]).toEqual([name, inside(steps.body)[name]]);
  };

/** Each change by a PUT of the whole body: answered and read back. */
const puts =
  (...changes: readonly Body[]) =>
  async ({ apim, body, path }: Steps): Promise<void> => {
    for (const change of changes) {
      const answer = await apim("PUT", path, { json: { ...body, ...change } });
      expect([answer.status, answer.body]).toMatchObject([200, change]);
      expect((await apim("GET", path)).body).toMatchObject(change);
    }
  };

const shownToDevelopers =
  (token: string, revoke: string) =>
  async ({ apim, body }: Steps): Promise<void> => {
    const shown = listOf(await apim("GET", PORTAL)).find(({ name }) => name === body["name"]);
    expect([shown?.["tokenEndpoint"], shown?.["revokeEndpoint"]]).toEqual([body[token], body[revoke]]);
  };

/** Rows whose body is accepted. */
export const CASES: readonly Case[] = [
  { row: "B-C1", what: "create answers id and name", own, file: CONFIG, then: keeps("name") },
  {
    row: "B-C2",
    what: "type, name, exactly the grants",
    own,
    file: CONFIG,
    then: keeps("type", "name", "availableGrantTypes"),
  },
  { row: "B-C3", what: "PUT of a description", own, file: CONFIG, then: puts({ description: "a new one" }) },
  {
    row: "B-C4",
    what: "DELETE is 200, then 404",
    own,
    file: CONFIG,
    then: async ({ apim, path }) => {
      expect([(await apim("DELETE", path)).status, (await apim("GET", path)).status]).toEqual([200, 404]);
    },
  },
  {
    row: "B-C9",
    what: "the name again is 409",
    own,
    file: CONFIG,
    then: async ({ apim, body }) => {
      const again = await apim("POST", KEY_MANAGERS, { json: body });
      expect([again.status, again.body["code"]]).toEqual([409, 901402]);
    },
  },
  {
    row: "B-C11",
    what: "enable_roles_creation persists",
    own: properties({ enable_roles_creation: true }),
    file: "wso2is7-config-roles-creation.json",
    then: keepsProperties("enable_roles_creation"),
  },
  {
    row: "B-C12",
    what: "mutual TLS persists, ServerWide and TenantWide",
    own: properties({ Authentication: "MutualTLS", MutualTLSOptions: "ServerWide", IdentityUser: "admin" }),
    file: "wso2is7-config-mtls.json",
    then: async (steps) => {
      await keepsProperties("Authentication", "MutualTLSOptions", "IdentityUser")(steps);
      const additionalProperties = { ...inside(steps.body), MutualTLSOptions: "TenantWide" };
      await steps.apim("PUT", steps.path, { json: { ...steps.body, additionalProperties } });
      expect(inside(await read(steps))["MutualTLSOptions"]).toBe("TenantWide");
    },
  },
  {
    row: "B-C14",
    what: "mandatory only is enough",
    own: (base) => without(keyManager(base), "displayName", "description", "userInfoEndpoint", "certificates"),
    file: "wso2is7-config-minimal.json",
    then: keeps("name", "type", "issuer", "availableGrantTypes"),
  },
  {
    row: "B-C15",
    what: "the full set of grants round-trips",
    own: given({ availableGrantTypes: ["client_credentials", "password", "iwa:ntlm", ...GRANTS] }),
    file: "wso2is7-config-grant-types.json",
    then: async (steps) => {
      await keeps("availableGrantTypes")(steps);
      expect((await read(steps))["availableGrantTypes"]).toEqual(expect.arrayContaining(GRANTS));
    },
  },
  {
    row: "B-C16",
    what: "EXCHANGED with alias and JWKS round-trips",
    own: given({ tokenType: "EXCHANGED", alias: EXCHANGED_ALIAS }),
    file: "wso2is7-config-token-exchange.json",
    then: keeps("tokenType", "alias", "certificates"),
  },
  {
    row: "B-C17",
    what: "EXCHANGED without PEM and JWKS is accepted",
    own: (base) => without(keyManager(base, { tokenType: "EXCHANGED" }), "certificates"),
    file: "wso2is7-config-te-no-cert.json",
    then: keeps("tokenType", "certificates"),
  },
  {
    row: "B-C18",
    what: "BOTH, EXCHANGED, DIRECT: each PUT persists",
    own: given({ tokenType: "BOTH", alias: EXCHANGED_ALIAS }),
    file: "wso2is7-config-token-type-both.json",
    then: async (steps) => {
      await keeps("tokenType")(steps);
      await puts({ tokenType: "EXCHANGED" }, { tokenType: "DIRECT" })(steps);
    },
  },
  {
    row: "B-C19",
    what: "developers see the display endpoints",
    own: given({
      displayTokenEndpoint: "https://shown.test/token",
      displayRevokeEndpoint: "https://shown.test/revoke",
    }),
    file: "wso2is7-config-display-endpoints.json",
    then: shownToDevelopers("displayTokenEndpoint", "displayRevokeEndpoint"),
  },
  {
    row: "B-C19",
    what: "and the real ones when those are blank",
    own: given({ displayTokenEndpoint: "", displayRevokeEndpoint: "" }),
    file: "wso2is7-config-display-endpoints-blank.json",
    then: shownToDevelopers("tokenEndpoint", "revokeEndpoint"),
  },
  {
    row: "B-C20",
    what: "the list has it with its type",
    own,
    file: CONFIG,
    then: async ({ apim, body }) => {
      const listed = listOf(await apim("GET", KEY_MANAGERS)).find(({ name }) => name === body["name"]);
      expect(listed?.["type"]).toBe("WSO2-IS-7");
    },
  },
  {
    row: "B-C21",
    what: "PEM persists",
    own: given({ certificates: { type: "PEM", value: "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t" } }),
    file: "wso2is7-config-pem.json",
    then: keeps("certificates"),
  },
  { row: "B-C22", what: "enabled off and on", own, file: CONFIG, then: puts({ enabled: false }, { enabled: true }) },
  {
    row: "B-C23",
    what: "malformed URLs are stored verbatim",
    own: given({ issuer: "not-a-valid-url", tokenEndpoint: "is7.example.com:9444/oauth2/token" }),
    file: "wso2is7-config-malformed-endpoints.json",
    then: keeps("issuer", "tokenEndpoint", "revokeEndpoint", "clientRegistrationEndpoint"),
  },
  {
    row: "B-C24",
    what: "PUT with another type is 400",
    own,
    file: CONFIG,
    then: async ({ apim, body, path }) => {
      expect((await apim("PUT", path, { json: { ...body, type: "Okta" } })).status).toBe(400);
      expect((await apim("GET", path)).body["type"]).toBe("WSO2-IS-7");
    },
  },
  {
    row: "B-C26",
    what: "a caller without apim:admin is 401",
    own,
    file: CONFIG,
    then: async ({ apim, body }) => {
      const answer = await apim("POST", KEY_MANAGERS, { json: { ...body, name: "Other" }, as: "nobody" });
      expect(answer.status).toBe(401);
    },
  },
];
