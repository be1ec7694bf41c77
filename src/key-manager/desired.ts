import { isObject, textOf, textsOf } from "../text/json.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { DOCUMENTED_GRANT_TYPES } from "../inputs/run-inputs.ts";
import { IS_PATHS } from "../clients/identity-server/endpoints.ts";
import type { Discovery } from "../clients/identity-server/identity-server.ts";
import { propertiesOf, type KeyManagerRepresentation } from "../clients/api-manager/admin.ts";

export const CONNECTOR_TYPE = "WSO2-IS-7";
const BASIC = "BasicAuth";

/** Base URLs of one Identity Server as its three kinds of callers know it. */
export interface IdentityServerBases {
  /** `iss` of its tokens, literally. */
  readonly issuer: string;
  readonly fromApim: string;
  readonly forDevelopers: string;
}

/**
 * Which base URL stands where: the issuer is what IS says, the others are inputs or follow it
 * (I-1c).
 */
export function basesOf(inputs: Pick<RunInputs, "isUrlFromApim" | "isPublicUrl">, issuer: string): IdentityServerBases {
  const base = issuer.endsWith(IS_PATHS.issuer) ? issuer.slice(0, -IS_PATHS.issuer.length) : new URL(issuer).origin;
  return { issuer, fromApim: inputs.isUrlFromApim ?? base, forDevelopers: inputs.isPublicUrl ?? base };
}

/**
 * The grants that the job wants by itself: the documented nine that this IS advertises (all nine
 * when it advertises none).
 */
export function defaultGrantTypes(advertised: readonly string[]): readonly string[] {
  const offered = DOCUMENTED_GRANT_TYPES.filter((grant) => advertised.includes(grant));
  return offered.length === 0 ? DOCUMENTED_GRANT_TYPES : offered;
}

/**
 * Exactly the grants asked for; without any the default ones, added to those that are there: none
 * is taken from a Key Manager unasked.
 */
function grantTypesFor(
  asked: readonly string[] | undefined,
  advertised: readonly string[],
  stored: KeyManagerRepresentation | undefined,
): readonly string[] {
  return asked ?? [...new Set([...textsOf(stored?.["availableGrantTypes"]), ...defaultGrantTypes(advertised)])];
}

/**
 * The fields of the Key Manager as they should be. A new one gets all of them: one payload that
 * every release from 4.3.0 accepts, with every flag and endpoint explicit, since API
 * Manager's own defaults do not work. Of a stored one only what the job is about is said
 * (endpoints, issuer, certificates, the connector's access) and what was asked for; the rest is its
 * owner's and stays. Fields of the definition file win.
 * @param stored the Key Manager of this name as GET shows it; nothing when there is none
 * @param defined the fields of the definition file
 */
export function desiredKeyManager(
  inputs: RunInputs,
  discovery: Discovery,
  stored: KeyManagerRepresentation | undefined,
  defined: Readonly<Record<string, unknown>> = inputs.keyManager.definition?.fields ?? {},
): KeyManagerRepresentation {
  const { keyManager } = inputs;
  const bases = basesOf(inputs, discovery.issuer);
  const { additionalProperties, ...fields } = defined;
  return {
    name: keyManager.name,
    type: CONNECTOR_TYPE,
    ...(stored === undefined ? fieldsOfNew(keyManager.name) : {}),
    ...(keyManager.displayName === undefined ? {} : { displayName: keyManager.displayName }),
    ...(keyManager.description === undefined ? {} : { description: keyManager.description }),
    ...endpointsAt(bases),
    availableGrantTypes: grantTypesFor(keyManager.grantTypes, discovery.grantTypes, stored),
    ...fields,
    additionalProperties: connectorFields(
      inputs,
      bases,
      isObject(additionalProperties) ? additionalProperties : {},
      stored === undefined ? undefined : propertiesOf(stored),
    ),
  };
}

/** What the inputs make of a new Key Manager by themselves, without the definition file. */
export function derivedKeyManager(inputs: RunInputs, discovery: Discovery): KeyManagerRepresentation {
  return desiredKeyManager(inputs, discovery, undefined, {});
}

/** Whether the run was told which grants there must be: by the input or by the definition. */
export function asksForGrantTypes({ keyManager }: RunInputs): boolean {
  return (keyManager.grantTypes ?? keyManager.definition?.fields["availableGrantTypes"]) !== undefined;
}

/**
 * Fields of the desired Key Manager that are no reason to write by themselves: default grants join
 * those that a stored one has when it is written for another reason. They are only a list for
 * people, API Manager refuses no other grant, so that a Key Manager made elsewhere is in
 * order without them. One without any grant shows nothing in the portal, and gets them.
 */
export function noReasonToWrite(inputs: RunInputs, stored: KeyManagerRepresentation | undefined): readonly string[] {
  const has = textsOf(stored?.["availableGrantTypes"]).length > 0;
  return has && !asksForGrantTypes(inputs) ? ["availableGrantTypes"] : [];
}

/** What a Key Manager needs to work, and what is its owner's choice from then on. */
function fieldsOfNew(name: string): KeyManagerRepresentation {
  return {
    displayName: name,
    consumerKeyClaim: "azp",
    scopesClaim: "scope",
    enabled: true,
    enableTokenGeneration: true,
    enableOAuthAppCreation: true,
    enableMapOAuthConsumerApps: true,
    enableSelfValidationJWT: true,
    tokenType: "DIRECT",
  };
}

function endpointsAt(bases: IdentityServerBases): KeyManagerRepresentation {
  const apim = (path: string): string => bases.fromApim + path;
  const shown = (path: string): string => bases.forDevelopers + path;
  return {
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
  };
}

/** @param stored the connector's fields of the stored Key Manager; nothing for a new one */
function connectorFields(
  { keyManager: { createRoles }, connector }: RunInputs,
  bases: IdentityServerBases,
  defined: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  // B-Z6: only a JSON boolean counts.
  const roles = createRoles ?? (stored === undefined ? false : undefined);
  return {
    ...access(connector, defined, stored),
    api_resource_management_endpoint: bases.fromApim + IS_PATHS.apiResources,
    is7_roles_endpoint: bases.fromApim + IS_PATHS.roles,
    ...(roles === undefined ? {} : { enable_roles_creation: roles }),
    ...defined,
  };
}

/**
 * How API Manager signs in to Identity Server. A stored way without a user's password (mutual TLS)
 * stays, unless a user or another way is given; an absent one means Basic (releases before 4.6 have
 * no such field), and is left absent.
 */
function access(
  connector: RunInputs["connector"],
  defined: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  const standing = textOf(stored?.["Authentication"]) ?? "";
  const kept = connector.given || standing === "" ? BASIC : standing;
  if ((textOf(defined["Authentication"]) ?? kept) !== BASIC) return {};
  const said = stored === undefined || standing !== "";
  const user = { Username: connector.username, Password: connector.password };
  return said ? { Authentication: BASIC, ...user } : user;
}
