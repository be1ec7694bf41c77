import { CONNECTOR_RESOURCE } from "../clients/identity-server/connector-scopes.ts";
import { IS_PATHS } from "../clients/identity-server/endpoints.ts";
import { poll } from "../problems/poll.ts";
import { Problem } from "../problems/problem.ts";
import { oneLine } from "../text/foreign-text.ts";
import type { ProofContext, SharedScopes } from "./check.ts";
import { pathBelow } from "./stored.ts";
import {
  rememberConnectorResource,
  throwAwaySharedScope,
  type ThrowAwaySharedScope,
} from "./throw-away/shared-scope.ts";

/** Milliseconds until a change of API Manager must be seen in Identity Server. */
const PATIENCE = 10_000;

type Needs = Pick<ProofContext, "servers" | "undo" | "isUser" | "uniqueName" | "clock" | "signal" | "stored" | "bases">;

/**
 * @param loaded once API Manager has loaded the Key Manager: scopes made before never reach it
 * (B-P5)
 * @param keeps whether there is to be a second one
 */
export function sharedScopes(needs: Needs, loaded: Promise<void>, keeps: boolean): SharedScopes {
  const first = loaded.then(() => arrived(needs));
  const registered = first.then((scope) => goes(needs, scope));
  // Not beside the first: two that find no API resource would both make one, and one would fail.
  const kept = keeps ? first.then(async () => (await throwAwaySharedScope(needs)).name) : undefined;
  for (const promise of [registered, kept]) promise?.catch(() => undefined);
  return { registered, kept };
}

/** @throws Problem `proof-scope-set-up`, `proof-scope-not-registered`, by status */
async function arrived(needs: Needs): Promise<ThrowAwaySharedScope> {
  await rememberConnectorResource(needs);
  const scope = await throwAwaySharedScope(needs).catch((error: unknown) => {
    throw withStoredAddress(error, needs);
  });
  await seen(needs, scope, true, `API Manager made the scope ${scope.name}, but Identity Server does not have it`);
  return scope;
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
      const kept = await servers.is.connectorScopes.read(isUser);
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
    { timeout: PATIENCE, clock, signal },
  );
  if ("notYet" in outcome) throw withStoredAddress(outcome.notYet, needs);
}

/** With the stored address in its remedy, where that is not Identity Server's own. */
function withStoredAddress(error: unknown, { stored: { apiResourcesEndpoint: address }, bases }: Needs): unknown {
  if (!(error instanceof Problem) || (error.id !== "proof-scope-not-registered" && error.id !== "proof-scope-set-up"))
    return error;
  if (address !== undefined && pathBelow(address, bases) === IS_PATHS.apiResources) return error;
  const remedy = `The Key Manager has \`api_resource_management_endpoint\` ${oneLine(address ?? "(none)", 200)}; Identity Server's own path is ${IS_PATHS.apiResources}. Correct it in the definition file or the Admin Portal, or run \`apply\` without it.`;
  return new Problem(error.id, { ...error.evidence, remedy }, error.cause);
}
