import { describe, expect, it } from "@jest/globals";
import { isObject, listOf, withPair, type Answer, type Send } from "./client.ts";

const REGISTER = "/api/identity/oauth2/dcr/v1.1/register";
const GRANT = "client_credentials";

const registration = (changes: Record<string, unknown> = {}) => ({
  client_name: "probe",
  grant_types: [GRANT],
  redirect_uris: [],
  token_type_extension: "JWT",
  ...changes,
});

const credentials = (answer: Answer) => ({
  basic: `${String(answer.body["client_id"])}:${String(answer.body["client_secret"])}`,
});

/** A registered client's credentials and a token of it. */
async function issued(is: Send, scope = "", changes: Record<string, unknown> = {}) {
  const as = credentials(await is("POST", REGISTER, { json: registration(changes) }));
  const { body } = await is("POST", "/oauth2/token", { as, form: { grant_type: GRANT, scope } });
  return { as, body, token: String(body["access_token"]), id: as.basic.split(":")[0] ?? "" };
}

const introspect = async (is: Send, token: string) =>
  (await is("POST", "/oauth2/introspect", { form: { token } })).body;

function part(token: string, index: number): Record<string, unknown> {
  const value: unknown = JSON.parse(Buffer.from(token.split(".")[index] ?? "", "base64url").toString("utf8"));
  return isObject(value) ? value : {};
}

describe("a user's token", () => {
  const ME = "/scim2/Me";
  const user = { grant_type: "password", username: "admin", password: "admin", scope: "openid" };
  const both = { grant_types: [GRANT, "password"] };

  it("I-3m, B-V6: by the password grant, and reads the user", () =>
    withPair({}, async ({ is, pair }) => {
      const { as } = await issued(is, "", both);
      const { status, body } = await is("POST", "/oauth2/token", { as, form: user });
      expect([status, Object.keys(body).toSorted()]).toEqual([
        200,
        ["access_token", "expires_in", "id_token", "refresh_token", "scope", "token_type"],
      ]);
      const token = String(body["access_token"]);
      expect(part(token, 1)).toMatchObject({ aut: "APPLICATION_USER", scope: "openid" });
      const me = { as: { bearer: token } };
      expect((await is("GET", ME, me)).body).toMatchObject({ userName: "admin" });
      pair.is.state.switches.userInfoRule = false;
      const refused = await is("GET", ME, me);
      expect([refused.status, refused.body["status"], refused.header("www-authenticate")]).toEqual([
        403,
        403,
        'realm user="admin"',
      ]);
    }));

  it("a wrong password, a client without the grant, and nobody's token are refused", () =>
    withPair({}, async ({ is }) => {
      const { as, token } = await issued(is);
      const without = await is("POST", "/oauth2/token", { as, form: user });
      expect([without.status, without.body["error"]]).toEqual([400, "unauthorized_client"]);
      const other = await issued(is, "", { ...both, client_name: "other" });
      const wrong = await is("POST", "/oauth2/token", { as: other.as, form: { ...user, password: "x" } });
      expect([wrong.status, wrong.body["error"]]).toEqual([400, "invalid_grant"]);
      for (const bearer of [token, "garbage"]) expect((await is("GET", ME, { as: { bearer } })).status).toBe(401);
    }));
});

describe("client registration", () => {
  it.each([
    ["complete", {}, 201, undefined],
    ["name with a bad character", { client_name: "a#b" }, 400, "invalid_client_metadata"],
    ["no name", { client_name: undefined }, 400, "invalid_client_metadata"],
    ["name in use", { client_name: "taken" }, 400, "invalid_client_metadata"],
    ["id in use", { ext_param_client_id: "taken_client_id_1" }, 400, "invalid_client_metadata"],
    ["id too short", { ext_param_client_id: "short" }, 400, "invalid_client_metadata"],
    ["bad redirect", { redirect_uris: ["no url"] }, 400, "invalid_redirect_uri"],
  ])("%s: %#", async (_name, changes, status, error) => {
    await withPair({}, async ({ is }) => {
      const taken = registration({ client_name: "taken", ext_param_client_id: "taken_client_id_1" });
      expect((await is("POST", REGISTER, { json: taken })).status).toBe(201);
      const answer = await is("POST", REGISTER, { json: registration(changes) });
      expect([answer.status, answer.body["error"]]).toEqual([status, error]);
    });
  });

  it.each([
    ["7.0.0, strict", { release: "7.0.0", strictRegistration: true }, 400],
    ["7.2.0", { release: "7.2.0" }, 201],
  ] as const)("ext_allowed_audience on %s: %#", async (_name, options, status) => {
    await withPair({ is: options }, async ({ is }) => {
      const answer = await is("POST", REGISTER, { json: registration({ ext_allowed_audience: "organization" }) });
      expect(answer.status).toBe(status);
      if (status === 400) expect(answer.body["error_description"]).toBe("Unrecognized field : ext_allowed_audience");
      else expect(answer.body).toMatchObject({ ext_allowed_audience: "organization", client_secret_expires_at: 0 });
    });
  });

  it.each([
    ["GET", `${REGISTER}/nobody`],
    ["GET", `${REGISTER}?client_name=nobody`],
    ["PUT", `${REGISTER}/nobody`],
    ["DELETE", `${REGISTER}/nobody`],
  ])("%s %s: an unknown client is 401 with an empty body, bad credentials are 401 with JSON", async (method, path) => {
    await withPair({}, async ({ is }) => {
      const unknown = await is(method, path);
      expect([unknown.status, unknown.text, unknown.header("www-authenticate")]).toEqual([401, "", undefined]);
      const refused = await is(method, path, { as: { basic: "admin:wrong" } });
      expect([refused.status, refused.body["code"], typeof refused.header("www-authenticate")]).toEqual([
        401,
        401,
        "string",
      ]);
    });
  });

  it("is read by id and name, changed and deleted", async () => {
    await withPair({}, async ({ is }) => {
      const made = await is("POST", REGISTER, { json: registration() });
      const path = `${REGISTER}/${String(made.body["client_id"])}`;
      expect((await is("GET", path)).body).toEqual(made.body);
      expect((await is("GET", `${REGISTER}?client_name=probe`)).body).toEqual(made.body);
      const changed = await is("PUT", path, { json: { client_name: "other" } });
      expect([changed.status, changed.body]).toEqual([200, { ...made.body, client_name: "other" }]);
      expect((await is("DELETE", path)).status).toBe(204);
      expect((await is("GET", path)).status).toBe(401);
    });
  });
});

describe("token", () => {
  it.each([
    ["a registered scope", "pets:read", {}, "pets:read"],
    ["an unknown one is dropped", "none:such", {}, undefined],
    ["console scopes are never granted", "internal_dcr_create", { scopes: ["internal_dcr_create"] }, undefined],
    ["authorize_all_scopes off", "pets:read", { authorizeAllScopes: false }, undefined],
    ["a mixture", "none:such pets:read", {}, "pets:read"],
  ])("scope: %s", async (_name, scope, options, granted) => {
    await withPair({ is: options }, async ({ is }) => {
      const { body } = await issued(is, scope);
      expect([body["scope"], body["token_type"], body["expires_in"]]).toEqual([granted, "Bearer", 3600]);
    });
  });

  it("a JWT has WSO2's header and claims, and a signature of the JWKS", async () => {
    await withPair({}, async ({ pair, is }) => {
      const { token, id } = await issued(is, "pets:read");
      const keys = listOf(await is("GET", "/oauth2/jwks", { as: "nobody" }), "keys");
      expect(part(token, 0)).toMatchObject({ typ: "at+jwt", alg: "RS256", kid: keys[0]?.["kid"] });
      const claims = part(token, 1);
      expect(claims).toMatchObject({ iss: `${pair.is.url}/oauth2/token`, sub: id, aud: id, azp: id, client_id: id });
      expect(claims).toMatchObject({ aut: "APPLICATION", scope: "pets:read" });
      expect(["nbf", "exp", "iat", "jti"].filter((name) => !(name in claims))).toEqual([]);
      const { createLocalJWKSet, jwtVerify } = await import("jose");
      await expect(jwtVerify(token, createLocalJWKSet({ keys: [pair.is.state.jwk()] }))).resolves.toBeDefined();
    });
  });

  it("without the JWT type it is an opaque UUID", async () => {
    await withPair({}, async ({ is }) => {
      const { token } = await issued(is, "", { token_type_extension: undefined });
      expect(token).toMatch(/^[0-9a-f-]{36}$/);
      expect(await introspect(is, token)).toMatchObject({ active: true, token_type: "Bearer" });
    });
  });

  it.each([
    ["a wrong secret", { grant_type: GRANT, client_secret: "wrong" }, "", 401, "invalid_client"],
    ["an unsupported grant", { grant_type: "made-up" }, "", 400, "unsupported_grant_type"],
    ["no grant", {}, "", 400, "invalid_request"],
    ["a secret in the query", { grant_type: GRANT }, "?client_secret=x", 400, "invalid_request"],
  ])("%s is refused", async (_name, form, query, status, error) => {
    await withPair({}, async ({ is }) => {
      const { client_id, client_secret } = (await is("POST", REGISTER, { json: registration() })).body;
      const body = { client_id: String(client_id), client_secret: String(client_secret), ...form };
      const answer = await is("POST", `/oauth2/token${query}`, { as: "nobody", form: body });
      expect([answer.status, answer.body["error"]]).toEqual([status, error]);
      expect(answer.header("www-authenticate") !== undefined).toBe(status === 401);
    });
  });

  it("a client without the grant is unauthorized_client", async () => {
    await withPair({}, async ({ is }) => {
      expect((await issued(is, "", { grant_types: ["password"] })).body["error"]).toBe("unauthorized_client");
    });
  });
});

describe("introspection", () => {
  it("of a JWT says all that WSO2's code says", async () => {
    await withPair({}, async ({ pair, is }) => {
      const { token, id } = await issued(is, "pets:read");
      const answer = await introspect(is, token);
      expect(answer).toMatchObject({ active: true, token_type: "JWT", aut: "APPLICATION", client_id: id, sub: id });
      expect(answer).toMatchObject({ aud: id, scope: "pets:read", iss: `${pair.is.url}/oauth2/token` });
    });
  });

  it.each([
    ["garbage", () => "garbage"],
    [
      "a changed payload",
      (token: string) => token.replace(/\.(.)/, (_dot, first: string) => (first === "x" ? ".y" : ".x")),
    ],
    ["a cut signature", (token: string) => token.slice(0, -4)],
  ])("%s is inactive", async (_name, change) => {
    await withPair({}, async ({ is }) => {
      expect(await introspect(is, change((await issued(is)).token))).toEqual({ active: false });
    });
  });

  it("requires a user's credentials, not the client's, and a token", async () => {
    await withPair({}, async ({ is }) => {
      const { as, token } = await issued(is);
      const refused = await is("POST", "/oauth2/introspect", { as, form: { token } });
      expect([refused.status, refused.header("www-authenticate")]).toEqual([401, "Bearer realm=localhost"]);
      expect(Object.keys(refused.body).sort()).toEqual(["code", "description", "message", "traceId"]);
      const blank = await is("POST", "/oauth2/introspect", { form: { token: "" } });
      expect([blank.status, blank.body]).toEqual([400, { error: "Invalid input" }]);
    });
  });

  it("answers inactive by the switch", async () => {
    await withPair({}, async ({ pair, is }) => {
      const { token } = await issued(is);
      pair.is.state.switches.introspectionAnswersInactive = true;
      expect(await introspect(is, token)).toEqual({ active: false });
    });
  });
});

describe("revocation", () => {
  const revoke = (is: Send, as: { basic: string }, token: string) =>
    is("POST", "/oauth2/revoke", { as, form: { token } });

  it.each([
    ["the client's own token", false, false],
    ["ignored by the switch", true, true],
  ])("%s", async (_name, ignored, active) => {
    await withPair({}, async ({ pair, is }) => {
      const { as, token } = await issued(is);
      pair.is.state.switches.revocationIgnored = ignored;
      const answer = await revoke(is, as, token);
      expect([answer.status, answer.text]).toEqual([200, ""]);
      expect((await introspect(is, token))["active"]).toBe(active);
    });
  });

  it("another client's token is 401 unauthorized_client and stays active", async () => {
    await withPair({}, async ({ is }) => {
      const { token } = await issued(is);
      const other = await issued(is, "", { client_name: "other" });
      const answer = await revoke(is, other.as, token);
      expect([answer.status, answer.body["error"]]).toEqual([401, "unauthorized_client"]);
      expect((await introspect(is, token))["active"]).toBe(true);
    });
  });

  it("deleting the client ends its tokens", async () => {
    await withPair({}, async ({ is }) => {
      const { id, token } = await issued(is);
      await is("DELETE", `${REGISTER}/${id}`);
      expect(await introspect(is, token)).toEqual({ active: false });
    });
  });
});
