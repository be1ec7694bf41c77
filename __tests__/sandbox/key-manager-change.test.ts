import { describe, expect, it } from "@jest/globals";
import type { ApiManagerOptions } from "../../sandbox/api-manager/options.ts";
import { isObject, listOf, withPair } from "./client.ts";
import { application, create, generateKeys, KEY_MANAGERS, stored, without } from "./key-manager-body.ts";
import type { Body } from "./key-manager-body.ts";
import { FULL, given, properties, MINIMAL } from "./given.ts";

interface UpdateCase {
  readonly name: string;
  readonly release?: ApiManagerOptions["release"];
  readonly body: Body;
  readonly status: number;
  readonly code?: number;
  readonly says?: string;
  readonly keeps?: Body;
}

describe("update", () => {
  const CASES: readonly UpdateCase[] = [
    { name: "B-C3: description", body: given({ description: "new" }), status: 200, keeps: { description: "new" } },
    { name: "B-C22: disabled", body: given({ enabled: false }), status: 200, keeps: { enabled: false } },
    { name: "full replacement", body: MINIMAL, status: 200, keeps: { description: null, displayName: null } },
    { name: "B-C18: token type", body: given({ tokenType: "BOTH" }), status: 200, keeps: { tokenType: "BOTH" } },
    {
      name: "another name",
      body: given({ name: "Other" }),
      status: 400,
      code: 400,
      says: "Key Manager name couldn't able to change",
    },
    { name: "B-C24: a type that is not installed", body: given({ type: "No-Such" }), status: 400, code: 901400 },
    { name: "B-C24: a type whose fields are missing", body: given({ type: "Okta" }), status: 400, code: 901401 },
    {
      name: "a type whose fields are all there is taken over",
      body: given({ type: "WSO2-IS" }),
      status: 200,
      keeps: { type: "WSO2-IS" },
    },
    { name: "no password", body: without(FULL, "additionalProperties.Password"), status: 400, code: 901401 },
    {
      name: "4.6.0, BasicAuth, no password",
      release: "4.6.0",
      body: without(properties({ Authentication: "BasicAuth" }), "additionalProperties.Password"),
      status: 500,
      code: 500,
    },
  ];
  it.each(CASES)("$name: $status", async ({ release = "4.5.0", body, status, code, says, keeps = {} }) => {
    await withPair({ apim: { release } }, async ({ pair, apim }) => {
      const id = await create(apim, FULL);
      const before = stored(pair, id);
      const answer = await apim("PUT", `${KEY_MANAGERS}/${id}`, { json: body });
      expect([answer.status, answer.body["code"]]).toEqual([status, code]);
      if (says !== undefined) expect(answer.text).toContain(says);
      if (status === 200) expect(stored(pair, id)).toMatchObject(keeps);
      else expect(stored(pair, id)).toEqual(before);
    });
  });

  it.each([
    ["PUT of the masked body keeps the password, in clear in the answer", "*****", "admin"],
    ["PUT of another password replaces it", "new", "new"],
  ])("%s", async (_name, sent, kept) => {
    await withPair({}, async ({ pair, apim }) => {
      const id = await create(apim, FULL);
      const shown = (await apim("GET", `${KEY_MANAGERS}/${id}`)).body;
      const inside = shown["additionalProperties"];
      const json = { ...shown, additionalProperties: { ...(isObject(inside) ? inside : {}), Password: sent } };
      const answer = await apim("PUT", `${KEY_MANAGERS}/${id}`, { json });
      expect(answer.body["additionalProperties"]).toMatchObject({ Password: kept });
      expect(stored(pair, id)["additionalProperties"]).toMatchObject({ Password: kept });
    });
  });

  it("POST of the mask stores the mask", async () => {
    await withPair({}, async ({ pair, apim }) => {
      const id = await create(apim, properties({ Password: "*****" }));
      expect(stored(pair, id)["additionalProperties"]).toMatchObject({ Password: "*****" });
    });
  });
});

describe("delete", () => {
  it.each(["GET", "PUT", "DELETE"])("B-C5: %s of an unknown id is 404/901411", async (method) => {
    await withPair({}, async ({ apim }) => {
      const answer = await apim(method, `${KEY_MANAGERS}/00000000-0000-4000-8000-000000000000`, { json: FULL });
      expect([answer.status, answer.body["code"]]).toEqual([404, 901411]);
    });
  });

  it("B-C4: 200 with an empty body, then 404", async () => {
    await withPair({}, async ({ apim }) => {
      const path = `${KEY_MANAGERS}/${await create(apim, FULL)}`;
      const answer = await apim("DELETE", path);
      expect([answer.status, answer.text]).toEqual([200, ""]);
      expect((await apim("GET", path)).status).toBe(404);
    });
  });

  it("the resident one is 412/902015 with a literal %s", async () => {
    await withPair({}, async ({ apim }) => {
      const id = String(listOf(await apim("GET", KEY_MANAGERS))[0]?.["id"]);
      const answer = await apim("DELETE", `${KEY_MANAGERS}/${id}`);
      expect([answer.status, answer.body["code"]]).toEqual([412, 902015]);
      expect(answer.text).toContain("%s");
    });
  });

  it("B-P7: in use, a leaked mapping row included, is 412 and app-usages names the application", async () => {
    await withPair({}, async ({ apim }) => {
      const id = await create(apim, FULL);
      const used = await application(apim, "user of it");
      expect((await generateKeys(apim, used, id)).status).toBe(500);
      expect((await apim("DELETE", `${KEY_MANAGERS}/${id}`)).status).toBe(412);
      const usages = await apim("GET", `${KEY_MANAGERS}/${id}/app-usages`);
      expect(listOf(usages, "applications").map(({ name }) => name)).toEqual(["user of it"]);
      await apim("DELETE", `/api/am/devportal/v3/applications/${used}`);
      expect((await apim("DELETE", `${KEY_MANAGERS}/${id}`)).status).toBe(200);
    });
  });
});
