import { randomUUID } from "node:crypto";
import { isObject, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import type { StoredApi } from "./api-catalogue.ts";
import { API_DEFAULTS, apiRefusal, contextOf, lifecycleOf, localScopesOf, operationsOf } from "./api-rules.ts";
import { authenticated } from "./authentication.ts";
import { failure, GENERIC_FAILURE } from "./errors.ts";
import { revisionRoutes } from "./revisions.ts";
import { deleteEverywhere, registerEverywhere } from "./shared-scopes.ts";
import type { ApiManagerState } from "./state.ts";

const BASE = "/api/am/publisher/v4";
const VIEW = ["apim:api_view", "apim:api_manage"];

/**
 * The Publisher API as far as a throw-away API needs it (A-6.1; scopes of the official contract).
 */
export function publisherRoutes(state: ApiManagerState): readonly Route[] {
  const route = (method: string, path: string, scopes: readonly string[], handler: Handler): Route => ({
    method,
    pattern: `${BASE}${path}`,
    handler: authenticated(state, scopes, handler),
  });
  const one = (handler: (api: StoredApi, call: Call) => Reply | Promise<Reply>): Handler => {
    return (call) => {
      const id = call.parts["id"] ?? "";
      const api = state.catalogue.apis.get(id);
      return api === undefined ? apiNotFound(id) : handler(api, call);
    };
  };
  return [
    route("GET", "/settings", ["apim:api_view", "apim:publisher_settings"], () => settings(state)),
    route("POST", "/apis", ["apim:api_create", "apim:api_manage"], (call) => create(state, call)),
    route("GET", "/apis", [...VIEW, "apim:api_list_view"], (call) => list(state, call)),
    route("POST", "/apis/validate", ["apim:api_create", "apim:api_manage"], (call) => validate(state, call)),
    route("POST", "/apis/change-lifecycle", ["apim:api_publish", "apim:api_manage"], (call) => {
      const id = call.query.get("apiId") ?? "";
      const api = state.catalogue.apis.get(id);
      return api === undefined ? apiNotFound(id) : changeLifecycle(api, call.query.get("action") ?? "");
    }),
    route(
      "GET",
      "/apis/:id",
      VIEW,
      one((api) => ({ status: 200, body: shown(api) })),
    ),
    route("DELETE", "/apis/:id", ["apim:api_delete", "apim:api_manage"], (call) => {
      const api = state.catalogue.apis.get(call.parts["id"] ?? "");
      // An API that is gone is a NullPointerException there (real-control-plane 1.6).
      return api === undefined ? GENERIC_FAILURE : remove(state, api, call);
    }),
    ...revisionRoutes(state, `${BASE}/apis/:id`, one),
  ];
}

function apiNotFound(id: string): Reply {
  return failure(404, 900308, "API Not Found", `Requested API with id '${id}' not found`);
}

function settings(state: ApiManagerState): Reply {
  const { environment, vhost } = state.profile.gateway;
  return {
    status: 200,
    body: {
      devportalUrl: `${state.base}/devportal`,
      environment: [
        {
          id: environment,
          name: environment,
          displayName: environment,
          type: "hybrid",
          gatewayType: "Regular",
          serverUrl: `${state.base}/services/`,
          provider: "wso2",
          showInApiConsole: true,
          vhosts: [{ host: vhost, httpContext: "", httpPort: 8280, httpsPort: 8243, wsPort: 9099, wssPort: 8099 }],
          endpointURIs: [],
          additionalProperties: [],
        },
      ],
      gatewayTypes: ["Regular"],
      scopes: VIEW,
    },
  };
}

async function create(state: ApiManagerState, call: Call): Promise<Reply> {
  const body = jsonBody(call);
  if (body === undefined) return failure(400, 400, "Bad Request", "Unexpected end of input");
  const refused = apiRefusal(state, body);
  if (refused !== undefined) return refused;
  // Scopes go to every loaded Key Manager. What Identity Server refuses is logged; one that gives
  // no answer fails the creation (B-P4).
  try {
    await registerEverywhere(state, call, localScopesOf(body));
  } catch {
    return GENERIC_FAILURE;
  }
  const id = randomUUID();
  const context = contextOf(body);
  const api: StoredApi = {
    id,
    name: text(body["name"]) ?? "",
    context,
    version: text(body["version"]) ?? "",
    body: { ...API_DEFAULTS, provider: state.username, ...body, context, operations: shownOperations(body) },
    createdAt: Date.now(),
    revisions: [],
    status: "CREATED",
  };
  state.catalogue.apis.set(id, api);
  return { status: 201, headers: { location: `${state.base}/api/am/publisher/apis/${id}` }, body: shown(api) };
}

function shownOperations(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  return operationsOf(body).map((operation) => ({ id: "", throttlingPolicy: "Unlimited", ...operation }));
}

function shown(api: StoredApi): Record<string, unknown> {
  return {
    ...api.body,
    id: api.id,
    lifeCycleStatus: api.status,
    createdTime: String(api.createdAt),
    lastUpdatedTime: String(api.createdAt),
  };
}

/**
 * `name:x` finds what contains x, whatever the case; without an attribute likewise by name. Other
 * attributes find by equality.
 */
function list(state: ApiManagerState, call: Call): Reply {
  const asked = (call.query.get("query") ?? "").trim();
  const [, attribute = "name", wanted = ""] = /^(?:(\w+):)?(.*)$/.exec(asked) ?? [];
  const value = wanted.replace(/^"|"$/g, "").toLowerCase();
  const found = [...state.catalogue.apis.values()].filter((api) => {
    if (value === "") return true;
    if (attribute === "name") return api.name.toLowerCase().includes(value);
    return text(shown(api)[attribute === "status" ? "lifeCycleStatus" : attribute])?.toLowerCase() === value;
  });
  const offset = Number(call.query.get("offset") ?? "0");
  const limit = Number(call.query.get("limit") ?? "25");
  const page = found.slice(offset, offset + limit);
  return {
    status: 200,
    body: {
      count: page.length,
      list: page.map((api) => listed(shown(api))),
      pagination: { offset, limit, total: found.length, next: "", previous: "" },
    },
  };
}

const LISTED = "id name description context version provider type lifeCycleStatus createdTime gatewayType".split(" ");

function listed(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(LISTED.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])));
}

/** Whether a name or context is taken: 200 or 404, asked of the database and not of the search. */
function validate(state: ApiManagerState, call: Call): Reply {
  const [, attribute, value = ""] = /^(name|context):(.*)$/.exec(call.query.get("query") ?? "") ?? [];
  if (attribute === undefined) return failure(400, 400, "Bad Request", "The query should not be empty");
  const apis = [...state.catalogue.apis.values()];
  const taken =
    attribute === "name"
      ? apis.some(({ name }) => name.toLowerCase() === value.toLowerCase())
      : apis.some(({ context }) => context === contextOf({ context: value }));
  return { status: taken ? 200 : 404 };
}

function changeLifecycle(api: StoredApi, action: string): Reply {
  const lifecycle = lifecycleOf(api);
  const allowed = lifecycle.availableTransitions.find(({ event }) => event === action);
  if (allowed === undefined) {
    const events = lifecycle.availableTransitions.map(({ event }) => event).join(", ");
    return failure(
      400,
      903234,
      "Unsupported state change action",
      `Lifecycle state change action ${action} is not allowed for this API. Allowed actions are ${events}`,
    );
  }
  const { policies, endpointConfig } = api.body;
  if (!Array.isArray(policies) || policies.length === 0)
    return failure(400, 903224, "Failed to publish service to API store. No Tiers selected");
  if (!isObject(endpointConfig))
    return failure(400, 903225, "Failed to publish service to API store. No endpoint selected");
  if (allowed.targetState === "Published") api.status = "PUBLISHED";
  if (allowed.targetState === "Created") api.status = "CREATED";
  return {
    status: 200,
    body: { workflowStatus: "APPROVED", lifecycleState: lifecycleOf(api) },
  };
}

async function remove(state: ApiManagerState, api: StoredApi, call: Call): Promise<Reply> {
  if (state.catalogue.subscriptionsTo(api.id).length > 0)
    return failure(409, 409, "Conflict", `Cannot remove the API ${api.id} as active subscriptions exist`);
  const scopes = localScopesOf(api.body).map(({ name }) => name);
  await deleteEverywhere(state, call, scopes).catch(() => undefined);
  state.catalogue.apis.delete(api.id);
  return { status: 200 };
}
