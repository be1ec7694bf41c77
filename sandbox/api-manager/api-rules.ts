import { isObject, text } from "../body.ts";
import type { Reply } from "../routes.ts";
import type { ApiManagerState } from "./state.ts";
import { policyRefusal } from "./throttling.ts";
import type { ApiCatalogue, Operation, StoredApi } from "./api-catalogue.ts";
import { failure, invalid, KEY_MANAGER_FAILURE, unrecognized } from "./errors.ts";
import type { ScopeToRegister } from "./scope-registration.ts";

type Body = Readonly<Record<string, unknown>>;

/** Members of `API` in the publisher's contract; any other is refused. */
const KNOWN = new Set(
  (
    "id name displayName description context version provider lifeCycleStatus wsdlInfo wsdlUrl responseCachingEnabled cacheTimeout " +
    "hasThumbnail isDefaultVersion isRevision revisionedApiId revisionId enableSchemaValidation enableSubscriberVerification type audience " +
    "audiences transport tags policies organizationPolicies apiThrottlingPolicy authorizationHeader apiKeyHeader securityScheme maxTps " +
    "visibility visibleRoles visibleTenants visibleOrganizations mediationPolicies apiPolicies subscriptionAvailability " +
    "subscriptionAvailableTenants additionalProperties additionalPropertiesMap monetization accessControl accessControlRoles " +
    "businessInformation corsConfiguration websubSubscriptionConfiguration workflowStatus createdTime lastUpdatedTimestamp lastUpdatedTime " +
    "endpointConfig primaryProductionEndpointId primarySandboxEndpointId endpointImplementationType subtypeConfiguration scopes operations " +
    "threatProtectionPolicies categories keyManagers serviceInfo advertiseInfo gatewayVendor gatewayType initiatedFromGateway " +
    "asyncTransportProtocols egress"
  ).split(" "),
);
/** Limits of the three required members in the contract: longest value and characters. */
const REQUIRED: Readonly<Record<string, { readonly longest: number; readonly characters: RegExp }>> = {
  name: { longest: 160, characters: /^[^~!@#;:%^*()+={}|\\<>"',&$[\]/]*$/ },
  context: { longest: 232, characters: /^[^~!@#;:%^*()+=|\\<>"',&$[\]\s]*$/ },
  version: { longest: 30, characters: /^[^~!@#;:%^*()+={}|\\<>"',&/$[\]\s]+$/ },
};

export const API_DEFAULTS: Body = {
  type: "HTTP",
  transport: ["http", "https"],
  policies: [],
  visibility: "PUBLIC",
  subscriptionAvailability: "CURRENT_TENANT",
  accessControl: "NONE",
  securityScheme: ["oauth2", "oauth_basic_auth_api_key_mandatory"],
  isDefaultVersion: false,
  isRevision: false,
  revisionId: 0,
  endpointImplementationType: "ENDPOINT",
  gatewayVendor: "wso2",
  gatewayType: "wso2/synapse",
  workflowStatus: "APPROVED",
  scopes: [],
};

/**
 * Why an API is refused (codes read in carbon-apimgt 9.33.90, `ExceptionCodes`); nothing when it is
 * accepted.
 */
export function apiRefusal(state: ApiManagerState, body: Body): Reply | undefined {
  const unknown = Object.keys(body).find((key) => !KNOWN.has(key));
  if (unknown !== undefined) return unrecognized(unknown);
  return schema(body) ?? taken(state.catalogue, body) ?? policies(state, body);
}

function schema(body: Body): Reply | undefined {
  const missing = Object.keys(REQUIRED).filter((key) => text(body[key]) === undefined);
  if (missing.length > 0) return invalid(missing.map((key) => [key, "must not be null"]));
  const wrong = Object.entries(REQUIRED).filter(([key, { longest, characters }]) => {
    const value = text(body[key]) ?? "";
    return value === "" || value.length > longest || !characters.test(value);
  });
  if (wrong.length === 0) return undefined;
  // A bad name is found out late, and by no name of its own (real-control-plane 2).
  return wrong.some(([key]) => key === "name")
    ? KEY_MANAGER_FAILURE
    : invalid(wrong.map(([key]) => [key, "must match the contract"]));
}

/** Names are compared without case, contexts exactly. */
function taken(catalogue: ApiCatalogue, body: Body): Reply | undefined {
  const name = text(body["name"]) ?? "";
  const apis = [...catalogue.apis.values()];
  const context = contextOf(body);
  if (apis.some((api) => api.name.toLowerCase() === name.toLowerCase()))
    return failure(409, 900300, "The API already exists.", "The API already exists");
  return apis.some((api) => api.context === context)
    ? failure(409, 900251, "The API context already exists.", `An API with context '${context}' already exists`)
    : undefined;
}

/** Business plans of the API and policies of its resources. */
function policies(state: ApiManagerState, body: Body): Reply | undefined {
  const plans = Array.isArray(body["policies"]) ? body["policies"] : [];
  const operations = (Array.isArray(body["operations"]) ? body["operations"] : []).filter(isObject);
  const resources = operations.map(({ throttlingPolicy }) => throttlingPolicy).filter((policy) => policy !== undefined);
  return policyRefusal(state, "subscription", plans) ?? policyRefusal(state, "resource", resources);
}

/** With the leading slash that the server adds. */
export function contextOf(body: Body): string {
  const context = text(body["context"]) ?? "";
  return context.startsWith("/") ? context : `/${context}`;
}

/** Resources; one for everything where none is given. */
export function operationsOf(body: Body): readonly Operation[] {
  const given = (Array.isArray(body["operations"]) ? body["operations"] : []).filter(isObject);
  if (given.length === 0)
    return ["GET", "PUT", "POST", "DELETE", "PATCH"].map((verb) => ({
      target: "/*",
      verb,
      authType: "Application & Application User",
      scopes: [],
    }));
  return given.map((operation) => ({
    target: text(operation["target"]) ?? "/*",
    verb: (text(operation["verb"]) ?? "GET").toUpperCase(),
    authType: text(operation["authType"]) ?? "Any",
    scopes: (Array.isArray(operation["scopes"]) ? operation["scopes"] : []).filter(
      (scope) => typeof scope === "string",
    ),
  }));
}

/** Scopes that belong to the API alone, which its creation registers. */
export function localScopesOf(body: Body): readonly ScopeToRegister[] {
  return scopesOf(body).flatMap((one) => {
    if (!isObject(one) || !isObject(one["scope"]) || one["shared"] === true) return [];
    const { name, displayName, description, bindings } = one["scope"];
    if (typeof name !== "string") return [];
    const roles = (Array.isArray(bindings) ? bindings : []).filter((role) => typeof role === "string");
    return [{ name, displayName: text(displayName) ?? name, description: text(description) ?? "", bindings: roles }];
  });
}

/** Scopes that the API declares. */
export function scopesOf(body: Body): readonly unknown[] {
  return Array.isArray(body["scopes"]) ? body["scopes"] : [];
}

/** `production_endpoints.url` of the endpoint configuration. */
export function backendOf(body: Body): string | undefined {
  const config = body["endpointConfig"];
  const production = isObject(config) ? config["production_endpoints"] : undefined;
  return isObject(production) ? text(production["url"]) : undefined;
}

interface Lifecycle {
  readonly state: string;
  readonly checkItems: readonly unknown[];
  readonly availableTransitions: readonly { readonly event: string; readonly targetState: string }[];
}

export function lifecycleOf(api: StoredApi): Lifecycle {
  const published = api.status === "PUBLISHED";
  const transitions = published
    ? { Block: "Blocked", "Demote to Created": "Created", Deprecate: "Deprecated" }
    : { Publish: "Published", "Deploy as a Prototype": "Pre-released" };
  return {
    state: published ? "Published" : "Created",
    checkItems: [],
    availableTransitions: Object.entries(transitions).map(([event, targetState]) => ({ event, targetState })),
  };
}
