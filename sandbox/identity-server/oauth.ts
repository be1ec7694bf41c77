import { basicOf, formBody } from "../body.ts";
import type { Call, Reply, Route } from "../routes.ts";
import { unauthorized } from "./errors.ts";
import { reportRevocation } from "./notification.ts";
import type { Client, IdentityServerState, Token } from "./state.ts";

/** JWKS, token, introspection and revocation (I-3). */
export function oauthRoutes(state: IdentityServerState): readonly Route[] {
  return [
    { method: "GET", pattern: "/oauth2/jwks", handler: () => ({ status: 200, body: { keys: [state.jwk()] } }) },
    { method: "POST", pattern: "/oauth2/token", handler: (call) => token(state, call) },
    { method: "POST", pattern: "/oauth2/introspect", handler: (call) => introspect(state, call) },
    { method: "POST", pattern: "/oauth2/revoke", handler: (call) => revoke(state, call) },
  ];
}

function clientOf(state: IdentityServerState, call: Call): Client | undefined {
  const form = formBody(call);
  const basic = basicOf(call);
  const id = basic?.name ?? form.get("client_id") ?? "";
  const secret = basic?.password ?? form.get("client_secret") ?? "";
  const client = state.clients.get(id);
  return client?.secret === secret ? client : undefined;
}

const INVALID_CLIENT: Reply = {
  status: 401,
  headers: { "www-authenticate": "Basic realm=localhost" },
  body: { error: "invalid_client", error_description: "A valid OAuth client could not be found for client_id" },
};

async function token(state: IdentityServerState, call: Call): Promise<Reply> {
  const form = formBody(call);
  if (
    ["password", "client_secret", "username"].some((name) => call.query.has(name)) ||
    [...new Set(form.keys())].some((name) => form.getAll(name).length > 1)
  ) {
    return {
      status: 400,
      body: { error: "invalid_request", error_description: "Invalid request with repeated or misplaced parameters" },
    };
  }
  const client = clientOf(state, call);
  if (client === undefined) return INVALID_CLIENT;
  const grant = form.get("grant_type") ?? "";
  if (grant === "")
    return { status: 400, body: { error: "invalid_request", error_description: "Missing grant_type parameter value" } };
  const unsupported = { error: "unsupported_grant_type", error_description: "Unsupported grant_type value" };
  if (!state.profile.grantTypes.includes(grant)) return { status: 400, body: unsupported };
  if (!client.grantTypes.includes(grant)) {
    return {
      status: 400,
      body: {
        error: "unauthorized_client",
        error_description: "The authenticated client is not authorized to use this authorization grant type",
      },
    };
  }
  const asked = (form.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
  if (grant === "password") return forUser(state, client, asked, form);
  // The others need what the stand-in does not have.
  if (grant !== "client_credentials") return { status: 400, body: unsupported };
  return answered(await state.issue(client, state.granted(asked)));
}

/** RFC 6749 4.3; `openid` is granted to users, with an ID token (I-3m). */
async function forUser(
  state: IdentityServerState,
  client: Client,
  asked: readonly string[],
  form: URLSearchParams,
): Promise<Reply> {
  const [name, password] = [form.get("username") ?? "", form.get("password") ?? ""];
  if (name === "" || password === "")
    return { status: 400, body: { error: "invalid_request", error_description: "Missing parameters: password" } };
  if (state.users.get(name) !== password)
    return { status: 400, body: { error: "invalid_grant", error_description: `Authentication failed for ${name}` } };
  const openid = asked.filter((scope) => scope === "openid");
  const issued = await state.issue(client, [...openid, ...state.granted(asked)], name);
  const besides = openid.length === 0 ? {} : { id_token: state.besides() };
  return answered(issued, { refresh_token: state.besides(), ...besides });
}

function answered(issued: Token, besides: Readonly<Record<string, string>> = {}): Reply {
  const scope = issued.scopes.length === 0 ? {} : { scope: issued.scopes.join(" ") };
  return {
    status: 200,
    headers: { "cache-control": "no-store", pragma: "no-cache" },
    body: {
      access_token: issued.value,
      ...besides,
      ...scope,
      token_type: "Bearer",
      expires_in: issued.expiresAt - issued.issuedAt,
    },
  };
}

/** User credentials only: a client's own are 401 (I-3d). */
function introspect(state: IdentityServerState, call: Call): Reply {
  if (!state.isUser(call)) return unauthorized();
  const value = formBody(call).get("token") ?? "";
  if (value === "") return { status: 400, body: { error: "Invalid input" } };
  const found = state.active(value);
  if (found === undefined || state.switches.introspectionAnswersInactive)
    return { status: 200, body: { active: false } };
  const common = {
    aud: found.clientId,
    nbf: found.issuedAt,
    scope: found.scopes.join(" "),
    active: true,
    token_type: found.jwt ? "JWT" : "Bearer",
    exp: found.expiresAt,
    iat: found.issuedAt,
    client_id: found.clientId,
    aut: found.user === undefined ? "APPLICATION" : "APPLICATION_USER",
    ...(state.profile.introspectionNamesUser || found.user !== undefined
      ? { username: `${found.user ?? state.username}@carbon.super` }
      : {}),
  };
  const sub = found.user === undefined ? found.clientId : state.idOf(found.user);
  return { status: 200, body: found.jwt ? { ...common, sub, iss: state.issuer, jti: found.jti } : common };
}

async function revoke(state: IdentityServerState, call: Call): Promise<Reply> {
  const client = clientOf(state, call);
  if (client === undefined) return INVALID_CLIENT;
  const found = state.tokens.get(formBody(call).get("token") ?? "");
  if (found !== undefined && found.clientId !== client.id) {
    return { status: 401, body: { error: "unauthorized_client", error_description: "Unauthorized client" } };
  }
  if (found !== undefined && !state.switches.revocationIgnored) {
    found.revoked = true;
    await reportRevocation(state, found);
  }
  return { status: 200 };
}
