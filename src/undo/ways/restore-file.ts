import { quoted } from "../by-hand.ts";
import { PUT_BACK, type WayKind } from "../way-kind.ts";

/** A file that the run has changed. */
export interface RestoreFile {
  readonly kind: "restore-file";
  readonly file: string;
  readonly backup: string;
  /** The copy that becomes the file; a killed run leaves it. */
  readonly copy: string;
  /** SHA-256 of the file before the change. */
  readonly before: string;
  /** SHA-256 and inode of the file after the change; nothing while it can't have happened yet. */
  readonly made?: string;
  readonly identity?: string;
}

export const RESTORE_FILE: WayKind<RestoreFile> = {
  read: (members) => {
    const [file, backup, copy] = [members.path("file"), members.path("backup"), members.path("copy")];
    const [before, texts] = [members.text("before"), members.texts("made", "identity")];
    if (file === undefined || backup === undefined || copy === undefined) return undefined;
    if (before === undefined || texts === undefined) return undefined;
    return { kind: "restore-file", file, backup, copy, before, ...texts };
  },
  words: ({ file }) => ({ what: file, ...PUT_BACK }),
  byHand: ({ file, backup }, _bases, problem) => {
    if (problem === "backup-missing") return `edit ${quoted(file)}: its backup is gone`;
    if (problem === "file-changed-meanwhile") return `diff ${quoted(backup)} ${quoted(file)}, then merge`;
    return `cp ${quoted(backup)} ${quoted(file)}`;
  },
};
