import type { KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import type { Connector } from "../clients/api-manager/connector.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { basesOf, CONNECTOR_TYPE } from "../key-manager/desired.ts";
import type { Change } from "../key-manager/register.ts";
import { waiting } from "../problems/progress.ts";
import type { RefusalNote } from "../proof/check.ts";
import { isReachable } from "../proof/ladder.ts";
import { prove } from "../proof/prove.ts";
import { RESIDENT_KEY_MANAGER } from "../text/products.ts";
import type { Ready } from "./ready.ts";
import type { Judged } from "./steps.ts";
import type { OnRefusal } from "./stored-password.ts";
import type { Task, Work } from "./task.ts";

/** Whether the proof goes as far as to ask API Manager for a client through the Key Manager. */
export function provesKeyManager({ proof: { smokeTest, skip } }: RunInputs): boolean {
  return smokeTest !== "off" && isReachable("key-manager-loaded", skip);
}

/** How the Key Manager came to be proved. */
interface ProvedAs {
  readonly change?: Change;
  /** The body that was sent, when this run created or updated the Key Manager. */
  readonly sent?: KeyManagerRepresentation | undefined;
  /** As it was read back after a change. */
  readonly stored?: KeyManagerRepresentation | undefined;
  readonly onRefusal: OnRefusal;
}

/**
 * @throws Problem of the first check that failed
 */
export async function* proof(
  task: Task,
  id: string,
  { discovery, apimVersion }: Ready,
  judged: Judged,
  { change, sent, stored = judged.stored?.representation ?? judged.desired, onRefusal }: ProvedAs,
): Work {
  const { findings } = judged;
  const { inputs, around, servers, undo, signal } = task;
  if (inputs.proof.smokeTest === "off") return;
  yield { stage: "proof" };
  const bases = basesOf(inputs, discovery.issuer);
  let rewritten = false;
  // A definition may hold what keeps the connector from working, so nothing is guessed there.
  const look = async (): Promise<RefusalNote> => {
    const { rewritten: isNow, ...note } = await onRefusal(task, judged);
    rewritten = isNow;
    return note;
  };
  const whenRefused = inputs.keyManager.definition === undefined ? look : undefined;
  const subject = {
    ...{ id, apimVersion, stored, bases, whenRefused },
    ...(change === "created" ? { posted: sent } : { sent }),
    offeredGrants: discovery.grantTypes,
    connectorFields: fieldsOfConnector(judged.situation.connectors),
    otherKeyManagers: judged.situation.others.flatMap(({ name }) => (name === RESIDENT_KEY_MANAGER ? [] : [name])),
  };
  const what = "Proof";
  const proved = await around.runner.group(what, () =>
    waiting({ what: () => what }, () => prove(inputs, around, servers, undo, signal, subject)),
  );
  if (rewritten) yield { registered: { id, change: "updated" } };
  yield { checks: proved.checks, findings: [...findings, ...proved.findings] };
  const failed = proved.checks.find((check) => check.status === "failed");
  if (failed?.problem !== undefined) throw failed.problem;
}

function fieldsOfConnector(connectors: readonly Connector[]): readonly string[] {
  return connectors.find(({ type }) => type === CONNECTOR_TYPE)?.fields.map(({ name }) => name) ?? [];
}
