import { open, stat, type FileHandle } from "node:fs/promises";
import { FLAGS } from "../files/read-file.ts";

const MOST_LINES = 2000;
const CHUNK = 64 * 1024;
/** Bytes after which a line is taken for one although it goes on. */
const LONGEST_LINE = CHUNK;
/** Characters that are kept of a line. */
const LONGEST_KEPT = 4096;

/**
 * Follows a log file while a server starts. Lines of before are not shown; a file that is renamed
 * away (rotation) is read to its end before the new one is opened, and one that is cut off is read
 * anew. Keeps the last 2000 lines.
 */
export class LogTail {
  readonly file: string;
  readonly #onLine: (line: string) => void;
  #lines: string[] = [];
  #handle: FileHandle | undefined;
  #position: number;
  #rest: Buffer = Buffer.alloc(0);
  #turn: Promise<void> = Promise.resolve();

  private constructor(file: string, position: number, onLine: (line: string) => void) {
    this.file = file;
    this.#position = position;
    this.#onLine = onLine;
  }

  /** From the present end of the file on; from its start when it is not there yet. */
  static async atEnd(file: string, onLine: (line: string) => void): Promise<LogTail> {
    const found = await stat(file).catch(() => undefined);
    const tail = new LogTail(file, found?.size ?? 0, onLine);
    if (found !== undefined) tail.#handle = await openLog(file).catch(() => undefined);
    return tail;
  }

  /** All of a file, read once. */
  static async fromStart(file: string): Promise<LogTail> {
    const tail = new LogTail(file, 0, () => undefined);
    await tail.close();
    return tail;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  /**
   * Reads what is new; calls are done one after the other. Never throws: a log is no reason to
   * fail.
   */
  read(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#read()).catch(() => undefined);
    return this.#turn;
  }

  /** Reads the rest, with a last line that has no line end, and closes the file. */
  async close(): Promise<void> {
    await this.read();
    if (this.#rest.length > 0) this.#take("\n");
    await this.#handle?.close().catch(() => undefined);
    this.#handle = undefined;
  }

  async #read(): Promise<void> {
    this.#handle ??= await openLog(this.file);
    await this.#drain(this.#handle);
    const current = await stat(this.file);
    const held = await this.#handle.stat();
    if (current.ino === held.ino) return;
    await this.#drain(this.#handle);
    await this.#handle.close();
    this.#position = 0;
    this.#handle = await openLog(this.file);
    await this.#drain(this.#handle);
  }

  async #drain(handle: FileHandle): Promise<void> {
    if ((await handle.stat()).size < this.#position) this.#position = 0;
    const chunk = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, CHUNK, this.#position);
      if (bytesRead === 0) return;
      this.#position += bytesRead;
      this.#take(chunk.subarray(0, bytesRead));
    }
  }

  /** Splits at line ends on bytes, so that a character cut by a chunk is whole again. */
  #take(bytes: Uint8Array | string): void {
    const all = Buffer.concat([this.#rest, typeof bytes === "string" ? Buffer.from(bytes) : bytes]);
    const last = all.lastIndexOf(0x0a);
    const end = last < 0 && all.length >= LONGEST_LINE ? all.length : last;
    this.#rest = Buffer.from(all.subarray(end + 1));
    if (end < 0) return;
    for (const raw of all.subarray(0, end).toString("utf8").split("\n")) {
      const line = raw.replace(/\r$/, "");
      this.#lines.push(keptOf(line));
      this.#onLine(line);
    }
    if (this.#lines.length > MOST_LINES) this.#lines = this.#lines.slice(-MOST_LINES);
  }
}

/** A copy of the beginning: a part of a text would keep all of it in memory. */
function keptOf(line: string): string {
  return line.length <= LONGEST_KEPT ? line : Buffer.from(line.slice(0, LONGEST_KEPT)).toString("utf8");
}

/**
 * A log grows while it is read, so its size is no matter, but a pipe or a device would never end.
 */
async function openLog(file: string): Promise<FileHandle> {
  const handle = await open(file, FLAGS);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new Error(`${file} is no file`);
}
