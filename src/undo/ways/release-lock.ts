import { quoted } from "../by-hand.ts";
import { REMOVED, type WayKind } from "../way-kind.ts";

/** The lock of a product's folder. */
export interface ReleaseLock {
  readonly kind: "release-lock";
  readonly file: string;
  readonly run: string;
}

export const RELEASE_LOCK: WayKind<ReleaseLock> = {
  read: (members) => {
    const [file, run] = [members.path("file"), members.text("run")];
    return file === undefined || run === undefined ? undefined : { kind: "release-lock", file, run };
  },
  words: ({ file }) => ({ what: `lock ${file}`, ...REMOVED }),
  byHand: ({ file }) => `rm ${quoted(file)}`,
};
