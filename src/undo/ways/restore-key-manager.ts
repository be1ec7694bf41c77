import { nameOf } from "../field-path.ts";
import { PUT_BACK, type WayKind } from "../way-kind.ts";

/** A Key Manager that the run has changed. */
export interface RestoreKeyManager {
  readonly kind: "restore-key-manager";
  readonly name: string;
  readonly id: string;
  /**
   * As GET showed it, every secret masked, however deep it lies; on PUT the mask keeps the stored
   * one (A-2.5).
   */
  readonly representation: Readonly<Record<string, unknown>>;
  /**
   * Paths of the fields whose secret the run replaces (`additionalProperties.Password`); what they
   * held before is remembered by this process, never saved.
   */
  readonly secrets?: readonly string[];
  /** Until the server has answered the change: it may still be at work on it. */
  readonly updating?: boolean;
}

export const RESTORE_KEY_MANAGER: WayKind<RestoreKeyManager> = {
  read: (members) => {
    const [name, id, representation] = [members.text("name"), members.text("id"), members.object("representation")];
    const [lists, flags] = [members.lists("secrets"), members.flags("updating")];
    if (name === undefined || id === undefined || representation === undefined) return undefined;
    if (lists === undefined || flags === undefined) return undefined;
    return { kind: "restore-key-manager", name, id, representation, ...lists, ...flags };
  },
  words: ({ name }) => ({ what: `Key Manager ${name}`, ...PUT_BACK }),
  byHand: ({ name, secrets = [] }, { apim }) =>
    `open ${apim}/admin, Key Managers, ${name}, and set the fields back that the summary lists${secrets.map((path) => `, and ${nameOf(path)} to what it was`).join("")}`,
};

/** The fields whose secret the run replaces, as users know them: "Password and ClientSecret". */
export function secretNamesOf({ secrets = [] }: RestoreKeyManager): string {
  return secrets.map(nameOf).join(" and ");
}
