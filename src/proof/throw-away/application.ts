import { clientNameOf } from "../../clients/api-manager/client-name.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import type { Clients } from "../../clients/connect.ts";
import type { DeleteApplication } from "../../undo/ways/delete-application.ts";
import type { ProofContext, ThrowAwayApplication } from "../check.ts";
import { lookedFor } from "../../undo/under-way.ts";
import { whileCreating } from "./creation.ts";
import { removeClient, type Around } from "./client.ts";

/**
 * Makes an application, its way back pushed first; that of its client is known from then on.
 * @throws Problem by status
 */
export async function throwAwayApplication({
  servers: { devPortal, admin },
  undo,
  uniqueName,
}: Pick<ProofContext, "servers" | "undo" | "uniqueName">): Promise<ThrowAwayApplication> {
  const name = uniqueName();
  const way = { kind: "delete-application", name } as const;
  const wayOf = ({ id, owner = admin.session.username }: { id: string; owner?: string }) => ({
    ...way,
    id,
    clientName: clientNameOf(owner, id),
  });
  const [made, entry] = await whileCreating(
    undo,
    way,
    () => devPortal.createApplication(name),
    (created) => ({ ...wayOf(created), registering: true }),
  );
  return { id: made.id, entry, way: wayOf(made) };
}

/**
 * Removes a throw-away application by its id, or by its exact name and mark where the answer to its
 * creation got lost; then its client in Identity Server.
 * @throws Problem by status
 */
export async function removeApplication(
  way: DeleteApplication,
  servers: Pick<Clients, "admin" | "devPortal" | "is">,
  isUser: Credentials,
  around: Around,
): Promise<void> {
  const { devPortal } = servers;
  const { id, clientName } = way;
  const ids =
    id === undefined
      ? await lookedFor(() => devPortal.findApplications(way.name), { underWay: way.creating, ...around })
      : [id];
  for (const one of ids) await devPortal.deleteApplication(one);
  if (id === undefined || clientName === undefined) return;
  await removeClient({ ...way, id, clientName }, servers, isUser, around);
}
