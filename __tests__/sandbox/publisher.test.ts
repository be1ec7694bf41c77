import { describe, expect, it } from "@jest/globals";
import { isObject, listOf, type Send, verdict, withPair } from "./client.ts";
import {
  changeLifecycle,
  createApi,
  createRevision,
  deploy,
  liveApi,
  plainApi,
  PUBLISHER,
  subscribe,
  undeploy,
} from "./api-body.ts";
import { application, create, keyManager, without, type Body } from "./key-manager-body.ts";

const APIS = `${PUBLISHER}/apis`;
const SCOPED = plainApi({ scopes: [{ scope: { name: "pets:read" }, shared: false }] });
const DEPLOYED = "?query=deployed:true";

async function bearer(apim: Send, scope: string): Promise<string> {
  const json = { clientName: "action", owner: "admin", grantType: "client_credentials" };
  const { clientId, clientSecret } = (await apim("POST", "/client-registration/v0.17/register", { json })).body;
  const as = { basic: `${String(clientId)}:${String(clientSecret)}` };
  const answer = await apim("POST", "/oauth2/token", { as, form: { grant_type: "client_credentials", scope } });
  return String(answer.body["access_token"]);
}

describe("A-6.1: POST /apis", () => {
  it("answers 201 with the API, created and not published", async () => {
    await withPair({}, async ({ pair, apim }) => {
      const answer = await apim("POST", APIS, { json: plainApi({ context: "probe" }) });
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ name: "probe", context: "/probe", lifeCycleStatus: "CREATED" });
      expect((await apim("GET", `${APIS}/${String(answer.body["id"])}`)).body).toEqual(answer.body);
      expect(pair.state().apis).toEqual(["probe"]);
    });
  });

  it.each([
    ["an unknown property", plainApi({ foo: 1 }), 400, 400],
    ["no name", without(plainApi(), "name"), 400, 400],
    ["no context", without(plainApi(), "context"), 400, 400],
    ["no version", without(plainApi(), "version"), 400, 400],
    ["a name with a slash", plainApi({ name: "a/b" }), 500, 900967],
    ["a plan that does not exist", plainApi({ name: "other", context: "/other", policies: ["Platinum"] }), 400, 900305],
    ["the name of another one", plainApi({ context: "/other" }), 409, 900300],
    ["that name in capitals", plainApi({ name: "PROBE", context: "/other" }), 409, 900300],
    ["the context of another one", plainApi({ name: "other" }), 409, 900251],
  ])("%s: refused", async (_name, json, status, code) => {
    await withPair({}, async ({ pair, apim }) => {
      await createApi(apim);
      expect(verdict(await apim("POST", APIS, { json }))).toEqual([status, code]);
      expect(pair.state().apis).toHaveLength(1);
    });
  });

  it.each([
    ["reachable", SCOPED, (base: string) => keyManager(base), 201],
    ["unreachable", SCOPED, () => keyManager("https://127.0.0.1:1"), 500],
    ["unreachable, but without scopes", plainApi(), () => keyManager("https://127.0.0.1:1"), 201],
  ])("B-P4: scopes go to every Key Manager: %s", async (_name, json, body: (base: string) => Body, status) => {
    await withPair({ apim: { loadAfterAttempts: 0 } }, async ({ pair, apim }) => {
      await create(apim, body(pair.is.url));
      const answer = await apim("POST", APIS, { json });
      expect([answer.status, answer.body["code"]]).toEqual([status, status === 500 ? 500 : undefined]);
      expect(pair.state().apis).toEqual(status === 201 ? ["probe"] : []);
    });
  });
});

describe("A-6.1: finding APIs", () => {
  it.each([
    ["", ["probe", "probe-two"]],
    ["?query=name:PROBE", ["probe", "probe-two"]],
    ["?query=two", ["probe-two"]],
    ["?query=context:/two", ["probe-two"]],
    ["?query=status:PUBLISHED", []],
    ["?query=name:probe&limit=1", ["probe"]],
  ])("GET /apis%s", async (query, names) => {
    await withPair({}, async ({ apim }) => {
      await createApi(apim);
      await createApi(apim, plainApi({ name: "probe-two", context: "/two" }));
      expect(listOf(await apim("GET", `${APIS}${query}`)).map(({ name }) => name)).toEqual(names);
    });
  });

  it.each([
    ["name:probe", 200],
    ["name:prob", 404],
    ["context:/probe", 200],
    ["other", 400],
  ])("POST /apis/validate?query=%s: %d", async (query, status) => {
    await withPair({}, async ({ apim }) => {
      await createApi(apim);
      expect((await apim("POST", `${APIS}/validate?query=${query}`)).status).toBe(status);
    });
  });
});

describe("A-6.1: revisions", () => {
  it.each([
    ["4.5.0", undefined],
    ["4.6.0", 0],
  ] as const)("%s: deploying answers 201, liveGatewayCount is %s", async (release, count) => {
    await withPair({ apim: { release } }, async ({ apim }) => {
      const api = await createApi(apim);
      const revision = await createRevision(apim, api);
      const path = `${APIS}/${api}/revisions${DEPLOYED}`;
      expect(listOf(await apim("GET", path))).toEqual([]);
      expect((await deploy(apim, api, revision)).status).toBe(201);
      const [shown] = listOf(await apim("GET", path));
      const places = Array.isArray(shown?.["deploymentInfo"]) ? shown["deploymentInfo"].filter(isObject) : [];
      expect(places.map(({ name, vhost, liveGatewayCount }) => [name, vhost, liveGatewayCount])).toEqual([
        ["Default", "localhost", count],
      ]);
      expect((await undeploy(apim, api, revision)).status).toBe(201);
      expect(listOf(await apim("GET", path))).toEqual([]);
    });
  });

  it("another revision takes the place of the deployed one", async () => {
    await withPair({}, async ({ apim }) => {
      const api = await createApi(apim);
      await deploy(apim, api, await createRevision(apim, api));
      const second = await createRevision(apim, api);
      await deploy(apim, api, second);
      const found = listOf(await apim("GET", `${APIS}/${api}/revisions${DEPLOYED}`));
      expect(found.map(({ id, displayName }) => [id, displayName])).toEqual([[second, "Revision 2"]]);
    });
  });

  it("an environment or revision that does not exist, and a sixth revision, are refused", async () => {
    await withPair({}, async ({ apim }) => {
      const api = await createApi(apim);
      const revision = await createRevision(apim, api);
      expect(verdict(await deploy(apim, api, revision, [{ name: "Other", vhost: "localhost" }]))).toEqual([
        400, 900504,
      ]);
      expect(verdict(await deploy(apim, api, "none"))).toEqual([404, 900347]);
      for (let count = 1; count < 5; count += 1) await createRevision(apim, api);
      expect(verdict(await apim("POST", `${APIS}/${api}/revisions`, { json: {} }))).toEqual([400, 900351]);
    });
  });
});

describe("A-6.1: lifecycle and removal", () => {
  it.each([
    ["Publish", plainApi(), 200, undefined],
    ["Retire", plainApi(), 400, 903234],
    ["Publish", plainApi({ policies: [] }), 400, 903224],
    ["Publish", without(plainApi(), "endpointConfig"), 400, 903225],
  ])("%s: %#", async (action, body, status, code) => {
    await withPair({}, async ({ apim }) => {
      const api = await createApi(apim, body);
      const answer = await changeLifecycle(apim, api, action);
      expect(verdict(answer)).toEqual([status, code]);
      const shown = (await apim("GET", `${APIS}/${api}`)).body["lifeCycleStatus"];
      expect(shown).toBe(status === 200 ? "PUBLISHED" : "CREATED");
    });
  });

  it("DELETE: 409 while someone is subscribed, then 200, then 500", async () => {
    await withPair({}, async ({ pair, apim }) => {
      const api = await liveApi(apim);
      const app = await application(apim);
      await subscribe(apim, app, api);
      expect(verdict(await apim("DELETE", `${APIS}/${api}`))).toEqual([409, 409]);
      await apim("DELETE", `/api/am/devportal/v3/applications/${app}`);
      expect(pair.state().subscriptions).toBe(0);
      expect((await apim("DELETE", `${APIS}/${api}`)).status).toBe(200);
      expect(verdict(await apim("DELETE", `${APIS}/${api}`))).toEqual([500, 500]);
      expect(pair.state().apis).toEqual([]);
    });
  });
});

describe("scopes of the publisher's contract", () => {
  it.each([
    ["apim:api_view", "GET", "/settings", 200],
    ["apim:api_create", "GET", "/settings", 401],
    ["apim:api_create", "POST", "/apis", 201],
    ["apim:api_manage", "POST", "/apis", 201],
    ["apim:api_view", "POST", "/apis", 401],
    ["apim:admin", "GET", "/apis", 401],
    ["apim:api_view", "GET", "/apis", 200],
    ["apim:api_publish", "POST", "/apis/change-lifecycle?apiId=none&action=Publish", 404],
    ["apim:api_create", "POST", "/apis/change-lifecycle?apiId=none&action=Publish", 401],
    ["apim:api_delete", "DELETE", "/apis/none", 500],
    ["apim:api_publish", "DELETE", "/apis/none", 401],
  ] as const)("%s: %s %s: %d", async (scope, method, path, status) => {
    await withPair({}, async ({ apim }) => {
      const as = { bearer: await bearer(apim, scope) };
      const json = method === "POST" ? { json: plainApi() } : {};
      expect((await apim(method, `${PUBLISHER}${path}`, { as, ...json })).status).toBe(status);
    });
  });

  it("settings name the environment and its virtual host", async () => {
    await withPair({}, async ({ apim }) => {
      const [environment] = listOf(await apim("GET", `${PUBLISHER}/settings`), "environment");
      expect(environment).toMatchObject({ name: "Default", gatewayType: "Regular", vhosts: [{ host: "localhost" }] });
    });
  });
});
