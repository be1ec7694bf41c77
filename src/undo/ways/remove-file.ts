import { quoted } from "../by-hand.ts";
import { REMOVED, type WayKind } from "../way-kind.ts";

/** A file that the run has put into a product's folder. */
export interface RemoveFile {
  readonly kind: "remove-file";
  readonly file: string;
  /** The copy that becomes the file; a killed run leaves it. */
  readonly copy: string;
  /** SHA-256 of what was put there, hex: another file is left alone. */
  readonly made: string;
  /** A file and a text of it that need this one: while it stands there, nothing is removed. */
  readonly namedIn?: string;
  readonly namedAs?: string;
}

export const REMOVE_FILE: WayKind<RemoveFile> = {
  read: (members) => {
    const [file, copy, made] = [members.path("file"), members.path("copy"), members.text("made")];
    const texts = members.texts("namedIn", "namedAs");
    if (file === undefined || copy === undefined || made === undefined || texts === undefined) return undefined;
    return { kind: "remove-file", file, copy, made, ...texts };
  },
  words: ({ file }) => ({ what: file, ...REMOVED }),
  byHand: ({ file }, _bases, problem) =>
    problem === "file-changed-meanwhile" ? `ls -l ${quoted(file)}` : `rm ${quoted(file)}`,
};
