import { isObject } from "../json.ts";
import type { RunInputs } from "../inputs.ts";
import { DOCUMENTED_GRANT_TYPES } from "../inputs.ts";
import { IS_PATHS } from "../is/endpoints.ts";
import type { Discovery } from "../is/identity-server.ts";
import type { KeyManagerRepresentation } from "../apim/admin.ts";

export const CONNECTOR_TYPE = "WSO2-IS-7";
/** What API Manager shows, and takes, instead of a password (apim-contract 2.5). */
export const MASK = "*****";

/** Base URLs of one Identity Server as its three kinds of callers know it. */
export interface IdentityServerBases {
  /** `iss` of its tokens, literally. */
  readonly issuer: string;
  readonly fromApim: string;
  readonly forDevelopers: string;
}

/** Which base URL stands where: the issuer is IS's own word, the others are inputs or follow it (is7-contract 1). */
export function basesOf(inputs: Pick<RunInputs, "isUrlFromApim" | "isPublicUrl">, issuer: string): IdentityServerBases {
  const base = issuer.endsWith(IS_PATHS.issuer) ? issuer.slice(0, -IS_PATHS.issuer.length) : new URL(issuer).origin;
  return { issuer, fromApim: inputs.isUrlFromApim ?? base, forDevelopers: inputs.isPublicUrl ?? base };
}

/** The grants asked for, or the documented nine that this IS advertises (all nine when it advertises none). */
export function grantTypesFor(asked: readonly string[] | undefined, advertised: readonly string[]): readonly string[] {
  if (asked !== undefined) return asked;
  const offered = DOCUMENTED_GRANT_TYPES.filter((grant) => advertised.includes(grant));
  return offered.length === 0 ? DOCUMENTED_GRANT_TYPES : offered;
}

/**
 * The Key Manager as it should be: one payload that every release from 4.3.0 accepts (apim-contract 3.2, 3.3), with every flag and
 * endpoint explicit, since API Manager fills gaps with what does not work. Fields of the definition file win.
 */
export function desiredKeyManager(inputs: RunInputs, discovery: Discovery): KeyManagerRepresentation {
  const { keyManager, connector } = inputs;
  const bases = basesOf(inputs, discovery.issuer);
  const apim = (path: string): string => bases.fromApim + path;
  const shown = (path: string): string => bases.forDevelopers + path;
  const { additionalProperties, ...fields } = keyManager.definition?.fields ?? {};
  const connectorFields: Record<string, unknown> = {
    Authentication: "BasicAuth",
    Username: connector.username,
    Password: connector.password,
    api_resource_management_endpoint: apim(IS_PATHS.apiResources),
    is7_roles_endpoint: apim(IS_PATHS.roles),
    // B-Z6: only a JSON boolean counts
    enable_roles_creation: keyManager.createRoles,
    ...(isObject(additionalProperties) ? additionalProperties : {}),
  };
  if (connectorFields["Authentication"] === "MutualTLS") {
    delete connectorFields["Username"];
    delete connectorFields["Password"];
  }
  return {
    name: keyManager.name,
    displayName: keyManager.displayName,
    type: CONNECTOR_TYPE,
    ...(keyManager.description === undefined ? {} : { description: keyManager.description }),
    wellKnownEndpoint: apim(IS_PATHS.wellKnown),
    issuer: bases.issuer,
    clientRegistrationEndpoint: apim(IS_PATHS.clientRegistration),
    introspectionEndpoint: apim(IS_PATHS.introspect),
    tokenEndpoint: apim(IS_PATHS.token),
    displayTokenEndpoint: shown(IS_PATHS.token),
    revokeEndpoint: apim(IS_PATHS.revoke),
    displayRevokeEndpoint: shown(IS_PATHS.revoke),
    userInfoEndpoint: apim(IS_PATHS.userInfo),
    authorizeEndpoint: shown(IS_PATHS.authorize),
    scopeManagementEndpoint: apim(IS_PATHS.scopeManagement),
    certificates: { type: "JWKS", value: apim(IS_PATHS.jwks) },
    availableGrantTypes: grantTypesFor(keyManager.grantTypes, discovery.grantTypes),
    consumerKeyClaim: "azp",
    scopesClaim: "scope",
    enabled: true,
    enableTokenGeneration: true,
    enableOAuthAppCreation: true,
    enableMapOAuthConsumerApps: true,
    enableSelfValidationJWT: true,
    tokenType: "DIRECT",
    ...fields,
    additionalProperties: connectorFields,
  };
}
