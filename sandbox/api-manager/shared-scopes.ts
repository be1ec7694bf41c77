import { randomUUID } from "node:crypto";
import { isObject, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import type { StoredApi } from "./api-catalogue.ts";
import { operationsOf, scopesOf } from "./api-rules.ts";
import { authenticated } from "./authentication.ts";
import { loaded } from "./connector.ts";
import { failure, GENERIC_FAILURE } from "./errors.ts";
import {
  ConnectorRefusal,
  deleteScope,
  registerScope,
  scopeExists,
  type ScopeToRegister,
} from "./scope-registration.ts";
import type { ApiManagerState } from "./state.ts";
import type { SharedScope, StoredKeyManager } from "./stored.ts";
import { organizationOf } from "./tenants.ts";

const BASE = "/api/am/publisher/v4/scopes";
const MANAGE = ["apim:shared_scope_manage", "apim:admin"];
const VIEW = [...MANAGE, "apim:api_view"];

/**
 * Shared scopes of the Publisher API, which go to every Key Manager of the tenant (rows B-S1, B-S2;
 * real-control-plane 2).
 */
export function sharedScopeRoutes(state: ApiManagerState): readonly Route[] {
  const route = (method: string, path: string, scopes: readonly string[], handler: Handler): Route => ({
    method,
    pattern: `${BASE}${path}`,
    handler: authenticated(state, scopes, handler),
  });
  const one = (handler: (scope: SharedScope, call: Call) => Reply | Promise<Reply>): Handler => {
    return (call) => {
      const id = call.parts["id"] ?? "";
      const found = state.sharedScopes.get(id);
      const words = `Requested Shared Scope ID  ${id} could not be found`;
      return found === undefined ? failure(404, 900981, "Shared Scope not found", words) : handler(found, call);
    };
  };
  return [
    route("POST", "", MANAGE, (call) => create(state, call)),
    route("GET", "", VIEW, (call) => {
      const [offset, limit] = [Number(call.query.get("offset") ?? "0"), Number(call.query.get("limit") ?? "25")];
      const all = [...state.sharedScopes.values()];
      const list = all.slice(offset, offset + limit).map((scope) => shown(state, scope));
      const pagination = { offset, limit, total: all.length, next: "", previous: "" };
      return { status: 200, body: { count: list.length, list, pagination } };
    }),
    route(
      "GET",
      "/:id/usage",
      [...VIEW, "apim:api_manage"],
      one((scope) => ({ status: 200, body: usage(state, scope) })),
    ),
    route(
      "GET",
      "/:id",
      VIEW,
      one((scope) => ({ status: 200, body: shown(state, scope) })),
    ),
    route(
      "DELETE",
      "/:id",
      MANAGE,
      one((scope, call) => remove(state, scope, call)),
    ),
  ];
}

/**
 * Key Managers that scopes go to: those that are loaded; one that is not yet is left out (B-P5).
 */
function connectorsOf(state: ApiManagerState, call: Call): readonly StoredKeyManager[] {
  return state
    .keyManagersOf(organizationOf(state.tenants, call))
    .filter(({ body }) => body["type"] === "WSO2-IS-7")
    .flatMap((stored) => loaded(state, stored) ?? []);
}

/** What Identity Server refuses is only logged. @throws Error where it gave no answer */
async function logged<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ConnectorRefusal) return undefined;
    throw error;
  }
}

/** Registers scopes with every loaded Key Manager. @throws Error where one gave no answer (B-P4) */
export async function registerEverywhere(
  state: ApiManagerState,
  call: Call,
  scopes: readonly ScopeToRegister[],
): Promise<void> {
  for (const connector of connectorsOf(state, call))
    for (const scope of scopes) await logged(registerScope(state, connector, scope));
}

/** Takes scopes out of every loaded Key Manager. @throws Error where one gave no answer */
export async function deleteEverywhere(state: ApiManagerState, call: Call, names: readonly string[]): Promise<void> {
  for (const connector of connectorsOf(state, call))
    for (const name of names) await logged(deleteScope(state, connector, name));
}

async function create(state: ApiManagerState, call: Call): Promise<Reply> {
  const body = jsonBody(call) ?? {};
  const name = text(body["name"]) ?? "";
  if (name === "") return failure(400, 900983, "Shared Scope name not specified");
  const taken = failure(409, 900984, "Scope already exists", `Scope ${name} already exists`);
  if ([...state.sharedScopes.values()].some((scope) => scope.name === name)) return taken;
  const roles = Array.isArray(body["bindings"]) ? body["bindings"] : [];
  const scope: SharedScope = {
    id: randomUUID(),
    name,
    displayName: text(body["displayName"]) ?? name,
    description: text(body["description"]) ?? "",
    bindings: roles.filter((role) => typeof role === "string"),
  };
  try {
    for (const connector of connectorsOf(state, call))
      if ((await logged(scopeExists(state, connector, name))) === true) return taken;
    await registerEverywhere(state, call, [scope]);
  } catch {
    return GENERIC_FAILURE;
  }
  state.sharedScopes.set(scope.id, scope);
  return { status: 201, body: shown(state, scope) };
}

/** 200 although Identity Server refuses, where the scope then stays (real-control-plane 2). */
async function remove(state: ApiManagerState, scope: SharedScope, call: Call): Promise<Reply> {
  if (usagesOf(state, scope) > 0) {
    const words = `Shared Scope ${scope.name} is already used by one or more APIs`;
    return failure(409, 900985, "Shared Scope already attached", words);
  }
  try {
    await deleteEverywhere(state, call, [scope.name]);
  } catch {
    return GENERIC_FAILURE;
  }
  state.sharedScopes.delete(scope.id);
  return { status: 200 };
}

function usersOf(state: ApiManagerState, { name }: SharedScope): readonly StoredApi[] {
  return [...state.catalogue.apis.values()].filter(({ body }) =>
    scopesOf(body).some((one) => isObject(one) && isObject(one["scope"]) && one["scope"]["name"] === name),
  );
}

function usagesOf(state: ApiManagerState, scope: SharedScope): number {
  return usersOf(state, scope).length;
}

/** `SharedScopeUsage` of the publisher's contract. */
function usage(state: ApiManagerState, scope: SharedScope): Readonly<Record<string, unknown>> {
  const usedApiList = usersOf(state, scope).map((api) => ({
    name: api.name,
    context: api.context,
    version: api.version,
    provider: state.username,
    usedResourceList: operationsOf(api.body)
      .filter(({ scopes }) => scopes.includes(scope.name))
      .map(({ target, verb }) => ({ target, verb })),
  }));
  return { id: scope.id, name: scope.name, usedApiList };
}

function shown(state: ApiManagerState, scope: SharedScope): Readonly<Record<string, unknown>> {
  return { ...scope, usageCount: usagesOf(state, scope) };
}
