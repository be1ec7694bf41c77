import { isObject, text } from "../body.ts";
import { properties } from "./key-manager-rules.ts";
import { basic, outbound } from "./outbound.ts";
import type { ApiManagerState, Application, StoredKeyManager } from "./state.ts";

export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * What the connector can't live without: it builds its clients when the Key Manager is loaded, and an absent endpoint ends in a
 * NullPointerException there, so the entry never works although it is listed (apim-contract 3.3).
 */
export function canLoad(state: ApiManagerState, { body }: StoredKeyManager): boolean {
  if (body["enabled"] !== true) return false;
  if (text(body["userInfoEndpoint"]) === undefined) return false;
  return !state.profile.needsScopeManagement || text(body["scopeManagementEndpoint"]) !== undefined;
}

/** Whether this attempt finds the Key Manager loaded; an attempt before that counts down to it. */
export function isLoaded(state: ApiManagerState, stored: StoredKeyManager): boolean {
  if (stored.pending > 0) {
    stored.pending -= 1;
    return false;
  }
  return (stored.loadedFrom ?? 0) <= Date.now() && canLoad(state, stored);
}

/** Registers the client of an application at Identity Server as the connector does (apim-contract 3.5, B-K7). @throws on any failure */
export async function registerClient(
  state: ApiManagerState,
  stored: StoredKeyManager,
  application: Application,
  keyType: string,
  grantTypes: readonly string[],
): Promise<RegisteredClient> {
  const response = await outbound(state, {
    method: "POST",
    url: text(stored.body["clientRegistrationEndpoint"]) ?? "",
    authorization: credentials(stored),
    json: {
      client_name: `${application.owner}_${application.id}_${keyType}`,
      grant_types: grantTypes,
      redirect_uris: [],
      token_type_extension: "JWT",
      ext_application_display_name: application.name,
      ...(state.profile.sendsAllowedAudience ? { ext_allowed_audience: "organization" } : {}),
    },
  });
  if (response.status !== 201) throw new Error(`registration answered ${response.status}`);
  const body = parsed(response.text);
  return { clientId: text(body["client_id"]) ?? "", clientSecret: text(body["client_secret"]) ?? "" };
}

export async function deleteClient(state: ApiManagerState, stored: StoredKeyManager, clientId: string): Promise<void> {
  const url = `${text(stored.body["clientRegistrationEndpoint"]) ?? ""}/${encodeURIComponent(clientId)}`;
  const response = await outbound(state, { method: "DELETE", url, authorization: credentials(stored) });
  if (response.status !== 204) throw new Error(`deletion answered ${response.status}`);
}

/** A token by client credentials, for generate-keys and generate-token. @throws on any failure */
export async function fetchToken(
  state: ApiManagerState,
  stored: StoredKeyManager,
  client: RegisteredClient,
  scopes: readonly string[],
): Promise<Record<string, unknown>> {
  const response = await outbound(state, {
    method: "POST",
    url: text(stored.body["tokenEndpoint"]) ?? "",
    authorization: basic(client.clientId, client.clientSecret),
    form: { grant_type: "client_credentials", ...(scopes.length === 0 ? {} : { scope: scopes.join(" ") }) },
  });
  if (response.status !== 200) throw new Error(`token answered ${response.status}`);
  const body = parsed(response.text);
  return {
    accessToken: body["access_token"],
    tokenScopes: (text(body["scope"]) ?? "default").split(" "),
    validityTime: body["expires_in"],
  };
}

/** Whether every enabled Key Manager's API resources can be reached, to which the scopes of an API go (B-P4). */
export async function canRegisterScopes(state: ApiManagerState): Promise<boolean> {
  const urls = [...state.keyManagers.values()]
    .filter(({ body }) => body["enabled"] === true)
    .flatMap((stored) => {
      const url = text(properties(stored.body)["api_resource_management_endpoint"]);
      return url === undefined ? [] : [{ stored, url }];
    });
  const reached = urls.map(async ({ stored, url }) => {
    const { status } = await outbound(state, { method: "GET", url, authorization: credentials(stored) });
    if (status !== 200) throw new Error(`API resources answered ${status}`);
  });
  return (await Promise.allSettled(reached)).every(({ status }) => status === "fulfilled");
}

/** @throws with mutual TLS, for which the stand-in has no client certificate */
export function credentials({ body }: StoredKeyManager): string {
  const fields = properties(body);
  if (fields["Authentication"] === "MutualTLS") throw new Error("no client certificate");
  return basic(text(fields["Username"]) ?? "", text(fields["Password"]) ?? "");
}

function parsed(body: string): Record<string, unknown> {
  const value: unknown = JSON.parse(body);
  return isObject(value) ? value : {};
}
