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
    ...asConnector(stored),
    method: "POST",
    url: registrationUrl(stored),
    json: {
      client_name: clientName(application, keyType),
      grant_types: grantTypes,
      redirect_uris: [],
      token_type_extension: "JWT",
      ext_application_display_name: application.name,
      ...audience(state),
    },
  });
  if (response.status !== 201) throw new Error(`registration answered ${response.status}`);
  const body = parsed(response.text);
  return { clientId: text(body["client_id"]) ?? "", clientSecret: text(body["client_secret"]) ?? "" };
}

/**
 * `<user>_<application UUID>_<key type>`: `/` of a user store as `_` (not of PRIMARY, which Identity Server then refuses), without the
 * tenant, `@` of an e-mail as `-AT-` (WSO2IS7KeyManager.createApplication, APIUtil.replaceEmailDomain). An owner of the super tenant is
 * known without its tenant, so that an `@` in it is an e-mail's.
 */
function clientName({ id, owner }: Application, keyType: string): string {
  const inStore = /^PRIMARY\//i.test(owner) ? owner : owner.replaceAll("/", "_");
  return `${inStore.replace(/@carbon\.super$/, "").replaceAll("@", "-AT-")}_${id}_${keyType}`;
}

export async function deleteClient(state: ApiManagerState, stored: StoredKeyManager, clientId: string): Promise<void> {
  const url = registrationUrl(stored, clientId);
  const response = await outbound(state, { ...asConnector(stored), method: "DELETE", url });
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
    ...trustOf(stored),
    form: { grant_type: "client_credentials", ...(scopes.length === 0 ? {} : { scope: scopes.join(" ") }) },
  });
  if (response.status !== 200) throw new Error(`token answered ${response.status}`);
  const body = parsed(response.text);
  const [accessToken, validityTime = 0] = [text(body["access_token"]), body["expires_in"]];
  // The connector reads the answer into a class of texts and numbers, and fails where it does not fit.
  if (accessToken === undefined || typeof validityTime !== "number") throw new Error("no token in the answer");
  return { accessToken, tokenScopes: (text(body["scope"]) ?? "default").split(" "), validityTime };
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

/** The registered client with its grants, for mapping and changing it. @throws on any failure, an unknown client included */
export async function readClient(
  state: ApiManagerState,
  stored: StoredKeyManager,
  clientId: string,
): Promise<RegisteredClient & { readonly grantTypes: readonly string[] }> {
  const response = await outbound(state, {
    ...asConnector(stored),
    method: "GET",
    url: registrationUrl(stored, clientId),
  });
  // An unknown client is 401 there (is7-contract 2), which the connector takes for a failure of its own.
  if (response.status !== 200) throw new Error(`registration answered ${response.status}`);
  return clientOf(response.text);
}

/** Replaces the client's grants at Identity Server (B-K13). @throws on any failure */
export async function updateClient(
  state: ApiManagerState,
  stored: StoredKeyManager,
  clientId: string,
  grantTypes: readonly string[],
): Promise<RegisteredClient & { readonly grantTypes: readonly string[] }> {
  const url = registrationUrl(stored, clientId);
  const json = { grant_types: grantTypes, token_type_extension: "JWT", ...audience(state) };
  const response = await outbound(state, { ...asConnector(stored), method: "PUT", url, json });
  if (response.status !== 200) throw new Error(`registration answered ${response.status}`);
  return clientOf(response.text);
}

function clientOf(json: string): RegisteredClient & { readonly grantTypes: readonly string[] } {
  const body = parsed(json);
  const grants = Array.isArray(body["grant_types"]) ? body["grant_types"] : [];
  return {
    clientId: text(body["client_id"]) ?? "",
    clientSecret: text(body["client_secret"]) ?? "",
    grantTypes: grants.filter((grant) => typeof grant === "string"),
  };
}

function audience({ profile }: ApiManagerState): Record<string, string> {
  return profile.sendsAllowedAudience ? { ext_allowed_audience: "organization" } : {};
}

function registrationUrl(stored: StoredKeyManager, clientId?: string): string {
  const base = text(stored.body["clientRegistrationEndpoint"]) ?? "";
  return clientId === undefined ? base : `${base}/${encodeURIComponent(clientId)}`;
}

/** How the connector's clients call: with its credentials, and the truststore of the moment when they were made. */
export function asConnector(stored: StoredKeyManager) {
  return { authorization: credentials(stored), ...trustOf(stored) };
}

function trustOf({ trusted }: StoredKeyManager) {
  return trusted === undefined ? {} : { trusted };
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
