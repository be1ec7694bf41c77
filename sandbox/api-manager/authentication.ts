import { randomUUID } from "node:crypto";
import { basicOf, bearerOf, formBody, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../https-server.ts";
import { failure, UNAUTHENTICATED } from "./errors.ts";
import type { ApiManagerState } from "./state.ts";

/** Wraps a REST handler: Basic of the user, or a bearer token with one of `scopes`. */
export function authenticated(state: ApiManagerState, scopes: readonly string[], handler: Handler): Handler {
  return (call) => {
    const bearer = bearerOf(call);
    if (bearer !== undefined)
      return state.sessions.get(bearer)?.some((scope) => scopes.includes(scope)) === true
        ? handler(call)
        : UNAUTHENTICATED;
    return state.options.basicRefused !== true && basicUser(state, call) ? handler(call) : UNAUTHENTICATED;
  };
}

/** Whether the call has the user's name and password. */
export function basicUser(state: ApiManagerState, call: Call): boolean {
  const basic = basicOf(call);
  const known = [state.username, ...Object.keys(state.tenants).map((tenant) => `${state.username}@${tenant}`)];
  return basic !== undefined && known.includes(basic.name) && basic.password === state.password;
}

/** Client registration and token of API Manager itself (apim-contract 4). */
export function authenticationRoutes(state: ApiManagerState): readonly Route[] {
  return [
    { method: "POST", pattern: "/client-registration/v0.17/register", handler: (call) => register(state, call) },
    { method: "POST", pattern: "/oauth2/token", handler: (call) => token(state, call) },
  ];
}

function register(state: ApiManagerState, call: Call): Reply {
  if (!basicUser(state, call)) return UNAUTHENTICATED;
  const body = jsonBody(call);
  const name = text(body?.["clientName"]);
  const owner = text(body?.["owner"]) ?? "";
  if (owner === "") return failure(400, 400, "Bad Request", "The owner is missing");
  if (owner !== state.username) return failure(403, 403, "Forbidden", "The owner is unknown");
  if (name === undefined || !/^[a-zA-Z0-9\s._-]+$/.test(name))
    return failure(500, 500, "Internal server error", "Invalid client name");
  // The same name again returns the existing client.
  const clientId = `client-of-${name}`;
  const clientSecret = state.restClients.get(clientId) ?? randomUUID();
  state.restClients.set(clientId, clientSecret);
  return {
    status: 200,
    body: {
      clientId,
      clientSecret,
      clientName: name,
      callBackURL: "",
      isSaasApplication: true,
      appOwner: owner,
      jsonString: "{}",
    },
  };
}

function token(state: ApiManagerState, call: Call): Reply {
  const client = basicOf(call);
  if (client === undefined || state.restClients.get(client.name) !== client.password) {
    return {
      status: 401,
      body: { error: "invalid_client", error_description: "A valid OAuth client could not be found" },
    };
  }
  const form = formBody(call);
  const grant = form.get("grant_type");
  if (grant === "password" && (form.get("username") !== state.username || form.get("password") !== state.password)) {
    return { status: 400, body: { error: "invalid_grant", error_description: "Authentication failed for user" } };
  }
  if (grant !== "password" && grant !== "client_credentials")
    return { status: 400, body: { error: "unsupported_grant_type" } };
  const scopes = (form.get("scope") ?? "default").split(" ");
  const value = randomUUID();
  state.sessions.set(value, scopes);
  return {
    status: 200,
    body: { access_token: value, scope: scopes.join(" "), token_type: "Bearer", expires_in: 3600 },
  };
}
