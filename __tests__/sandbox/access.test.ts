import { describe, expect, it } from "@jest/globals";
import { APIM_RELEASES } from "../../sandbox/api-manager/releases.ts";
import { isObject, listOf, withPair, type Send } from "./client.ts";
import { create, KEY_MANAGERS, keyManager } from "./key-manager-body.ts";

const REGISTER = "/client-registration/v0.17/register";
const SETTINGS = "/api/am/admin/v4/settings";
const PORTAL_LIST = "/api/am/devportal/v3/key-managers";
const client = (changes: Record<string, unknown> = {}) => ({
  clientName: "action",
  owner: "admin",
  grantType: "client_credentials password",
  saasApp: true,
  ...changes,
});

async function tokenFor(apim: Send, scope: string, grant = "client_credentials"): Promise<string> {
  const { clientId, clientSecret } = (await apim("POST", REGISTER, { json: client() })).body;
  const user = grant === "password" ? { username: "admin", password: "admin" } : {};
  const as = { basic: `${String(clientId)}:${String(clientSecret)}` };
  const answer = await apim("POST", "/oauth2/token", { as, form: { grant_type: grant, scope, ...user } });
  return String(answer.body["access_token"]);
}

describe("readiness", () => {
  it.each(APIM_RELEASES)("%s says its release; B-R1: the health check needs no credentials", async (release) => {
    await withPair({ apim: { release } }, async ({ apim }) => {
      expect((await apim("GET", "/services/Version", { as: "nobody" })).text).toContain(`WSO2 API Manager-${release}<`);
      const health = await apim("GET", "/api/am/gateway/v2/server-startup-healthcheck", { as: "nobody" });
      expect([health.status, health.text]).toEqual([200, ""]);
    });
  });
});

describe("settings", () => {
  it.each([
    ["4.3.0", ["Username", "Password"], false],
    ["4.4.0", ["Username", "Password", "api_resource_management_endpoint", "is7_roles_endpoint"], false],
    [
      "4.5.0",
      ["Username", "Password", "api_resource_management_endpoint", "is7_roles_endpoint", "enable_roles_creation"],
      false,
    ],
    [
      "4.6.0",
      ["api_resource_management_endpoint", "is7_roles_endpoint", "enable_roles_creation", "user_schema_cache_enabled"],
      true,
    ],
  ] as const)("%s lists the connector's fields", async (release, fields, authentication) => {
    await withPair({ apim: { release } }, async ({ apim }) => {
      const types = listOf(await apim("GET", SETTINGS), "keyManagerConfiguration");
      const connector = types.find(({ type }) => type === "WSO2-IS-7") ?? {};
      const listed = Array.isArray(connector["configurations"]) ? connector["configurations"].filter(isObject) : [];
      expect(listed.map(({ name }) => name)).toEqual(fields);
      expect("authConfigurations" in connector).toBe(authentication);
    });
  });
});

describe("credentials", () => {
  it.each([
    ["nobody", "nobody"],
    ["a wrong password", { basic: "admin:wrong" }],
    ["a bad token", { bearer: "none" }],
  ] as const)("B-C26: %s is 401 with the REST body", async (_name, as) => {
    await withPair({}, async ({ apim }) => {
      const answer = await apim("GET", KEY_MANAGERS, { as });
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({ code: 401, message: "", description: "Unauthenticated request" });
    });
  });

  it.each([
    ["apim:admin", "GET", KEY_MANAGERS, 200],
    ["apim:keymanagers_manage", "GET", KEY_MANAGERS, 200],
    ["apim:subscribe", "GET", KEY_MANAGERS, 401],
    ["apim:keymanagers_manage", "GET", SETTINGS, 401],
    ["apim:subscribe", "GET", PORTAL_LIST, 200],
    ["apim:app_manage", "GET", PORTAL_LIST, 401],
  ] as const)("B-C26: a token with %s, %s %s: %d", async (scope, method, path, status) => {
    await withPair({}, async ({ apim }) => {
      const bearer = await tokenFor(apim, scope);
      expect((await apim(method, path, { as: { bearer } })).status).toBe(status);
    });
  });

  it("apim:keymanagers_manage creates but can't delete", async () => {
    await withPair({}, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const bearer = await tokenFor(apim, "apim:keymanagers_manage");
      expect((await apim("DELETE", `${KEY_MANAGERS}/${id}`, { as: { bearer } })).status).toBe(401);
    });
  });

  it("basicRefused: Basic fails on the portals' APIs, client registration and the password grant still work", async () => {
    await withPair({ apim: { basicRefused: true } }, async ({ apim }) => {
      expect((await apim("GET", KEY_MANAGERS)).status).toBe(401);
      expect((await apim("GET", PORTAL_LIST)).status).toBe(401);
      const bearer = await tokenFor(apim, "apim:admin", "password");
      expect((await apim("GET", KEY_MANAGERS, { as: { bearer } })).status).toBe(200);
    });
  });
});

describe("client registration", () => {
  it.each([
    ["fine", client(), "admin:admin", 200],
    ["bad password", client(), "admin:wrong", 401],
    ["owner empty", client({ owner: "" }), "admin:admin", 400],
    ["owner unknown", client({ owner: "someone" }), "admin:admin", 403],
    ["# in the name", client({ clientName: "a#b" }), "admin:admin", 500],
  ])("%s: %d", async (_name, json, basic, status) => {
    await withPair({}, async ({ apim }) => {
      expect((await apim("POST", REGISTER, { json, as: { basic } })).status).toBe(status);
    });
  });

  it("the same name again is the same client", async () => {
    await withPair({}, async ({ apim }) => {
      const [one, two] = [
        await apim("POST", REGISTER, { json: client() }),
        await apim("POST", REGISTER, { json: client() }),
      ];
      expect(two.body).toEqual(one.body);
    });
  });
});
