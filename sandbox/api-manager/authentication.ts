import { randomUUID } from "node:crypto";
import { basicOf, bearerOf, formBody, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import { failure, UNAUTHENTICATED } from "./errors.ts";
import type { ApiManagerUser } from "./options.ts";
import type { ApiManagerState } from "./state.ts";

/** Wraps a REST handler: Basic of the user, or a bearer token with one of `scopes`. */
export function authenticated(state: ApiManagerState, scopes: readonly string[], handler: Handler): Handler {
  return async (call) => {
    await state.warm(call.path);
    const bearer = bearerOf(call);
    const held =
      bearer !== undefined
        ? state.sessions.get(bearer)?.scopes
        : state.options.basicRefused === true
          ? undefined
          : scopesOfUser(basicUser(state, call));
    return held !== undefined && (held === "all" || held.some((scope) => scopes.includes(scope)))
      ? handler(call)
      : UNAUTHENTICATED;
  };
}

function scopesOfUser(user: ApiManagerUser | undefined): readonly string[] | "all" | undefined {
  return user === undefined ? undefined : (user.scopes ?? "all");
}

/** The user whose name and password the call has. */
export function basicUser(state: ApiManagerState, call: Call): ApiManagerUser | undefined {
  const basic = basicOf(call);
  return basic === undefined ? undefined : state.userOf(basic.name, basic.password);
}

/**
 * Who makes the call, without the super tenant's domain; the administrator unless it is one of the
 * others.
 */
export function callerOf(state: ApiManagerState, call: Call): string {
  const bearer = bearerOf(call);
  const name = bearer === undefined ? basicOf(call)?.name : state.sessions.get(bearer)?.username;
  return name !== undefined && name in (state.options.users ?? {}) ? name : state.username;
}

/** Client registration and token of API Manager itself. */
export function authenticationRoutes(state: ApiManagerState): readonly Route[] {
  return [
    { method: "POST", pattern: "/client-registration/v0.17/register", handler: (call) => register(state, call) },
    { method: "POST", pattern: "/oauth2/token", handler: (call) => token(state, call) },
  ];
}

async function register(state: ApiManagerState, call: Call): Promise<Reply> {
  await state.warm(call.path);
  if (basicUser(state, call) === undefined) return UNAUTHENTICATED;
  const body = jsonBody(call);
  const name = text(body?.["clientName"]);
  const owner = text(body?.["owner"]) ?? "";
  if (owner === "") return failure(400, 400, "Bad Request", "The owner is missing");
  if (owner !== state.username && !(owner in (state.options.users ?? {})))
    return failure(403, 403, "Forbidden", "The owner is unknown");
  if (name === undefined || !/^[a-zA-Z0-9\s._-]+$/.test(name))
    return failure(500, 500, "Internal server error", "Invalid client name");
  const clientId = `client-of-${name}`;
  const before = state.restClients.get(clientId);
  // A name belongs to the user who was first to register it (real-control-plane 1.5).
  if (before !== undefined && before.owner !== callerOf(state, call))
    return { status: 403, body: { code: 403, description: "Access is forbidden to the application" } };
  // The same name again returns the existing client, with the grants that it has.
  const grants = (text(body?.["grantType"]) ?? "").split(" ").filter((grant) => grant !== "");
  const client = before ?? { secret: randomUUID(), owner: callerOf(state, call), grants };
  state.restClients.set(clientId, client);
  const callBackURL = text(body?.["callbackUrl"]) ?? "";
  return {
    status: 200,
    body: {
      clientId,
      clientSecret: client.secret,
      clientName: name,
      callBackURL: callBackURL === "" ? null : callBackURL,
      isSaasApplication: true,
      appOwner: owner,
      jsonString: "{}",
    },
  };
}

function token(state: ApiManagerState, call: Call): Reply {
  const basic = basicOf(call);
  const client = state.restClients.get(basic?.name ?? "");
  if (client === undefined || client.secret !== basic?.password) {
    return {
      status: 401,
      body: { error: "invalid_client", error_description: "A valid OAuth client could not be found" },
    };
  }
  const form = formBody(call);
  const grant = form.get("grant_type");
  if (grant !== "password" && grant !== "client_credentials")
    return { status: 400, body: { error: "unsupported_grant_type" } };
  if (!client.grants.includes(grant)) {
    return {
      status: 400,
      body: {
        error: "unauthorized_client",
        error_description: "The authenticated client is not authorized to use this authorization grant type",
      },
    };
  }
  const username = grant === "password" ? (form.get("username") ?? "") : client.owner;
  const signedIn = grant === "password" ? state.userOf(username, form.get("password") ?? "") : { password: "" };
  if (signedIn === undefined)
    return { status: 400, body: { error: "invalid_grant", error_description: "Authentication failed for user" } };
  const held = state.options.users?.[username]?.scopes;
  const asked = (form.get("scope") ?? "default").split(" ");
  // A scope that the user lacks is left out without an error (A-1.4b).
  const granted = held === undefined ? asked : asked.filter((scope) => held.includes(scope));
  const scopes = granted.length === 0 ? ["default"] : granted;
  const value = randomUUID();
  state.sessions.set(value, { username, scopes });
  return {
    status: 200,
    body: { access_token: value, scope: scopes.join(" "), token_type: "Bearer", expires_in: 3600 },
  };
}
