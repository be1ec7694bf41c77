import { oneLine } from "../../text/foreign-text.ts";
import type { Check, ProofContext } from "../check.ts";
import { barrierAfter } from "../throw-away/key-manager.ts";
import { registerThroughApim, type RegisteredByApim } from "./client-registration.ts";
import { updateArrived } from "./update-arrival.ts";

export const keyManagerLoaded: Check = {
  id: "key-manager-loaded",
  proves: "API Manager has loaded the Key Manager and registers clients at Identity Server through it",
  needs: ["apim-reaches-is"],
  route: ["action", "apim", "is"],
  async run(context, facts) {
    const { barrier } = context;
    const updated = barrier === undefined ? undefined : await updateArrived(context, await barrier);
    const first = await registerOnce(context, context.application);
    const created = await creationArrived(context, first);
    const { client, accessToken, applicationId, attempts } =
      created === undefined ? first : await registerOnce(context);
    facts.client = client;
    facts.ofApiManager = accessToken;
    facts.applicationId = applicationId;
    const evidence = `client ${oneLine(client.clientId)} registered, attempt ${attempts}`;
    const arrived = updated ?? created;
    return arrived === undefined ? evidence : `${evidence}, ${arrived}`;
  },
};

function registerOnce(context: ProofContext, application?: ProofContext["application"]): Promise<RegisteredByApim> {
  const { keyManagerId: keyManager, propagationTimeout: timeout, clientGrants: grantTypes, whenRefused } = context;
  return registerThroughApim(context, { keyManager, timeout, application, grantTypes, whenRefused });
}

/**
 * Connectors are kept by name (A-6.3h): a Key Manager that is made under the name of one that was
 * just removed is served by the connector of that one until the event of the removal arrives. Who
 * was refused once has seen that event, or that there was no such connector; who got keys at once
 * waits for a Key Manager that is loaded later.
 * @returns what shows it, for the evidence; nothing where it need not, or can't, be shown
 */
async function creationArrived(context: ProofContext, first: RegisteredByApim): Promise<string | undefined> {
  const { posted: sent, keyManagerId: id } = context;
  if (sent === undefined || first.wasRefused) return undefined;
  const barrier = await barrierAfter({ id, sent }, context);
  return "none" in barrier ? undefined : updateArrived(context, barrier, "creation");
}
