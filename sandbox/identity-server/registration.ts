import { randomBytes, randomUUID } from "node:crypto";
import { jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import { unauthorized } from "./errors.ts";
import { isProfileOf } from "./releases.ts";
import type { Client, IdentityServerState } from "./state.ts";

const PATH = "/api/identity/oauth2/dcr/v1.1/register";
const NAME = /^[a-zA-Z0-9._-]+(?: [a-zA-Z0-9._-]+)*$/;
const CLIENT_ID = /^[a-zA-Z0-9_]{15,30}$/;
/** Grants that need a redirect URI (I-2). */
const BY_REDIRECT = ["authorization_code", "implicit"];
/**
 * Default life times of applications' and users' access tokens, of refresh and of ID tokens, in
 * seconds (I-3c).
 */
const LIFETIMES = {
  ext_application_token_lifetime: 3600,
  ext_user_token_lifetime: 3600,
  ext_refresh_token_lifetime: 86_400,
  ext_id_token_lifetime: 3600,
};

/** Dynamic client registration v1.1 (I-2; RFC 7591 shapes). */
export function registrationRoutes(state: IdentityServerState): readonly Route[] {
  const asUser =
    (handler: Handler): Handler =>
    (call) =>
      state.isUser(call) ? handler(call) : unauthorized();
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
        return found === undefined ? unknown : { status: 200, body: shown(state, found) };
      }),
    },
    {
      method: "GET",
      pattern: `${PATH}/:id`,
      handler: asUser((call) => {
        const found = one(call);
        return found === undefined ? unknown : { status: 200, body: shown(state, found) };
      }),
    },
    {
      method: "PUT",
      pattern: `${PATH}/:id`,
      handler: asUser((call) => {
        const found = one(call);
        return found === undefined ? unknown : update(state, found, call);
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
  const id = text(body["ext_param_client_id"]) ?? randomBytes(14).toString("hex");
  const refused = foreignMember(state, body) ?? refusal(state, body, undefined);
  if (refused !== undefined) return refused;
  if (!CLIENT_ID.test(id)) return invalid(`The client ID: ${id} is not valid.`);
  if (state.clients.has(id)) return invalid(`Client ID ${id} already exist in the system`);
  return kept(state, body, id, text(body["ext_param_client_secret"]) ?? randomUUID().replaceAll("-", ""), 201);
}

/** An update keeps id, secret and tokens, and whatever it does not name. */
function update(state: IdentityServerState, before: Client, call: Call): Reply {
  const body = jsonBody(call);
  if (body === undefined) return invalid("Invalid request body");
  const changed = {
    client_name: before.name,
    redirect_uris: before.redirectUris,
    grant_types: before.grantTypes,
    ext_token_type: before.jwt ? "JWT" : "Default",
    ext_allowed_audience: before.audience,
    ext_application_display_name: before.displayName,
    ...body,
  };
  return (
    foreignMember(state, body) ?? refusal(state, changed, before) ?? kept(state, changed, before.id, before.secret, 200)
  );
}

function foreignMember(state: IdentityServerState, body: Readonly<Record<string, unknown>>): Reply | undefined {
  const { strictRegistration = state.profile.strictRegistration } = state.options;
  if (!strictRegistration) return undefined;
  const known = isProfileOf("7.0.0").registrationMembers;
  const foreign = Object.keys(body).find((member) => !known.has(member));
  return foreign === undefined ? undefined : invalid(`Unrecognized field : ${foreign}`);
}

function refusal(
  state: IdentityServerState,
  body: Readonly<Record<string, unknown>>,
  before: Client | undefined,
): Reply | undefined {
  const name = text(body["client_name"]);
  if (name === undefined) return invalid("client_name is required");
  const { clientNames = NAME } = state.options;
  if (!clientNames.test(name)) return invalid(`The Application name: ${name} is not valid.`);
  if ([...state.clients.values()].some((client) => client.name === name && client.id !== before?.id))
    return invalid(`Application with the name ${name} already exist in the system`);
  const uris = strings(body["redirect_uris"]);
  if (uris.length === 0 && strings(body["grant_types"]).some((grant) => BY_REDIRECT.includes(grant)))
    return invalid(
      "RedirectUris property must have at least one URI value when using Authorization code or implicit grant types.",
    );
  const bad = uris.find((uri) => uri !== "" && !URL.canParse(uri));
  return bad === undefined
    ? undefined
    : {
        status: 400,
        body: { error: "invalid_redirect_uri", error_description: `Invalid redirect URI: ${bad}`, traceId: null },
      };
}

function kept(
  state: IdentityServerState,
  body: Readonly<Record<string, unknown>>,
  id: string,
  secret: string,
  status: number,
): Reply {
  const audience = text(body["ext_allowed_audience"]);
  const displayName = text(body["ext_application_display_name"]);
  const client: Client = {
    id,
    secret,
    name: text(body["client_name"]) ?? "",
    // Left out, as the connector does, there is one that is empty (run on a real core).
    redirectUris: body["redirect_uris"] === undefined ? [""] : strings(body["redirect_uris"]),
    grantTypes: strings(body["grant_types"]),
    jwt: (text(body["ext_token_type"]) ?? text(body["token_type_extension"])) === "JWT",
    ...(audience === undefined ? {} : { audience }),
    ...(displayName === undefined ? {} : { displayName }),
  };
  state.clients.set(id, client);
  return { status, body: shown(state, client) };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/**
 * The audience and the version are in the answer from 7.1 on: the only fingerprint of the release
 * (I-2f).
 */
function shown(state: IdentityServerState, client: Client): Record<string, unknown> {
  const type = client.jwt ? "JWT" : "Default";
  return {
    client_id: client.id,
    client_secret: client.secret,
    client_secret_expires_at: 0,
    client_name: client.name,
    redirect_uris: client.redirectUris,
    grant_types: client.grantTypes,
    ext_application_owner: state.username,
    ...(client.displayName === undefined ? {} : { ext_application_display_name: client.displayName }),
    ...LIFETIMES,
    ext_pkce_mandatory: false,
    ext_pkce_support_plain: false,
    ext_public_client: false,
    ext_token_type: type,
    token_type_extension: type,
    ...(state.profile.answersAudience
      ? { ext_application_version: "v2.0.0", ext_allowed_audience: client.audience ?? "organization" }
      : {}),
  };
}

function invalid(description: string): Reply {
  return { status: 400, body: { error: "invalid_client_metadata", error_description: description, traceId: null } };
}
