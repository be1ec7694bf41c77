import { basename } from "node:path";
import { quoted } from "../by-hand.ts";
import { REMOVED, type WayKind } from "../way-kind.ts";

/** A folder that the run has made, with all that is in it. */
export interface RemoveFolder {
  readonly kind: "remove-folder";
  readonly folder: string;
}

/** What the name of each such folder begins with: nothing else is ever removed with its content. */
export const OWN_FOLDER = "wso2-is-km-action-";

export const REMOVE_FOLDER: WayKind<RemoveFolder> = {
  read: (members) => {
    const folder = members.path("folder");
    if (folder === undefined || !basename(folder).startsWith(OWN_FOLDER)) return undefined;
    return { kind: "remove-folder", folder };
  },
  words: ({ folder }) => ({ what: `the folder ${folder}`, ...REMOVED }),
  byHand: ({ folder }) => `rm -r ${quoted(folder)}`,
};
