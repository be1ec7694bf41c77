import { oneLine } from "../../text/foreign-text.ts";
import { addressOf, AS_APIM_ADMIN, AS_IS_ADMIN } from "../by-hand.ts";
import { REMOVED, type WayKind } from "../way-kind.ts";

/** A throw-away application of API Manager, and the client that it may have in Identity Server. */
export interface DeleteApplication {
  readonly kind: "delete-application";
  readonly name: string;
  readonly id?: string;
  /** Client name in Identity Server, known with the id. */
  readonly clientName?: string;
  /** Client id in Identity Server, once API Manager has said it. */
  readonly clientId?: string;
  /** While API Manager may still be registering that client. */
  readonly registering?: boolean;
  /** Until the server has answered the creation: the object may still be created. */
  readonly creating?: boolean;
}

export const DELETE_APPLICATION: WayKind<DeleteApplication> = {
  read: (members) => {
    const [name, texts] = [members.text("name"), members.texts("id", "clientName", "clientId")];
    const flags = members.flags("registering", "creating");
    if (name === undefined || texts === undefined || flags === undefined) return undefined;
    return { kind: "delete-application", name, ...texts, ...flags };
  },
  words: ({ name, clientName }) => ({
    what: `application ${name} of API Manager`,
    done: REMOVED.done,
    left:
      clientName === undefined
        ? REMOVED.left
        : `or its client ${oneLine(clientName)} in Identity Server ${REMOVED.left}`,
  }),
  byHand: ({ name, clientName }, { apim, is }) => {
    const application = `${AS_APIM_ADMIN} ${addressOf(apim, "/api/am/devportal/v3/applications?query=", name)}, then -X DELETE on .../applications/APPLICATION_ID`;
    if (clientName === undefined) return application;
    const ask = addressOf(is, "/api/identity/oauth2/dcr/v1.1/register?client_name=", clientName);
    return `${application}; ${AS_IS_ADMIN} ${ask}, then -X DELETE on .../register/CLIENT_ID`;
  },
};
