import { randomBytes, randomUUID } from "node:crypto";
import { basicOf, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../https-server.ts";
import { unauthorized } from "./errors.ts";
import type { Client, IdentityServerState } from "./state.ts";

const PATH = "/api/identity/oauth2/dcr/v1.1/register";
const NAME = /^[a-zA-Z0-9._-]+(?: [a-zA-Z0-9._-]+)*$/;
/** Members that 7.0.0 GA does not know (is7-contract 2). */
const NEWER_MEMBERS = ["ext_allowed_audience", "token_endpoint_allow_reuse_pvt_key_jwt", "frontchannel_logout_uri"];

/** Dynamic client registration v1.1 (is7-contract 2; RFC 7591 shapes). */
export function registrationRoutes(state: IdentityServerState): readonly Route[] {
  const asUser =
    (handler: Handler): Handler =>
    (call) => {
      const basic = basicOf(call);
      return basic?.name === state.username && basic.password === state.password ? handler(call) : unauthorized();
    };
  // An unknown client is 401 with an empty body, easily taken for bad credentials.
  const unknown: Reply = { status: 401 };
  const one = (call: Call): Client | undefined => state.clients.get(call.parts["id"] ?? "");
  return [
    { method: "POST", pattern: PATH, handler: asUser((call) => create(state, call)) },
    {
      method: "GET",
      pattern: PATH,
      handler: asUser((call) => {
        const found = [...state.clients.values()].find((client) => client.name === call.query.get("client_name"));
        return found === undefined ? unknown : { status: 200, body: shown(found) };
      }),
    },
    {
      method: "GET",
      pattern: `${PATH}/:id`,
      handler: asUser((call) => {
        const found = one(call);
        return found === undefined ? unknown : { status: 200, body: shown(found) };
      }),
    },
    {
      method: "DELETE",
      pattern: `${PATH}/:id`,
      handler: asUser((call) => {
        const found = one(call);
        if (found === undefined) return unknown;
        state.clients.delete(found.id);
        return { status: 204 };
      }),
    },
  ];
}

function create(state: IdentityServerState, call: Call): Reply {
  const body = jsonBody(call);
  if (body === undefined) return invalid("Invalid request body");
  const foreign =
    state.options.strictRegistration === true ? NEWER_MEMBERS.find((member) => member in body) : undefined;
  if (foreign !== undefined) return invalid(`Unrecognized field : ${foreign}`);
  const name = text(body["client_name"]);
  if (name === undefined || !Array.isArray(body["redirect_uris"]))
    return invalid("client_name and redirect_uris are required");
  if (!NAME.test(name)) return invalid(`The Application name: ${name} is not valid.`);
  const clients = [...state.clients.values()];
  if (clients.some((client) => client.name === name))
    return invalid(`Application with the name ${name} already exist in the system`);
  const redirectUris = body["redirect_uris"].filter((uri) => typeof uri === "string");
  const bad = redirectUris.find((uri) => !URL.canParse(uri));
  if (bad !== undefined)
    return {
      status: 400,
      body: { error: "invalid_redirect_uri", error_description: `Invalid redirect URI: ${bad}`, traceId: null },
    };
  const grants = body["grant_types"];
  const client: Client = {
    id: text(body["ext_param_client_id"]) ?? randomBytes(14).toString("hex"),
    secret: text(body["ext_param_client_secret"]) ?? randomUUID().replaceAll("-", ""),
    name,
    redirectUris,
    grantTypes: Array.isArray(grants) ? grants.filter((grant) => typeof grant === "string") : [],
    jwt: (text(body["ext_token_type"]) ?? text(body["token_type_extension"])) === "JWT",
  };
  state.clients.set(client.id, client);
  return { status: 201, body: shown(client) };
}

function shown(client: Client): Record<string, unknown> {
  return {
    client_id: client.id,
    client_secret: client.secret,
    client_secret_expires_at: 0,
    client_name: client.name,
    redirect_uris: client.redirectUris,
    grant_types: client.grantTypes,
    ext_token_type: client.jwt ? "JWT" : "Default",
  };
}

function invalid(description: string): Reply {
  return { status: 400, body: { error: "invalid_client_metadata", error_description: description, traceId: null } };
}
