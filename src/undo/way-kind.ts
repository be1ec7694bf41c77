import type { ProblemId } from "../problems/catalogue.ts";
import type { SavedMembers } from "./saved-members.ts";

/** Addresses of the servers, for a command by hand. */
export interface Bases {
  readonly apim: string;
  readonly is: string;
}

/**
 * "Key Manager X", with what is said when it is undone ("removed") and when it could not be ("is
 * still there").
 */
export interface Words {
  readonly what: string;
  readonly done: string;
  readonly left: string;
}

/**
 * All that a kind of way back knows of itself; carrying it out is the engine's
 * (`engine/carry-out.ts`).
 */
export interface WayKind<Way> {
  /** The way of a saved entry; nothing when a member is missing or wrong. */
  readonly read: (members: SavedMembers) => Way | undefined;
  readonly words: (way: Way) => Words;
  /** The same for a shell; `problem` is why it could not be carried out. */
  readonly byHand: (way: Way, bases: Bases, problem?: ProblemId) => string;
}

export const REMOVED = { done: "removed", left: "is still there" } as const;
export const PUT_BACK = { done: "put back as it was", left: "is not as it was" } as const;
