import { addressOf, AS_APIM_ADMIN } from "../by-hand.ts";
import { REMOVED, type WayKind } from "../way-kind.ts";

/** A Key Manager that the run has created. */
export interface DeleteKeyManager {
  readonly kind: "delete-key-manager";
  readonly name: string;
  readonly id?: string;
  /**
   * Fingerprint of what was sent: while the id is not known, only a Key Manager that has it is this
   * run's.
   */
  readonly made?: string;
  /** Until the server has answered the creation: the Key Manager may still be created. */
  readonly creating?: boolean;
}

export const DELETE_KEY_MANAGER: WayKind<DeleteKeyManager> = {
  read: (members) => {
    const [name, texts, flags] = [members.text("name"), members.texts("id", "made"), members.flags("creating")];
    if (name === undefined || texts === undefined || flags === undefined) return undefined;
    return { kind: "delete-key-manager", name, ...texts, ...flags };
  },
  words: ({ name }) => ({ what: `Key Manager ${name}`, ...REMOVED }),
  // Of somebody else it is looked at, not deleted.
  byHand: ({ id }, { apim }, problem) =>
    problem === "key-manager-not-ours"
      ? `${AS_APIM_ADMIN} ${addressOf(apim, "/api/am/admin/v4/key-managers")}`
      : id === undefined
        ? `${AS_APIM_ADMIN} ${addressOf(apim, "/api/am/admin/v4/key-managers")}, then -X DELETE on .../key-managers/ID`
        : `${AS_APIM_ADMIN} -X DELETE ${addressOf(apim, "/api/am/admin/v4/key-managers/", id)}`,
};
