import type { X509Certificate } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { isInside } from "../files/same-place.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { Fingerprint } from "./certificate.ts";
import type { Keytool, Store, StoreEntry } from "./keytool.ts";
import { contentLength, isPkcs12 } from "./pkcs12-content.ts";
import { replaceFile, type Restore } from "../files/replace-file.ts";

/**
 * Bytes that Java adds to a certificate and its alias in a PKCS12 store: bag, friendlyName and
 * trustedKeyUsage (measured on JDK 17).
 */
const BAG = 88;
/**
 * Bytes of padding and of keys' attributes by which a rewritten store may be smaller. The smallest
 * certificates have 250.
 */
const ROUNDING = 150;

/** One certificate and the alias under which the store has it now. */
export interface Trusted {
  readonly fingerprint: Fingerprint;
  readonly alias: string;
  /** `added` by this call, or `already trusted` under whatever alias. */
  readonly change: "added" | "already trusted";
}

export interface ImportResult {
  /** The store's own path, symbolic links resolved. */
  readonly file: string;
  readonly trusted: readonly Trusted[];
  /** How to take the change back with `restoreFile`; nothing when no byte was changed. */
  readonly undo?: Restore;
}

/**
 * Makes a truststore trust certificates: adds what is missing by fingerprint, replaces and deletes
 * nothing. All or none of them get in.
 * @param home the product's folder, which the store must not leave by a symbolic link
 * @param announce as `replaceFile` calls it
 * @throws Problem `truststore-alias-taken`, `truststore-hides-certificates`,
 * `store-outside-product`, those of `Keytool.list` and `replaceFile`; the file is then untouched
 */
export async function importCertificates(
  keytool: Keytool,
  store: Store,
  certificates: readonly X509Certificate[],
  home?: string,
  announce?: (file: string, restore: Restore | undefined) => void,
): Promise<ImportResult> {
  const entries = await keytool.list(store);
  const file = await insideOf(home, store.file);
  const trusted = [...byFingerprint(certificates).values()].map((certificate) => judge(certificate, entries, file));
  const missing = trusted.filter((one) => one.change === "added");
  if (missing.length === 0) return { file, trusted };
  const importInto = async (copy: string): Promise<void> => {
    const worked = { file: copy, password: store.password };
    const before = await readFile(copy);
    let grown = 0;
    for (const { alias, fingerprint } of missing) {
      const certificate = certificates.find((one) => one.fingerprint256 === fingerprint);
      if (certificate === undefined) continue;
      await keytool.add(worked, alias, certificate);
      grown += certificate.raw.length + 2 * alias.length + BAG;
    }
    verify(file, await keytool.list(worked), entries, missing);
    nothingHidden(file, before, await readFile(copy), { grown, shown: entries.length });
  };
  const undo = await replaceFile(file, importInto, { announce: (restore) => announce?.(file, restore) });
  return { file, trusted, undo };
}

/**
 * The alias of an imported certificate: its origin, and the first 12 hex digits of its SHA-256
 * fingerprint.
 */
export function aliasOf(certificate: X509Certificate): string {
  return `wso2-is-key-manager-action-${certificate.fingerprint256.replaceAll(":", "").slice(0, 12).toLowerCase()}`;
}

function judge(certificate: X509Certificate, entries: readonly StoreEntry[], file: string): Trusted {
  const fingerprint = certificate.fingerprint256;
  const known = entries.find((entry) => entry.certificate.fingerprint256 === fingerprint);
  if (known !== undefined) return { fingerprint, alias: known.alias, change: "already trusted" };
  const alias = aliasOf(certificate);
  const holder = entries.find((entry) => entry.alias.toLowerCase() === alias);
  if (holder === undefined) return { fingerprint, alias, change: "added" };
  throw new Problem("truststore-alias-taken", {
    tried: `import the certificate ${fingerprint}`,
    where: file,
    said: `${alias} is the certificate ${holder.certificate.fingerprint256}`,
  });
}

function byFingerprint(certificates: readonly X509Certificate[]): ReadonlyMap<Fingerprint, X509Certificate> {
  return new Map(certificates.map((certificate) => [certificate.fingerprint256, certificate]));
}

/**
 * Reads the copy back before it takes the store's place: everything that was there is there, and
 * the new ones too.
 */
function verify(
  file: string,
  after: readonly StoreEntry[],
  before: readonly StoreEntry[],
  added: readonly Trusted[],
): void {
  const has = new Set(after.map((entry) => `${entry.alias} ${entry.certificate.fingerprint256}`));
  const wanted = [
    ...before.map((entry) => `${entry.alias} ${entry.certificate.fingerprint256}`),
    ...added.map((entry) => `${entry.alias} ${entry.fingerprint}`),
  ];
  const lost = wanted.filter((entry) => !has.has(entry));
  if (lost.length === 0) return;
  throw new Problem("keytool-failed", {
    tried: "import the certificates into a copy of the truststore",
    where: file,
    said: `${lost.length} of ${wanted.length} entries are not in the copy`,
  });
}

/**
 * Java rewrites a PKCS12 store with what it shows. A certificate without the attribute by which it
 * knows a trusted one, and in no key's chain, is not shown, and is gone after that: the copy is
 * then smaller than the store and what was added.
 */
function nothingHidden(
  file: string,
  before: Buffer,
  after: Buffer,
  { grown, shown }: { readonly grown: number; readonly shown: number },
): void {
  if (!isPkcs12(before)) return;
  const evidence = { tried: "import a certificate without losing another", where: file };
  let lost: number;
  try {
    lost = contentLength(before) + grown - contentLength(after);
  } catch (error) {
    const said = `whether Java shows all of it can't be known: ${reasonOf(error)}`;
    throw new Problem("truststore-hides-certificates", { ...evidence, said }, error);
  }
  if (lost <= ROUNDING) return;
  throw new Problem("truststore-hides-certificates", {
    ...evidence,
    said: `Java shows ${shown} of its entries, and about ${lost} bytes of certificates that it does not show would be gone`,
  });
}

async function insideOf(home: string | undefined, file: string): Promise<string> {
  const real = await realpath(file);
  if (home === undefined) return real;
  if (isInside(await realpath(home), real)) return real;
  throw new Problem("store-outside-product", {
    tried: "find the truststore in the product's folder",
    where: file,
    said: `it is ${real}`,
  });
}
