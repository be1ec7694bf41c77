import { describe, expect, it } from "@jest/globals";
import { isObject, listOf, withPair } from "./client.ts";
import { REGISTER, GRANT, registration, issued, introspect } from "./issued.ts";

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
