import type { Pair } from "../../sandbox/pair.ts";
import { isObject, type Send } from "./client.ts";

export const KEY_MANAGERS = "/api/am/admin/v4/key-managers";
export const APPLICATIONS = "/api/am/devportal/v3/applications";

export type Body = Readonly<Record<string, unknown>>;

/**
 * A complete Key Manager of the `WSO2-IS-7` connector, of the shape of WSO2's own test payload, for
 * this Identity Server.
 */
export function keyManager(base: string, changes: Body = {}): Body {
  return {
    name: "WSO2-IS-7",
    displayName: "Identity Server 7",
    type: "WSO2-IS-7",
    description: "made by a test",
    issuer: `${base}/oauth2/token`,
    tokenEndpoint: `${base}/oauth2/token`,
    introspectionEndpoint: `${base}/oauth2/introspect`,
    revokeEndpoint: `${base}/oauth2/revoke`,
    authorizeEndpoint: `${base}/oauth2/authorize`,
    userInfoEndpoint: `${base}/scim2/Me`,
    scopeManagementEndpoint: `${base}/api/identity/oauth2/v1.0/scopes`,
    clientRegistrationEndpoint: `${base}/api/identity/oauth2/dcr/v1.1/register`,
    enabled: true,
    enableTokenGeneration: true,
    enableOAuthAppCreation: true,
    enableMapOAuthConsumerApps: true,
    availableGrantTypes: ["client_credentials", "password", "refresh_token"],
    certificates: { type: "JWKS", value: `${base}/oauth2/jwks` },
    additionalProperties: connector(base),
    ...changes,
  };
}

export function connector(base: string, changes: Body = {}): Body {
  return {
    api_resource_management_endpoint: `${base}/api/server/v1/api-resources`,
    is7_roles_endpoint: `${base}/scim2/v2/Roles`,
    Username: "admin",
    Password: "admin",
    ...changes,
  };
}

/** A body without some of its members; `additionalProperties.Password` reaches inside. */
export function without(body: Body, ...names: readonly string[]): Body {
  const inside = body["additionalProperties"];
  const properties = isObject(inside) ? inside : {};
  const kept = Object.entries(properties).filter(([key]) => !names.includes(`additionalProperties.${key}`));
  const outer = { ...body, ...(isObject(inside) ? { additionalProperties: Object.fromEntries(kept) } : {}) };
  return Object.fromEntries(Object.entries(outer).filter(([key]) => !names.includes(key)));
}

/** Creates a Key Manager and returns its id. */
export async function create(apim: Send, body: Body): Promise<string> {
  const answer = await apim("POST", KEY_MANAGERS, { json: body });
  if (answer.status !== 201) throw new Error(`creation answered ${answer.status} ${answer.text}`);
  return String(answer.body["id"]);
}

export async function application(apim: Send, name = "probe"): Promise<string> {
  const answer = await apim("POST", APPLICATIONS, { json: { name, throttlingPolicy: "Unlimited" } });
  return String(answer.body["applicationId"]);
}

export function generateKeys(apim: Send, id: string, keyManagerId: string, changes: Body = {}) {
  const json = {
    keyType: "PRODUCTION",
    keyManager: keyManagerId,
    grantTypesToBeSupported: ["client_credentials"],
    ...changes,
  };
  return apim("POST", `${APPLICATIONS}/${id}/generate-keys`, { json });
}

/** The stored Key Manager as the server keeps it, the password in clear. */
export function stored(pair: Pair, id: string): Body {
  return pair.apim.state.keyManagers.get(id)?.body ?? {};
}
