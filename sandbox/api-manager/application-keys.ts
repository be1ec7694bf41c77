import { randomUUID } from "node:crypto";
import { jsonBody, text } from "../body.ts";
import type { Call, Reply, Route } from "../routes.ts";
import { authenticated } from "./authentication.ts";
import { deleteClient, fetchToken, loaded, loadedForAttempt, readClient, updateClient } from "./connector.ts";
import { failure, GENERIC_FAILURE, KEY_MANAGER_FAILURE, noApplication } from "./errors.ts";
import { keyBody, keyTypeOf } from "./generate-keys.ts";
import type { ApiManagerState } from "./state.ts";
import type { Application, KeyMapping, StoredKeyManager } from "./stored.ts";

const BASE = "/api/am/devportal/v3/applications/:id";
const SCOPES = ["apim:subscribe", "apim:app_manage"];
const NOT_REGISTERED = failure(400, 901403, "Key Manager not Registered", "Key Manager not Registered");

/** What a path names: an application, and one of its mappings with the Key Manager behind it. */
interface Named {
  readonly application: Application;
  readonly mapping: KeyMapping;
  readonly clientId: string;
  /** The Key Manager as the connector has it loaded. */
  readonly connector: StoredKeyManager;
}

/**
 * Mapping of existing clients, and an application's keys one by one (A-5; rows B-K5, B-K11 to
 * B-K13).
 */
export function applicationKeyRoutes(state: ApiManagerState): readonly Route[] {
  const keys = `${BASE}/oauth-keys/:mapping`;
  const one =
    (handler: (named: Named, call: Call) => Reply | Promise<Reply>) =>
    (call: Call): Reply | Promise<Reply> => {
      const named = namedBy(state, call);
      return "status" in named ? named : handler(named, call);
    };
  const routes: readonly Route[] = [
    { method: "POST", pattern: `${BASE}/map-keys`, handler: (call) => mapKeys(state, call) },
    {
      method: "GET",
      pattern: keys,
      // One by one the Key Manager is its UUID, in the list its name (real-control-plane 2).
      handler: one(({ mapping }) => ({ status: 200, body: keyBody(state, mapping, mapping.keyManagerId, undefined) })),
    },
    { method: "PUT", pattern: keys, handler: one((named, call) => changeGrants(state, named, call)) },
    { method: "DELETE", pattern: keys, handler: one((named) => remove(state, named)) },
    {
      method: "POST",
      pattern: `${keys}/clean-up`,
      handler: one(({ application, mapping }) => {
        application.mappings.splice(application.mappings.indexOf(mapping), 1);
        return { status: 200 };
      }),
    },
  ];
  return routes.map((route) => ({ ...route, handler: authenticated(state, SCOPES, route.handler) }));
}

function namedBy(state: ApiManagerState, call: Call): Named | Reply {
  const applicationId = call.parts["id"] ?? "";
  const application = state.applications.get(applicationId);
  if (application === undefined) return noApplication(applicationId);
  const mapping = application.mappings.find(({ id }) => id === call.parts["mapping"]);
  const stored = mapping === undefined ? undefined : state.keyManagers.get(mapping.keyManagerId);
  const connector = stored === undefined ? undefined : loaded(state, stored);
  // An unknown key is a NullPointerException there (real-control-plane 2).
  if (mapping?.clientId === undefined || connector === undefined) return GENERIC_FAILURE;
  return { application, mapping, clientId: mapping.clientId, connector };
}

/**
 * A client that Identity Server has already becomes the application's. Unlike generate-keys,
 * everything is checked before a row is written, and a Key Manager that is not loaded is said to be
 * unknown: so this one may be repeated (B-K11).
 */
async function mapKeys(state: ApiManagerState, call: Call): Promise<Reply> {
  const applicationId = call.parts["id"] ?? "";
  const application = state.applications.get(applicationId);
  if (application === undefined) return noApplication(applicationId);
  const body = jsonBody(call) ?? {};
  const clientId = text(body["consumerKey"]);
  const keyType = text(body["keyType"]) ?? "";
  if (clientId === undefined || !["PRODUCTION", "SANDBOX"].includes(keyType))
    return failure(400, 400, "Bad Request", "Validation Error");
  const asked = text(body["keyManager"]) ?? "Resident Key Manager";
  const stored = state.find(asked, application.organization);
  const refused = mappingRefused(stored);
  if (stored === undefined || refused !== undefined) return refused ?? NOT_REGISTERED;
  const connector = loadedForAttempt(state, stored);
  if (connector === undefined) return NOT_REGISTERED;
  if (isMapped(state, stored.id, application, clientId, keyType))
    return failure(409, 901409, "Key Mappings already exists", "Key Mappings already exists");
  try {
    const client = await readClient(state, connector, clientId);
    if (client.clientSecret !== text(body["consumerSecret"])) return KEY_MANAGER_FAILURE;
    const { clientSecret, grantTypes } = client;
    const mapping: KeyMapping = {
      id: randomUUID(),
      keyManagerId: stored.id,
      keyManagerName: text(stored.body["name"]) ?? "",
      keyType,
      mode: "MAPPED",
      clientId,
      clientSecret,
      grantTypes,
    };
    application.mappings.push(mapping);
    const wantsToken = grantTypes.includes("client_credentials") && connector.body["enableTokenGeneration"] === true;
    const token = wantsToken ? await fetchToken(state, connector, { clientId, clientSecret }, []) : undefined;
    return { status: 200, body: keyBody(state, mapping, asked, token) };
  } catch {
    return KEY_MANAGER_FAILURE;
  }
}

/**
 * In the order of the server's checks: registered and enabled, not EXCHANGED; then whether it is
 * loaded and mapped.
 */
function mappingRefused(stored: StoredKeyManager | undefined): Reply | undefined {
  if (stored?.body["enabled"] !== true) return NOT_REGISTERED;
  if (stored.body["tokenType"] === "EXCHANGED") {
    const description = "Key Manager doesn't support generating OAuth Application";
    return failure(400, 901405, "Key Manager doesn't support OAuth Client Creation", description);
  }
  return undefined;
}

/** Whether the application has keys with the Key Manager, or another one has the client. */
function isMapped(
  state: ApiManagerState,
  keyManagerId: string,
  application: Application,
  clientId: string,
  keyType: string,
): boolean {
  const here = application.mappings.some((row) => row.keyManagerId === keyManagerId && keyTypeOf(row) === keyType);
  const elsewhere = [...state.applications.values()].some(({ mappings }) =>
    mappings.some((row) => row.keyManagerId === keyManagerId && row.clientId === clientId),
  );
  return here || elsewhere;
}

/**
 * The answer is put together anew: it has no mode and no state, and echoes id and Key Manager as
 * they were sent.
 */
async function changeGrants(state: ApiManagerState, named: Named, call: Call): Promise<Reply> {
  const { application, mapping, connector } = named;
  const body = jsonBody(call) ?? {};
  const listed = Array.isArray(body["supportedGrantTypes"]) ? body["supportedGrantTypes"] : [];
  const asked = listed.filter((grant) => typeof grant === "string");
  try {
    const { clientId, clientSecret, grantTypes } = await updateClient(state, connector, named.clientId, asked);
    application.mappings.splice(application.mappings.indexOf(mapping), 1, { ...mapping, grantTypes });
    const { keyMappingId, keyManager } = body;
    return {
      status: 200,
      body: {
        keyMappingId,
        keyManager,
        consumerKey: clientId,
        consumerSecret: clientSecret,
        supportedGrantTypes: grantTypes,
        callbackUrl: "",
        keyType: keyTypeOf(mapping),
        additionalProperties: {},
      },
    };
  } catch {
    return KEY_MANAGER_FAILURE;
  }
}

/** Deletes the client at Identity Server first, and keeps the mapping when that fails (A-5l). */
async function remove(state: ApiManagerState, { application, mapping, clientId, connector }: Named): Promise<Reply> {
  try {
    if (mapping.mode !== "MAPPED") await deleteClient(state, connector, clientId);
  } catch {
    return KEY_MANAGER_FAILURE;
  }
  application.mappings.splice(application.mappings.indexOf(mapping), 1);
  return { status: 200 };
}
