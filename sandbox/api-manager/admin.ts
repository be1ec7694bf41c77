import { randomUUID } from "node:crypto";
import { isObject, jsonBody, multipartBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import { authenticated } from "./authentication.ts";
import { DISALLOWED, failure, GENERIC_FAILURE, UNSUPPORTED_TYPE } from "./errors.ts";
import { readBody, trimmed } from "./key-manager-reader.ts";
import { refusal, storedBody } from "./key-manager-rules.ts";
import { answered, masked, proposed } from "./key-manager-shown.ts";
import { outbound } from "./outbound.ts";
import { settings } from "./settings.ts";
import type { AdminResources } from "./options.ts";
import type { ApiManagerState } from "./state.ts";
import type { StoredKeyManager } from "./stored.ts";
import { organizationOf, RESIDENT } from "./tenants.ts";

const BASE = "/api/am/admin/v4";
const MANAGE = ["apim:admin", "apim:admin_operations", "apim:keymanagers_manage"];
const ADMIN = ["apim:admin", "apim:admin_operations"];
const NOT_FOUND = failure(404, 901411, "Key Manager not Found", "Key Manager not found");

/** The Admin API's Key Manager and settings resources (A-1 and A-2; rows B-C..). */
export function adminRoutes(state: ApiManagerState): readonly Route[] {
  const { adminResources } = state.options;
  if (adminResources !== undefined) return forwardedRoutes(state, adminResources);
  return ["v4", state.profile.adminAlias].flatMap((version) => ownRoutes(state, `/api/am/admin/${version}`));
}

/**
 * All of it by WSO2's own resources; the stored Key Managers are known here by their answers, which
 * have the password in clear.
 */
function forwardedRoutes(state: ApiManagerState, adminResources: AdminResources): readonly Route[] {
  const paths = [
    "/settings",
    "/key-managers",
    "/key-managers/discover",
    "/key-managers/:id",
    "/key-managers/:id/app-usages",
    "/key-managers/:id/api-usages",
  ];
  const handler: Handler = async (call) => {
    const reply = await adminResources(call);
    const id = call.parts["id"] ?? "";
    const body = isObject(reply.body) ? reply.body : {};
    if (call.method === "POST" && reply.status === 201) state.store(text(body["id"]) ?? "", body);
    if (call.method === "PUT" && reply.status === 200) state.store(id, body);
    if (call.method === "DELETE" && reply.status === 200) state.remove(id);
    return reply;
  };
  return paths.flatMap((path) =>
    ["GET", "POST", "PUT", "DELETE"].map((method) => ({
      method,
      pattern: `${BASE}${path}`,
      handler: authenticated(state, MANAGE, handler),
    })),
  );
}

function ownRoutes(state: ApiManagerState, base: string): readonly Route[] {
  const route = (method: string, path: string, scopes: readonly string[], handler: Handler): Route => ({
    method,
    pattern: `${base}${path}`,
    handler: authenticated(state, scopes, handler),
  });
  return [
    { method: "GET", pattern: `${base}/settings`, handler: settingsFor(state) },
    route("GET", "/key-managers", MANAGE, (call) => list(state, call)),
    route("POST", "/key-managers", MANAGE, (call) => create(state, call)),
    route("POST", "/key-managers/discover", MANAGE, (call) => discover(state, call)),
    route("GET", "/key-managers/:id", MANAGE, (call) => {
      const stored = named(state, call);
      return stored === undefined ? NOT_FOUND : { status: 200, body: masked(state, stored.body) };
    }),
    route("PUT", "/key-managers/:id", MANAGE, (call) => update(state, call)),
    route("DELETE", "/key-managers/:id", ADMIN, (call) => remove(state, call)),
    route("GET", "/key-managers/:id/app-usages", ADMIN, (call) => {
      if (named(state, call) === undefined) return NOT_FOUND;
      const users = state
        .usersOf(call.parts["id"] ?? "")
        .map(({ id, name, owner }) => ({ uuid: id, name, owner, organization: "carbon.super" }));
      return {
        status: 200,
        body: { applicationCount: users.length, applications: users },
      };
    }),
    route("GET", "/key-managers/:id/api-usages", ADMIN, (call) =>
      named(state, call) === undefined ? NOT_FOUND : { status: 200, body: { apiCount: 0, apis: [] } },
    ),
  ];
}

/**
 * Served to anybody, but to those with bad credentials or without the scope (real-control-plane 2;
 *
 */
function settingsFor(state: ApiManagerState): Handler {
  const answer = (): Reply => settings(state.profile);
  const checked = authenticated(state, ["apim:admin", "apim:admin_settings"], answer);
  return (call) => (call.header("authorization") === undefined ? answer() : checked(call));
}

/** The Key Manager of the path, in the caller's tenant (B-C25). */
function named(state: ApiManagerState, call: Call): StoredKeyManager | undefined {
  return state.keyManagersOf(organizationOf(state.tenants, call)).find(({ id }) => id === call.parts["id"]);
}

function list(state: ApiManagerState, call: Call): Reply {
  const items = state.keyManagersOf(organizationOf(state.tenants, call)).map(({ id, body }) => ({
    id,
    name: body["name"],
    type: body["type"],
    description: body["description"] ?? null,
    enabled: body["enabled"],
    isGlobal: false,
    isUsed: state.usersOf(id).length > 0,
    tokenType: body["tokenType"] ?? "DIRECT",
  }));
  return { status: 200, body: { count: items.length, list: items } };
}

function create(state: ApiManagerState, call: Call): Reply {
  const read = bodyOf(call);
  if ("reply" in read) return read.reply;
  const { body } = read;
  const organization = organizationOf(state.tenants, call);
  const refused = refusal(state, body, { organization });
  if (refused !== undefined) return refused;
  const id = randomUUID();
  const stored = storedBody(state, id, trimmed(state, body), undefined);
  // An insert that fails in the database is only logged (A-2.2j): the answer is 201 all the same.
  if (!state.switches.createIsSwallowed) state.store(id, stored, organization);
  // The body of the answer has the password in clear (A-2.5d); Location lacks the /v4 (A-1b).
  const location = `${state.base}/api/am/admin/key-managers/${id}`;
  return { status: 201, headers: { location }, body: answered(state, stored, body) };
}

/** The body of a creation or an update; what is said where there is none, or another than JSON. */
function bodyOf(call: Call): { readonly body: Readonly<Record<string, unknown>> } | { readonly reply: Reply } {
  if (!/^application\/json\b/.test(call.header("content-type") ?? "application/json"))
    return { reply: UNSUPPORTED_TYPE };
  // Read as nothing, which the server then takes for a Key Manager (real-control-plane 2).
  if (["", "null"].includes(call.text.trim())) return { reply: GENERIC_FAILURE };
  const given = jsonBody(call);
  if (given !== undefined) return readBody(given);
  const isJson = /^\s*[[\d"tf]/.test(call.text);
  return { reply: isJson ? DISALLOWED : failure(400, 400, "Bad Request", "Malformed request body.") };
}

function update(state: ApiManagerState, call: Call): Reply {
  const stored = named(state, call);
  if (stored === undefined) return NOT_FOUND;
  const read = bodyOf(call);
  if ("reply" in read) return read.reply;
  const { body } = read;
  const organization = organizationOf(state.tenants, call);
  const refused = refusal(state, body, { organization, stored });
  if (refused !== undefined) return refused;
  const changed = storedBody(state, stored.id, trimmed(state, body), stored);
  state.store(stored.id, changed, organization);
  return { status: 200, body: answered(state, changed, body) };
}

function remove(state: ApiManagerState, call: Call): Reply {
  const stored = named(state, call);
  if (stored === undefined) return NOT_FOUND;
  const { id } = stored;
  if (stored.body["name"] === RESIDENT || state.usersOf(id).length > 0) {
    return failure(412, 902015, "Key Manager Delete error", "Error while deleting the Key Manager. %s");
  }
  state.remove(id);
  return { status: 200 };
}

/** The server itself fetches the document, with its own truststore (A-3.6a). */
async function discover(state: ApiManagerState, call: Call): Promise<Reply> {
  const { url, type } = multipartBody(call);
  if ((url ?? "") === "") return { status: 200, body: { valid: false, value: null } };
  const fetched = await outbound(state, { method: "GET", url: url ?? "" }).catch(() => undefined);
  const document = fetched?.status === 200 ? parsed(fetched.text) : undefined;
  if (document === undefined) return GENERIC_FAILURE;
  const { grant_types_supported: given } = document;
  const grants: readonly unknown[] = Array.isArray(given) ? given : [];
  const value = {
    issuer: text(document["issuer"]),
    introspectionEndpoint: text(document["introspection_endpoint"]),
    clientRegistrationEndpoint: text(document["registration_endpoint"]),
    authorizeEndpoint: text(document["authorization_endpoint"]),
    tokenEndpoint: text(document["token_endpoint"]),
    revokeEndpoint: text(document["revocation_endpoint"]),
    ...(state.profile.discoversUserInfo ? { userInfoEndpoint: text(document["userinfo_endpoint"]) } : {}),
    certificates: { type: "JWKS", value: text(document["jwks_uri"]) },
    availableGrantTypes: grants.filter((grant) => typeof grant === "string"),
    enabled: true,
    enableTokenGeneration: true,
    enableTokenEncryption: false,
    enableTokenHashing: false,
    enableMapOAuthConsumerApps: true,
    enableOAuthAppCreation: true,
    enableSelfValidationJWT: true,
    wellKnownEndpoint: url,
    type,
    tokenType: "DIRECT",
  };
  return { status: 200, body: { valid: true, value: proposed(state, value) } };
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
