import type { KeyManager, KeyManagerInfo, KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import type { Connector } from "../clients/api-manager/connector.ts";
import type { Definition, RunInputs } from "../inputs/run-inputs.ts";
import type { Discovery } from "../clients/identity-server/identity-server.ts";
import {
  asksForGrantTypes,
  basesOf,
  CONNECTOR_TYPE,
  desiredKeyManager,
  noReasonToWrite,
  type IdentityServerBases,
} from "./desired.ts";
import type { Stored } from "./plan.ts";
import type { Clients } from "../clients/connect.ts";
import { clientNameOf, isUsualClientName } from "../clients/api-manager/client-name.ts";

/** Key Managers that are read together. */
const AT_ONCE = 8;

/** In the place of an application's UUID. */
const ANY_APPLICATION = "00000000-0000-0000-0000-000000000000";

/** Everything the preflight looks at, already read. */
export interface Situation {
  readonly isUrl: string;
  readonly isUrlFromApimGiven: boolean;
  readonly discovery: Discovery;
  readonly bases: IdentityServerBases;
  readonly connectors: readonly Connector[];
  readonly desired: KeyManagerRepresentation;
  /** The Key Manager of the wanted name. */
  readonly named: KeyManagerInfo | undefined;
  /** The same as GET shows it, when it is of our type. */
  readonly stored: KeyManagerRepresentation | undefined;
  readonly definition: Definition | undefined;
  /** Whether the grants were asked for, by an input or the definition. */
  readonly grantTypesGiven: boolean;
  /** Whether keys will be made with the Key Manager. */
  readonly proves: boolean;
  /** API Manager's user, when Identity Server refuses the name of its clients. */
  readonly refusedUser: string | undefined;
  /** The other enabled Key Managers, as read. */
  readonly others: readonly Pick<KeyManager, "name" | "type" | "issuer" | "enabled">[];
}

/** What was read of API Manager, and what follows for the Key Manager of the wanted name. */
export interface ReadSituation {
  /** The Key Manager of the wanted name, if there is one. */
  readonly stored: Stored | undefined;
  readonly desired: KeyManagerRepresentation;
  /** `noReasonToWrite` */
  readonly noReason: readonly string[];
  readonly situation: Situation;
}

/**
 * Reads what preflight and plan look at: connectors, the Key Manager of the wanted name, the other
 * enabled ones.
 * @param proves whether a proof follows
 * @param known the list of Key Managers, where it was read just now
 */
export async function readSituation(
  inputs: RunInputs,
  { admin, is }: Clients,
  discovery: Discovery,
  proves: boolean,
  known: readonly KeyManagerInfo[] | undefined,
): Promise<ReadSituation> {
  const [connectors, isUserRefused, { named, own, representations }] = await Promise.all([
    admin.connectors(),
    proves && refusesUser(inputs, is),
    readKeyManagers(inputs.keyManager.name, admin, known),
  ]);
  // One of another type is refused, never adopted.
  const adopted = named?.type === CONNECTOR_TYPE ? own : undefined;
  const desired = desiredKeyManager(inputs, discovery, adopted);
  const situation: Situation = {
    isUrl: inputs.is.url,
    isUrlFromApimGiven: inputs.isUrlFromApim !== undefined,
    discovery,
    bases: basesOf(inputs, discovery.issuer),
    connectors,
    desired,
    named,
    stored: adopted,
    definition: inputs.keyManager.definition,
    grantTypesGiven: asksForGrantTypes(inputs),
    proves,
    refusedUser: isUserRefused ? inputs.apim.username : undefined,
    others: representations.filter((representation) => representation !== undefined),
  };
  return {
    stored: named === undefined || own === undefined ? undefined : { id: named.id, representation: own },
    desired,
    noReason: noReasonToWrite(inputs, adopted),
    situation,
  };
}

/** The list shows no issuer (A-1.1a), so all that count are read one by one, together. */
async function readKeyManagers(name: string, admin: Clients["admin"], known: readonly KeyManagerInfo[] | undefined) {
  const list = known ?? (await admin.list());
  const named = list.find((item) => item.name === name);
  const others = list.filter((item) => item.enabled && item.id !== named?.id);
  const [own, representations] = await Promise.all([
    named === undefined ? undefined : admin.get(named.id),
    readAll(
      others.map(({ id }) => id),
      admin,
    ),
  ]);
  return { named, own, representations };
}

/** Only so many are asked for at once: a request has a time-out, which begins when it is made. */
async function readAll(ids: readonly string[], admin: Clients["admin"]) {
  const found: Awaited<ReturnType<typeof admin.get>>[] = [];
  const left = ids.entries();
  const reader = async (): Promise<void> => {
    for (const [at, id] of left) found[at] = await admin.get(id);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, ids.length) }, reader));
  return found;
}

/**
 * Whether Identity Server would refuse the clients of API Manager's user for the name that the
 * connector gives them. It is only asked for names that it usually refuses: it may have been told
 * to accept others.
 */
async function refusesUser({ apim, connector }: RunInputs, is: Clients["is"]): Promise<boolean> {
  const name = clientNameOf(apim.username, ANY_APPLICATION);
  return !isUsualClientName(name) && (await is.trial.refusesName(name, connector));
}
