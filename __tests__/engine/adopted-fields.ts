/**
 * Every field that the Action can say something about, and who decides on it in a Key Manager that
 * exists already.
 */
export interface Field {
  /** As a difference names it. */
  readonly path: string;
  /** "job": written whatever stands there. "owner": left alone unless it was asked for. */
  readonly decides: "job" | "owner";
  /** A value that is asked for: the input, or a field of the definition file. */
  readonly wanted: unknown;
  readonly input?: string;
  /** A value that somebody else has put there. */
  readonly other: unknown;
}

const owner = (path: string, wanted: unknown, other: unknown, input?: string): Field => ({
  path,
  decides: "owner",
  wanted,
  other,
  ...(input === undefined ? {} : { input }),
});
const job = (path: string, wanted: string, input?: string): Field => ({
  path,
  decides: "job",
  wanted,
  other: "https://elsewhere.test:9443/x",
  ...(input === undefined ? {} : { input }),
});
const property = (name: string): string => `additionalProperties.${name}`;

export const OWNERS: readonly Field[] = [
  owner("displayName", "Wanted", "By hand", "key-manager-display-name"),
  owner("description", "wanted", "by hand", "key-manager-description"),
  owner(property("enable_roles_creation"), true, false, "create-roles"),
  owner(property("enable_roles_creation"), false, true, "create-roles"),
  owner(property("user_schema_cache_enabled"), true, false),
  owner(property("of_another_connector"), "wanted", "by hand"),
  owner("consumerKeyClaim", "azp", "client_id"),
  owner("scopesClaim", "scope", "scp"),
  owner("enabled", true, false),
  owner("enableTokenGeneration", true, false),
  owner("enableTokenEncryption", true, false),
  owner("enableTokenHashing", true, false),
  owner("enableOAuthAppCreation", true, false),
  owner("enableMapOAuthConsumerApps", true, false),
  owner("enableSelfValidationJWT", true, false),
  owner("tokenType", "DIRECT", "BOTH"),
  owner("claimMapping", [{ remoteClaim: "a", localClaim: "b" }], [{ remoteClaim: "sub", localClaim: "c" }]),
  owner(
    "tokenValidation",
    [{ enable: true, type: "JWT", value: {} }],
    [{ enable: false, type: "REFERENCE", value: "x" }],
  ),
  owner(
    "permissions",
    { permissionType: "ALLOW", roles: ["admin"] },
    { permissionType: "DENY", roles: ["Internal/creator"] },
  ),
];

/**
 * What they must be follows from Identity Server's base URL, unless the definition says otherwise.
 */
export const JOBS: readonly Field[] = [
  job("issuer", "/oauth2/token"),
  job("wellKnownEndpoint", "/oauth2/token/.well-known/openid-configuration"),
  job("clientRegistrationEndpoint", "/api/identity/oauth2/dcr/v1.1/register"),
  job("introspectionEndpoint", "/oauth2/introspect"),
  job("tokenEndpoint", "/oauth2/token"),
  job("displayTokenEndpoint", "/oauth2/token"),
  job("revokeEndpoint", "/oauth2/revoke"),
  job("displayRevokeEndpoint", "/oauth2/revoke"),
  job("userInfoEndpoint", "/scim2/Me"),
  job("authorizeEndpoint", "/oauth2/authorize"),
  job("scopeManagementEndpoint", "/api/identity/oauth2/v1.0/scopes"),
  job(property("api_resource_management_endpoint"), "/api/server/v1/api-resources"),
  job(property("is7_roles_endpoint"), "/scim2/v2/Roles"),
];
