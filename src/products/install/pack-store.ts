import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { openRegularFile, textIfThere } from "../../files/read-file.ts";
import { Problem } from "../../problems/problem.ts";
import { waiting } from "../../problems/progress.ts";
import { fetchPack, type FetchOptions } from "./fetch-pack.ts";
import { inMegabytes, notWritten } from "./space.ts";

/** A pack on this machine. */
export interface KeptPack {
  readonly file: string;
  /** Lower-case hexadecimal digits. */
  readonly sha256: string;
  /**
   * Whether a digest that somebody named says that it is the pack; a file of the user always is.
   */
  readonly vouchedFor: boolean;
}

/** A SHA-256 that a pack must have, and who says so, for the failure's text. */
export interface ExpectedDigest {
  readonly sha256: string;
  readonly source: string;
}

export interface StoreOptions extends Omit<FetchOptions, "name"> {
  /** Where packs are kept from run to run. */
  readonly directory: string;
  readonly expected: ExpectedDigest | undefined;
  /**
   * Makes a folder of this run alone in `directory`, whose way back is known before it is there.
   */
  readonly ownFolder: (parent: string) => Promise<OwnFolder>;
}

/** A folder that this run has made and removes again. */
export interface OwnFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * The pack from the folder where packs are kept; downloaded into it when it is not there, or is
 * another one than expected. It gets its name only once it is whole and its digest is right, so a
 * run that is killed leaves no half pack under it.
 * @throws Problem `pack-digest-mismatch`, those of `fetchPack`
 */
export async function packFrom(url: URL, name: string, options: StoreOptions): Promise<KeptPack> {
  const file = join(options.directory, name);
  const kept = await usable(file, options);
  if (kept !== undefined) return kept;
  const { runner, tried } = options;
  try {
    await mkdir(options.directory, { recursive: true });
  } catch (error) {
    throw notWritten(error, tried, options.directory);
  }
  const folder = await options.ownFolder(options.directory);
  try {
    const part = join(folder.path, name);
    runner.info(`${name}: downloading from ${url.host}`);
    const sha256 = await fetchPack(url, part, { ...options, name });
    mustBe(options.expected, sha256, { tried, where: `${url.host}${url.pathname}` });
    await keep(part, file, sha256, tried);
    return { file, sha256, vouchedFor: options.expected !== undefined };
  } finally {
    await folder.remove();
  }
}

/**
 * A pack that the user has given as a file. @throws Problem `pack-not-found`,
 * `pack-digest-mismatch`
 */
export async function packAt(
  file: string,
  { expected, tried }: Pick<StoreOptions, "expected" | "tried">,
): Promise<KeptPack> {
  const sha256 = await digestOf(file);
  if (sha256 === undefined)
    throw new Problem("pack-not-found", { tried, where: file, said: "there is no such file, or it can't be read" });
  mustBe(expected, sha256, { tried, where: file });
  return { file, sha256, vouchedFor: true };
}

/** The kept pack when it is the expected one; where nothing is expected, the one that was kept. */
async function usable(file: string, { expected, runner }: StoreOptions): Promise<KeptPack | undefined> {
  const sha256 = await digestOf(file);
  if (sha256 === undefined) return undefined;
  const name = basename(file);
  const wanted = expected?.sha256 ?? textIfThere(noteBeside(file)).trim();
  if (wanted !== "" && wanted !== sha256) {
    runner.warning(`${name}: the kept copy is another one than expected (SHA-256 ${sha256}); it is replaced.`);
    return undefined;
  }
  const { size } = await stat(file);
  runner.info(`${name}: kept in ${dirname(file)} (${inMegabytes(size)} MB), nothing is downloaded`);
  return { file, sha256, vouchedFor: expected !== undefined };
}

/** Takes a pack out of those that are kept. */
export async function forgetPack({ file }: KeptPack): Promise<void> {
  for (const one of [noteBeside(file), file]) await rm(one, { force: true });
}

/** The digest that the pack had when it was kept. */
function noteBeside(file: string): string {
  return `${file}.sha256`;
}

async function keep(part: string, file: string, sha256: string, tried: string): Promise<void> {
  try {
    await writeFile(`${part}.sha256`, `${sha256}\n`);
    await rename(part, file);
    await rename(`${part}.sha256`, noteBeside(file));
  } catch (error) {
    throw notWritten(error, tried, file);
  }
}

/** SHA-256 of a regular file as lower-case hexadecimal digits; nothing when it can't be read. */
async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    const what = (): string => `Computing the SHA-256 of ${basename(file)}`;
    await waiting({ what }, () => pipeline(createReadStream("", { fd: openRegularFile(file) }), hash));
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}

function mustBe(
  expected: ExpectedDigest | undefined,
  sha256: string,
  { tried, where }: { readonly tried: string; readonly where: string },
): void {
  if (expected === undefined || expected.sha256 === sha256) return;
  const said = `its SHA-256 is ${sha256}, ${expected.source} says ${expected.sha256}`;
  throw new Problem("pack-digest-mismatch", { tried, where, said });
}
