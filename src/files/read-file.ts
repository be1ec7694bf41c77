import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from "node:fs";

/** Bytes of the largest text that is read: ten times a `deployment.toml` of 16,000 tables. */
export const LARGEST_TEXT = 5 * 1024 * 1024;
/** Bytes of the largest keystore that is worked on; one with every public authority has 200 KB. */
export const LARGEST_STORE = 64 * 1024 * 1024;

const CHUNK = 1024 * 1024;
/**
 * How a path of a user is opened: a pipe that nobody writes to, or a terminal, must not hold the
 * process; Windows has no such flags.
 */
export const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Why a path is not read: what stands there is no regular file, or too large. */
export class NotReadable extends Error {}

/**
 * All bytes of a regular file; every path that a user gives is read by this. A folder, a pipe, a
 * device or a socket is refused before it is opened, and no more is read than may be there,
 * whatever the file's size is said to be. Synchronous, so that nothing else of this process comes
 * between.
 * @param largest bytes
 * @throws NotReadable, and the system's errors (`ENOENT`, `EACCES`)
 */
export function readRegularFile(path: string, largest: number): Buffer {
  const file = openRegularFile(path, largest);
  try {
    return readOpenFile(file, largest);
  } finally {
    closeSync(file);
  }
}

/** The text of a small file that may be missing; "" where it is, or can't be read. */
export function textIfThere(path: string, largest = LARGEST_TEXT): string {
  try {
    return readRegularFile(path, largest).toString("utf8");
  } catch {
    return "";
  }
}

/**
 * Opens a regular file for reading; it may have become another one since it was looked at. @throws
 * as `readRegularFile`
 */
export function openRegularFile(path: string, largest = Infinity): number {
  mustBeReadable(statSync(path), largest);
  const file = openSync(path, FLAGS);
  try {
    mustBeReadable(fstatSync(file), largest);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** All bytes of an open file, from its start. */
export function readOpenFile(file: number, largest: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.alloc(Math.min(CHUNK, largest + 1 - length));
    const read = readSync(file, chunk, 0, chunk.length, length);
    if (read === 0) return Buffer.concat(chunks, length);
    chunks.push(chunk.subarray(0, read));
    length += read;
    if (length > largest) throw tooLarge(length, largest);
  }
}

function mustBeReadable(found: Stats, largest: number): void {
  if (!found.isFile()) throw new NotReadable(`it is ${kindOf(found)}, not a file`);
  if (found.size > largest) throw tooLarge(found.size, largest);
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return "a folder";
  if (found.isFIFO()) return "a pipe";
  if (found.isSocket()) return "a socket";
  return "a device";
}

function tooLarge(size: number, largest: number): NotReadable {
  return new NotReadable(`it has ${megabytes(size)} or more, and at most ${megabytes(largest)} are read`);
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
