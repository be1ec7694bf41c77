import type { KeyManagerRepresentation } from "./apim/admin.ts";
import type { RunInputs } from "./inputs.ts";
import type { Discovery } from "./is/identity-server.ts";
import {
  asksForGrantTypes,
  basesOf,
  CONNECTOR_TYPE,
  desiredKeyManager,
  noReasonToWrite,
} from "./key-manager/desired.ts";
import type { Stored } from "./key-manager/plan.ts";
import type { Situation } from "./preflight.ts";
import { isReachable } from "./proof/ladder.ts";
import type { Servers } from "./servers/connect.ts";

/** What was read of API Manager, and what follows for the Key Manager of the wanted name. */
export interface ReadSituation {
  /** The Key Manager of the wanted name, if there is one. */
  readonly stored: Stored | undefined;
  readonly desired: KeyManagerRepresentation;
  /** `noReasonToWrite` */
  readonly noReason: readonly string[];
  readonly situation: Situation;
}

/** Reads what preflight and plan look at: connectors, the Key Manager of the wanted name, the other enabled ones. Two round trips. */
export async function readSituation(
  inputs: RunInputs,
  { admin }: Servers,
  discovery: Discovery,
): Promise<ReadSituation> {
  const [connectors, list] = await Promise.all([admin.connectors(), admin.list()]);
  const named = list.find((item) => item.name === inputs.keyManager.name);
  const others = list.filter((item) => item.enabled && item.id !== named?.id);
  // The list shows no issuer (apim-contract 1.2), so the others are read one by one, together.
  const [own, ...representations] = await Promise.all([
    named === undefined ? undefined : admin.get(named.id),
    ...others.map((item) => admin.get(item.id)),
  ]);
  // One of another type is refused, never adopted.
  const adopted = named?.type === CONNECTOR_TYPE ? own : undefined;
  const desired = desiredKeyManager(inputs, discovery, adopted);
  const { proof, command } = inputs;
  const situation: Situation = {
    isUrl: inputs.is.url,
    isUrlFromApimGiven: inputs.isUrlFromApim !== undefined,
    discovery,
    bases: basesOf(inputs, discovery.issuer),
    connectors,
    desired,
    named,
    stored: adopted,
    grantTypesGiven: asksForGrantTypes(inputs),
    proves: command !== "plan" && proof.smokeTest !== "off" && isReachable("key-manager-loaded", proof.skip),
    others: representations.filter((representation) => representation !== undefined),
  };
  return {
    stored: named === undefined || own === undefined ? undefined : { id: named.id, representation: own },
    desired,
    noReason: noReasonToWrite(inputs, adopted),
    situation,
  };
}
