import { randomUUID } from "node:crypto";
import { basicOf, isObject, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../https-server.ts";
import { unauthorized } from "./errors.ts";
import type { ApiResource, IdentityServerState } from "./state.ts";

const PATH = "/api/server/v1/api-resources";

/** API resources and the role search (is7-contract 3; the connector's calls). */
export function resourceRoutes(state: IdentityServerState): readonly Route[] {
  const asUser =
    (handler: Handler): Handler =>
    (call) => {
      const basic = basicOf(call);
      return basic?.name === state.username && basic.password === state.password ? handler(call) : unauthorized();
    };
  const one = (call: Call): ApiResource | undefined => state.resources.get(call.parts["id"] ?? "");
  return [
    { method: "GET", pattern: PATH, handler: asUser((call) => list(state, call)) },
    { method: "POST", pattern: PATH, handler: asUser((call) => create(state, call)) },
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
        return found === undefined
          ? notFound()
          : { status: 200, body: found.scopes.map((name) => ({ name, displayName: name })) };
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
    {
      method: "POST",
      pattern: "/scim2/v2/Roles/.search",
      handler: asUser(() => ({
        status: 200,
        body: {
          totalResults: 0,
          startIndex: 1,
          itemsPerPage: 0,
          schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
          Resources: [],
        },
      })),
    },
  ];
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
  const listed = body?.["scopes"];
  const scopes = (Array.isArray(listed) ? listed : []).filter(isObject).flatMap((scope) => text(scope["name"]) ?? []);
  if (resources.some((resource) => resource.scopes.some((scope) => scopes.includes(scope))))
    return failure(409, "API-RESOURCES-60004", "Scope already exists");
  const resource = { id: randomUUID(), identifier, name, scopes };
  state.resources.set(resource.id, resource);
  return { status: 201, headers: { location: `${state.base}${PATH}/${resource.id}` }, body: shown(resource) };
}

function shown(resource: ApiResource): Record<string, unknown> {
  return {
    id: resource.id,
    name: resource.name,
    identifier: resource.identifier,
    requiresAuthorization: true,
    scopes: resource.scopes.map((name) => ({ name, displayName: name })),
  };
}

function notFound(): Reply {
  return failure(404, "API-RESOURCES-60006", "API resource not found");
}

function failure(status: number, code: string, message: string): Reply {
  return { status, body: { code, message, description: message, traceId: "00000000-0000-0000-0000-000000000000" } };
}
