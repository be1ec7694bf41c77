import { randomUUID } from "node:crypto";
import { isObject, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import { unauthorized } from "./errors.ts";
import type { IdentityServerState, Role } from "./state.ts";

const PATH = "/scim2/v2/Roles";
const NOT_FOUND = failure(404, "Role not found");

/** SCIM 2.0 roles as the connector of API Manager uses them (I-3; rows B-S1, B-S2). */
export function roleRoutes(state: IdentityServerState): readonly Route[] {
  const asUser =
    (handler: Handler): Handler =>
    (call) =>
      state.isUser(call) ? handler(call) : unauthorized();
  return [
    { method: "POST", pattern: `${PATH}/.search`, handler: asUser((call) => search(state, call)) },
    { method: "POST", pattern: PATH, handler: asUser((call) => create(state, call)) },
    {
      method: "GET",
      pattern: `${PATH}/:id`,
      handler: asUser((call) => {
        const role = state.roles.get(call.parts["id"] ?? "");
        return role === undefined ? NOT_FOUND : { status: 200, body: shown(role) };
      }),
    },
    {
      method: "DELETE",
      pattern: `${PATH}/:id`,
      handler: asUser((call) => (state.roles.delete(call.parts["id"] ?? "") ? { status: 204 } : NOT_FOUND)),
    },
    { method: "PATCH", pattern: `${PATH}/:id`, handler: asUser((call) => changePermissions(state, call)) },
  ];
}

function search(state: IdentityServerState, call: Call): Reply {
  const wanted = /^displayName eq "?([^"]+)"?$/.exec(text(jsonBody(call)?.["filter"]) ?? "")?.[1];
  const found = [...state.roles.values()].filter(({ name }) => wanted === undefined || name === wanted);
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:ListResponse"];
  const total = { totalResults: found.length, startIndex: 1, itemsPerPage: found.length };
  return { status: 200, body: { ...total, schemas, Resources: found.map(shown) } };
}

/** `system_` needs `[role_mgt] allow_system_prefix_for_role`, and a name has no `/` (A-3.5g). */
function create(state: IdentityServerState, call: Call): Reply {
  const body = jsonBody(call);
  const name = text(body?.["displayName"]) ?? "";
  const reserved = name.startsWith("system_") && !state.switches.systemRolesAllowed;
  if (name === "" || name.includes("/") || reserved) return failure(400, `Invalid role name: ${name}`);
  if ([...state.roles.values()].some((role) => role.name === name)) return failure(409, `Role ${name} exists`);
  const role = { id: randomUUID(), name, permissions: permissionsOf(body?.["permissions"]) };
  state.roles.set(role.id, role);
  return { status: 201, headers: { location: `${state.base}${PATH}/${role.id}` }, body: shown(role) };
}

/** `replace` with all of them is what the connector sends. */
function changePermissions(state: IdentityServerState, call: Call): Reply {
  const role = state.roles.get(call.parts["id"] ?? "");
  if (role === undefined) return NOT_FOUND;
  const listed = jsonBody(call)?.["Operations"];
  let { permissions } = role;
  for (const { op, path, value } of (Array.isArray(listed) ? listed : []).filter(isObject)) {
    const named = permissionsOf(path === "permissions" || !isObject(value) ? value : value["permissions"]);
    if (op === "replace") permissions = named;
    if (op === "add") permissions = [...new Set([...permissions, ...named])];
  }
  const changed = { ...role, permissions };
  state.roles.set(role.id, changed);
  return { status: 200, body: shown(changed) };
}

function permissionsOf(value: unknown): readonly string[] {
  const listed = (Array.isArray(value) ? value : []).filter(isObject).map((permission) => text(permission["value"]));
  return listed.filter((permission) => permission !== undefined);
}

function shown({ id, name, permissions }: Role): Record<string, unknown> {
  return { id, displayName: name, permissions: permissions.map((value) => ({ value, display: value })) };
}

function failure(status: number, detail: string): Reply {
  return { status, body: { schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"], status, detail } };
}
