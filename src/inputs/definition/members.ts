/**
 * What the Admin API's Key Manager is made of: one table, by which a
 * definition is judged before anything is contacted. It has every member that any release from
 * 4.3.0 on has; whether the server at hand knows it, the server says.
 */
export type Kind =
  | { readonly is: "text"; readonly most?: number; readonly values?: readonly string[] }
  | { readonly is: "boolean" | "number" | "any" }
  | { readonly is: "list"; readonly of: Kind }
  | { readonly is: "object"; readonly members: Members; readonly others?: true };

export type Members = Readonly<Record<string, Kind>>;

const TEXT: Kind = { is: "text" };
const FLAG: Kind = { is: "boolean" };
const words = (...values: readonly string[]): Kind => ({ is: "text", values });
const listOf = (of: Kind): Kind => ({ is: "list", of });
const objectOf = (members: Members): Kind => ({ is: "object", members });

/**
 * Fields of the connector `WSO2-IS-7`. Any other key is taken by API Manager, too (A-1.3a),
 * so that only the values of these are judged.
 */
export const CONNECTOR_FIELDS: Members = {
  Authentication: words("BasicAuth", "MutualTLS"),
  Username: TEXT,
  Password: TEXT,
  IdentityUser: TEXT,
  MutualTLSOptions: words("ServerWide", "TenantWide"),
  TenantWideCertificate: TEXT,
  api_resource_management_endpoint: TEXT,
  is7_roles_endpoint: TEXT,
  enable_roles_creation: FLAG,
  user_schema_cache_enabled: FLAG,
  self_validate_jwt: FLAG,
};

const ENDPOINTS = (
  "wellKnownEndpoint introspectionEndpoint clientRegistrationEndpoint tokenEndpoint displayTokenEndpoint " +
  "revokeEndpoint displayRevokeEndpoint userInfoEndpoint authorizeEndpoint scopeManagementEndpoint"
).split(" ");

const FLAGS = (
  "enableTokenGeneration enableTokenEncryption enableTokenHashing enableMapOAuthConsumerApps " +
  "enableOAuthAppCreation enableSelfValidationJWT enableProvisionedAppValidation enabled global"
).split(" ");

export const KEY_MANAGER: Members = {
  id: TEXT,
  name: { is: "text", most: 100 },
  displayName: { is: "text", most: 100 },
  type: { is: "text", most: 45 },
  description: { is: "text", most: 256 },
  ...Object.fromEntries(ENDPOINTS.map((name) => [name, TEXT])),
  endpoints: listOf(objectOf({ name: TEXT, value: TEXT })),
  certificates: objectOf({ type: words("JWKS", "PEM"), value: TEXT }),
  issuer: TEXT,
  alias: TEXT,
  availableGrantTypes: listOf(TEXT),
  ...Object.fromEntries(FLAGS.map((name) => [name, FLAG])),
  claimMapping: listOf(objectOf({ remoteClaim: TEXT, localClaim: TEXT })),
  consumerKeyClaim: TEXT,
  scopesClaim: TEXT,
  tokenValidation: listOf(
    objectOf({ id: { is: "number" }, enable: FLAG, type: words("REFERENCE", "JWT", "CUSTOM"), value: { is: "any" } }),
  ),
  additionalProperties: { is: "object", members: CONNECTOR_FIELDS, others: true },
  permissions: objectOf({ permissionType: words("PUBLIC", "ALLOW", "DENY"), roles: listOf(TEXT) }),
  tokenType: words("EXCHANGED", "DIRECT", "BOTH"),
  allowedOrganizations: listOf(TEXT),
};
