import { randomUUID } from "node:crypto";
import { isObject, jsonBody, text } from "../body.ts";
import type { Call, Reply, Route } from "../https-server.ts";
import { authenticated } from "./authentication.ts";
import { asConnector, canLoad } from "./connector.ts";
import { failure } from "./errors.ts";
import { properties } from "./key-manager-rules.ts";
import { outbound, type OutboundRequest } from "./outbound.ts";
import type { ApiManagerState, StoredKeyManager } from "./state.ts";
import { organizationOf } from "./tenants.ts";

/** The one API resource that holds every scope which the connector registers (apim-contract 3.5). */
const RESOURCE = { name: "User-defined OAuth2 Resource", identifier: "User-defined-oauth2-resource" };

/** A scope with the roles of API Manager that it is bound to. */
interface SharedScope {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

/** Shared scopes of the Publisher API, which go to every Key Manager of the tenant (rows B-S1, B-S2). */
export function sharedScopeRoutes(state: ApiManagerState): readonly Route[] {
  const scopes = ["apim:shared_scope_manage", "apim:admin"];
  return [
    {
      method: "POST",
      pattern: "/api/am/publisher/v4/scopes",
      handler: authenticated(state, scopes, (call) => create(state, call)),
    },
  ];
}

/** 201 whatever the Key Managers say: a failure there is only logged (B-S2). One that is not loaded yet is left out (B-P5). */
async function create(state: ApiManagerState, call: Call): Promise<Reply> {
  const body = jsonBody(call) ?? {};
  const name = text(body["name"]);
  if (name === undefined || name === "") return failure(400, 400, "Bad Request", "Validation Error");
  const bindings = Array.isArray(body["bindings"]) ? body["bindings"] : [];
  const displayName = text(body["displayName"]) ?? name;
  const scope = { name, displayName, roles: bindings.filter((role) => typeof role === "string") };
  const loaded = state
    .keyManagersOf(organizationOf(state.tenants, call))
    .filter((stored) => stored.body["type"] === "WSO2-IS-7" && stored.pending === 0 && canLoad(state, stored));
  for (const stored of loaded) await register(state, stored, scope).catch(() => undefined);
  return { status: 201, body: { ...body, id: randomUUID(), name, displayName, bindings: scope.roles, usageCount: 0 } };
}

/** Connector 2.0.2 of 4.3.0 has another, older way, which Identity Server's stand-in does not offer. @throws on any failure */
async function register(state: ApiManagerState, stored: StoredKeyManager, scope: SharedScope): Promise<void> {
  const { roleCreation } = state.profile;
  if (roleCreation === "none") return;
  const fields = properties(stored.body);
  const resources = text(fields["api_resource_management_endpoint"]) ?? "";
  const filter = encodeURIComponent(`identifier eq ${RESOURCE.identifier}`);
  const listed = await sent(state, stored, { method: "GET", url: `${resources}?filter=${filter}` });
  const found = firstId(listed["apiResources"]);
  const scopes = [{ name: scope.name, displayName: scope.displayName }];
  await (found === undefined
    ? sent(state, stored, {
        method: "POST",
        url: resources,
        json: { ...RESOURCE, requiresAuthorization: true, scopes },
      })
    : sent(state, stored, { method: "PATCH", url: `${resources}/${found}`, json: { addedScopes: scopes } }));
  // Only a JSON boolean counts (B-Z6).
  if (roleCreation === "when-enabled" && fields["enable_roles_creation"] !== true) return;
  for (const role of scope.roles) await bind(state, stored, scope.name, roleName(roleCreation, role));
}

/** 4.4.0 takes the name as it is; later `x` is `system_primary_x`, `Internal/x` is `x`, `Application/x` refused (apim-contract 3.5). */
function roleName(creation: "always" | "when-enabled", role: string): string {
  if (creation === "always") return role;
  if (role.startsWith("Application/")) throw new Error(`role ${role} is not supported`);
  return role.startsWith("Internal/") ? role.slice("Internal/".length) : `system_primary_${role}`;
}

async function bind(state: ApiManagerState, stored: StoredKeyManager, scope: string, name: string): Promise<void> {
  const roles = text(properties(stored.body)["is7_roles_endpoint"]) ?? "";
  const permissions = [{ value: scope, display: scope }];
  const search = { method: "POST", url: `${roles}/.search`, json: { filter: `displayName eq ${name}` } };
  const found = firstId((await sent(state, stored, search))["Resources"]);
  const Operations = [{ op: "add", path: "permissions", value: permissions }];
  await (found === undefined
    ? sent(state, stored, { method: "POST", url: roles, json: { displayName: name, permissions } })
    : sent(state, stored, { method: "PATCH", url: `${roles}/${found}`, json: { Operations } }));
}

async function sent(
  state: ApiManagerState,
  stored: StoredKeyManager,
  call: OutboundRequest,
): Promise<Record<string, unknown>> {
  const { status, text: body } = await outbound(state, { ...asConnector(stored), ...call });
  if (status < 200 || status > 299) throw new Error(`${call.method} ${call.url} answered ${status}`);
  const value: unknown = body === "" ? {} : JSON.parse(body);
  return isObject(value) ? value : {};
}

function firstId(list: unknown): string | undefined {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return isObject(first) ? text(first["id"]) : undefined;
}
