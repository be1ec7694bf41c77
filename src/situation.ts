import type { KeyManagerRepresentation } from "./apim/admin.ts";
import type { RunInputs } from "./inputs.ts";
import type { Discovery } from "./is/identity-server.ts";
import { basesOf } from "./key-manager/desired.ts";
import type { Stored } from "./key-manager/plan.ts";
import type { Situation } from "./preflight.ts";
import type { Servers } from "./servers/connect.ts";

/** Reads what preflight and plan look at: connectors, the Key Manager of the wanted name, the other enabled ones. Two round trips. */
export async function readSituation(
  inputs: RunInputs,
  { admin }: Servers,
  discovery: Discovery,
  desired: KeyManagerRepresentation,
): Promise<[Stored | undefined, Situation]> {
  const [connectors, list] = await Promise.all([admin.connectors(), admin.list()]);
  const named = list.find((item) => item.name === inputs.keyManager.name);
  const others = list.filter((item) => item.enabled && item.id !== named?.id);
  // The list shows no issuer (apim-contract 1.2), so the others are read one by one, together.
  const [own, ...representations] = await Promise.all([
    named === undefined ? undefined : admin.get(named.id),
    ...others.map((item) => admin.get(item.id)),
  ]);
  const situation: Situation = {
    isUrl: inputs.is.url,
    isUrlFromApimGiven: inputs.isUrlFromApim !== undefined,
    discovery,
    bases: basesOf(inputs, discovery.issuer),
    connectors,
    desired,
    named,
    others: representations.filter((representation) => representation !== undefined),
  };
  return [named === undefined || own === undefined ? undefined : { id: named.id, representation: own }, situation];
}
