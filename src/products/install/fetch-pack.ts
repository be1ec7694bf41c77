import { createHash, type Hash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { openDownload, type Download, type DownloadOptions } from "../../http/download.ts";
import type { Clock, Runner } from "../../ports.ts";
import { asProblem, isTransient } from "../../problems/meaning.ts";
import { Problem } from "../../problems/problem.ts";
import { waiting } from "../../problems/progress.ts";
import { inMegabytes, mustHaveSpace, notWritten } from "./space.ts";

const ATTEMPTS = 3;
const PAUSE = 1000;
/** Milliseconds for one pack; a slow line needs 10 minutes for 1 GB. */
const LONGEST = 30 * 60_000;

export interface FetchOptions extends Omit<DownloadOptions, "headers"> {
  /** Name of the pack for the log. */
  readonly name: string;
  readonly runner: Runner;
  readonly clock: Clock;
}

/**
 * Downloads a pack into a new file. An attempt that broke off goes on where it ended, if the server
 * can do that and still has the same file (RFC 9110 14.2); else it starts anew.
 * @returns its SHA-256 as lower-case hexadecimal digits
 * @throws Problem `pack-not-found`, `pack-not-downloaded`, `disk-space-missing`,
 * `pack-not-written`, those of `openDownload`
 */
export async function fetchPack(url: URL, file: string, options: FetchOptions): Promise<string> {
  const { clock, name } = options;
  const part = await Part.create(file, options.tried);
  const deadline = clock.monotonicTime() + LONGEST;
  let total: number | undefined;
  const what = (): string => {
    const of = total === undefined ? "" : ` of ${inMegabytes(total)}`;
    return `Downloading ${name}, ${inMegabytes(part.bytes)}${of} MB`;
  };
  try {
    await waiting({ what, limit: LONGEST }, () => attempts(url, part, deadline, options, (bytes) => (total = bytes)));
    return part.sha256();
  } finally {
    await part.close();
  }
}

async function attempts(
  url: URL,
  part: Part,
  deadline: number,
  options: FetchOptions,
  expected: (bytes: number | undefined) => void,
): Promise<void> {
  const { clock, runner, signal, name } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOn(url, part, deadline, options, expected);
    } catch (error) {
      const problem = asProblem(error, "pack-not-downloaded", options.tried);
      if (signal.aborted || !isTransient(problem) || attempt === ATTEMPTS) throw problem;
      runner.info(`${name}: attempt ${attempt} of ${ATTEMPTS} ended (${problem.id}), trying again`);
      await clock.sleep(PAUSE * attempt, signal);
    }
  }
}

/** @param expected told the bytes of the whole file, once the server has said them */
async function readOn(
  url: URL,
  part: Part,
  deadline: number,
  options: FetchOptions,
  expected: (bytes: number | undefined) => void,
): Promise<void> {
  const { clock, tried } = options;
  const download = await openDownload(url, { ...options, headers: part.rangeHeaders() });
  try {
    const total = await begin(download, part, options);
    expected(total);
    for await (const chunk of download.chunks) {
      await part.add(chunk);
      if (clock.monotonicTime() > deadline)
        throw cutOff(download, options, `it takes more than ${LONGEST / 60_000} minutes`);
    }
    if (total !== undefined && part.bytes !== total)
      throw cutOff(download, options, `${part.bytes} bytes came, ${total} were announced`);
  } catch (error) {
    download.close();
    if (error instanceof Problem) throw error;
    throw notWritten(error, tried, part.file);
  }
}

/** Judges the answer's head. @returns bytes of the whole file, where the server says so */
async function begin(download: Download, part: Part, options: FetchOptions): Promise<number | undefined> {
  const { status, headers } = download;
  const length = lengthOf(headers["content-length"]);
  if (status === 206) {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers["content-range"] ?? "") ?? [];
    if (Number(start) === part.bytes) return Number(total);
    await part.startAnew(undefined);
    throw cutOff(download, options, "another part was sent than was asked for");
  }
  // 416: the server no longer has this part, so the next attempt asks for all.
  if (status === 200 || status === 416) await part.startAnew(headers.etag);
  if (status !== 200) throw refused(download, options);
  if (length !== undefined) await mustHaveSpace(dirname(part.file), length, options.tried);
  return length;
}

function refused(download: Download, options: FetchOptions): Problem {
  const { status, where, path } = download;
  const evidence = { tried: options.tried, where, request: `GET ${path}`, status };
  if (status === 404 || status === 410) return new Problem("pack-not-found", evidence);
  if (status === 401 || status === 403) {
    const remedy = "Give an address that can be read without credentials: none are ever sent for a pack.";
    return new Problem("pack-not-found", { ...evidence, remedy });
  }
  if (status === 408 || status === 429 || status >= 500) return new Problem("pack-not-downloaded", evidence);
  return new Problem(status === 416 ? "pack-not-downloaded" : "answer-unexpected", evidence);
}

function cutOff({ where, path, status }: Download, { tried }: FetchOptions, said: string): Problem {
  return new Problem("pack-not-downloaded", { tried, where, request: `GET ${path}`, status, said });
}

function lengthOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** What has come of a pack so far, on the disk. */
class Part {
  readonly file: string;
  readonly #handle: FileHandle;
  #hash: Hash = createHash("sha256");
  #bytes = 0;
  #etag: string | undefined;

  private constructor(file: string, handle: FileHandle) {
    this.file = file;
    this.#handle = handle;
  }

  /** @throws Problem `pack-not-written` */
  static async create(file: string, tried: string): Promise<Part> {
    try {
      return new Part(file, await open(file, "wx", 0o600));
    } catch (error) {
      throw notWritten(error, tried, file);
    }
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Nothing where there is nothing to go on from, or nobody could say that it is the same file. */
  rangeHeaders(): Readonly<Record<string, string>> {
    if (this.#bytes === 0 || this.#etag === undefined) return {};
    return { range: `bytes=${this.#bytes}-`, "if-range": this.#etag };
  }

  async startAnew(etag: string | undefined): Promise<void> {
    await this.#handle.truncate(0);
    this.#hash = createHash("sha256");
    this.#bytes = 0;
    // A weak one does not promise the same bytes (RFC 9110 8.8.1).
    this.#etag = etag?.startsWith('"') === true ? etag : undefined;
  }

  async add(chunk: Buffer): Promise<void> {
    let written = 0;
    while (written < chunk.length) {
      const rest = chunk.length - written;
      const { bytesWritten } = await this.#handle.write(chunk, written, rest, this.#bytes + written);
      written += bytesWritten;
    }
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
  }

  sha256(): string {
    return this.#hash.copy().digest("hex");
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
