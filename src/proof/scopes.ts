import { CONNECTOR_RESOURCE } from "../clients/identity-server/api-resources.ts";
import { IS_PATHS } from "../clients/identity-server/endpoints.ts";
import type { ProblemId } from "../problems/catalogue.ts";
import { poll } from "../problems/poll.ts";
import { Problem } from "../problems/problem.ts";
import { oneLine } from "../text/foreign-text.ts";
import type { ProofContext, SharedScopes } from "./check.ts";
import { pathBelow, type StoredKeyManager } from "./stored.ts";
import {
  rememberConnectorResource,
  throwAwaySharedScope,
  type Binding,
  type ThrowAwaySharedScope,
} from "./throw-away/shared-scope.ts";

/**
 * Milliseconds until a change of API Manager must be seen in Identity Server: its connector has
 * made it before API Manager answers.
 */
const PATIENCE = 5000;
/**
 * A call of the connector that fails once, for whatever reason, is not repeated, and API Manager
 * reports success all the same (B-S2): so one scope that does not arrive says nothing yet.
 */
const ATTEMPTS = 3;
const NOT_ARRIVED: readonly ProblemId[] = ["proof-scope-not-registered", "proof-role-not-bound"];

type Needs = Pick<ProofContext, "servers" | "undo" | "isUser" | "uniqueName" | "clock" | "signal" | "stored" | "bases">;

/** Which scopes are wanted beside the first. */
export interface WantedScopes {
  readonly kept: boolean;
  readonly bound: Binding | undefined;
}

/**
 * @param loaded once API Manager has loaded the Key Manager: scopes made before never reach it
 * (B-P5)
 */
export function sharedScopes(needs: Needs, loaded: Promise<void>, wanted: WantedScopes): SharedScopes {
  const first = loaded.then(() => rememberConnectorResource(needs)).then(() => again(() => arrived(needs)));
  const registered = first.then((scope) => goneAgain(needs, scope));
  // Not beside the first: two that find no API resource would both make one, and one would fail.
  const kept = wanted.kept ? first.then(async () => (await throwAwaySharedScope(needs)).name) : undefined;
  const { bound: binding } = wanted;
  const bound = binding === undefined ? undefined : first.then(() => again(() => givenByRole(needs, binding)));
  for (const promise of [registered, kept, bound]) promise?.catch(() => undefined);
  return { registered, kept, bound };
}

/** @throws Problem `proof-scope-set-up`, `proof-scope-not-registered`, by status */
async function arrived(needs: Needs): Promise<ThrowAwaySharedScope> {
  const scope = await throwAwaySharedScope(needs).catch((error: unknown) => {
    throw withStoredAddress(error, needs, API_RESOURCES);
  });
  await seen(needs, scope, true, `API Manager made the scope ${scope.name}, but Identity Server does not have it`);
  return scope;
}

/** Attempts what makes a new scope each time, as long as the scope does not arrive. */
async function again<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof Problem) || !NOT_ARRIVED.includes(error.id)) throw error;
    }
  }
}

/** @param scope the first to be deleted; each further attempt makes its own */
function goneAgain(needs: Needs, scope: ThrowAwaySharedScope): Promise<string> {
  let next: ThrowAwaySharedScope | undefined = scope;
  return again(async () => {
    const deleted = next ?? (await arrived(needs));
    next = undefined;
    return goes(needs, deleted);
  });
}

async function goes(needs: Needs, scope: ThrowAwaySharedScope): Promise<string> {
  const { servers, undo } = needs;
  if (scope.way.id !== undefined) await servers.sharedScopes.delete(scope.way.id);
  await seen(needs, scope, false, `API Manager deleted the scope ${scope.name}, but Identity Server still has it`);
  undo.forget(scope.entry);
  return `a shared scope was registered in ${CONNECTOR_RESOURCE}, and taken out of it`;
}

/** Waits until Identity Server has the scope, or has it no more. */
async function seen(needs: Needs, { name }: ThrowAwaySharedScope, there: boolean, said: string): Promise<void> {
  const { servers, isUser, clock, signal } = needs;
  const outcome = await poll(
    async () => {
      const kept = await servers.is.apiResources.ofConnector(isUser);
      if ((kept?.names.includes(name) === true) === there) return { done: undefined };
      const evidence = {
        tried: "see a shared scope of API Manager in Identity Server",
        where: servers.is.client.where,
        request: `GET ${IS_PATHS.apiResources}`,
        status: 200,
        said: `${said} in ${CONNECTOR_RESOURCE}`,
      };
      return { notYet: new Problem("proof-scope-not-registered", evidence) };
    },
    {
      what: `Waiting until Identity Server has ${there ? "a" : "no more the"} shared scope`,
      timeout: PATIENCE,
      clock,
      signal,
    },
  );
  if ("notYet" in outcome) throw withStoredAddress(outcome.notYet, needs, API_RESOURCES);
}

/** @throws Problem `proof-scope-set-up`, `proof-role-not-bound`, by status */
async function givenByRole(needs: Needs, binding: Binding): Promise<string> {
  const { servers, isUser, clock, signal } = needs;
  const { role, inIdentityServer: name } = binding;
  const scope = await throwAwaySharedScope(needs, binding).catch((error: unknown) => {
    throw withStoredAddress(error, needs, ROLES);
  });
  const outcome = await poll(
    async () => {
      const roles = await servers.is.roles.named(name, isUser);
      if (roles.some(({ permissions }) => permissions.some(({ value }) => value === scope.name)))
        return { done: `role ${role} of API Manager is ${name} in Identity Server, and gives a scope bound to it` };
      const without = roles.length === 0 ? "has no such role" : "does not give the scope by it";
      const evidence = {
        tried: "see the role that a shared scope of API Manager is bound to in Identity Server",
        where: servers.is.client.where,
        request: `POST ${IS_PATHS.roles}/.search`,
        status: 200,
        said: `API Manager bound a scope to its role ${role}, which is ${name} there, but Identity Server ${without}`,
      };
      return { notYet: new Problem("proof-role-not-bound", evidence) };
    },
    { what: "Waiting until Identity Server gives the scope by its role", timeout: PATIENCE, clock, signal },
  );
  if ("notYet" in outcome) throw withStoredAddress(outcome.notYet, needs, ROLES);
  return outcome.done;
}

/** A stored address of the connector, by its field. */
interface ConnectorAddress {
  readonly field: string;
  readonly usual: string;
  readonly stored: (keyManager: StoredKeyManager) => string | undefined;
}

const API_RESOURCES: ConnectorAddress = {
  field: "api_resource_management_endpoint",
  usual: IS_PATHS.apiResources,
  stored: ({ apiResourcesEndpoint }) => apiResourcesEndpoint,
};
const ROLES: ConnectorAddress = {
  field: "is7_roles_endpoint",
  usual: IS_PATHS.roles,
  stored: ({ rolesEndpoint }) => rolesEndpoint,
};
const OF_AN_ADDRESS: readonly ProblemId[] = [
  "proof-scope-not-registered",
  "proof-scope-set-up",
  "proof-role-not-bound",
];

/** With the stored address in its remedy, where that is not Identity Server's own. */
function withStoredAddress(error: unknown, { stored, bases }: Needs, address: ConnectorAddress): unknown {
  if (!(error instanceof Problem) || !OF_AN_ADDRESS.includes(error.id)) return error;
  const { field, usual, stored: read } = address;
  const found = read(stored);
  if (found !== undefined && pathBelow(found, bases) === usual) return error;
  const remedy = `The Key Manager has \`${field}\` ${oneLine(found ?? "(none)", 200)}; Identity Server's own path is ${usual}. Correct it in the definition file or the Admin Portal, or run \`apply\` without it.`;
  return new Problem(error.id, { ...error.evidence, remedy }, error.cause);
}
