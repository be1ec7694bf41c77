import type { Clients, Surroundings } from "../clients/connect.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { rewriteSecrets } from "../key-manager/register.ts";
import type { ReadSituation } from "../key-manager/situation.ts";
import { whileWarming } from "../problems/poll.ts";
import { Problem } from "../problems/problem.ts";
import type { UndoStack } from "../undo/stack.ts";

/**
 * API Manager masks the connector's password, so nothing tells that it holds another one than the
 * given one but a proof that fails although all else is as wanted (a rotated password).
 */
interface Refused {
  readonly inputs: RunInputs;
  readonly servers: Clients;
  readonly undo: UndoStack;
  readonly around: Surroundings;
  readonly signal: AbortSignal;
}

/**
 * What a command does when the connector of an unchanged Key Manager keeps being refused.
 * @returns whether the Key Manager was changed
 */
export type OnRefusal = (task: Refused, read: Pick<ReadSituation, "desired" | "stored">) => Promise<boolean>;

/**
 * Tries the connector's password at Identity Server, before it is written into API Manager.
 * @throws Problem `credentials-refused`, or by status
 */
export async function connectorCanSignIn({
  inputs,
  servers,
  around: { clock },
  signal,
}: Omit<Refused, "undo">): Promise<void> {
  if (inputs.keyManager.definition !== undefined) return;
  await whileWarming(() => servers.is.introspect("preflight", inputs.connector), { clock, signal });
}

/**
 * `apply`: the given password, which Identity Server accepts, is written if the stored one differs.
 */
export const rewriteStored: OnRefusal = async ({ servers, undo, around }, { desired, stored }) => {
  if (stored === undefined) return false;
  const rewritten = await rewriteSecrets(servers.admin, desired, stored, undo);
  if (rewritten) around.runner.info("API Manager held another password of the connector; the given one is written.");
  return rewritten;
};

/**
 * `verify`, which writes nothing. @throws Problem `proof-stored-password`, or what refuses the
 * given user
 */
export const nameStoredPassword: OnRefusal = async (task) => {
  await connectorCanSignIn(task);
  throw new Problem("proof-stored-password", {
    tried: "generate keys through the stored Key Manager",
    where: task.servers.admin.session.client.where,
    said: "API Manager's connector is refused, while Identity Server accepts the connector's user as given",
  });
};
