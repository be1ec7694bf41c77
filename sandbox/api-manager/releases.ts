import { checkbox, input, OTHER_CONNECTORS, secret, type Connector } from "./connectors.ts";

export const APIM_RELEASES = ["4.3.0", "4.4.0", "4.5.0", "4.6.0", "4.7.0"] as const;
export type ApimRelease = (typeof APIM_RELEASES)[number];

/**
 * When API Manager reads its truststore: once at start, or again whenever it makes an HTTP client
 * (A-7.3b).
 */
export type TruststoreReading = "at-start" | "per-client";

/** What differs between the releases in the Key Manager part. */
export interface ReleaseProfile {
  readonly release: ApimRelease;
  /** The other name of `v4` of the Admin API; plain `v4` is served by all (A-1a). */
  readonly adminAlias: string;
  /** Top-level members of a Key Manager; any other is 400 "Unrecognized property" (A-1.3a). */
  readonly members: ReadonlySet<string>;
  readonly connectors: readonly Connector[];
  /**
   * From 4.6 credentials belong to a choice of authentication, and count only when `Authentication`
   * is given.
   */
  readonly choosesAuthentication: boolean;
  /** Strings inside `additionalProperties` lose white space around them. */
  readonly trimsProperties: boolean;
  /** `configurationConstraints` of every connector in `/settings` (the 4.7 contract). */
  readonly listsConstraints: boolean;
  /**
   * The connector's registration names an audience, which IS 7.0.0 GA refuses (I-2e: connector
   * 2.0.3 and later).
   */
  readonly sendsAllowedAudience: boolean;
  /** 4.3.0 does not map the user-info endpoint of a discovery document (A-3.6b). */
  readonly discoversUserInfo: boolean;
  /** Connector 2.0.2 can't be built without the scope management endpoint (A-3.3b). */
  readonly needsScopeManagement: boolean;
  /** Deployments say on how many gateways they are live. */
  readonly countsGateways: boolean;
  /** The environment and virtual host that an installation has from the start. */
  readonly gateway: { readonly environment: string; readonly vhost: string };
  readonly truststoreReading: TruststoreReading;
  /**
   * Roles of a shared scope at Identity Server: connector 2.0.2 never, 2.0.3 always, later by
   * `enable_roles_creation` (A-3.5e).
   */
  readonly roleCreation: "none" | "always" | "when-enabled";
  /** `consumerSecrets` in an application's key (A-5d). */
  readonly answersConsumerSecrets: boolean;
}

/** Of both official contracts, 4.3.0 and 4.6.0. */
const MEMBERS = (
  "id name displayName type description wellKnownEndpoint introspectionEndpoint clientRegistrationEndpoint tokenEndpoint displayTokenEndpoint " +
  "revokeEndpoint displayRevokeEndpoint userInfoEndpoint authorizeEndpoint endpoints certificates issuer alias scopeManagementEndpoint " +
  "availableGrantTypes enableTokenGeneration enableTokenEncryption enableTokenHashing enableMapOAuthConsumerApps enableOAuthAppCreation " +
  "enableSelfValidationJWT claimMapping consumerKeyClaim scopesClaim tokenValidation enabled global additionalProperties permissions tokenType"
).split(" ");

export function profileOf(release: ApimRelease): ReleaseProfile {
  const index = APIM_RELEASES.indexOf(release);
  const since = (first: ApimRelease): boolean => index >= APIM_RELEASES.indexOf(first);
  const since46 = since("4.6.0");
  return {
    release,
    adminAlias: `v4.${index + 1}`,
    // `enableProvisionedAppValidation` came after 4.7.0 and is in none of them (A-1.3e).
    members: new Set([...MEMBERS, ...(since("4.5.0") ? ["allowedOrganizations"] : [])]),
    connectors: [is7Connector(since), ...OTHER_CONNECTORS],
    choosesAuthentication: since46,
    trimsProperties: since46,
    listsConstraints: since("4.7.0"),
    sendsAllowedAudience: since("4.4.0"),
    discoversUserInfo: since("4.4.0"),
    needsScopeManagement: release === "4.3.0",
    countsGateways: since("4.6.0"),
    gateway: { environment: "Default", vhost: "localhost" },
    truststoreReading: since46 ? "per-client" : "at-start",
    roleCreation: since("4.5.0") ? "when-enabled" : since("4.4.0") ? "always" : "none",
    answersConsumerSecrets: since("4.7.0"),
  };
}

/**
 * The fields of `WSO2-IS-7` by the release of API Manager; from 4.6 the credentials are
 * elsewhere.
 */
function is7Connector(since: (first: ApimRelease) => boolean): Connector {
  return {
    type: "WSO2-IS-7",
    displayName: "WSO2 Identity Server 7",
    consumerKeyClaim: "azp",
    scopesClaim: "scope",
    fields: [
      ...(since("4.6.0") ? [] : [input("Username"), secret("Password")]),
      ...(since("4.4.0") ? [input("api_resource_management_endpoint"), input("is7_roles_endpoint")] : []),
      ...(since("4.5.0") ? [checkbox("enable_roles_creation")] : []),
      ...(since("4.6.0") ? [checkbox("user_schema_cache_enabled")] : []),
    ],
  };
}
