import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync } from "node:fs";
import { access, chmod, chown, copyFile, open, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { oneLine } from "../text/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import { backupCopyOf, copyOf, isCopyOf } from "./copies.ts";
import { renameOver } from "./rename.ts";
import { LARGEST_STORE, openRegularFile, readOpenFile } from "./read-file.ts";

/**
 * How a change is taken back with `restoreFile`; plain texts, so that another process can do it.
 */
export interface Restore {
  readonly backup: string;
  /**
   * The copy that is worked on, which becomes the file in the end: while it is there, nothing was
   * changed.
   */
  readonly copy: string;
  /** SHA-256 of the file before the change. */
  readonly before: string;
  /**
   * SHA-256 of the file after the change; nothing until it is known, and then nothing is changed
   * yet.
   */
  readonly made?: string;
  /** Device and inode of what this run put there: another run may write the same bytes. */
  readonly identity?: string;
}

export interface ReplaceOptions {
  /**
   * SHA-256 of the bytes that the change was planned for; another content is somebody's edit, which
   * must not get lost.
   */
  readonly planned?: string;
  /**
   * Called with the way back before the copy is made, and again just before the file is replaced,
   * so that a run that is killed right after knows it; with nothing when the file is left as it was
   * after all.
   */
  readonly announce?: (restore: Restore | undefined) => void;
}

/** Where the backup of a file with this SHA-256 lies: `<file>.<first 12 hex digits>.bak`. */
export function backupOf(file: string, digest: string): string {
  return `${file}.${digest.slice(0, 12)}.bak`;
}

/**
 * Changes a file as a whole: `change` works on a copy in the same folder, which then takes the
 * file's place in one step (rename), with the same mode and owner. Whoever reads the file, and
 * whatever kills this process, sees the old content or the new one, never a part.
 * @throws Problem `file-not-writable`, `file-changed-meanwhile`, whatever `change` throws; the file
 * is then untouched
 */
export async function replaceFile(
  file: string,
  change: (copy: string) => Promise<void>,
  { planned, announce = () => undefined }: ReplaceOptions = {},
): Promise<Restore> {
  const { digest: before } = await writing(file, () => Promise.resolve(look(file)));
  if (planned !== undefined && planned !== before) throw changed(file);
  const copy = copyOf(file);
  const backup = backupOf(file, before);
  let backupMade: string | undefined;
  try {
    announce({ backup, copy, before });
    await writing(file, async () => {
      await duplicate(file, copy);
      // A file that is ours but read-only is meant to stay as it is; its copy has the same mode.
      await access(copy, constants.W_OK);
    });
    await change(copy);
    await writing(file, async () => {
      await likeIts(file, copy);
      if (lookIfThere(backup)?.digest === before) return;
      // Under its name it is whole, whatever kills this process: half of one would be kept.
      const half = backupCopyOf(copy);
      await duplicate(file, half);
      backupMade = backup;
      renameOver(half, backup);
    });
    const { digest: made, identity } = look(copy);
    const restore = { backup, copy, before, made, identity };
    announce(restore);
    await writing(file, () => Promise.resolve(takePlace(copy, file, before)));
    await flush(dirname(file)).catch(() => undefined);
    return restore;
  } catch (error) {
    for (const left of [copy, backupCopyOf(copy), backupMade]) if (left !== undefined) await rm(left, { force: true });
    announce(undefined);
    throw error;
  }
}

/**
 * Puts a backup of `replaceFile` back, if the file is still what this change made of it; the copy
 * that a killed run left goes, too.
 * @returns `unchanged` when the file has the bytes of before: the change never happened, or was
 * taken back
 * @throws Problem `file-changed-meanwhile` when somebody changed the file since, which is then left
 * alone with its backup;
 *   `backup-missing`; `file-not-writable`
 */
export async function restoreFile(file: string, restore: Restore): Promise<"restored" | "unchanged"> {
  const { backup, before, made, identity } = restore;
  if (isCopyOf(file, restore.copy))
    for (const copy of [restore.copy, backupCopyOf(restore.copy)])
      await rm(copy, { force: true }).catch(() => undefined);
  const tried = "put the file back as it was";
  const now = lookIfThere(file);
  const saved = lookIfThere(backup)?.digest;
  if (now !== undefined && (now.digest === before || made === undefined)) {
    if (saved === before) await rm(backup, { force: true }).catch(() => undefined);
    return "unchanged";
  }
  const remedy = `Compare the file with its backup ${backup}, and merge by hand what has to stay.`;
  const left = (said: string): Problem => new Problem("file-changed-meanwhile", { tried, where: file, said, remedy });
  if (now === undefined) throw left("it is not there any more, or is no file");
  if (now.digest !== made) throw left("it is not what this run made of it");
  if (now.identity !== identity) throw left("another run or a tool has written the same content since");
  if (saved === undefined) throw new Problem("backup-missing", { tried, where: file, said: `there is no ${backup}` });
  if (saved !== before) throw left("its backup was changed");
  await putThere(backup, file, now);
  await rm(backup, { force: true }).catch(() => undefined);
  return "restored";
}

/**
 * Puts the same bytes there as this run's own, so that what an earlier run would take back is no
 * longer its. No backup.
 * @throws Problem `file-not-writable`, `file-changed-meanwhile`
 */
export async function takeOver(file: string): Promise<void> {
  await putThere(file, file, await writing(file, () => Promise.resolve(look(file))));
}

/** Puts a copy of another file in the place of one that is still as it was seen. */
async function putThere(from: string, file: string, seen: Seen): Promise<void> {
  const copy = copyOf(file);
  try {
    await writing(file, async () => {
      await duplicate(from, copy);
      takePlace(copy, file, seen.digest, seen.identity);
      await flush(dirname(file)).catch(() => undefined);
    });
  } finally {
    await rm(copy, { force: true });
  }
}

/** SHA-256 of a file, hex. @throws as `readRegularFile` */
export async function digestOf(file: string): Promise<string> {
  return Promise.resolve(look(file).digest);
}

/** SHA-256 of a file, hex; nothing where there is none that can be read. */
export function digestIfThere(file: string): string | undefined {
  return lookIfThere(file)?.digest;
}

/** A file at one moment. */
interface Seen {
  /** SHA-256, hex. */
  readonly digest: string;
  /** Device and inode. */
  readonly identity: string;
}

function look(file: string): Seen {
  const held = openRegularFile(file, LARGEST_STORE);
  try {
    const { dev, ino } = fstatSync(held, { bigint: true });
    const digest = createHash("sha256").update(readOpenFile(held, LARGEST_STORE)).digest("hex");
    return { digest, identity: `${dev}:${ino}` };
  } finally {
    closeSync(held);
  }
}

function lookIfThere(file: string): Seen | undefined {
  try {
    return look(file);
  } catch {
    return undefined;
  }
}

async function duplicate(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await likeIts(from, to);
}

/** Mode and owner of another file; and the bytes are on the disk. */
async function likeIts(file: string, copy: string): Promise<void> {
  const { mode, uid, gid } = await stat(file);
  const made = await stat(copy);
  // Owner first: chown clears special bits of the mode.
  if (made.uid !== uid || made.gid !== gid) await chown(copy, uid, gid);
  await chmod(copy, mode & 0o7777);
  await flush(copy);
}

/** The rename, and just before it the last look: nothing of this process comes between. */
function takePlace(copy: string, file: string, before: string, identity?: string): void {
  const now = look(file);
  if (now.digest !== before || (identity !== undefined && now.identity !== identity)) throw changed(file);
  renameOver(copy, file);
}

function changed(file: string): Problem {
  return new Problem("file-changed-meanwhile", {
    tried: "replace the file",
    where: file,
    said: "it is not what it was when this run read it",
  });
}

async function flush(path: string): Promise<void> {
  // Windows can't open a folder, and keeps its directory entries itself.
  if (process.platform === "win32" && (await stat(path)).isDirectory()) return;
  // Windows flushes only what may be written; elsewhere a file of this mode may be read-only.
  const handle = await open(path, process.platform === "win32" ? "r+" : "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writing<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const evidence = { tried: "write the file", where: file, said: oneLine(reasonOf(error)) };
    throw error instanceof Problem ? error : new Problem("file-not-writable", evidence, error);
  }
}
