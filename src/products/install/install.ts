import { createHash } from "node:crypto";
import { chmod, mkdir, realpath } from "node:fs/promises";
import { basename } from "node:path";
import type { HttpsClient } from "../../http/client.ts";
import type { PackSource } from "../../inputs/run-inputs.ts";
import { Problem } from "../../problems/problem.ts";
import { isTransient } from "../../problems/meaning.ts";
import { PRODUCT_NAMES, type Product } from "../../text/products.ts";
import { openHome, START_SCRIPTS, versionOf } from "../home.ts";
import { forgetPack, packAt, packFrom, type ExpectedDigest, type KeptPack, type StoreOptions } from "./pack-store.ts";
import { publishedDigest, releasePack } from "./release.ts";
import { notWritten } from "./space.ts";
import { unpack } from "./unpack.ts";

export interface InstallOptions extends Omit<StoreOptions, "expected" | "tried"> {
  /** The folder that is unpacked into; its way back is known already, it is not there yet. */
  readonly folder: string;
  /** Client of GitHub's API; called only for a release whose digest is not given. */
  readonly github: HttpsClient;
  readonly token: string | undefined;
}

/**
 * Gets the pack of a product, verifies and unpacks it.
 * @returns the product's folder, symbolic links resolved
 * @throws Problem `pack-*`, `disk-space-missing`, those of the download; the signal's reason
 */
export async function installProduct(product: Product, source: PackSource, options: InstallOptions): Promise<string> {
  const { folder } = options;
  const pack = await packOf(product, source, options);
  sayDigest(product, source, pack, options);
  try {
    await unpackProduct(product, source, pack, options);
  } catch (error) {
    // Nobody has said that this is the pack, so the next run gets it anew.
    if (error instanceof Problem && error.id === "pack-invalid" && pack.vouchedFor === false) await forgetPack(pack);
    throw error;
  }
  return realpath(folder);
}

async function unpackProduct(
  product: Product,
  source: PackSource,
  pack: KeptPack,
  { folder, runner, signal, clock }: InstallOptions,
): Promise<void> {
  const name = PRODUCT_NAMES[product];
  const tried = `unpack ${name}`;
  try {
    // Server keys and passwords will be in it: for this user alone.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  } catch (error) {
    throw notWritten(error, tried, folder);
  }
  const began = clock.monotonicTime();
  await unpack(pack.file, folder, { tried, signal });
  await mustBeProduct(product, source, pack, folder);
  const seconds = Math.round((clock.monotonicTime() - began) / 1000);
  runner.info(`${name}: unpacked to ${folder} in ${seconds} s`);
}

async function packOf(product: Product, source: PackSource, options: InstallOptions): Promise<KeptPack> {
  const name = PRODUCT_NAMES[product];
  const given =
    source.sha256 === undefined ? undefined : { sha256: source.sha256, source: `\`${product}-archive-sha256\`` };
  const tried = `get the pack of ${name}`;
  switch (source.kind) {
    case "file":
      return packAt(source.path, { expected: given, tried });
    case "url": {
      const url = new URL(source.url);
      return packFrom(url, nameFor(product, url), { ...options, expected: given, tried });
    }
    case "release": {
      const pack = releasePack(product, source.version);
      const expected = given ?? (await digestOfRelease(product, source.version, options));
      return packFrom(pack.url, pack.name, { ...options, expected, tried: `${tried} ${source.version}` });
    }
  }
}

/** Nothing when GitHub can't be asked now: the computed digest is then shown, to be pinned. */
async function digestOfRelease(
  product: Product,
  version: string,
  { github, token, runner }: InstallOptions,
): Promise<ExpectedDigest | undefined> {
  const pack = releasePack(product, version);
  try {
    const sha256 = await publishedDigest(github, product, pack, token);
    return sha256 === undefined ? undefined : { sha256, source: `GitHub for ${pack.name}` };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const cannotAsk = isTransient(error) || ASKED_IN_VAIN.has(error.id);
    if (!cannotAsk) throw error;
    runner.warning(`GitHub could not be asked for the digest of ${pack.name} (${error.id}).`);
    return undefined;
  }
}

/**
 * A used-up rate limit is 403 there; a runner without a way to GitHub's API may still have the
 * pack.
 */
const ASKED_IN_VAIN: ReadonlySet<string> = new Set([
  "permission-denied",
  "credentials-refused",
  "name-unresolved",
  "answer-unexpected",
]);

/**
 * A pack that was downloaded and that no digest vouches for is what the address answered today.
 */
function sayDigest(product: Product, source: PackSource, pack: KeptPack, { runner }: InstallOptions): void {
  const name = PRODUCT_NAMES[product];
  const { sha256, vouchedFor } = pack;
  if (source.sha256 !== undefined) return runner.info(`${name}: SHA-256 as given`);
  const pin = `to accept only this pack: ${product}-archive-sha256: ${sha256}`;
  if (vouchedFor) return runner.info(`${name}: SHA-256 ${sha256}; ${pin}`);
  runner.warning(
    `${name}: the pack is not verified, since no digest is given and GitHub has named none. Its SHA-256 is ${sha256}; compare it with the one that WSO2 publishes, and ${pin}`,
  );
}

/** A name for a pack of any address: its own one, if that is plain, with a mark of the address. */
function nameFor(product: Product, url: URL): string {
  const own = url.pathname.split("/").at(-1) ?? "";
  const stem = /^([A-Za-z0-9._-]{1,80})\.zip$/.exec(own)?.[1] ?? product;
  return `${stem}-${markOf(url)}.zip`;
}

function markOf({ origin, pathname }: URL): string {
  return createHash("sha256")
    .update(origin + pathname)
    .digest("hex")
    .slice(0, 12);
}

/** @throws Problem `pack-invalid` when what was unpacked is another product, or another release */
async function mustBeProduct(product: Product, source: PackSource, { file }: KeptPack, folder: string): Promise<void> {
  const name = PRODUCT_NAMES[product];
  const invalid = (said: string): Problem =>
    new Problem("pack-invalid", { tried: `find ${name} in what was unpacked`, where: file, said });
  const home = await openHome(product, folder).catch((error: unknown) => {
    throw invalid(error instanceof Problem ? (error.evidence.said ?? error.id) : "it can't be read");
  });
  if (basename(home.script) !== START_SCRIPTS[product])
    throw invalid(`bin/${START_SCRIPTS[product]} is not there, only ${basename(home.script)}`);
  const version = await versionOf(home.folder);
  if (source.kind === "release" && version !== undefined && !source.version.startsWith(`${version}.`))
    throw invalid(`its bin/version.txt says ${version}, not ${source.version}`);
}
