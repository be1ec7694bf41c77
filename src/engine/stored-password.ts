import type { Clients, Surroundings } from "../clients/connect.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { rewriteSecrets } from "../key-manager/register.ts";
import type { ReadSituation } from "../key-manager/situation.ts";
import { whileWarming } from "../problems/poll.ts";
import { isFinal } from "../problems/meaning.ts";
import { brief, Problem } from "../problems/problem.ts";
import type { RefusalNote } from "../proof/check.ts";
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

/** What was found out about a connector that keeps being refused, and whether it was mended. */
export interface Looked extends RefusalNote {
  readonly rewritten: boolean;
}

/**
 * What a command does when the connector of the Key Manager keeps being refused. Where that can't
 * change, it throws.
 */
export type OnRefusal = (task: Refused, read: Pick<ReadSituation, "desired" | "stored">) => Promise<Looked>;

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
  await whileWarming(() => servers.is.introspect("preflight", inputs.connector), {
    what: "Waiting for the sign-in of the connector's user",
    clock,
    signal,
  });
}

/**
 * `apply` of what it has just written, so that the password is the given one.
 * @throws Problem `permission-denied`, `credentials-refused`
 */
export const askIdentityServer: OnRefusal = async (task) => ({ rewritten: false, ...(await asked(task)) });

/**
 * `apply`: the given password, which Identity Server accepts, is written if the stored one differs.
 */
export const rewriteStored: OnRefusal = async (task, { desired, stored }) => {
  const { servers, undo, around } = task;
  const found = await asked(task);
  if (stored === undefined) return { rewritten: false, ...found };
  const rewritten = await rewriteSecrets(servers.admin, desired, stored, undo);
  if (!rewritten) return { rewritten, ...found };
  around.runner.info("API Manager held another password of the connector; the given one is written.");
  return { rewritten, said: found.said };
};

/**
 * `verify`, which writes nothing. @throws Problem `proof-stored-password`, or what refuses the
 * given user
 */
export const nameStoredPassword: OnRefusal = async (task) => {
  await connectorCanSignIn(task);
  const found = await asked(task);
  // Identity Server itself fails: nothing follows for the password.
  if (found.remedy === undefined) return { rewritten: false, ...found };
  throw new Problem("proof-stored-password", {
    tried: "generate keys through the stored Key Manager",
    where: task.servers.admin.session.client.where,
    said: `API Manager's connector is refused, while ${found.said}`,
  });
};

/**
 * Whether Identity Server lets the given connector's user do what API Manager fails to do. @throws
 * Problem `permission-denied`, `credentials-refused`: it does not, and time changes nothing
 */
async function asked({ inputs: { connector }, servers: { is } }: Refused): Promise<RefusalNote> {
  try {
    await is.trial.mustBeAllowed(connector);
  } catch (error) {
    if (!(error instanceof Problem) || isFinal(error)) throw error;
    return { said: `asked by this run as the connector's user, Identity Server fails, too: ${brief(error)}` };
  }
  return {
    said: `Identity Server lets the connector's user as given register clients`,
    remedy:
      "User and password are right, so look into API Manager's log (repository/logs/wso2carbon.log) at this time: it names what its connector could not reach or load. Check that API Manager trusts Identity Server's certificate and reaches the addresses of the Key Manager; after a restart of API Manager all Key Managers are loaded anew.",
  };
}
