export const APIM_RELEASES = ["4.3.0", "4.4.0", "4.5.0", "4.6.0", "4.7.0"] as const;
export type ApimRelease = (typeof APIM_RELEASES)[number];

export interface ConnectorField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly mask: boolean;
}

const field = (name: string, required: boolean, type = "input", mask = false): ConnectorField => ({
  name,
  type,
  required,
  mask,
});

const CREDENTIALS = [field("Username", true), field("Password", true, "input", true)];
const ENDPOINTS = [field("api_resource_management_endpoint", true), field("is7_roles_endpoint", true)];
const ROLES = [field("enable_roles_creation", false, "checkbox")];

/** What differs between the releases in the Key Manager part (apim-contract 1.3, 3.2). */
export interface ReleaseProfile {
  readonly release: ApimRelease;
  /** Connector fields outside authentication. */
  readonly fields: readonly ConnectorField[];
  /** From 4.6 credentials belong to a choice of authentication, and count only when `Authentication` is given. */
  readonly choosesAuthentication: boolean;
  /** Strings inside `additionalProperties` lose white space around them. */
  readonly trimsProperties: boolean;
  readonly knowsAllowedOrganizations: boolean;
  readonly sendsAllowedAudience: boolean;
  readonly discoversUserInfo: boolean;
  readonly needsScopeManagement: boolean;
  /** Deployments say on how many gateways they are live. */
  readonly countsGateways: boolean;
  /** The environment and virtual host that an installation has from the start. */
  readonly gateway: { readonly environment: string; readonly vhost: string };
}

export function profileOf(release: ApimRelease): ReleaseProfile {
  const index = APIM_RELEASES.indexOf(release);
  const since = (first: ApimRelease): boolean => index >= APIM_RELEASES.indexOf(first);
  const chooses = since("4.6.0");
  return {
    release,
    fields: [
      ...(chooses ? [] : CREDENTIALS),
      ...(since("4.4.0") ? ENDPOINTS : []),
      ...(since("4.5.0") ? ROLES : []),
      ...(chooses ? [field("user_schema_cache_enabled", false, "checkbox")] : []),
    ],
    choosesAuthentication: chooses,
    trimsProperties: chooses,
    knowsAllowedOrganizations: since("4.5.0"),
    sendsAllowedAudience: since("4.4.0"),
    discoversUserInfo: since("4.4.0"),
    needsScopeManagement: release === "4.3.0",
    countsGateways: since("4.6.0"),
    gateway: { environment: "Default", vhost: "localhost" },
  };
}
