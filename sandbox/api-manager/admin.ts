import { randomUUID } from "node:crypto";
import { isObject, jsonBody, multipartBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../https-server.ts";
import { authenticated } from "./authentication.ts";
import { failure, GENERIC_FAILURE } from "./errors.ts";
import { masked, refusal, storedBody, trimmed } from "./key-manager-rules.ts";
import { outbound } from "./outbound.ts";
import { RESIDENT_ID, type AdminResources, type ApiManagerState } from "./state.ts";

const BASE = "/api/am/admin/v4";
const MANAGE = ["apim:admin", "apim:admin_operations", "apim:keymanagers_manage"];
const ADMIN = ["apim:admin", "apim:admin_operations"];
const NOT_FOUND = failure(404, 901411, "Key Manager not found", "Key Manager not found");

/** The Admin API's Key Manager and settings resources (apim-contract 1 and 2; rows B-C..). */
export function adminRoutes(state: ApiManagerState): readonly Route[] {
  const { adminResources } = state.options;
  return adminResources === undefined ? ownRoutes(state) : forwardedRoutes(state, adminResources);
}

/** All of it by WSO2's own resources; the stored Key Managers are known here by their answers, which have the password in clear. */
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
    if (call.method === "DELETE" && reply.status === 200) state.keyManagers.delete(id);
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

function ownRoutes(state: ApiManagerState): readonly Route[] {
  const route = (method: string, path: string, scopes: readonly string[], handler: Handler): Route => ({
    method,
    pattern: `${BASE}${path}`,
    handler: authenticated(state, scopes, handler),
  });
  return [
    route("GET", "/settings", ["apim:admin", "apim:admin_settings"], () => settings(state)),
    route("GET", "/key-managers", MANAGE, () => list(state)),
    route("POST", "/key-managers", MANAGE, (call) => create(state, call)),
    route("POST", "/key-managers/discover", MANAGE, (call) => discover(state, call)),
    route("GET", "/key-managers/:id", MANAGE, (call) => {
      const stored = state.keyManagers.get(call.parts["id"] ?? "");
      return stored === undefined ? NOT_FOUND : { status: 200, body: masked(stored.body) };
    }),
    route("PUT", "/key-managers/:id", MANAGE, (call) => update(state, call)),
    route("DELETE", "/key-managers/:id", ADMIN, (call) => remove(state, call)),
    route("GET", "/key-managers/:id/app-usages", ADMIN, (call) => {
      const users = state
        .usersOf(call.parts["id"] ?? "")
        .map(({ id, name, owner }) => ({ uuid: id, name, owner, organization: "carbon.super" }));
      return {
        status: 200,
        body: { applicationCount: users.length, applications: users },
      };
    }),
    route("GET", "/key-managers/:id/api-usages", ADMIN, () => ({ status: 200, body: { apiCount: 0, apis: [] } })),
  ];
}

function settings(state: ApiManagerState): Reply {
  const { profile } = state;
  const credentials = [
    { name: "Username", required: true },
    { name: "Password", required: true, mask: true },
  ];
  return {
    status: 200,
    body: {
      scopes: ["apim:admin"],
      keyManagerConfiguration: [
        { type: "default", displayName: "Resident Key Manager", configurations: [] },
        {
          type: "WSO2-IS-7",
          displayName: "WSO2 Identity Server 7",
          defaultConsumerKeyClaim: "azp",
          defaultScopesClaim: "scope",
          configurations: profile.fields.map((entry) => ({ ...entry, label: entry.name, multiple: false, values: [] })),
          ...(profile.choosesAuthentication
            ? {
                authConfigurations: [
                  {
                    name: "Authentication",
                    required: true,
                    type: "dropdown",
                    default: "BasicAuth",
                    values: [{ name: "BasicAuth", values: credentials }, { name: "MutualTLS" }],
                  },
                ],
              }
            : {}),
        },
      ],
    },
  };
}

function list(state: ApiManagerState): Reply {
  const items = [...state.keyManagers.values()].map(({ id, body }) => ({
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
  const body = jsonBody(call);
  if (body === undefined) return failure(400, 400, "Bad Request", "Unexpected end of input");
  const refused = refusal(state, body, undefined);
  if (refused !== undefined) return refused;
  const id = randomUUID();
  const stored = storedBody(id, trimmed(state, body), undefined);
  // An insert that fails in the database is only logged (apim-contract 2.2): the answer is 201 all the same.
  if (!state.switches.createIsSwallowed) state.store(id, stored);
  // The body of the answer has the password in clear (apim-contract 2.5); Location lacks the /v4 (5.1).
  return { status: 201, headers: { location: `${state.base}/api/am/admin/key-managers/${id}` }, body: stored };
}

function update(state: ApiManagerState, call: Call): Reply {
  const stored = state.keyManagers.get(call.parts["id"] ?? "");
  if (stored === undefined) return NOT_FOUND;
  const body = jsonBody(call);
  if (body === undefined) return failure(400, 400, "Bad Request", "Unexpected end of input");
  const refused = refusal(state, body, stored);
  if (refused !== undefined) return refused;
  const changed = storedBody(stored.id, trimmed(state, body), stored);
  state.store(stored.id, changed);
  return { status: 200, body: changed };
}

function remove(state: ApiManagerState, call: Call): Reply {
  const id = call.parts["id"] ?? "";
  if (!state.keyManagers.has(id)) return NOT_FOUND;
  if (id === RESIDENT_ID || state.usersOf(id).length > 0) {
    return failure(
      412,
      902015,
      "Key Manager is in use",
      "Key Manager with name: %s cannot be deleted as it is used by APIs or applications",
    );
  }
  state.keyManagers.delete(id);
  return { status: 200 };
}

/** The server itself fetches the document, with its own truststore (apim-contract 3.6). */
async function discover(state: ApiManagerState, call: Call): Promise<Reply> {
  const { url, type } = multipartBody(call);
  if ((url ?? "") === "") return { status: 200, body: { valid: false } };
  const fetched = await outbound(state, { method: "GET", url: url ?? "" }).catch(() => undefined);
  const document = fetched?.status === 200 ? parsed(fetched.text) : undefined;
  if (document === undefined) return GENERIC_FAILURE;
  const value = {
    name: null,
    issuer: text(document["issuer"]),
    introspectionEndpoint: text(document["introspection_endpoint"]),
    clientRegistrationEndpoint: text(document["registration_endpoint"]),
    authorizeEndpoint: text(document["authorization_endpoint"]),
    tokenEndpoint: text(document["token_endpoint"]),
    revokeEndpoint: text(document["revocation_endpoint"]),
    ...(state.profile.discoversUserInfo ? { userInfoEndpoint: text(document["userinfo_endpoint"]) } : {}),
    certificates: { type: "JWKS", value: text(document["jwks_uri"]) },
    availableGrantTypes: document["grant_types_supported"],
    enabled: true,
    enableTokenGeneration: true,
    enableMapOAuthConsumerApps: true,
    enableOAuthAppCreation: true,
    enableSelfValidationJWT: true,
    wellKnownEndpoint: url,
    type,
    additionalProperties: {},
  };
  return { status: 200, body: { valid: true, value } };
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
