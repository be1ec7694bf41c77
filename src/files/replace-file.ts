import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { chmod, chown, copyFile, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { oneLine } from "../http/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";

const MARK = ".wso2-is-key-manager-action-";
const STALE = 10 * 60 * 1000;

/** How a change is taken back with `restoreFile`. */
export interface Restore {
  readonly backup: string;
  /** SHA-256 of the file after the change. */
  readonly made: string;
}

/** Where the backup of a file with this SHA-256 lies: `<file>.<first 12 hex digits>.bak`. */
export function backupOf(file: string, digest: string): string {
  return `${file}.${digest.slice(0, 12)}.bak`;
}

/**
 * Changes a file as a whole: `change` works on a copy in the same folder, which then takes the file's place in one step (rename), with
 * the same mode and owner. Whoever reads the file, and whatever kills this process, sees the old content or the new one, never a part.
 * @param announce called with the way back just before the file is replaced, so that a run that is killed right after knows it
 * @throws Problem `file-not-writable`, `file-changed-meanwhile`, whatever `change` throws; the file is then untouched
 */
export async function replaceFile(
  file: string,
  change: (copy: string) => Promise<void>,
  announce: (restore: Restore) => void = () => undefined,
): Promise<Restore> {
  const before = await digestOf(file);
  await sweep(file);
  const copy = join(dirname(file), `.${basename(file)}${MARK}${randomBytes(6).toString("hex")}.tmp`);
  const backup = backupOf(file, before);
  try {
    await writing(file, () => duplicate(file, copy));
    await change(copy);
    const restore = { backup, made: await digestOf(copy) };
    if ((await digestOf(file)) !== before)
      throw new Problem("file-changed-meanwhile", { tried: "replace the file", where: file });
    announce(restore);
    await writing(file, async () => {
      await duplicate(file, backup);
      await takePlace(copy, file).catch(async (error: unknown) => {
        await rm(backup, { force: true });
        throw error;
      });
    });
    return restore;
  } finally {
    await rm(copy, { force: true });
  }
}

/**
 * Puts a backup of `replaceFile` back, if the file is still what the change made of it.
 * @param made SHA-256 of the file after the change (`digestOf`)
 * @returns false when somebody changed the file since, which is then left alone
 */
export async function restoreFile(file: string, backup: string, made: string): Promise<boolean> {
  const now = await digestOf(file);
  if (now !== made) {
    // Killed between the backup and the change: the file is as it was.
    if (now !== (await digestOf(backup))) return false;
    await rm(backup, { force: true });
    return true;
  }
  const copy = join(dirname(file), `.${basename(file)}${MARK}${randomBytes(6).toString("hex")}.tmp`);
  await writing(file, async () => {
    await duplicate(backup, copy);
    await takePlace(copy, file);
    await rm(backup, { force: true });
  });
  return true;
}

/** SHA-256 of a file, hex. */
export async function digestOf(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}

async function duplicate(from: string, to: string): Promise<void> {
  const { mode, uid, gid } = await stat(from);
  await rm(to, { force: true });
  await copyFile(from, to, constants.COPYFILE_EXCL);
  const made = await stat(to);
  // Owner first: chown clears special bits of the mode.
  if (made.uid !== uid || made.gid !== gid) await chown(to, uid, gid);
  await chmod(to, mode & 0o7777);
  await flush(to);
}

async function takePlace(copy: string, file: string): Promise<void> {
  const { mode, uid, gid } = await stat(file);
  const made = await stat(copy);
  if (made.uid !== uid || made.gid !== gid) await chown(copy, uid, gid);
  await chmod(copy, mode & 0o7777);
  await flush(copy);
  await rename(copy, file);
  await flush(dirname(file));
}

async function flush(path: string): Promise<void> {
  // Windows can't open a folder, and keeps its directory entries itself.
  if (process.platform === "win32" && (await stat(path)).isDirectory()) return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes copies that killed runs left; a young one may belong to a run that is at work. */
async function sweep(file: string): Promise<void> {
  const start = `.${basename(file)}${MARK}`;
  const names = await readdir(dirname(file)).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(start))) {
    const path = join(dirname(file), name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > STALE)
      await rm(path, { force: true }).catch(() => undefined);
  }
}

async function writing(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const evidence = { tried: "write the file", where: file, said: oneLine(reasonOf(error)) };
    throw error instanceof Problem ? error : new Problem("file-not-writable", evidence, error);
  }
}
