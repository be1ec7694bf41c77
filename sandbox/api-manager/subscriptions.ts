import { randomUUID } from "node:crypto";
import { jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import type { Subscription } from "./api-catalogue.ts";
import { authenticated } from "./authentication.ts";
import { failure, KEY_MANAGER_FAILURE, noApplication } from "./errors.ts";
import type { ApiManagerState } from "./state.ts";

const BASE = "/api/am/devportal/v3/subscriptions";
const SCOPES = ["apim:subscribe", "apim:sub_manage"];

/** Subscriptions of the Developer Portal API (A-6.1; codes read in the web application 9.33.90). */
export function subscriptionRoutes(state: ApiManagerState): readonly Route[] {
  const route = (method: string, path: string, handler: Handler): Route => ({
    method,
    pattern: `${BASE}${path}`,
    handler: authenticated(state, SCOPES, handler),
  });
  const one = (handler: (subscription: Subscription) => Reply): Handler => {
    return (call) => {
      const id = call.parts["id"] ?? "";
      const found = state.catalogue.subscriptions.get(id);
      return found === undefined
        ? failure(404, 900310, "Subscription not found", `The requested subscription with ID '${id}' was not found.`)
        : handler(found);
    };
  };
  return [
    route("POST", "", (call) => create(state, call)),
    route("GET", "", (call) => list(state, call)),
    route(
      "GET",
      "/:id",
      one((subscription) => ({ status: 200, body: shown(state, subscription) })),
    ),
    route(
      "DELETE",
      "/:id",
      one(({ id }) => {
        state.catalogue.subscriptions.delete(id);
        return { status: 200 };
      }),
    ),
  ];
}

function create(state: ApiManagerState, call: Call): Reply {
  const body = jsonBody(call) ?? {};
  const applicationId = text(body["applicationId"]) ?? "";
  const apiId = text(body["apiId"]) ?? "";
  const policy = text(body["throttlingPolicy"]) ?? "";
  if (applicationId === "" || policy === "") return failure(400, 400, "Bad Request", "Validation Error");
  const api = state.catalogue.apis.get(apiId);
  if (!state.applications.has(applicationId)) return noApplication(applicationId);
  // Neither is told apart from any other failure (real-control-plane 2).
  if (api?.status !== "PUBLISHED") return KEY_MANAGER_FAILURE;
  const policies = Array.isArray(api.body["policies"]) ? api.body["policies"] : [];
  if (!policies.includes(policy))
    return failure(
      403,
      902002,
      "Subscription Tier is not allowed for user",
      `Subscription Tier ${policy} is not allowed for user ${state.username} `,
    );
  if (state.catalogue.subscription(applicationId, apiId) !== undefined)
    return failure(
      409,
      409,
      "Resource Already Exists",
      `Specified subscription already exists for API ${apiId}, for application ${applicationId}`,
    );
  const subscription = { id: randomUUID(), applicationId, apiId, throttlingPolicy: policy, since: Date.now() };
  state.catalogue.subscriptions.set(subscription.id, subscription);
  const location = `${state.base}/api/am/devportal/subscriptions/${subscription.id}`;
  return { status: 201, headers: { location }, body: shown(state, subscription) };
}

/** Of one application, or to one API; without either the server refuses to list. */
function list(state: ApiManagerState, call: Call): Reply {
  const applicationId = call.query.get("applicationId");
  const apiId = call.query.get("apiId");
  if (applicationId === null && apiId === null)
    return failure(400, 400, "Bad Request", "Either applicationId or apiId should be available");
  const found = [...state.catalogue.subscriptions.values()].filter(
    (subscription) =>
      (applicationId === null || subscription.applicationId === applicationId) &&
      (apiId === null || subscription.apiId === apiId),
  );
  return {
    status: 200,
    body: {
      count: found.length,
      list: found.map((subscription) => shown(state, subscription)),
      pagination: { offset: 0, limit: 25, total: found.length, next: "", previous: "" },
    },
  };
}

function shown(state: ApiManagerState, subscription: Subscription): Record<string, unknown> {
  const api = state.catalogue.apis.get(subscription.apiId);
  const application = state.applications.get(subscription.applicationId);
  return {
    subscriptionId: subscription.id,
    applicationId: subscription.applicationId,
    apiId: subscription.apiId,
    apiInfo: {
      id: subscription.apiId,
      name: api?.name,
      context: api === undefined ? undefined : `${api.context}/${api.version}`,
      version: api?.version,
      lifeCycleStatus: api?.status,
    },
    applicationInfo: {
      applicationId: subscription.applicationId,
      name: application?.name,
      owner: application?.owner,
      throttlingPolicy: "Unlimited",
      status: "APPROVED",
    },
    throttlingPolicy: subscription.throttlingPolicy,
    requestedThrottlingPolicy: subscription.throttlingPolicy,
    status: "UNBLOCKED",
  };
}
