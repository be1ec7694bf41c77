import { describe, expect, it } from "@jest/globals";
import type { PairOptions } from "../../sandbox/pair.ts";
import { listOf, withPair, type Answer } from "./client.ts";
import { APPLICATIONS, create, KEY_MANAGERS, keyManager } from "./key-manager-body.ts";
import { BASE } from "./given.ts";

const TENANT = "tenant1.com";
const AS_TENANT = { basic: `admin@${TENANT}:admin` };
const PORTAL = "/api/am/devportal/v3/key-managers";

const types = (answer: Answer) => listOf(answer).map(({ name, type }) => [name, type]);
const apimWith = (tenants: NonNullable<PairOptions["apim"]>["tenants"]): PairOptions => ({
  apim: { tenants: tenants ?? {} },
});

describe("tenants", () => {
  it("B-C25: a Key Manager is invisible to another tenant, which may use its name", async () => {
    await withPair(apimWith({ [TENANT]: "resident" }), async ({ apim }) => {
      const body = keyManager(BASE);
      const path = `${KEY_MANAGERS}/${await create(apim, body)}`;
      for (const method of ["GET", "PUT", "DELETE"]) {
        const answer = await apim(method, path, { json: body, as: AS_TENANT });
        expect([method, answer.status, answer.body["code"]]).toEqual([method, 404, 901411]);
      }
      const resident = [["Resident Key Manager", "default"]];
      expect(types(await apim("GET", KEY_MANAGERS, { as: AS_TENANT }))).toEqual(resident);
      expect(types(await apim("GET", PORTAL, { as: AS_TENANT }))).toEqual(resident);
      expect((await apim("POST", KEY_MANAGERS, { json: body, as: AS_TENANT })).status).toBe(201);
      expect((await apim("GET", path)).status).toBe(200);
    });
  });

  it.each([
    ["B-O1, B-O4: one that was given Identity Server", "shared", [["Resident Key Manager", "WSO2-IS-7"]]],
    ["B-O2: one made as usual", "resident", [["Resident Key Manager", "default"]]],
    ["B-O3: one made without any", "none", []],
  ] as const)("%s: %s", async (_name, kind, expected) => {
    await withPair(apimWith({ "carbon.super": "none", [TENANT]: kind }), async ({ apim }) => {
      expect(types(await apim("GET", KEY_MANAGERS, { as: AS_TENANT }))).toEqual(expected);
      expect(types(await apim("GET", KEY_MANAGERS))).toEqual([]);
    });
  });

  it("B-O4: the one it was given has the tenant's URLs and mutual TLS, and can't be deleted", async () => {
    await withPair(apimWith({ [TENANT]: "shared" }), async ({ apim }) => {
      const id = String(listOf(await apim("GET", KEY_MANAGERS, { as: AS_TENANT }))[0]?.["id"]);
      const { body } = await apim("GET", `${KEY_MANAGERS}/${id}`, { as: AS_TENANT });
      expect(body["tokenEndpoint"]).toContain(`/t/${TENANT}/oauth2/token`);
      expect(body["additionalProperties"]).toMatchObject({
        Authentication: "MutualTLS",
        MutualTLSOptions: "ServerWide",
      });
      expect((await apim("DELETE", `${KEY_MANAGERS}/${id}`, { as: AS_TENANT })).status).toBe(412);
    });
  });

  it("B-K10, B-O3: keys in a tenant without a Key Manager are 400/901403", async () => {
    await withPair(apimWith({ [TENANT]: "none" }), async ({ apim }) => {
      const json = { name: "probe", throttlingPolicy: "Unlimited" };
      const app = String((await apim("POST", APPLICATIONS, { json, as: AS_TENANT })).body["applicationId"]);
      const keys = { keyType: "PRODUCTION", grantTypesToBeSupported: ["client_credentials"] };
      const answer = await apim("POST", `${APPLICATIONS}/${app}/generate-keys`, { json: keys, as: AS_TENANT });
      expect([answer.status, answer.body["code"]]).toEqual([400, 901403]);
    });
  });

  it("a user of no tenant is 401", async () => {
    await withPair(apimWith({ [TENANT]: "resident" }), async ({ apim }) => {
      expect((await apim("GET", KEY_MANAGERS, { as: { basic: "admin@tenant2.com:admin" } })).status).toBe(401);
    });
  });
});

describe("organisations", () => {
  it.each([
    [["none"], false],
    [["an-organisation"], false],
    [["ALL"], true],
    [[], true],
  ])(
    "B-O5: allowedOrganizations %j: shown to developers of none: %s, to administrators always",
    async (allowedOrganizations, shown) => {
      await withPair({ apim: { release: "4.6.0" } }, async ({ apim }) => {
        await create(apim, keyManager(BASE, { allowedOrganizations }));
        const names = (answer: Answer) => listOf(answer).map(({ name }) => name);
        expect(names(await apim("GET", PORTAL)).includes("WSO2-IS-7")).toBe(shown);
        expect(names(await apim("GET", KEY_MANAGERS))).toContain("WSO2-IS-7");
      });
    },
  );
});
