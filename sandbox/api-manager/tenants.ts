import { randomUUID } from "node:crypto";
import { basicOf } from "../body.ts";
import type { Call } from "../routes.ts";

export const SUPER_TENANT = "carbon.super";

/**
 * The Key Manager that a tenant gets when it is created: the Resident Key Manager as usual; with
 * `[[apim.tenant_sharing]]` and `auto_configure_key_manager` one of type `WSO2-IS-7` under the same
 * name (B-O1, B-O4); with `skip_create_resident_key_manager` alone none (B-O3).
 */
export type TenantKeyManager = "resident" | "shared" | "none";
export type Tenants = Readonly<Record<string, TenantKeyManager>>;

export const RESIDENT = "Resident Key Manager";

/** A tenant's first Key Manager as stored. */
export function firstKeyManager(organization: string, kind: Exclude<TenantKeyManager, "none">) {
  const id = randomUUID();
  return { id, pending: 0, organization, body: kind === "resident" ? resident(id) : shared(id, organization) };
}

function resident(id: string): Readonly<Record<string, unknown>> {
  return {
    id,
    name: RESIDENT,
    displayName: RESIDENT,
    type: "default",
    enabled: true,
    issuer: "https://localhost:9443/oauth2/token",
    tokenType: "DIRECT",
    additionalProperties: {},
  };
}

/**
 * By type a Key Manager of Identity Server, by name the resident one; tenant-qualified URLs, mutual
 * TLS with the server's key (B-O4).
 */
function shared(id: string, organization: string): Readonly<Record<string, unknown>> {
  const base = `https://localhost:9444/t/${organization}`;
  return {
    id,
    name: RESIDENT,
    displayName: RESIDENT,
    type: "WSO2-IS-7",
    enabled: true,
    issuer: `${base}/oauth2/token`,
    clientRegistrationEndpoint: `${base}/api/identity/oauth2/dcr/v1.1/register`,
    introspectionEndpoint: `${base}/oauth2/introspect`,
    tokenEndpoint: `${base}/oauth2/token`,
    revokeEndpoint: `${base}/oauth2/revoke`,
    authorizeEndpoint: `${base}/oauth2/authorize`,
    userInfoEndpoint: `${base}/scim2/Me`,
    scopeManagementEndpoint: `${base}/api/identity/oauth2/v1.0/scopes`,
    certificates: { type: "JWKS", value: `${base}/oauth2/jwks` },
    tokenType: "DIRECT",
    enableOAuthAppCreation: true,
    additionalProperties: {
      Authentication: "MutualTLS",
      MutualTLSOptions: "ServerWide",
      IdentityUser: `admin@${organization}`,
      api_resource_management_endpoint: `${base}/api/server/v1/api-resources`,
      is7_roles_endpoint: `${base}/scim2/v2/Roles`,
    },
  };
}

/**
 * The tenant of the caller: that after the last `@` of the user name when it is a tenant here, else
 * the super tenant.
 */
export function organizationOf(tenants: Tenants, call: Call): string {
  const domain = basicOf(call)?.name.split("@").at(-1) ?? "";
  return domain in tenants ? domain : SUPER_TENANT;
}
