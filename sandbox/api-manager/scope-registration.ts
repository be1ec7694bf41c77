import { isObject, text } from "../body.ts";
import { asConnector } from "./connector.ts";
import { properties } from "./key-manager-rules.ts";
import { outbound, type OutboundRequest } from "./outbound.ts";
import type { ApiManagerState } from "./state.ts";
import type { StoredKeyManager } from "./stored.ts";

/** The one API resource that holds every scope which the connector registers (A-3.5d). */
const RESOURCE = {
  name: "User-defined OAuth2 Resource",
  identifier: "User-defined-oauth2-resource",
  description: "This is the default OAuth2 Resource Representation",
};

/** A scope as the connector is given it. */
export interface ScopeToRegister {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Roles of API Manager that it is bound to. */
  readonly bindings: readonly string[];
}

/**
 * Identity Server answered, but not with success: API Manager only logs it. A connection that
 * breaks or an answer that is no JSON is another exception, which nothing there catches
 * (real-control-plane 2: 500).
 */
export class ConnectorRefusal extends Error {}

/**
 * Whether the scope is in Identity Server, left over or not. @throws ConnectorRefusal, any other
 * Error when there was no answer
 */
export async function scopeExists(state: ApiManagerState, connector: StoredKeyManager, name: string): Promise<boolean> {
  const id = await resourceId(state, connector);
  if (id === undefined) return false;
  return (await scopesOf(state, connector, id)).includes(name);
}

/**
 * Adds the scope, and binds it to its roles. Connector 2.0.2 of 4.3.0 has another, older way, which
 * Identity Server's stand-in does not offer.
 * @throws ConnectorRefusal, any other Error when there was no answer
 */
export async function registerScope(
  state: ApiManagerState,
  connector: StoredKeyManager,
  scope: ScopeToRegister,
): Promise<void> {
  const { roleCreation } = state.profile;
  if (roleCreation === "none") return;
  // It asks for the resource once more than it needs to (real-control-plane 2).
  await resourceId(state, connector);
  const id = await resourceId(state, connector);
  const url = resourcesUrl(connector);
  const { name, displayName, description } = scope;
  const scopes = [{ name, displayName, description }];
  if (id === undefined) {
    const json = { ...RESOURCE, requiresAuthorization: true, scopes };
    await sent(state, connector, { method: "POST", url, json });
  } else if (!(await scopesOf(state, connector, id)).includes(name)) {
    await sent(state, connector, { method: "PATCH", url: `${url}/${id}`, json: { addedScopes: scopes } });
  }
  // Only a JSON boolean counts (B-Z6).
  const creates = roleCreation === "always" || properties(connector.body)["enable_roles_creation"] === true;
  for (const role of scope.bindings) await bind(state, connector, scope, roleName(roleCreation, role), creates);
}

/**
 * Takes the scope out of Identity Server. @throws ConnectorRefusal, any other Error when there was
 * no answer
 */
export async function deleteScope(state: ApiManagerState, connector: StoredKeyManager, name: string): Promise<void> {
  if (state.profile.roleCreation === "none") return;
  const id = await resourceId(state, connector);
  if (id === undefined) return;
  const url = `${resourcesUrl(connector)}/${id}/scopes/${encodeURIComponent(name)}`;
  await sent(state, connector, { method: "DELETE", url });
}

function resourcesUrl({ body }: StoredKeyManager): string {
  return text(properties(body)["api_resource_management_endpoint"]) ?? "";
}

/**
 * The query has the connector's own template in it, which is never filled (real-control-plane 2).
 */
async function resourceId(state: ApiManagerState, connector: StoredKeyManager): Promise<string | undefined> {
  const query = `%7Bparameters%7D&filter=identifier+eq+${RESOURCE.identifier}`;
  const listed = await sent(state, connector, { method: "GET", url: `${resourcesUrl(connector)}?${query}` });
  return firstId(isObject(listed) ? listed["apiResources"] : undefined);
}

async function scopesOf(state: ApiManagerState, connector: StoredKeyManager, id: string): Promise<readonly unknown[]> {
  const listed = await sent(state, connector, { method: "GET", url: `${resourcesUrl(connector)}/${id}/scopes` });
  return (Array.isArray(listed) ? listed : []).filter(isObject).map(({ name }) => name);
}

/**
 * 4.4.0 takes the name as it is; later `x` is `system_primary_x`, `Internal/x` is `x`,
 * `Application/x` refused (A-3.5e).
 */
function roleName(creation: "always" | "when-enabled", role: string): string {
  if (creation === "always") return role;
  if (role.startsWith("Application/")) throw new ConnectorRefusal(`role ${role} is not supported`);
  return role.startsWith("Internal/") ? role.slice("Internal/".length) : `system_primary_${role}`;
}

/**
 * A role that is there gets the scope whatever `enable_roles_creation` says, by a list of all that
 * it has (real-control-plane 2).
 */
async function bind(
  state: ApiManagerState,
  connector: StoredKeyManager,
  scope: ScopeToRegister,
  name: string,
  creates: boolean,
): Promise<void> {
  const roles = text(properties(connector.body)["is7_roles_endpoint"]) ?? "";
  const added = { value: scope.name, display: scope.displayName };
  const search = {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
    filter: `displayName eq ${name}`,
  };
  const found = await sent(state, connector, { method: "POST", url: `${roles}/.search`, json: search });
  const id = firstId(isObject(found) ? found["Resources"] : undefined);
  if (id === undefined) {
    const json = { displayName: name, permissions: [added] };
    if (creates) await sent(state, connector, { method: "POST", url: roles, json });
    return;
  }
  const role = await sent(state, connector, { method: "GET", url: `${roles}/${id}` });
  const listed = isObject(role) && Array.isArray(role["permissions"]) ? role["permissions"].filter(isObject) : [];
  if (listed.some(({ value }) => value === scope.name)) return;
  const Operations = [{ op: "replace", value: { permissions: [...listed, added] } }];
  await sent(state, connector, { method: "PATCH", url: `${roles}/${id}`, json: { Operations } });
}

/**
 * @throws ConnectorRefusal by status, SyntaxError when the answer is no JSON, Error when there was
 * none
 */
async function sent(state: ApiManagerState, connector: StoredKeyManager, call: OutboundRequest): Promise<unknown> {
  const { status, text: body } = await outbound(state, { ...asConnector(connector), ...call });
  if (status < 200 || status > 299) throw new ConnectorRefusal(`${call.method} ${call.url} answered ${status}`);
  const value: unknown = body === "" ? {} : JSON.parse(body);
  return value;
}

function firstId(list: unknown): string | undefined {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return isObject(first) ? text(first["id"]) : undefined;
}
