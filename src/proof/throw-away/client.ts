import { clientNamesOf, isClientOf } from "../../clients/api-manager/client-name.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import type { RegisteredClient } from "../../clients/identity-server/registered-clients.ts";
import { Problem } from "../../problems/problem.ts";
import type { Clock } from "../../ports.ts";
import type { Clients } from "../../clients/connect.ts";
import type { DeleteApplication } from "../../undo/ways/delete-application.ts";
import { lookedFor } from "../../undo/under-way.ts";

/** What is known of the client of a throw-away application. */
export type KnownClient = Required<Pick<DeleteApplication, "id" | "clientName">> &
  Pick<DeleteApplication, "clientId" | "registering">;

/**
 * Removes the client that API Manager registered for a throw-away application, which it leaves behind when its own call there failed
 * half-way (A-5m): by its id, or else by the application's UUID, which is part of its name and of no other client's.
 * @throws Problem by status when it could not be looked for or removed
 */
export async function removeClient(
  known: KnownClient,
  servers: Pick<Clients, "admin" | "is">,
  isUser: Credentials,
  around: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const { clients } = servers.is;
  if (known.clientId !== undefined) return clients.delete(known.clientId, isUser);
  // While the answer to generate-keys is not known, API Manager may still be registering.
  const ids = await lookedFor(() => find(known, servers, isUser), { underWay: known.registering, ...around });
  for (const id of ids) await clients.delete(id, isUser);
}

/** Client ids of the application: asked of Identity Server's list, and by every name that the connector may have given. */
async function find(
  { id, clientName }: KnownClient,
  { admin, is: { clients } }: Pick<Clients, "admin" | "is">,
  isUser: Credentials,
): Promise<readonly string[]> {
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
  return [...new Set(found.map((client) => client?.clientId).filter((clientId) => clientId !== undefined))];
}

function unlessFinal(error: unknown): undefined {
  if (error instanceof Problem && (error.id === "credentials-refused" || error.id === "cancelled")) throw error;
  if (!(error instanceof Problem)) throw error;
  return undefined;
}
