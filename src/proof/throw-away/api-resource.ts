import type { Credentials } from "../../inputs/run-inputs.ts";
import { CONNECTOR_RESOURCE } from "../../clients/identity-server/api-resources.ts";
import type { IdentityServerApi } from "../../clients/identity-server/identity-server.ts";
import type { Clock } from "../../ports.ts";
import type { DeleteApiResource } from "../../undo/ways/delete-api-resource.ts";
import type { ProofContext } from "../check.ts";
import { lookedFor } from "../../undo/under-way.ts";
import { whileCreating } from "./creation.ts";

/** The only scope of a throw-away API resource, which tells it from any other. */
function scopeOf(identifier: string): string {
  return `${identifier}:read`;
}

/**
 * Registers a throw-away API resource with one scope, its way back pushed first; the scope's name.
 */
export async function throwAwayScope({
  servers: { is },
  undo,
  isUser,
  uniqueName,
}: Pick<ProofContext, "servers" | "undo" | "isUser" | "uniqueName">): Promise<string> {
  const identifier = uniqueName();
  const resource = { identifier, name: identifier, scope: scopeOf(identifier) };
  const way = { kind: "delete-api-resource", identifier } as const;
  await whileCreating(
    undo,
    way,
    () => is.apiResources.create(resource, isUser),
    (id) => ({ ...way, id }),
  );
  return resource.scope;
}

/**
 * Removes a throw-away API resource by its id, or by identifier, name and scope where the answer to
 * its creation got lost.
 * @returns why it stays, in words; nothing when it is gone
 */
export async function removeApiResource(
  way: DeleteApiResource,
  is: IdentityServerApi,
  isUser: Credentials,
  around: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<string | undefined> {
  const { identifier, id } = way;
  if (way.ifEmpty === true) return removeConnectorResource(is, isUser);
  const resource = { identifier, name: identifier, scope: scopeOf(identifier) };
  const find = (): Promise<readonly string[]> => is.apiResources.find(resource, isUser);
  for (const one of id === undefined ? await lookedFor(find, { underWay: way.creating, ...around }) : [id])
    await is.apiResources.delete(one, isUser);
  return undefined;
}

/** The connector's own, which this run was the first to need. */
async function removeConnectorResource(is: IdentityServerApi, isUser: Credentials): Promise<string | undefined> {
  const found = await is.apiResources.ofConnector(isUser);
  if (found === undefined) return undefined;
  if (found.names.length > 0) return `API resource ${CONNECTOR_RESOURCE} of Identity Server has other scopes by now`;
  await is.apiResources.delete(found.id, isUser);
  return undefined;
}
