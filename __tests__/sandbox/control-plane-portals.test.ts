import { describe, expect, it } from "@jest/globals";
import { APIM_RELEASES } from "../../sandbox/api-manager/releases.ts";
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
import { isObject, listOf, verdict, withPair } from "./client.ts";
import { AS_RUN } from "./control-plane.ts";
import { application, APPLICATIONS, create, generateKeys, keyManager, without, type Body } from "./key-manager-body.ts";

const APIS = `${PUBLISHER}/apis`;
const NOBODY = "00000000-0000-4000-8000-000000000000";

describe("real-control-plane 2: the publisher", () => {
  it("DELETE of an unknown API: 500; GET is 404, its revisions are none", async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      expect(verdict(await apim("DELETE", `${APIS}/${NOBODY}`))).toEqual([500, 500]);
      expect(verdict(await apim("GET", `${APIS}/${NOBODY}`))).toEqual([404, 900308]);
      expect(listOf(await apim("GET", `${APIS}/${NOBODY}/revisions?query=deployed:true`))).toEqual([]);
    });
  });

  it.each([
    ["the same context", plainApi(), 900300],
    ["another context", plainApi({ context: "/other" }), 900300],
    ["another name, the same context", plainApi({ name: "other" }), 900251],
  ])("POST /apis, name taken (same or other context): %s is 409", async (_name, json, code) => {
    await withPair(AS_RUN, async ({ apim }) => {
      await createApi(apim);
      expect(verdict(await apim("POST", APIS, { json }))).toEqual([409, code]);
    });
  });

  it.each(["a/b", "a#b", ""])("POST /apis, bad name: %j is 500/900967", async (name) => {
    await withPair(AS_RUN, async ({ pair, apim }) => {
      expect(verdict(await apim("POST", APIS, { json: plainApi({ name }) }))).toEqual([500, 900967]);
      expect(pair.state().apis).toEqual([]);
    });
  });

  it("deploy to an unknown environment; publish again: 400/900504; 400/903234", async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      const api = await liveApi(apim);
      const revision = await createRevision(apim, api);
      const elsewhere = [{ name: "Elsewhere", vhost: "localhost" }];
      expect(verdict(await deploy(apim, api, revision, elsewhere))).toEqual([400, 900504]);
      expect(verdict(await changeLifecycle(apim, api))).toEqual([400, 903234]);
    });
  });

  it("undeploy's body; times of a revision: []; numbers, no success yet, counts 0", async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      const api = await createApi(apim);
      const revision = await createRevision(apim, api);
      const before = Date.now();
      const places: unknown = JSON.parse((await deploy(apim, api, revision)).text);
      expect(places).toMatchObject([
        { successDeployedTime: null, liveGatewayCount: 0, deployedGatewayCount: 0, failedGatewayCount: 0 },
      ]);
      const [shown] = listOf(await apim("GET", `${APIS}/${api}/revisions`));
      const [place] = Array.isArray(shown?.["deploymentInfo"]) ? shown["deploymentInfo"].filter(isObject) : [];
      for (const time of [shown?.["createdTime"], place?.["deployedTime"]]) {
        expect(typeof time).toBe("number");
        expect(Math.abs(Number(time) - before)).toBeLessThan(60_000);
      }
      const undeployed = await undeploy(apim, api, revision);
      expect([undeployed.status, undeployed.text]).toEqual([201, "[]"]);
    });
  });
});

describe("real-control-plane 2: the Developer Portal", () => {
  it("subscribe to an unknown or unpublished API: 500/900967", async () => {
    await withPair(AS_RUN, async ({ pair, apim }) => {
      const app = await application(apim);
      expect(verdict(await subscribe(apim, app, NOBODY))).toEqual([500, 900967]);
      expect(verdict(await subscribe(apim, app, await createApi(apim)))).toEqual([500, 900967]);
      expect(pair.state().subscriptions).toBe(0);
    });
  });

  it.each([
    ["GET", `${APPLICATIONS}/${NOBODY}`],
    ["DELETE", `${APPLICATIONS}/${NOBODY}`],
    ["POST", `${APPLICATIONS}/${NOBODY}/generate-keys`],
    ["POST", `${APPLICATIONS}/${NOBODY}/map-keys`],
    ["GET", `${APPLICATIONS}/${NOBODY}/oauth-keys`],
    ["GET", `${APPLICATIONS}/${NOBODY}/oauth-keys/${NOBODY}`],
  ])("unknown application: %s %s is 404, code 404", async (method, path) => {
    await withPair(AS_RUN, async ({ apim }) => {
      expect(verdict(await apim(method, path, method === "POST" ? { json: {} } : {}))).toEqual([404, 404]);
    });
  });

  it("unknown application: a subscription of it is 404, code 404, too", async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      expect(verdict(await subscribe(apim, NOBODY, await liveApi(apim)))).toEqual([404, 404]);
    });
  });

  const given: Body = { name: "second", throttlingPolicy: "Unlimited" };
  const APPLICATION_CASES: readonly [string, Body, number, number, string?][] = [
    ["taken", { ...given, name: "first" }, 409, 409],
    ["no policy", without(given, "throttlingPolicy"), 400, 400, "400_throttlingPolicy"],
    ["101 characters", { ...given, name: "x".repeat(101) }, 400, 400, "name: size must be between 1 and 100"],
    ["no name", without(given, "name"), 400, 400, "400_name"],
    ["513 characters of description", { ...given, description: "x".repeat(513) }, 400, 400, "400_description"],
    ["unknown member", { ...given, colour: "red" }, 400, 400, "Unrecognized property 'colour'"],
    ["unknown policy", { ...given, throttlingPolicy: "Platinum" }, 400, 900305],
  ];
  it.each(APPLICATION_CASES)(
    "application: name taken; no policy; 101 characters; unknown member: %s",
    async (_name, json, status, code, says = "") => {
      await withPair(AS_RUN, async ({ pair, apim }) => {
        await application(apim, "first");
        const answer = await apim("POST", APPLICATIONS, { json });
        expect(verdict(answer)).toEqual([status, code]);
        expect(answer.text).toContain(says);
        expect(pair.state().applications).toEqual(["first"]);
        expect((await apim("POST", APPLICATIONS, { json: given })).status).toBe(201);
      });
    },
  );
});

describe("real-control-plane 2: keys", () => {
  it("generate-keys without grants: 200", async () => {
    await withPair(AS_RUN, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const answer = await generateKeys(apim, await application(apim), id, { grantTypesToBeSupported: undefined });
      expect([answer.status, answer.body["supportedGrantTypes"], answer.body["token"]]).toEqual([200, [], null]);
    });
  });

  it.each(APIM_RELEASES)("`keyState`; `tokenScopes` without scope: APPROVED; [] (%s)", async (release) => {
    await withPair({ apim: { ...AS_RUN.apim, release } }, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const { body } = await generateKeys(apim, await application(apim), id);
      expect(body).toMatchObject({ keyState: "APPROVED", token: { tokenScopes: [] } });
    });
  });

  it("oauth-key by id; unknown id: the Key Manager as UUID, in the list by name; 500", async () => {
    await withPair(AS_RUN, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      const keys = (await generateKeys(apim, app, id)).body;
      const path = `${APPLICATIONS}/${app}/oauth-keys`;
      expect((await apim("GET", `${path}/${String(keys["keyMappingId"])}`)).body["keyManager"]).toBe(id);
      expect(listOf(await apim("GET", path)).map((key) => key["keyManager"])).toEqual(["WSO2-IS-7"]);
      expect(verdict(await apim("GET", `${path}/${NOBODY}`))).toEqual([500, 500]);
    });
  });

  it("generate-token, wrong secret: 400/900967, Client credentials are invalid.", async () => {
    await withPair(AS_RUN, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      const keys = (await generateKeys(apim, app, id)).body;
      const path = `${APPLICATIONS}/${app}/oauth-keys/${String(keys["keyMappingId"])}/generate-token`;
      const wrong = await apim("POST", path, { json: { consumerSecret: "wrong", validityPeriod: 3600, scopes: [] } });
      expect(verdict(wrong)).toEqual([400, 900967]);
      expect(wrong.text).toContain("Client credentials are invalid.");
    });
  });
});
