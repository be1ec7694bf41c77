import type { AdminApi } from "../clients/api-manager/admin.ts";
import type { Clock } from "../ports.ts";
import { Problem } from "../problems/problem.ts";
import type { DeleteKeyManager } from "../undo/ways/delete-key-manager.ts";
import { undoUnderWay } from "../undo/under-way.ts";
import { fingerprintOf } from "./compare.ts";

/**
 * Deletes a Key Manager that this run has created: by its id, or by its name where the answer to
 * the creation got lost. Gone already is fine.
 * @throws Problem `key-manager-in-use`, `key-manager-not-ours`
 */
export async function deleteCreated(
  admin: AdminApi,
  { name, id, made, creating }: DeleteKeyManager,
  around: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const find = async (): Promise<string | undefined> => (await admin.list()).find((item) => item.name === name)?.id;
  const found = id ?? (await undoUnderWay(find, { underWay: creating, ...around }));
  if (found === undefined) return;
  if (id === undefined && made !== undefined) await mustBeOurs(admin, name, found, made);
  if ((await admin.delete(found)) !== "in-use") return;
  throw new Problem("key-manager-in-use", {
    tried: `delete the Key Manager ${name}`,
    where: admin.session.client.where,
  });
}

/**
 * The answer to the creation got lost, so that only the name is known, which another run or a
 * person may have taken since.
 */
async function mustBeOurs(admin: AdminApi, name: string, id: string, made: string): Promise<void> {
  const representation = await admin.get(id);
  if (representation === undefined || fingerprintOf(representation) === made) return;
  throw new Problem("key-manager-not-ours", {
    tried: `delete the Key Manager ${name}`,
    where: admin.session.client.where,
    said: "what stands there under this name is not what this run has sent",
  });
}
