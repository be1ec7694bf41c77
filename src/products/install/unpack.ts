import { once } from "node:events";
import { mkdir, open as openFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { open, type Entry, type ZipFile } from "yauzl";
import { Problem, reasonOf } from "../../problems/problem.ts";
import { waiting } from "../../problems/progress.ts";
import { oneLine } from "../../text/foreign-text.ts";
import { mustHaveSpace, notWritten } from "./space.ts";
import { judgeEntry, topFolderOf } from "./zip-entry.ts";

/** A pack has 10,000 to 25,000 entries and 1 to 2 GB; far more is no pack, but an attack. */
const MOST_ENTRIES = 200_000;
const MOST_BYTES = 8_000_000_000;
/** Files that are written at once: unpacking is one part reading, one part inflating. */
const AT_ONCE = 4;
/** In a fresh folder these mean two entries of one name, or a file that is a folder, too. */
const OF_THE_ARCHIVE: ReadonlySet<string> = new Set(["EEXIST", "ENOTDIR", "EISDIR"]);

export interface UnpackOptions {
  /** What is being done, as an infinitive, for the failure's text. */
  readonly tried: string;
  readonly signal: AbortSignal;
}

/** A file of the archive, and what it becomes. */
interface Work {
  readonly entry: Entry;
  readonly path: string;
  readonly mode: number;
}

/**
 * Unpacks a pack: its one top folder becomes `folder`, which is empty. Every entry is judged before
 * the first is written.
 * @throws Problem `pack-invalid` naming the entry, `disk-space-missing`, `pack-not-written`; the
 * signal's reason
 */
export async function unpack(pack: string, folder: string, options: UnpackOptions): Promise<void> {
  const zip = await openZip(pack, options);
  try {
    const { files, bytes } = await workOf(zip, pack, options);
    await mustHaveSpace(folder, bytes, options.tried);
    const made = new Set<string>();
    const queue = files.values();
    let written = 0;
    const what = (): string => `Unpacking ${basename(pack)}, ${written} of ${files.length} files`;
    let failed = false;
    const worker = async (): Promise<void> => {
      for (const work of queue) {
        if (failed) return;
        options.signal.throwIfAborted();
        await write(zip, pack, folder, work, made, options).catch((error: unknown) => {
          failed = true;
          throw error;
        });
        written += 1;
      }
    };
    await waiting({ what }, () => settled(Array.from({ length: AT_ONCE }, worker)));
  } finally {
    zip.close();
  }
}

/** All of them end before the first failure is thrown, so that nothing writes any more by then. */
async function settled(workers: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(workers)) if (result.status === "rejected") throw result.reason;
}

function openZip(pack: string, options: UnpackOptions): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are judged by us, and kept as they are until then.
    open(pack, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(invalid(pack, options, reasonOf(error)));
    });
  });
}

function workOf(
  zip: ZipFile,
  pack: string,
  options: UnpackOptions,
): Promise<{ readonly files: readonly Work[]; readonly bytes: number }> {
  const files: Work[] = [];
  let [bytes, top]: [number, string | undefined] = [0, undefined];
  return new Promise((resolve, reject) => {
    const refuse = (said: string): void => reject(invalid(pack, options, said));
    zip.on("error", (error: unknown) => refuse(reasonOf(error)));
    zip.on("end", () => resolve({ files, bytes }));
    zip.on("entry", (entry: Entry) => {
      top ??= topFolderOf(entry.fileName);
      bytes += entry.uncompressedSize;
      if (top === undefined) return refuse(`${oneLine(entry.fileName, 200)} is in no folder`);
      if (zip.entriesRead > MOST_ENTRIES || bytes > MOST_BYTES) return refuse("it holds far more than a pack does");
      const judged = judgeEntry(entry, top);
      if (judged.kind === "refused") return refuse(`${oneLine(entry.fileName, 200)}: ${judged.why}`);
      if (!entry.canDecodeFileData()) return refuse(`${oneLine(entry.fileName, 200)} is encrypted or compressed oddly`);
      if (judged.kind === "file") files.push({ entry, path: judged.path, mode: judged.mode });
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function write(
  zip: ZipFile,
  pack: string,
  folder: string,
  { entry, path, mode }: Work,
  made: Set<string>,
  options: UnpackOptions,
): Promise<void> {
  const file = join(folder, path);
  try {
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    made.add(dirname(file));
    // `wx`: two entries of one name are a fault, not one overwriting the other.
    const handle = await openFile(file, "wx", mode);
    const content = await contentOf(zip, entry).catch(async (error: unknown) => {
      await handle.close();
      throw error;
    });
    try {
      await pipeline(content, (chunks) => checked(chunks, entry), handle.createWriteStream(), {
        signal: options.signal,
      });
    } finally {
      // The archive may be closed only when nobody reads it any more.
      content.destroy();
      if (!content.closed) await once(content, "close");
    }
  } catch (error) {
    if (options.signal.aborted) throw error;
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (typeof code === "string" && /^E[A-Z]+$/.test(code) && !OF_THE_ARCHIVE.has(code))
      throw notWritten(error, options.tried, file);
    throw invalid(pack, options, `${oneLine(entry.fileName, 200)}: ${reasonOf(error)}`);
  }
}

/** The content as it is. @throws Error at its end when its CRC-32 is not the archive's */
async function* checked(chunks: AsyncIterable<Buffer>, { crc32: expected }: Entry): AsyncGenerator<Buffer> {
  let crc = 0;
  for await (const chunk of chunks) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== expected) throw new Error("its content is damaged (CRC-32)");
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}

function invalid(pack: string, { tried }: UnpackOptions, said: string): Problem {
  return new Problem("pack-invalid", { tried, where: pack, said: oneLine(said) });
}
