import { oneLine } from "../../text/foreign-text.ts";
import type { Check } from "../check.ts";
import { registerThroughApim } from "./client-registration.ts";
import { updateArrived } from "./update-arrival.ts";

export const keyManagerLoaded: Check = {
  id: "key-manager-loaded",
  proves: "API Manager has loaded the Key Manager and registers clients at Identity Server through it",
  needs: ["apim-reaches-is"],
  route: ["action", "apim", "is"],
  async run(context, facts) {
    const {
      keyManagerId: keyManager,
      propagationTimeout: timeout,
      clientGrants: grantTypes,
      barrier,
      whenRefused,
    } = context;
    const arrived = barrier === undefined ? undefined : await updateArrived(context, await barrier);
    const { client, applicationId, attempts } = await registerThroughApim(context, {
      keyManager,
      timeout,
      application: context.application,
      grantTypes,
      whenRefused,
    });
    facts.client = client;
    facts.applicationId = applicationId;
    const evidence = `client ${oneLine(client.clientId)} registered, attempt ${attempts}`;
    return arrived === undefined ? evidence : `${evidence}, ${arrived}`;
  },
};
