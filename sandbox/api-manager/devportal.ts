import { randomUUID } from "node:crypto";
import { isObject, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../https-server.ts";
import { applicationRefusal } from "./application-rules.ts";
import { authenticated, callerOf } from "./authentication.ts";
import { deleteClient, fetchToken, InvalidClient, loaded, loadedForAttempt, registerClient } from "./connector.ts";
import { failure, GENERIC_FAILURE, KEY_MANAGER_FAILURE, noApplication } from "./errors.ts";
import { policyRefusal } from "./throttling.ts";
import type { ApiManagerState } from "./state.ts";
import type { Application, KeyMapping, StoredKeyManager } from "./stored.ts";
import { organizationOf } from "./tenants.ts";

const BASE = "/api/am/devportal/v3";
const KEYS = ["apim:subscribe", "apim:app_manage"];

/** Applications and keys of the Developer Portal API (A-5; rows B-K.., B-P..). */
export function devPortalRoutes(state: ApiManagerState): readonly Route[] {
  const route = (method: string, path: string, handler: Handler, scopes: readonly string[] = KEYS): Route => ({
    method,
    pattern: `${BASE}${path}`,
    handler: authenticated(state, scopes, handler),
  });
  const one = (handler: (application: Application, call: Call) => Reply | Promise<Reply>): Handler => {
    return (call) => {
      const id = call.parts["id"] ?? "";
      const application = state.applications.get(id);
      return application === undefined ? noApplication(id) : handler(application, call);
    };
  };
  return [
    route("GET", "/key-managers", (call) => keyManagers(state, call), ["apim:subscribe"]),
    route("GET", "/applications", (call) => {
      const prefix = (call.query.get("query") ?? "").toLowerCase();
      const found = [...state.applications.values()].filter(({ name }) => name.toLowerCase().startsWith(prefix));
      return {
        status: 200,
        body: {
          count: found.length,
          list: found.map(shown),
          pagination: { offset: 0, limit: 100, total: found.length },
        },
      };
    }),
    route("POST", "/applications", (call) => create(state, call)),
    route(
      "GET",
      "/applications/:id",
      one((application) => ({ status: 200, body: shown(application) })),
    ),
    route(
      "DELETE",
      "/applications/:id",
      one((application) => remove(state, application)),
    ),
    route(
      "POST",
      "/applications/:id/generate-keys",
      one((application, call) => generateKeys(state, application, call)),
    ),
    route(
      "GET",
      "/applications/:id/oauth-keys",
      one((application) => {
        const keys = application.mappings
          .filter((mapping) => mapping.clientId !== undefined)
          .map((mapping) => keyBody(state, mapping, mapping.keyManagerName, undefined));
        return { status: 200, body: { count: keys.length, list: keys } };
      }),
    ),
    route(
      "POST",
      "/applications/:id/oauth-keys/:mapping/generate-token",
      one((application, call) => generateToken(state, application, call)),
    ),
  ];
}

/** Display endpoints win over the real ones when they are not blank (B-C19). */
function keyManagers(state: ApiManagerState, call: Call): Reply {
  const visible = state.keyManagersOf(organizationOf(state.tenants, call)).filter(({ body }) => !isHidden(body));
  const list = visible.map(({ id, body }) => ({
    id,
    name: body["name"],
    type: body["type"],
    displayName: body["displayName"],
    enabled: body["enabled"],
    tokenEndpoint: text(body["displayTokenEndpoint"]) ?? body["tokenEndpoint"],
    revokeEndpoint: text(body["displayRevokeEndpoint"]) ?? body["revokeEndpoint"],
  }));
  return { status: 200, body: { count: list.length, list } };
}

/**
 * Shown only to the organisations listed; `none`, or others than the caller's, hides it (B-O5). The
 * stand-in's users have none.
 */
function isHidden(body: Readonly<Record<string, unknown>>): boolean {
  const allowed = body["allowedOrganizations"];
  return Array.isArray(allowed) && allowed.length > 0 && !allowed.includes("ALL");
}

function create(state: ApiManagerState, call: Call): Reply {
  const body = jsonBody(call) ?? {};
  const refused = applicationRefusal(body) ?? policyRefusal(state, "application", [body["throttlingPolicy"]]);
  if (refused !== undefined) return refused;
  const name = text(body["name"]) ?? "";
  if ([...state.applications.values()].some((application) => application.name === name))
    return failure(409, 409, "Resource Already Exists", `An application already exists with name ${name}`);
  const organization = organizationOf(state.tenants, call);
  const description = text(body["description"]);
  const owner = callerOf(state, call);
  const application = { id: randomUUID(), name, owner, organization, description, mappings: [] };
  state.applications.set(application.id, application);
  return { status: 201, body: shown(application) };
}

function shown(application: Application): Record<string, unknown> {
  return {
    applicationId: application.id,
    name: application.name,
    description: application.description ?? null,
    owner: application.owner,
    throttlingPolicy: "Unlimited",
    status: "APPROVED",
    tokenType: "JWT",
  };
}

/**
 * Removes the IS clients first, but not those that were only mapped; a failure there is only logged
 * and leaves an orphan (A-5m).
 */
async function remove(state: ApiManagerState, application: Application): Promise<Reply> {
  for (const mapping of application.mappings) {
    const stored = state.keyManagers.get(mapping.keyManagerId);
    const connector = stored === undefined ? undefined : loaded(state, stored);
    if (connector !== undefined && mapping.clientId !== undefined && mapping.mode !== "MAPPED")
      await deleteClient(state, connector, mapping.clientId).catch(() => undefined);
  }
  state.applications.delete(application.id);
  state.catalogue.unsubscribeAll(application.id);
  return { status: 200 };
}

async function generateKeys(state: ApiManagerState, application: Application, call: Call): Promise<Reply> {
  const body = jsonBody(call) ?? {};
  const asked = text(body["keyManager"]) ?? "Resident Key Manager";
  const stored = state.find(asked, application.organization);
  const keyType = text(body["keyType"]) ?? "";
  const listed = body["grantTypesToBeSupported"];
  if (!["PRODUCTION", "SANDBOX"].includes(keyType)) return failure(400, 400, "Bad Request", "Validation Error");
  // The contract requires the grants, the server does not (real-control-plane 2).
  const grantTypes = (Array.isArray(listed) ? listed : []).filter((grant) => typeof grant === "string");
  const refused = keysRefused(stored, asked);
  if (stored === undefined || refused !== undefined) return refused ?? GENERIC_FAILURE;
  if (application.mappings.some((mapping) => mapping.keyManagerId === stored.id && keyTypeOf(mapping) === keyType))
    return failure(409, 901409, "Key Mappings already exists", "Key Mappings already exists");
  // The row is written before anything can fail, and is not removed when it fails (B-P1).
  const row = {
    id: randomUUID(),
    keyManagerId: stored.id,
    keyManagerName: text(stored.body["name"]) ?? "",
    keyType,
    grantTypes,
    since: Date.now(),
  };
  application.mappings.push(row);
  const connector = loadedForAttempt(state, stored);
  if (connector === undefined) return KEY_MANAGER_FAILURE;
  try {
    const client = await registerClient(state, connector, application, keyType, grantTypes);
    const mapping = { ...row, ...client };
    application.mappings.splice(application.mappings.indexOf(row), 1, mapping);
    const wantsToken = grantTypes.includes("client_credentials") && connector.body["enableTokenGeneration"] === true;
    const token = wantsToken ? await fetchToken(state, connector, client, []) : undefined;
    return { status: 200, body: keyBody(state, mapping, asked, token) };
  } catch {
    return KEY_MANAGER_FAILURE;
  }
}

/** Why no keys are made with this Key Manager at all; nothing when they may be. */
function keysRefused(stored: StoredKeyManager | undefined, asked: string): Reply | undefined {
  if (stored?.body["enabled"] !== true)
    return failure(400, 901403, "Key Manager not Registered", `Key Manager not Registered: ${asked}`);
  if (stored.body["enableOAuthAppCreation"] !== true || stored.body["tokenType"] === "EXCHANGED") {
    return failure(
      400,
      901405,
      "Key Manager doesn't support OAuth Client Creation",
      "Key Manager doesn't support generating OAuth Application",
    );
  }
  const permissions = isObject(stored.body["permissions"]) ? stored.body["permissions"] : {};
  const roles = Array.isArray(permissions["roles"]) ? permissions["roles"] : [];
  const denied =
    permissions["permissionType"] === "DENY"
      ? roles.includes("admin")
      : permissions["permissionType"] === "ALLOW" && !roles.includes("admin");
  // The permission is looked up by UUID; asking by name skips it (B-K8, B-K9).
  return denied && asked === stored.id
    ? failure(403, 902013, "Key Manager is Restricted for this user", "Key Manager is Restricted for this user")
    : undefined;
}

export function keyTypeOf(mapping: KeyMapping): string {
  return mapping.keyType ?? "PRODUCTION";
}

/** An application's key as the Developer Portal API shows it. */
export function keyBody(
  state: ApiManagerState,
  mapping: KeyMapping,
  keyManager: string,
  token: Record<string, unknown> | undefined,
): Record<string, unknown> {
  return {
    keyMappingId: mapping.id,
    keyManager,
    consumerKey: mapping.clientId,
    consumerSecret: mapping.clientSecret,
    ...(state.profile.answersConsumerSecrets ? { consumerSecrets: [] } : {}),
    supportedGrantTypes: mapping.grantTypes,
    callbackUrl: "",
    keyState: "APPROVED",
    keyType: keyTypeOf(mapping),
    mode: mapping.mode ?? "CREATED",
    groupId: null,
    token: token ?? null,
    additionalProperties: {},
  };
}

async function generateToken(state: ApiManagerState, application: Application, call: Call): Promise<Reply> {
  const mapping = application.mappings.find(({ id }) => id === call.parts["mapping"]);
  const stored = mapping === undefined ? undefined : state.keyManagers.get(mapping.keyManagerId);
  const body = jsonBody(call) ?? {};
  if (mapping?.clientId === undefined || stored === undefined) return GENERIC_FAILURE;
  // validityPeriod is unboxed without a null check (A-5j).
  if (typeof body["validityPeriod"] !== "number") return GENERIC_FAILURE;
  const scopes = Array.isArray(body["scopes"]) ? body["scopes"].filter((scope) => typeof scope === "string") : [];
  const clientSecret = text(body["consumerSecret"]) ?? mapping.clientSecret ?? "";
  const connector = loaded(state, stored);
  if (connector === undefined)
    return failure(400, 900606, "Key manager not initialised", "Error while generating the token");
  try {
    return {
      status: 200,
      body: await fetchToken(state, connector, { clientId: mapping.clientId, clientSecret }, scopes),
    };
  } catch (error) {
    const why = error instanceof InvalidClient ? "Client credentials are invalid." : "Server Error Occurred";
    return failure(400, 900967, "General Error", why);
  }
}
