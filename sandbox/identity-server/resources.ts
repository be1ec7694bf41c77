import { randomUUID } from "node:crypto";
import { isObject, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import { forbidden, unauthorized } from "./errors.ts";
import type { ApiResource, ApiScope, IdentityServerState } from "./state.ts";

const PATH = "/api/server/v1/api-resources";
const SCOPE_TAKEN = failure(409, "API-RESOURCES-60004", "Scope already exists");

/** API resources (I-3; the connector's calls). */
export function resourceRoutes(state: IdentityServerState): readonly Route[] {
  const asUser =
    (handler: Handler): Handler =>
    (call) =>
      state.isUser(call) ? handler(call) : unauthorized();
  const one = (call: Call): ApiResource | undefined => state.resources.get(call.parts["id"] ?? "");
  const change = (handler: Handler): Handler =>
    asUser((call) =>
      state.switches.scopeChangesRefused && isConnectors(one(call), call) ? forbidden() : handler(call),
    );
  return [
    { method: "GET", pattern: PATH, handler: asUser((call) => list(state, call)) },
    { method: "POST", pattern: PATH, handler: change((call) => create(state, call)) },
    {
      method: "GET",
      pattern: `${PATH}/:id`,
      handler: asUser((call) => {
        const found = one(call);
        return found === undefined ? notFound() : { status: 200, body: shown(found) };
      }),
    },
    {
      method: "GET",
      pattern: `${PATH}/:id/scopes`,
      handler: asUser((call) => {
        const found = one(call);
        return found === undefined ? notFound() : { status: 200, body: found.scopes };
      }),
    },
    {
      method: "DELETE",
      pattern: `${PATH}/:id/scopes/:scope`,
      handler: change((call) => {
        const found = one(call);
        if (found === undefined) return notFound();
        const scopes = found.scopes.filter(({ name }) => name !== call.parts["scope"]);
        state.resources.set(found.id, { ...found, scopes });
        return { status: 204 };
      }),
    },
    {
      method: "PATCH",
      pattern: `${PATH}/:id`,
      handler: change((call) => {
        const found = one(call);
        return found === undefined ? notFound() : addScopes(state, found, call);
      }),
    },
    {
      method: "DELETE",
      pattern: `${PATH}/:id`,
      handler: asUser((call) => {
        state.resources.delete(call.parts["id"] ?? "");
        return { status: 204 };
      }),
    },
  ];
}

/** The resource that the connector keeps its scopes in, there already or about to be made. */
function isConnectors(resource: ApiResource | undefined, call: Call): boolean {
  return (resource?.identifier ?? text(jsonBody(call)?.["identifier"])) === "User-defined-oauth2-resource";
}

function list(state: IdentityServerState, call: Call): Reply {
  const identifier = /^identifier eq (.+)$/.exec(call.query.get("filter") ?? "")?.[1];
  const found = [...state.resources.values()].filter(
    (resource) => identifier === undefined || resource.identifier === identifier,
  );
  return {
    status: 200,
    body: {
      totalResults: found.length,
      links: [],
      apiResources: found.map((resource) => ({
        id: resource.id,
        name: resource.name,
        identifier: resource.identifier,
        type: "BUSINESS",
        requiresAuthorization: true,
      })),
    },
  };
}

function create(state: IdentityServerState, call: Call): Reply {
  const body = jsonBody(call);
  const identifier = text(body?.["identifier"]);
  const name = text(body?.["name"]);
  if (identifier === undefined || name === undefined) return failure(400, "API-RESOURCES-60001", "Invalid request");
  const resources = [...state.resources.values()];
  if (resources.some((resource) => resource.identifier === identifier))
    return failure(409, "API-RESOURCES-60002", "API resource already exists");
  const scopes = scopesOf(body?.["scopes"]);
  if (taken(state, scopes)) return SCOPE_TAKEN;
  const resource = { id: randomUUID(), identifier, name, scopes };
  state.resources.set(resource.id, resource);
  return { status: 201, headers: { location: `${state.base}${PATH}/${resource.id}` }, body: shown(resource) };
}

/** The connector's way to register another API scope (I-3). */
function addScopes(state: IdentityServerState, resource: ApiResource, call: Call): Reply {
  const added = scopesOf(jsonBody(call)?.["addedScopes"]);
  if (taken(state, added)) return SCOPE_TAKEN;
  state.resources.set(resource.id, { ...resource, scopes: [...resource.scopes, ...added] });
  return { status: 204 };
}

function scopesOf(value: unknown): readonly ApiScope[] {
  return (Array.isArray(value) ? value : []).filter(isObject).flatMap((scope) => {
    const name = text(scope["name"]);
    const description = text(scope["description"]);
    const displayName = text(scope["displayName"]) ?? name ?? "";
    return name === undefined ? [] : [{ name, displayName, ...(description === undefined ? {} : { description }) }];
  });
}

/** A scope's name is unique over all API resources. */
function taken(state: IdentityServerState, scopes: readonly ApiScope[]): boolean {
  const known = new Set([...state.resources.values()].flatMap((resource) => resource.scopes.map(({ name }) => name)));
  return scopes.some(({ name }) => known.has(name));
}

function shown(resource: ApiResource): Record<string, unknown> {
  return {
    id: resource.id,
    name: resource.name,
    identifier: resource.identifier,
    requiresAuthorization: true,
    scopes: resource.scopes,
  };
}

function notFound(): Reply {
  return failure(404, "API-RESOURCES-60006", "API resource not found");
}

function failure(status: number, code: string, message: string): Reply {
  return { status, body: { code, message, description: message, traceId: "00000000-0000-0000-0000-000000000000" } };
}
