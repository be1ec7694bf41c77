import { describe, expect, it } from "@jest/globals";
import { createApi, liveApi, plainApi, subscribe, SUBSCRIPTIONS } from "./api-body.ts";
import { listOf, verdict, withPair } from "./client.ts";
import { application, APPLICATIONS } from "./key-manager-body.ts";

describe("A-6.1: subscriptions", () => {
  it("201, once; found by application and by API; gone after DELETE", async () => {
    await withPair({}, async ({ pair, apim }) => {
      const api = await liveApi(apim);
      const app = await application(apim);
      const made = await subscribe(apim, app, api);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ applicationId: app, apiId: api, status: "UNBLOCKED" });
      expect(verdict(await subscribe(apim, app, api))).toEqual([409, 409]);
      for (const query of [`?applicationId=${app}`, `?apiId=${api}`])
        expect(listOf(await apim("GET", `${SUBSCRIPTIONS}${query}`))).toEqual([made.body]);
      const one = `${SUBSCRIPTIONS}/${String(made.body["subscriptionId"])}`;
      expect((await apim("GET", one)).body).toEqual(made.body);
      expect((await apim("DELETE", one)).status).toBe(200);
      expect(verdict(await apim("DELETE", one))).toEqual([404, 900310]);
      expect(pair.state().subscriptions).toBe(0);
    });
  });

  it.each([
    ["an API that does not exist", { api: "none" }, 500, 900967],
    ["an application that does not exist", { app: "none" }, 404, 404],
    ["an API that is not published", { published: false }, 500, 900967],
    ["a plan that the API does not have", { policy: "Gold" }, 403, 902002],
    ["no plan", { policy: "" }, 400, 400],
  ])("%s: refused", async (_name, changes, status, code) => {
    await withPair({}, async ({ pair, apim }) => {
      const given: { api?: string; app?: string; published?: boolean; policy?: string } = changes;
      const made = given.published === false ? await createApi(apim) : await liveApi(apim);
      const app = given.app ?? (await application(apim));
      expect(verdict(await subscribe(apim, app, given.api ?? made, given.policy))).toEqual([status, code]);
      expect(pair.state().subscriptions).toBe(0);
    });
  });

  it("an application's subscriptions go with it, those of others stay", async () => {
    await withPair({}, async ({ pair, apim }) => {
      const apis = [await liveApi(apim), await liveApi(apim, plainApi({ name: "two", context: "/two" }))];
      const [first, second] = [await application(apim, "first"), await application(apim, "second")];
      for (const api of apis) await subscribe(apim, first, api);
      await subscribe(apim, second, apis[0] ?? "");
      await apim("DELETE", `${APPLICATIONS}/${first}`);
      expect(pair.state()).toMatchObject({ subscriptions: 1, applications: ["second"] });
    });
  });
});
