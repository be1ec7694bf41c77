import { addressOf, AS_APIM_ADMIN } from "../by-hand.ts";
import { REMOVED, type WayKind } from "../way-kind.ts";

/** A throw-away API of API Manager. */
export interface DeleteApi {
  readonly kind: "delete-api";
  readonly name: string;
  readonly id?: string;
  /** Until the server has answered the creation: the object may still be created. */
  readonly creating?: boolean;
}

export const DELETE_API: WayKind<DeleteApi> = {
  read: (members) => {
    const [name, texts, flags] = [members.text("name"), members.texts("id"), members.flags("creating")];
    if (name === undefined || texts === undefined || flags === undefined) return undefined;
    return { kind: "delete-api", name, ...texts, ...flags };
  },
  words: ({ name }) => ({ what: `API ${name} of API Manager`, ...REMOVED }),
  byHand: ({ name }, { apim }) =>
    `${AS_APIM_ADMIN} ${addressOf(apim, "/api/am/publisher/v4/apis?query=name:", name)}, then -X DELETE on .../apis/ID`,
};
