import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { Problem, reasonOf } from "../problems/problem.ts";
import { oneLine } from "../text/foreign-text.ts";
import { renameOver } from "./rename.ts";
import { textIfThere } from "./read-file.ts";
import { copyOf, isCopyOf } from "./copies.ts";
import { digestIfThere } from "./replace-file.ts";

/** How a new file is taken away again with `removeAdded`. */
export interface Added {
  /** The copy that becomes the file; a killed run leaves it. */
  readonly copy: string;
  /** SHA-256 of what was put there, hex. */
  readonly made: string;
  /** A file and a text of it that need this one: while it stands there, nothing is removed. */
  readonly namedIn?: string;
  readonly namedAs?: string;
}

/** What everybody may read, as a pack's own files are. */
export const READABLE = 0o644;

/**
 * Puts a new file into a folder in one step (rename), with the folder's owner; never over another
 * one.
 * @param announce called with the way back before anything is written, and with nothing when the
 * file was not put there after all
 * @throws Problem `file-not-writable`
 */
export async function addFile(
  file: string,
  { bytes, mode }: { readonly bytes: Buffer; readonly mode: number },
  announce: (added: Added | undefined) => void,
): Promise<void> {
  const copy = copyOf(file);
  const made = createHash("sha256").update(bytes).digest("hex");
  announce({ copy, made });
  try {
    await writeFile(copy, bytes, { flag: "wx", mode });
    const [own, folder] = [await stat(copy), await stat(dirname(file))];
    if (own.uid !== folder.uid || own.gid !== folder.gid) await chown(copy, folder.uid, folder.gid);
    await chmod(copy, mode);
    if (existsSync(file)) throw new Error("another file is there already");
    renameOver(copy, file);
  } catch (error) {
    await rm(copy, { force: true }).catch(() => undefined);
    announce(undefined);
    const said = oneLine(reasonOf(error));
    throw new Problem("file-not-writable", { tried: "put a file there", where: file, said }, error);
  }
}

/**
 * Takes a file of `addFile` away, if it is still what was put there.
 * @returns `absent` when it is not there any more
 * @throws Problem `file-changed-meanwhile`; the system's errors
 */
export async function removeAdded(
  file: string,
  { copy, made, namedIn, namedAs }: Added,
): Promise<"removed" | "absent"> {
  if (isCopyOf(file, copy)) await rm(copy, { force: true }).catch(() => undefined);
  if (!existsSync(file)) return "absent";
  if (digestIfThere(file) !== made) {
    throw new Problem("file-changed-meanwhile", {
      ...{ tried: "take away what this run had put there", where: file, said: "it is another file now" },
      remedy: "Look what it is, and remove it by hand if nobody needs it.",
    });
  }
  if (namedIn !== undefined && namedAs !== undefined && textIfThere(namedIn).includes(namedAs)) {
    throw new Problem("file-changed-meanwhile", {
      ...{ tried: "take away what this run had put there", where: file },
      said: `${namedIn} needs it still: somebody has changed that file, or another run relies on it`,
      remedy: "Leave it, or take it out of that file first; the server does not start without it.",
    });
  }
  await rm(file);
  return "removed";
}
