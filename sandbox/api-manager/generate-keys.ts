import { randomUUID } from "node:crypto";
import { isObject, jsonBody, text } from "../body.ts";
import type { Call, Reply } from "../routes.ts";
import { fetchToken, InvalidClient, loaded, loadedForAttempt, registerClient } from "./connector.ts";
import { failure, GENERIC_FAILURE, KEY_MANAGER_FAILURE } from "./errors.ts";
import type { ApiManagerState } from "./state.ts";
import type { Application, KeyMapping, StoredKeyManager } from "./stored.ts";

/** Keys of an application, and a token with them (A-5; rows B-K.., B-P..). */
export async function generateKeys(state: ApiManagerState, application: Application, call: Call): Promise<Reply> {
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

export async function generateToken(state: ApiManagerState, application: Application, call: Call): Promise<Reply> {
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
