import { isObject } from "../body.ts";
import { MASK, properties } from "./key-manager-rules.ts";
import { secretsOf } from "./settings.ts";
import type { ApiManagerState } from "./state.ts";

type Body = Readonly<Record<string, unknown>>;

/**
 * Members of every body, in the server's order, whether they were given or not (run on
 * carbon-apimgt 9.33.90).
 */
const MEMBERS = (
  "id name displayName type description wellKnownEndpoint introspectionEndpoint clientRegistrationEndpoint tokenEndpoint " +
  "displayTokenEndpoint revokeEndpoint displayRevokeEndpoint userInfoEndpoint authorizeEndpoint endpoints certificates issuer alias " +
  "scopeManagementEndpoint availableGrantTypes enableTokenGeneration enableTokenEncryption enableTokenHashing enableMapOAuthConsumerApps " +
  "enableOAuthAppCreation enableSelfValidationJWT claimMapping consumerKeyClaim scopesClaim tokenValidation enabled global " +
  "additionalProperties permissions tokenType allowedOrganizations"
).split(" ");

/** A Key Manager with all members of its contract, the password in clear. */
export function whole(state: ApiManagerState, body: Body): Body {
  const validations = Array.isArray(body["tokenValidation"]) ? body["tokenValidation"] : [];
  const known = MEMBERS.filter((name) => state.profile.members.has(name));
  return {
    ...Object.fromEntries(known.map((name) => [name, null])),
    availableGrantTypes: [],
    enableTokenEncryption: false,
    enableTokenHashing: false,
    enableMapOAuthConsumerApps: false,
    enableOAuthAppCreation: false,
    enableSelfValidationJWT: true,
    claimMapping: [],
    permissions: { permissionType: "PUBLIC", roles: [] },
    tokenType: "DIRECT",
    ...(state.profile.members.has("allowedOrganizations") ? { allowedOrganizations: [] } : {}),
    ...body,
    global: false,
    // Never stored, and shown empty.
    endpoints: [],
    tokenValidation: validations.filter(isObject).map((validation) => ({ id: null, ...validation })),
  };
}

/** As GET shows it: the connector's secrets masked. */
export function masked(state: ApiManagerState, body: Body): Body {
  const shown = properties(body);
  const secrets = secretsOf(state.profile, body["type"]).filter((name) => name in shown);
  const hidden = Object.fromEntries(secrets.map((name) => [name, MASK]));
  return { ...whole(state, body), additionalProperties: { ...shown, ...hidden } };
}

/**
 * As POST and PUT answer it: the password in clear, and the alias as it was sent although
 * it is not kept.
 */
export function answered(state: ApiManagerState, stored: Body, sent: Body): Body {
  return { ...whole(state, stored), alias: stored["alias"] ?? sent["alias"] ?? null };
}

/** As discovery proposes it, with nothing that is not in the document (run on 9.33.90). */
export function proposed(state: ApiManagerState, found: Body): Body {
  const nothing = { id: null, name: null, global: null, additionalProperties: null, permissions: null };
  return { ...whole(state, found), ...nothing };
}
