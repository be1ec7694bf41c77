import { randomUUID } from "node:crypto";
import { isObject, jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import type { Deployment, Revision, StoredApi } from "./api-catalogue.ts";
import { backendOf, operationsOf } from "./api-rules.ts";
import { authenticated } from "./authentication.ts";
import { failure } from "./errors.ts";
import type { ApiManagerState } from "./state.ts";

const CHANGE = ["apim:api_create", "apim:api_manage", "apim:api_publish"];
/** Revisions an API can have. */
const MOST = 5;

type One = (handler: (api: StoredApi, call: Call) => Reply | Promise<Reply>) => Handler;

/** Revisions and their deployment; `base` is the path of one API, `one` looks it up. */
export function revisionRoutes(state: ApiManagerState, base: string, one: One): readonly Route[] {
  const route = (method: string, path: string, scopes: readonly string[], handler: Parameters<One>[0]): Route => ({
    method,
    pattern: `${base}${path}`,
    handler: authenticated(state, scopes, one(handler)),
  });
  return [
    route("POST", "/revisions", CHANGE, (api, call) => create(state, api, call)),
    {
      method: "GET",
      pattern: `${base}/revisions`,
      handler: authenticated(state, [...CHANGE, "apim:api_view"], (call) => list(state, call)),
    },
    route("POST", "/deploy-revision", CHANGE, (api, call) => deploy(state, api, call)),
    route("POST", "/undeploy-revision", CHANGE, (api, call) => undeploy(api, call)),
  ];
}

function create(state: ApiManagerState, api: StoredApi, call: Call): Reply {
  if (api.revisions.length >= MOST)
    return failure(400, 900351, "Can not create API Revision ", "Maximum number of revisions per API has reached");
  const revision: Revision = {
    id: randomUUID(),
    number: (api.revisions.at(-1)?.number ?? 0) + 1,
    description: text(jsonBody(call)?.["description"]) ?? "",
    createdAt: Date.now(),
    operations: operationsOf(api.body),
    backend: backendOf(api.body),
    deployments: [],
  };
  api.revisions.push(revision);
  return { status: 201, body: shown(state, api, revision) };
}

/**
 * Of an API that is gone there are none: it is DELETE that fails then (real-control-plane 1.6,
 * where DELETE was what came back 11 times).
 */
function list(state: ApiManagerState, call: Call): Reply {
  const api = state.catalogue.apis.get(call.parts["id"] ?? "");
  if (api === undefined) return { status: 200, body: { count: 0, list: [] } };
  const query = call.query.get("query");
  const found = api.revisions.filter(({ deployments }) => {
    if (query === "deployed:true") return deployments.length > 0;
    return query === "deployed:false" ? deployments.length === 0 : true;
  });
  return { status: 200, body: { count: found.length, list: found.map((revision) => shown(state, api, revision)) } };
}

/**
 * 201, though the contract of 4.6 knows 200 only (read in the publisher's web application 9.33.90).
 */
function deploy(state: ApiManagerState, api: StoredApi, call: Call): Reply {
  const revision = revisionOf(api, call);
  if (revision === undefined) return notFound(call);
  const { environment } = state.profile.gateway;
  const asked = placesOf(call);
  const unknown = asked.find((place) => place["name"] !== environment);
  if (unknown !== undefined)
    return failure(
      400,
      900504,
      "Gateway Environment not found",
      `Gateway environment not found with name: ${text(unknown["name"]) ?? ""}`,
    );
  // What was deployed there before is replaced.
  if (asked.length > 0) for (const other of api.revisions) other.deployments = [];
  revision.deployments = asked.map((place) => ({
    environment,
    vhost: text(place["vhost"]) ?? state.profile.gateway.vhost,
    displayOnDevportal: place["displayOnDevportal"] !== false,
    since: Date.now(),
  }));
  return { status: 201, body: revision.deployments.map((deployment) => placeBody(state, revision, deployment)) };
}

function undeploy(api: StoredApi, call: Call): Reply {
  const revision = revisionOf(api, call);
  if (revision === undefined) return notFound(call);
  const names = new Set(placesOf(call).map((place) => place["name"]));
  const all = names.size === 0 || call.query.get("allEnvironments") === "true";
  const gone = revision.deployments.filter(({ environment }) => all || names.has(environment));
  revision.deployments = revision.deployments.filter((deployment) => !gone.includes(deployment));
  return { status: 201, body: [] };
}

function revisionOf(api: StoredApi, call: Call): Revision | undefined {
  return api.revisions.find(({ id }) => id === call.query.get("revisionId"));
}

function notFound(call: Call): Reply {
  const id = call.query.get("revisionId") ?? "";
  return failure(404, 900347, "API Revision Not Found", `Requested API Revision with id ${id} not found`);
}

/** The body is a list, which `jsonBody` does not read. */
function placesOf(call: Call): readonly Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(call.text);
    return Array.isArray(value) ? value.filter(isObject) : [];
  } catch {
    return [];
  }
}

function shown(state: ApiManagerState, api: StoredApi, revision: Revision): Record<string, unknown> {
  return {
    displayName: `Revision ${revision.number}`,
    id: revision.id,
    description: revision.description,
    createdTime: revision.createdAt,
    apiInfo: { id: api.id },
    deploymentInfo: revision.deployments.map((deployment) => placeBody(state, revision, deployment)),
  };
}

/**
 * From 4.6 on it also says how many gateways serve it (A-6.1f): none, as a control plane says to
 * which none has reported. Times are milliseconds since 1970 (real-control-plane 2).
 */
function placeBody(state: ApiManagerState, revision: Revision, deployment: Deployment): Record<string, unknown> {
  return {
    revisionUuid: revision.id,
    name: deployment.environment,
    vhost: deployment.vhost,
    displayOnDevportal: deployment.displayOnDevportal,
    status: "APPROVED",
    deployedTime: deployment.since,
    successDeployedTime: null,
    ...(state.profile.countsGateways ? { liveGatewayCount: 0, deployedGatewayCount: 0, failedGatewayCount: 0 } : {}),
  };
}
