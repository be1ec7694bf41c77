import { describe, expect, it } from "@jest/globals";
import { APIM_RELEASES } from "../../sandbox/api-manager/releases.ts";
import { listOf, type Send, verdict, withPair } from "./client.ts";
import { AS_RUN, register } from "./control-plane.ts";
import {
  application,
  connector,
  create,
  generateKeys,
  KEY_MANAGERS,
  keyManager,
  without,
  type Body,
} from "./key-manager-body.ts";
import { BASE, given } from "./given.ts";

const SETTINGS = "/api/am/admin/v4/settings";
const NOBODY = "00000000-0000-4000-8000-000000000000";
const PLAIN = { plain: { password: "plain-1", scopes: ["apim:subscribe", "apim:app_manage"] } };
const WITH_PLAIN = { apim: { ...AS_RUN.apim, users: PLAIN } };

describe("real-control-plane 2: who is asked for what", () => {
  it("`GET /admin/v4/settings` without credentials: 200; with bad ones 401", async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      const open = await apim("GET", SETTINGS, { as: "nobody" });
      expect([open.status, open.body]).toEqual([200, (await apim("GET", SETTINGS)).body]);
      expect((await apim("GET", SETTINGS, { as: { basic: "admin:wrong" } })).status).toBe(401);
      expect((await apim("GET", KEY_MANAGERS, { as: "nobody" })).status).toBe(401);
    });
  });

  it.each([
    ["admin:admin", "plain:plain-1"],
    ["plain:plain-1", "admin:admin"],
  ])("client registration of a name that another user owns: 403 (%s, then %s)", async (first, second) => {
    await withPair(WITH_PLAIN, async ({ apim }) => {
      expect((await register(apim, first)).status).toBe(200);
      const foreign = await register(apim, second);
      expect([foreign.status, foreign.body]).toEqual([
        403,
        { code: 403, description: "Access is forbidden to the application" },
      ]);
      expect((await register(apim, second, { clientName: "another" })).status).toBe(200);
      expect((await register(apim, first)).status).toBe(200);
    });
  });

  it("a user who lacks the scopes is 401, by Basic as by token; a scope that is lacking is dropped from the token", async () => {
    await withPair(WITH_PLAIN, async ({ apim }) => {
      const as = { basic: "plain:plain-1" };
      expect((await apim("GET", KEY_MANAGERS, { as })).status).toBe(401);
      expect((await apim("GET", "/api/am/devportal/v3/key-managers", { as })).status).toBe(200);
      const answer = await token(apim, "plain:plain-1", "apim:admin apim:subscribe");
      expect([answer.status, answer.body["scope"]]).toEqual([200, "apim:subscribe"]);
    });
  });

  const CALL_BACK = 'client registration: `callBackURL` for `""`; client_credentials without the grant';
  it(`${CALL_BACK}: null; 400 unauthorized_client`, async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      const { body } = await register(apim, "admin:admin");
      expect(body["callBackURL"]).toBeNull();
      const other = await register(apim, "admin:admin", { clientName: "other", callbackUrl: "https://app.test" });
      expect(other.body["callBackURL"]).toBe("https://app.test");
      const as = { basic: `${String(body["clientId"])}:${String(body["clientSecret"])}` };
      const refused = await apim("POST", "/oauth2/token", { as, form: { grant_type: "client_credentials" } });
      expect([refused.status, refused.body["error"]]).toEqual([400, "unauthorized_client"]);
    });
  });
});

async function token(apim: Send, user: string, scope: string) {
  const [username = "", password = ""] = user.split(":");
  const { clientId, clientSecret } = (await register(apim, user)).body;
  const as = { basic: `${String(clientId)}:${String(clientSecret)}` };
  return apim("POST", "/oauth2/token", { as, form: { grant_type: "password", username, password, scope } });
}

describe("real-control-plane 2: Key Managers", () => {
  const BAD = "Key Manager: `tokenType` bad; `permissionType` bad; name of blanks";
  it.each(["direct", "DIRECTT", ""])(`${BAD}: tokenType %j is 500`, async (tokenType) => {
    await withPair(AS_RUN, async ({ pair, apim }) => {
      const before = pair.state();
      expect(verdict(await apim("POST", KEY_MANAGERS, { json: given({ tokenType }) }))).toEqual([500, 500]);
      expect(pair.state()).toEqual(before);
    });
  });

  it.each(["allow", "DENIED", null])(`${BAD}: permissionType %j is 201, as PUBLIC`, async (permissionType) => {
    await withPair(AS_RUN, async ({ apim }) => {
      const permissions = { permissionType, roles: ["admin"] };
      const id = await create(apim, given({ permissions }));
      const shown = (await apim("GET", `${KEY_MANAGERS}/${id}`)).body;
      expect(shown["permissions"]).toEqual({ permissionType: "PUBLIC", roles: [] });
    });
  });

  it(`${BAD}: a name of blanks is 201, kept as it is`, async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      const id = await create(apim, given({ name: "   " }));
      expect((await apim("GET", `${KEY_MANAGERS}/${id}`)).body["name"]).toBe("   ");
    });
  });

  it.each(APIM_RELEASES)("white space in issuer, token endpoint: trimmed, from 4.6 on (%s)", async (release) => {
    await withPair({ apim: { ...AS_RUN.apim, release } }, async ({ apim }) => {
      const issuer = ` ${BASE}/oauth2/token `;
      const id = await create(
        apim,
        given({ issuer, tokenEndpoint: issuer, displayName: " shown ", scopesClaim: " s " }),
      );
      const shown = (await apim("GET", `${KEY_MANAGERS}/${id}`)).body;
      const trims = release >= "4.6.0";
      expect([shown["issuer"], shown["tokenEndpoint"]]).toEqual(Array(2).fill(trims ? issuer.trim() : issuer));
      expect([shown["scopesClaim"], shown["displayName"]]).toEqual([trims ? "s" : " s ", " shown "]);
    });
  });

  it.each(["app-usages", "api-usages"])("usages of an unknown Key Manager: %s is 404/901411", async (usages) => {
    await withPair(AS_RUN, async ({ apim }) => {
      expect(verdict(await apim("GET", `${KEY_MANAGERS}/${NOBODY}/${usages}`))).toEqual([404, 901411]);
      const known = await apim("GET", `${KEY_MANAGERS}/${await create(apim, given({}))}/${usages}`);
      expect(known.status).toBe(200);
    });
  });

  const EMPTY = "POST empty; text/plain; grants as text";
  it(`${EMPTY}: 500; 415; 400; so it is for PUT`, async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      const id = await create(apim, given({}));
      for (const [method, path] of [["POST", KEY_MANAGERS] as const, ["PUT", `${KEY_MANAGERS}/${id}`] as const]) {
        expect(verdict(await apim(method, path))).toEqual([500, 500]);
        expect(verdict(await apim(method, path, { text: "null" }))).toEqual([500, 500]);
        const plain = await apim(method, path, { text: "{}", type: "text/plain" });
        expect([plain.status, plain.text]).toEqual([415, ""]);
      }
    });
  });

  it.each([
    ["grants as text", { availableGrantTypes: "password" }, 400],
    ["a flag as a word", { enabled: "yes" }, 400],
    ["claims as an object", { claimMapping: {} }, 400],
    ["a flag as text or number", { enabled: "true", enableOAuthAppCreation: 1 }, 201],
    ["a number as name", { name: 5 }, 201],
  ])(`${EMPTY}: what the JSON reader makes of %s`, async (_name, changes: Body, status) => {
    await withPair(AS_RUN, async ({ apim }) => {
      const answer = await apim("POST", KEY_MANAGERS, { json: given(changes) });
      expect(answer.status).toBe(status);
      if (status === 400) expect(answer.text).toContain("disallowed values");
      else expect(answer.body).toMatchObject({ enabled: true, enableOAuthAppCreation: true });
    });
  });
});

describe("real-control-plane 2: words and members", () => {
  const CONFLICT = given({});
  const WORDS: readonly [string, Body, number, string][] = [
    ["901401", without(given({}), "tokenEndpoint"), 901401, "Missing required configuration"],
    ["901402", CONFLICT, 901402, "Key Manager Already Exists"],
    [
      "900607",
      given({ name: "r", permissions: { permissionType: "ALLOW", roles: ["no"] } }),
      900607,
      "Role does not exist in the system",
    ],
    ["validation", given({ name: "" }), 400, "name: size must be between 1 and 100"],
    [
      "validation of a description",
      given({ description: "x".repeat(257) }),
      400,
      "description: size must be between 0 and 256",
    ],
    ["validation of a missing one", without(given({}), "type"), 400, "type: must not be null"],
  ];
  it.each(WORDS)("of %s", async (_name, json, code, words) => {
    await withPair(AS_RUN, async ({ apim }) => {
      await create(apim, CONFLICT);
      const body = json === CONFLICT ? json : { ...json, ...(json["name"] === "WSO2-IS-7" ? { name: "other" } : {}) };
      const answer = await apim("POST", KEY_MANAGERS, { json: body });
      expect(answer.body["code"]).toBe(code);
      expect(answer.text).toContain(words);
    });
  });

  it("of 901411 and 902015, with an unfilled %%s", async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      const unknown = await apim("GET", `${KEY_MANAGERS}/${NOBODY}`);
      expect(unknown.body).toMatchObject({ code: 901411, message: "Key Manager not Found" });
      const resident = String(listOf(await apim("GET", KEY_MANAGERS))[0]?.["id"]);
      const used = await apim("DELETE", `${KEY_MANAGERS}/${resident}`);
      expect(used.body).toMatchObject({
        code: 902015,
        message: "Key Manager Delete error",
        description: "Error while deleting the Key Manager. %s",
      });
    });
  });

  const NULLS =
    "displayName description wellKnownEndpoint displayTokenEndpoint displayRevokeEndpoint userInfoEndpoint authorizeEndpoint certificates " +
    "issuer alias scopeManagementEndpoint enableTokenGeneration";
  const MINIMAL = without(
    given({ tokenValidation: [{ enable: true, type: "JWT", value: "x" }], userInfoEndpoint: "" }),
    ...NULLS.split(" ").filter((name) => name !== "userInfoEndpoint"),
    ...["availableGrantTypes", "enableOAuthAppCreation", "enableMapOAuthConsumerApps"],
  );
  it.each(APIM_RELEASES)("every member is there, null or empty where it was not given (%s)", async (release) => {
    await withPair({ apim: { ...AS_RUN.apim, release } }, async ({ apim }) => {
      const made = await apim("POST", KEY_MANAGERS, { json: MINIMAL });
      const path = `${KEY_MANAGERS}/${String(made.body["id"])}`;
      for (const { body } of [made, await apim("GET", path), await apim("PUT", path, { json: MINIMAL })]) {
        expect(body).toMatchObject({
          ...Object.fromEntries(NULLS.split(" ").map((name) => [name, null])),
          ...{ availableGrantTypes: [], claimMapping: [], endpoints: [], global: false, tokenType: "DIRECT" },
          ...{ consumerKeyClaim: "azp", scopesClaim: "scope", enableOAuthAppCreation: false },
          tokenValidation: [{ id: null, enable: true, type: "JWT", value: "x" }],
          permissions: { permissionType: "PUBLIC", roles: [] },
        });
        // 4.5 was first to know them.
        expect(body["allowedOrganizations"]).toEqual(release >= "4.5.0" ? [] : undefined);
      }
    });
  });

  it("an alias of a direct one is in the answer to its creation, and not kept", async () => {
    await withPair(AS_RUN, async ({ apim }) => {
      const made = await apim("POST", KEY_MANAGERS, { json: given({ alias: "x" }) });
      expect(made.body["alias"]).toBe("x");
      expect((await apim("GET", `${KEY_MANAGERS}/${String(made.body["id"])}`)).body["alias"]).toBeNull();
    });
  });

  it("a body that was read goes back by PUT as it is, nulls and all", async () => {
    await withPair(AS_RUN, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url, { additionalProperties: connector(pair.is.url) }));
      const shown = (await apim("GET", `${KEY_MANAGERS}/${id}`)).body;
      const before = pair.state();
      expect((await apim("PUT", `${KEY_MANAGERS}/${id}`, { json: shown })).status).toBe(200);
      // In the server's order of members, too.
      expect(JSON.stringify(pair.state())).toBe(JSON.stringify(before));
      expect((await generateKeys(apim, await application(apim), id)).status).toBe(200);
    });
  });
});
