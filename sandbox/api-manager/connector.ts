import { isObject, text } from "../body.ts";
import { properties } from "./key-manager-rules.ts";
import { basic, outbound } from "./outbound.ts";
import type { ApiManagerState } from "./state.ts";
import type { Application, StoredKeyManager } from "./stored.ts";

export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * What the connector needs: it builds its clients when the Key Manager is loaded, and an absent
 * endpoint ends in a NullPointerException there, so the entry never works although it is listed
 * (A-3.3a).
 */
export function canLoad(state: ApiManagerState, { body }: StoredKeyManager): boolean {
  if (body["enabled"] !== true) return false;
  if (text(body["userInfoEndpoint"]) === undefined) return false;
  return !state.profile.needsScopeManagement || text(body["scopeManagementEndpoint"]) !== undefined;
}

/**
 * The Key Manager as the connector has it loaded: until the event of an update is processed that is
 * the old one (real-control-plane 1.1). An update that can't be loaded, or that disables, takes the
 * old one away all the same (`KeyManagerHolder`: removed, then added).
 */
export function loaded(state: ApiManagerState, stored: StoredKeyManager): StoredKeyManager | undefined {
  const found = state.events.inService(stored);
  return found !== undefined && canLoad(state, found) ? found : undefined;
}

/** The same for an attempt to make or map keys, which brings events on their way nearer. */
export function loadedForAttempt(state: ApiManagerState, stored: StoredKeyManager): StoredKeyManager | undefined {
  const found = loaded(state, stored);
  state.attempted();
  return found;
}

/**
 * Registers the client of an application at Identity Server as the connector does (A-3.5, B-K7).
 * @throws on any failure
 */
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
      ...clientSettings(state, grantTypes),
      ext_application_display_name: application.name,
    },
  });
  if (response.status !== 201) throw new Error(`registration answered ${response.status}`);
  const body = parsed(response.text);
  return { clientId: text(body["client_id"]) ?? "", clientSecret: text(body["client_secret"]) ?? "" };
}

/**
 * `<user>_<application UUID>_<key type>`: `/` of a user store as `_` (not of PRIMARY, which
 * Identity Server then refuses), without the tenant, `@` of an e-mail as `-AT-`
 * (WSO2IS7KeyManager.createApplication, APIUtil.replaceEmailDomain). An owner of the super tenant
 * is known without its tenant, so that an `@` in it is an e-mail's.
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
    form: { grant_type: "client_credentials", scope: scopes.join(" ") },
  });
  if (response.status === 401) throw new InvalidClient("token answered 401");
  if (response.status !== 200) throw new Error(`token answered ${response.status}`);
  const body = parsed(response.text);
  const [accessToken, validityTime = 0] = [text(body["access_token"]), body["expires_in"]];
  // The connector reads the answer into a class of texts and numbers, and fails where a member has
  // another type.
  if (accessToken === undefined || typeof validityTime !== "number") throw new Error("no token in the answer");
  const granted = (text(body["scope"]) ?? "").split(" ").filter((scope) => scope !== "");
  return { accessToken, tokenScopes: granted, validityTime };
}

/** Identity Server did not take the client's own credentials. */
export class InvalidClient extends Error {}

/**
 * What the connector says of a client at its registration as at a change: members that it does not
 * set go out with what Java makes of them, but no `redirect_uris` without a call-back URL
 * (real-control-plane 2; `WSO2IS7ClientInfo`).
 */
function clientSettings(
  { profile }: ApiManagerState,
  grantTypes: readonly string[],
): Readonly<Record<string, unknown>> {
  return {
    grant_types: grantTypes,
    token_type_extension: "JWT",
    ext_refresh_token_lifetime: 0,
    ext_id_token_lifetime: 0,
    ext_pkce_mandatory: false,
    ext_pkce_support_plain: false,
    ext_public_client: false,
    backchannel_logout_session_required: false,
    require_signed_request_object: false,
    require_pushed_authorization_requests: false,
    tls_client_certificate_bound_access_tokens: false,
    ...(profile.sendsAllowedAudience ? { ext_allowed_audience: "organization" } : {}),
  };
}

/**
 * The registered client with its grants, for mapping and changing it. @throws on any failure, an
 * unknown client included
 */
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
  // An unknown client is 401 there (I-2k), which the connector treats as a failed call.
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
  const json = clientSettings(state, grantTypes);
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

function registrationUrl(stored: StoredKeyManager, clientId?: string): string {
  const base = text(stored.body["clientRegistrationEndpoint"]) ?? "";
  return clientId === undefined ? base : `${base}/${encodeURIComponent(clientId)}`;
}

/**
 * How the connector's clients call: with its credentials, and the truststore of the moment when
 * they were made.
 */
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
