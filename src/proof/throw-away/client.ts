import { clientNamesOf, isClientOf } from "../../clients/api-manager/client-name.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import type { RegisteredClient } from "../../clients/identity-server/registered-clients.ts";
import { Problem } from "../../problems/problem.ts";
import type { Clock, Runner } from "../../ports.ts";
import type { Clients } from "../../clients/connect.ts";
import type { DeleteApplication } from "../../undo/ways/delete-application.ts";
import { lookedFor } from "../../undo/under-way.ts";

/** What is known of the client of a throw-away application. */
export type KnownClient = Required<Pick<DeleteApplication, "id" | "clientName">> &
  Pick<DeleteApplication, "clientId" | "registering">;

/** What removing takes besides; with a runner, what could not be looked for is said. */
export interface Around {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly runner?: Pick<Runner, "warning">;
}

/**
 * Removes the client that API Manager registered for a throw-away application, which it leaves
 * behind when its own call there failed half-way (A-5m): by its id, or else by the application's
 * UUID, which is part of its name and of no other client's.
 * @throws Problem by status when it could not be looked for or removed
 */
export async function removeClient(
  known: KnownClient,
  servers: Pick<Clients, "admin" | "is">,
  isUser: Credentials,
  around: Around,
): Promise<void> {
  const { clients } = servers.is;
  if (known.clientId !== undefined) return clients.delete(known.clientId, isUser);
  // While the answer to generate-keys is not known, API Manager may still be registering.
  let wasListed = true;
  const look = async (): Promise<readonly string[]> => {
    const { ids, isListed } = await find(known, servers, isUser);
    wasListed = isListed;
    return ids;
  };
  const ids = await lookedFor(look, { underWay: known.registering, ...around });
  for (const id of ids) await clients.delete(id, isUser);
  if (ids.length > 0 || wasListed || known.registering !== true) return;
  around.runner?.warning(
    `Identity Server does not show its applications to ${isUser.username}, so the client of the throw-away application ${known.id} was looked for by the name ${known.clientName} only, and there is none. It may have another name: look for applications whose name contains ${known.id}.`,
  );
}

/**
 * Client ids of the application: asked of Identity Server's list, and by every name that the
 * connector may have given.
 */
async function find(
  { id, clientName }: KnownClient,
  { admin, is: { clients } }: Pick<Clients, "admin" | "is">,
  isUser: Credentials,
): Promise<{ readonly ids: readonly string[]; readonly isListed: boolean }> {
  const names = new Set([clientName, ...clientNamesOf([admin.session.username], id)]);
  const [listed, ...named] = await Promise.all([
    // What the list does not say, the names do.
    clients.withNameContaining(id, isUser).catch(unlessFinal),
    ...[...names].map((name) => clients.named(name, isUser)),
  ]);
  const own = (listed ?? []).filter(({ name }) => isClientOf(name, id));
  const complete = own.map(async (client) =>
    client.clientId === undefined ? clients.named(client.name, isUser) : client,
  );
  const found: readonly (RegisteredClient | undefined)[] = [...named, ...(await Promise.all(complete))];
  const ids = [...new Set(found.map((client) => client?.clientId).filter((clientId) => clientId !== undefined))];
  return { ids, isListed: listed !== undefined };
}

function unlessFinal(error: unknown): undefined {
  if (error instanceof Problem && (error.id === "credentials-refused" || error.id === "cancelled")) throw error;
  if (!(error instanceof Problem)) throw error;
  return undefined;
}
