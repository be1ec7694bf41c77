import { isObject, text } from "../body.ts";
import type { Reply } from "../routes.ts";
import { failure, GENERIC_FAILURE, invalid, unrecognized, type Wrong } from "./errors.ts";
import { secretsOf } from "./settings.ts";
import type { ApiManagerState } from "./state.ts";
import type { StoredKeyManager } from "./stored.ts";

type Body = Readonly<Record<string, unknown>>;

export const MASK = "*****";
const ENDPOINTS = ["clientRegistrationEndpoint", "introspectionEndpoint", "tokenEndpoint", "revokeEndpoint"];
/** Names inside `endpoints[]` that satisfy the required ones without being stored (A-2.3a). */
const LISTED_AS: Readonly<Record<string, string>> = {
  clientRegistrationEndpoint: "client_registration_endpoint",
  introspectionEndpoint: "introspection_endpoint",
  tokenEndpoint: "token_endpoint",
  revokeEndpoint: "revoke_endpoint",
};
/** Roles that exist in the stand-in; the user has all of them. */
const USER_ROLES = ["admin", "Internal/everyone", "Internal/creator", "Internal/publisher", "Internal/subscriber"];
const LENGTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  name: [1, 100],
  displayName: [0, 100],
  type: [1, 45],
  description: [0, 256],
};
const TOKEN_TYPES = ["EXCHANGED", "DIRECT", "BOTH"];
const PERMISSION_TYPES = ["PUBLIC", "ALLOW", "DENY"];

/**
 * What a body is checked against: nothing for a creation, or the stored Key Manager of an update.
 */
export interface Against {
  readonly organization: string;
  readonly stored?: StoredKeyManager;
}

/**
 * Why a body is refused, in the order of the server's checks; nothing when it is accepted.
 */
export function refusal(state: ApiManagerState, body: Body, against: Against): Reply | undefined {
  return schema(state, body) ?? roles(body) ?? identity(state, body, against) ?? connector(state, body);
}

function schema(state: ApiManagerState, body: Body): Reply | undefined {
  const unknown = Object.keys(body).find((key) => !state.profile.members.has(key));
  if (unknown !== undefined) return unrecognized(unknown);
  const wrong = Object.entries(LENGTHS).flatMap(([member, [least, most]]): Wrong[] => {
    const value = text(body[member]);
    if (value === undefined) return least > 0 ? [[member, "must not be null"]] : [];
    return value.length < least || value.length > most ? [[member, `size must be between ${least} and ${most}`]] : [];
  });
  if (wrong.length > 0) return invalid(wrong);
  const { enabled, tokenType = "DIRECT" } = body;
  // A null Boolean meets a primitive, and no enum its switch: NullPointerException (A-2.2e,
  // real-control-plane 2).
  if (typeof enabled !== "boolean" || !TOKEN_TYPES.some((type) => type === tokenType)) return GENERIC_FAILURE;
  return undefined;
}

function roles(body: Body): Reply | undefined {
  const listed = isObject(body["permissions"]) ? body["permissions"]["roles"] : undefined;
  const unknown = (Array.isArray(listed) ? listed : []).some((role) => !USER_ROLES.some((known) => known === role));
  return unknown ? failure(404, 900607, "Role does not exist in the system") : undefined;
}

function identity(state: ApiManagerState, body: Body, { stored, organization }: Against): Reply | undefined {
  if (stored === undefined) {
    return state.find(text(body["name"]) ?? "", organization) === undefined
      ? undefined
      : failure(409, 901402, "Key Manager Already Exists");
  }
  return body["name"] === stored.body["name"]
    ? undefined
    : failure(400, 400, "Bad Request", "Key Manager name couldn't able to change");
}

function connector(state: ApiManagerState, body: Body): Reply | undefined {
  if (body["tokenType"] === "EXCHANGED") return undefined;
  const installed = state.profile.connectors.find(({ type }) => type === body["type"]);
  if (installed === undefined)
    return failure(400, 901400, "Key Manager Type not configured", "Key Manager Type not configured");
  // The response never names what is missing; only the server's log does.
  const missing = failure(400, 901401, "Required Key Manager configuration missing", "Missing required configuration");
  const properties = body["additionalProperties"];
  if (!isObject(properties)) return missing;
  if (installed.fields.some((field) => field.required && !(field.name in properties))) return missing;
  if (state.profile.choosesAuthentication && installed.type === "WSO2-IS-7") {
    if (properties["Authentication"] === "BasicAuth" && !("Username" in properties && "Password" in properties))
      return GENERIC_FAILURE;
    if (
      properties["Authentication"] === "MutualTLS" &&
      !("IdentityUser" in properties && "MutualTLSOptions" in properties)
    )
      return missing;
  }
  const listed = new Set(
    (Array.isArray(body["endpoints"]) ? body["endpoints"] : []).filter(isObject).map((endpoint) => endpoint["name"]),
  );
  const absent = ENDPOINTS.some((name) => (text(body[name]) ?? "") === "" && !listed.has(LISTED_AS[name]));
  return absent ? missing : undefined;
}

/**
 * What is kept of an accepted body: defaults filled, `endpoints`, a direct one's `alias` and empty
 * endpoints gone.
 */
export function storedBody(state: ApiManagerState, id: string, body: Body, before: StoredKeyManager | undefined): Body {
  const installed = state.profile.connectors.find(({ type }) => type === body["type"]);
  const selfValidation = body["enableSelfValidationJWT"] ?? true;
  const kept = Object.entries(body).filter(
    ([key, value]) =>
      key !== "endpoints" && (key !== "alias" || exchanges(body)) && !(key.endsWith("Endpoint") && value === ""),
  );
  return {
    displayName: null,
    description: null,
    availableGrantTypes: [],
    enableTokenGeneration: null,
    enableTokenEncryption: false,
    enableTokenHashing: false,
    enableMapOAuthConsumerApps: false,
    enableOAuthAppCreation: false,
    claimMapping: [],
    tokenValidation: [],
    tokenType: "DIRECT",
    ...Object.fromEntries(kept),
    id,
    permissions: permissionsOf(body["permissions"]),
    consumerKeyClaim: body["consumerKeyClaim"] ?? installed?.consumerKeyClaim,
    scopesClaim: body["scopesClaim"] ?? installed?.scopesClaim,
    enableSelfValidationJWT: selfValidation,
    additionalProperties: {
      ...properties(body),
      ...keptSecrets(state, body, before),
      self_validate_jwt: selfValidation,
    },
  };
}

/** A type that is none is stored as if there were no permissions (real-control-plane 2). */
function permissionsOf(given: unknown): Body {
  const { permissionType, roles: listed } = isObject(given) ? given : {};
  return PERMISSION_TYPES.some((type) => type === permissionType)
    ? { permissionType, roles: Array.isArray(listed) ? listed : [] }
    : { permissionType: "PUBLIC", roles: [] };
}

/** On PUT the mask keeps a stored secret; on POST it is taken literally. */
function keptSecrets(state: ApiManagerState, body: Body, before: StoredKeyManager | undefined): Body {
  const old = before === undefined ? {} : properties(before.body);
  const sent = properties(body);
  const kept = secretsOf(state.profile, body["type"]).filter((name) => sent[name] === MASK && old[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, old[name]]));
}

/** `EXCHANGED` and `BOTH` have an internal identity provider, where the alias lives (B-C16). */
function exchanges(body: Body): boolean {
  return body["tokenType"] === "EXCHANGED" || body["tokenType"] === "BOTH";
}

export function properties(body: Body): Body {
  return isObject(body["additionalProperties"]) ? body["additionalProperties"] : {};
}
