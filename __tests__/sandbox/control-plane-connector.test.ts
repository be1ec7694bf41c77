import { describe, expect, it } from "@jest/globals";
import type { Pair } from "../../sandbox/pair.ts";
import { createApi, plainApi, PUBLISHER } from "./api-body.ts";
import { listOf, type Send, verdict, withPair } from "./client.ts";
import { AS_RUN, askedOfIs, line, sentTo } from "./control-plane.ts";
import { application, connector, create, generateKeys, keyManager } from "./key-manager-body.ts";

const SCOPES = `${PUBLISHER}/scopes`;
const RESOURCES = "/api/server/v1/api-resources";
const ROLES = "/scim2/v2/Roles";
const FIND = `GET ${RESOURCES}?%7Bparameters%7D&filter=identifier+eq+User-defined-oauth2-resource`;

const share = (apim: Send, name: string, ...bindings: readonly string[]) =>
  apim("POST", SCOPES, { json: { name, displayName: `Shown ${name}`, description: "by a test", bindings } });

const withKeyManager = (
  work: (around: { pair: Pair; apim: Send; is: Send; id: string }) => Promise<void>,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<void> =>
  withPair(AS_RUN, async ({ pair, apim, is }) => {
    const additionalProperties = connector(pair.is.url, fields);
    await work({ pair, apim, is, id: await create(apim, keyManager(pair.is.url, { additionalProperties })) });
  });

const isKnown = ({ is }: Pair, scope: string): boolean =>
  [...is.state.resources.values()].some(({ scopes }) => scopes.some(({ name }) => name === scope));

/** Every call to the API resources from now on is answered so. */
function answerResources(pair: Pair, fault: "reset-before" | { status: number; body: string }): void {
  pair.is.server.faults.orderFor({ fault, target: { path: RESOURCES }, nth: 1, times: 1000 });
}

describe("real-control-plane 2: the connector's calls", () => {
  it("connector's registration at IS: no redirect_uris, and what Java makes of members that are not set", async () => {
    await withKeyManager(async ({ pair, apim, id }) => {
      const asked = await askedOfIs(async () => generateKeys(apim, await application(apim), id));
      const sent = asked.filter(({ path }) => path.endsWith("/register")).map(sentTo)[0] ?? {};
      expect(sent).toMatchObject({
        backchannel_logout_session_required: false,
        ext_refresh_token_lifetime: 0,
        ext_id_token_lifetime: 0,
        ext_pkce_mandatory: false,
        ext_pkce_support_plain: false,
        ext_public_client: false,
        require_signed_request_object: false,
        require_pushed_authorization_requests: false,
        tls_client_certificate_bound_access_tokens: false,
      });
      expect("redirect_uris" in sent).toBe(false);
      expect([...pair.is.state.clients.values()].map(({ redirectUris }) => redirectUris)).toEqual([[""]]);
    });
  });

  it.each([
    ["client_credentials", {}, 201],
    ["authorization_code", {}, 400],
    ["authorization_code", { redirect_uris: ["https://app.test/back"] }, 201],
  ])(
    "connector's registration at IS: Identity Server needs redirect_uris by the grant: %s %j: %d",
    async (grant, more, status) => {
      await withPair(AS_RUN, async ({ is }) => {
        const json = { client_name: "probe", grant_types: [grant], ...more };
        const answer = await is("POST", "/api/identity/oauth2/dcr/v1.1/register", { json });
        expect(answer.status).toBe(status);
        if (grant === "client_credentials") expect(answer.body["redirect_uris"]).toEqual([""]);
      });
    },
  );

  it("connector's token call: the scope is sent, empty", async () => {
    await withKeyManager(async ({ apim, id }) => {
      const asked = await askedOfIs(async () => generateKeys(apim, await application(apim), id));
      const bodies = asked.filter(({ path }) => path === "/oauth2/token").map(({ request }) => request.text);
      expect(bodies).toEqual(["grant_type=client_credentials&scope="]);
    });
  });

  it("connector and API resources: three looks, then POST; later GET of its scopes and PATCH; with the description", async () => {
    await withKeyManager(async ({ apim }) => {
      const first = await askedOfIs(() => share(apim, "pets:write"));
      expect(first.map(line)).toEqual([FIND, FIND, FIND, `POST ${RESOURCES}`]);
      expect(sentTo(first[3]!)).toMatchObject({
        scopes: [{ name: "pets:write", displayName: "Shown pets:write", description: "by a test" }],
      });
      const second = await askedOfIs(() => share(apim, "pets:delete"));
      const lines = second.map((exchange) => line(exchange).replace(/[0-9a-f-]{36}/, ":id"));
      expect(lines).toEqual([
        FIND,
        `GET ${RESOURCES}/:id/scopes`,
        ...[FIND, FIND],
        `GET ${RESOURCES}/:id/scopes`,
        `PATCH ${RESOURCES}/:id`,
      ]);
      expect(sentTo(second.at(-1)!)).toEqual({
        addedScopes: [{ name: "pets:delete", displayName: "Shown pets:delete", description: "by a test" }],
      });
    });
  });

  it("roles with `enable_roles_creation: false`: looked for all the same; one that is there gets the scope by a whole list", async () => {
    await withKeyManager(
      async ({ pair, apim, is }) => {
        const none = await askedOfIs(() => share(apim, "pets:write", "manager"));
        expect(none.map(line)).toContain(`POST ${ROLES}/.search`);
        expect(pair.is.state.roles.size).toBe(0);
        const permissions = [{ value: "other", display: "Other" }];
        await is("POST", ROLES, { json: { displayName: "system_primary_manager", permissions } });
        const some = await askedOfIs(() => share(apim, "pets:delete", "manager"));
        expect(sentTo(some.at(-1)!)).toMatchObject({
          Operations: [{ op: "replace", value: { permissions: [{ value: "other" }, { value: "pets:delete" }] } }],
        });
        expect([...pair.is.state.roles.values()].map((role) => role.permissions)).toEqual([["other", "pets:delete"]]);
      },
      { enable_roles_creation: false },
    );
  });
});

describe("real-control-plane 2: shared scopes", () => {
  it.each([401, 403, 404, 500])(
    "POST shared scope, IS answers 401, 403, 404, 500: %d is logged, 201",
    async (status) => {
      await withKeyManager(async ({ pair, apim }) => {
        answerResources(pair, { status, body: "{}" });
        expect((await share(apim, "pets:write")).status).toBe(201);
        expect([pair.state().sharedScopes, isKnown(pair, "pets:write")]).toEqual([["pets:write"], false]);
      });
    },
  );

  it.each([
    ["the connection", "reset-before" as const],
    ["HTML", { status: 200, body: "<html>Sign in</html>" }],
  ])("... IS drops the connection, or 200 with HTML: %s is 500, not stored", async (_name, fault) => {
    await withKeyManager(async ({ pair, apim }) => {
      answerResources(pair, fault);
      expect(verdict(await share(apim, "pets:write"))).toEqual([500, 500]);
      expect(pair.state().sharedScopes).toEqual([]);
    });
  });

  it("... exists in API Manager, or only left over in IS: 409/900984", async () => {
    await withKeyManager(async ({ pair, apim }) => {
      const made = await share(apim, "pets:write");
      expect(verdict(await share(apim, "pets:write"))).toEqual([409, 900984]);
      pair.apim.state.sharedScopes.delete(String(made.body["id"]));
      expect(isKnown(pair, "pets:write")).toBe(true);
      expect(verdict(await share(apim, "pets:write"))).toEqual([409, 900984]);
      expect(pair.state().sharedScopes).toEqual([]);
    });
  });

  it("... no name; unknown role: 900983; for the role no clean answer was seen, and the stand-in asks nobody", async () => {
    await withKeyManager(async ({ apim }) => {
      expect(verdict(await share(apim, ""))).toEqual([400, 900983]);
      expect((await share(apim, "pets:write", "nobody-has-it")).status).toBe(201);
    });
  });

  it("GET, DELETE shared scope: 200, DELETE also when IS refuses, where the scope then stays", async () => {
    await withKeyManager(async ({ pair, apim }) => {
      const made = await share(apim, "pets:write");
      const path = `${SCOPES}/${String(made.body["id"])}`;
      expect([(await apim("GET", path)).body, listOf(await apim("GET", SCOPES))]).toEqual([made.body, [made.body]]);
      expect((await apim("DELETE", path)).status).toBe(200);
      expect([verdict(await apim("GET", path)), isKnown(pair, "pets:write")]).toEqual([[404, 900981], false]);
      const kept = `${SCOPES}/${String((await share(apim, "pets:write")).body["id"])}`;
      answerResources(pair, { status: 403, body: "{}" });
      expect((await apim("DELETE", kept)).status).toBe(200);
      expect([pair.state().sharedScopes, isKnown(pair, "pets:write")]).toEqual([[], true]);
    });
  });

  it("GET, DELETE shared scope: one that an API uses is 409/900985", async () => {
    await withKeyManager(async ({ apim }) => {
      const made = await share(apim, "pets:write");
      const api = await createApi(apim, plainApi({ scopes: [{ scope: { name: "pets:write" }, shared: true }] }));
      expect(verdict(await apim("DELETE", `${SCOPES}/${String(made.body["id"])}`))).toEqual([409, 900985]);
      await apim("DELETE", `${PUBLISHER}/apis/${api}`);
      expect((await apim("DELETE", `${SCOPES}/${String(made.body["id"])}`)).status).toBe(200);
    });
  });
});

describe("real-control-plane 2: an API with scopes", () => {
  const SCOPED = plainApi({ scopes: [{ scope: { name: "pets:write", displayName: "Pets" }, shared: false }] });

  it("API with a scope: IS 401; connection dropped: 201; 500, not stored", async () => {
    await withKeyManager(async ({ pair, apim }) => {
      answerResources(pair, { status: 401, body: "{}" });
      const made = await apim("POST", `${PUBLISHER}/apis`, { json: SCOPED });
      expect(made.status).toBe(201);
      await apim("DELETE", `${PUBLISHER}/apis/${String(made.body["id"])}`);
      pair.is.server.faults.clear();
      answerResources(pair, "reset-before");
      expect(verdict(await apim("POST", `${PUBLISHER}/apis`, { json: SCOPED }))).toEqual([500, 500]);
      expect(pair.state().apis).toEqual([]);
    });
  });

  it("API with a scope: IS 401; connection dropped: neither, it is registered, and goes with the API", async () => {
    await withKeyManager(async ({ pair, apim }) => {
      const api = await createApi(apim, SCOPED);
      expect(isKnown(pair, "pets:write")).toBe(true);
      await apim("DELETE", `${PUBLISHER}/apis/${api}`);
      expect(isKnown(pair, "pets:write")).toBe(false);
    });
  });
});
