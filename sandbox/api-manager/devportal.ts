import { randomUUID } from "node:crypto";
import { jsonBody, text } from "../body.ts";
import type { Call, Handler, Reply, Route } from "../routes.ts";
import { applicationRefusal } from "./application-rules.ts";
import { authenticated, callerOf } from "./authentication.ts";
import { deleteClient, loaded } from "./connector.ts";
import { failure, noApplication } from "./errors.ts";
import { generateKeys, generateToken, keyBody } from "./generate-keys.ts";
import { policyRefusal } from "./throttling.ts";
import type { ApiManagerState } from "./state.ts";
import type { Application } from "./stored.ts";
import { organizationOf } from "./tenants.ts";

const BASE = "/api/am/devportal/v3";
const KEYS = ["apim:subscribe", "apim:app_manage"];

/** Applications and keys of the Developer Portal API (A-5; rows B-K.., B-P..). */
export function devPortalRoutes(state: ApiManagerState): readonly Route[] {
  const route = (method: string, path: string, handler: Handler, scopes: readonly string[] = KEYS): Route => ({
    method,
    pattern: `${BASE}${path}`,
    handler: authenticated(state, scopes, handler),
  });
  const one = (handler: (application: Application, call: Call) => Reply | Promise<Reply>): Handler => {
    return (call) => {
      const id = call.parts["id"] ?? "";
      const application = state.applications.get(id);
      return application === undefined ? noApplication(id) : handler(application, call);
    };
  };
  return [
    route("GET", "/key-managers", (call) => keyManagers(state, call), ["apim:subscribe"]),
    route("GET", "/applications", (call) => {
      const prefix = (call.query.get("query") ?? "").toLowerCase();
      const found = [...state.applications.values()].filter(({ name }) => name.toLowerCase().startsWith(prefix));
      return {
        status: 200,
        body: {
          count: found.length,
          list: found.map(shown),
          pagination: { offset: 0, limit: 100, total: found.length },
        },
      };
    }),
    route("POST", "/applications", (call) => create(state, call)),
    route(
      "GET",
      "/applications/:id",
      one((application) => ({ status: 200, body: shown(application) })),
    ),
    route(
      "DELETE",
      "/applications/:id",
      one((application) => remove(state, application)),
    ),
    route(
      "POST",
      "/applications/:id/generate-keys",
      one((application, call) => generateKeys(state, application, call)),
    ),
    route(
      "GET",
      "/applications/:id/oauth-keys",
      one((application) => {
        const keys = application.mappings
          .filter((mapping) => mapping.clientId !== undefined)
          .map((mapping) => keyBody(state, mapping, mapping.keyManagerName, undefined));
        return { status: 200, body: { count: keys.length, list: keys } };
      }),
    ),
    route(
      "POST",
      "/applications/:id/oauth-keys/:mapping/generate-token",
      one((application, call) => generateToken(state, application, call)),
    ),
  ];
}

/** Display endpoints win over the real ones when they are not blank (B-C19). */
function keyManagers(state: ApiManagerState, call: Call): Reply {
  const visible = state.keyManagersOf(organizationOf(state.tenants, call)).filter(({ body }) => !isHidden(body));
  const list = visible.map(({ id, body }) => ({
    id,
    name: body["name"],
    type: body["type"],
    displayName: body["displayName"],
    enabled: body["enabled"],
    tokenEndpoint: text(body["displayTokenEndpoint"]) ?? body["tokenEndpoint"],
    revokeEndpoint: text(body["displayRevokeEndpoint"]) ?? body["revokeEndpoint"],
  }));
  return { status: 200, body: { count: list.length, list } };
}

/**
 * Shown only to the organisations listed; `none`, or others than the caller's, hides it (B-O5). The
 * stand-in's users have none.
 */
function isHidden(body: Readonly<Record<string, unknown>>): boolean {
  const allowed = body["allowedOrganizations"];
  return Array.isArray(allowed) && allowed.length > 0 && !allowed.includes("ALL");
}

function create(state: ApiManagerState, call: Call): Reply {
  const body = jsonBody(call) ?? {};
  const refused = applicationRefusal(body) ?? policyRefusal(state, "application", [body["throttlingPolicy"]]);
  if (refused !== undefined) return refused;
  const name = text(body["name"]) ?? "";
  if ([...state.applications.values()].some((application) => application.name === name))
    return failure(409, 409, "Resource Already Exists", `An application already exists with name ${name}`);
  const organization = organizationOf(state.tenants, call);
  const description = text(body["description"]);
  const owner = callerOf(state, call);
  const application = { id: randomUUID(), name, owner, organization, description, mappings: [] };
  state.applications.set(application.id, application);
  return { status: 201, body: shown(application) };
}

function shown(application: Application): Record<string, unknown> {
  return {
    applicationId: application.id,
    name: application.name,
    description: application.description ?? null,
    owner: application.owner,
    throttlingPolicy: "Unlimited",
    status: "APPROVED",
    tokenType: "JWT",
  };
}

/**
 * Removes the IS clients first, but not those that were only mapped; a failure there is only logged
 * and leaves an orphan (A-5m).
 */
async function remove(state: ApiManagerState, application: Application): Promise<Reply> {
  for (const mapping of application.mappings) {
    const stored = state.keyManagers.get(mapping.keyManagerId);
    const connector = stored === undefined ? undefined : loaded(state, stored);
    if (connector !== undefined && mapping.clientId !== undefined && mapping.mode !== "MAPPED")
      await deleteClient(state, connector, mapping.clientId).catch(() => undefined);
  }
  state.applications.delete(application.id);
  state.catalogue.unsubscribeAll(application.id);
  return { status: 200 };
}
