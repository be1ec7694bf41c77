import type { X509Certificate } from "node:crypto";
import type { CertificateSource } from "../http/seen-certificates.ts";
import type { Finding } from "../problems/finding.ts";
import { checkCertificate, type Fingerprint } from "./certificate.ts";
import { importCertificates, type ImportResult } from "./import-certificates.ts";
import type { Keytool, Store } from "./keytool.ts";
import { PRODUCTS, type Product } from "../text/products.ts";
import { storesOf, type ProductStores } from "./product-stores.ts";
import { certificateOf, type ExchangeSide, type ServerCertificate, type Waiting } from "./vouched-certificate.ts";
import { restoreFile, type Restore } from "../files/replace-file.ts";

export interface ExchangeOptions {
  readonly is: ExchangeSide;
  readonly apim: ExchangeSide;
  readonly truststorePassword: string;
  /** PEM certificates of authorities that may vouch for a server, besides the usual ones. */
  readonly caCertificates: readonly string[];
  readonly tlsVerify: boolean;
  /**
   * Host names under which this run, users and the other server call each one; for the check of the
   * certificates.
   */
  readonly hosts: Readonly<Record<Product, readonly string[]>>;
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds for reading a certificate over TLS, once. */
  readonly timeout: number;
  /** For a server that is starting; absent: it is not waited for. */
  readonly waiting?: Waiting;
  /**
   * Called with the way back before a store is replaced, and with nothing when it is left as it was
   * after all; as `replaceFile` does.
   */
  readonly announce?: (file: string, restore: Restore | undefined) => void;
  /** Told every certificate of a server that is read, imported or not. */
  readonly seen?: (product: Product, source: CertificateSource, certificate: X509Certificate) => void;
  /** Once it is aborted no store is replaced, and no server is waited for. */
  readonly signal?: AbortSignal;
}

export interface StoreChange extends ImportResult {
  /** Whose truststore it is. */
  readonly product: Product;
}

export interface ExchangeResult {
  readonly certificates: Readonly<Partial<Record<Product, ServerCertificate>>>;
  readonly changes: readonly StoreChange[];
  /** Servers whose truststore was changed: a JVM reads it once, at boot (B-T3). */
  readonly restartRequired: readonly Product[];
  /** Fingerprints read from the servers' own keystores: good as pins for the rest of the run. */
  readonly pins: Readonly<Partial<Record<Product, Fingerprint>>>;
  readonly findings: readonly Finding[];
}

/**
 * Makes the servers trust each other, as far as their truststores are on this machine: each one's
 * certificate goes into the other's client truststore and into its own (B-T2: a server calls
 * itself, too). Only what somebody vouches for is imported. All stores change, or none.
 * @throws Problem of `storesOf`, `Keytool`, `importCertificates`, `certificateOf`; the signal's
 * reason
 */
export async function exchangeCertificates(keytool: Keytool, options: ExchangeOptions): Promise<ExchangeResult> {
  const stores = { is: await storesAt(options.is, options), apim: await storesAt(options.apim, options) };
  const truststores = {
    is: truststoreOf(options.is, stores.is, options),
    apim: truststoreOf(options.apim, stores.apim, options),
  };
  const certificates: Partial<Record<Product, ServerCertificate>> = {};
  for (const product of PRODUCTS) {
    const known = stores[product] !== undefined || options[product].certificate !== undefined;
    const into = truststores[other(product)];
    if (!known && into === undefined) continue;
    const isTrusted = async (certificate: X509Certificate): Promise<boolean> =>
      into !== undefined &&
      (await keytool.list(into)).some((entry) => entry.certificate.fingerprint256 === certificate.fingerprint256);
    certificates[product] = await certificateOf(keytool, product, options[product], stores[product], {
      ...options,
      isTrusted,
    });
  }
  const changes = await importAll(keytool, options, truststores, certificates);
  return {
    certificates,
    changes,
    restartRequired: changes.filter((change) => change.undo !== undefined).map((change) => change.product),
    pins: pinsOf(certificates),
    findings: findingsOf(certificates, options),
  };
}

/**
 * Takes changes back, last one first. @returns the stores that somebody else changed since, which
 * are left alone
 */
export async function takeBack(changes: readonly StoreChange[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { file, undo } of changes.toReversed())
    if (undo !== undefined) await restoreFile(file, undo).catch(() => left.push(file));
  return left;
}

async function storesAt(side: ExchangeSide, options: ExchangeOptions): Promise<ProductStores | undefined> {
  if (side.home === undefined) return undefined;
  const { truststorePassword, environment } = options;
  const at = side.deploymentToml === undefined ? {} : { deploymentToml: side.deploymentToml };
  return storesOf(side.home, { truststorePassword, environment, ...at });
}

function truststoreOf(
  side: ExchangeSide,
  stores: ProductStores | undefined,
  options: ExchangeOptions,
): Store | undefined {
  if (side.truststore !== undefined) return { file: side.truststore, password: options.truststorePassword };
  return stores?.truststore;
}

async function importAll(
  keytool: Keytool,
  options: ExchangeOptions,
  truststores: Readonly<Record<Product, Store | undefined>>,
  certificates: Readonly<Partial<Record<Product, ServerCertificate>>>,
): Promise<readonly StoreChange[]> {
  const changes: StoreChange[] = [];
  const announce = (file: string, restore: Restore | undefined): void => {
    if (restore !== undefined) options.signal?.throwIfAborted();
    options.announce?.(file, restore);
  };
  try {
    for (const product of PRODUCTS) {
      const store = truststores[product];
      if (store === undefined) continue;
      // What is only presented was found in the store already.
      const wanted = [certificates[other(product)], certificates[product]].filter(isVouchedFor);
      const imported = await importCertificates(
        keytool,
        store,
        wanted.map(({ certificate }) => certificate),
        // A store that is named by its own path is meant, wherever it is.
        options[product].truststore === undefined ? options[product].home : undefined,
        announce,
      );
      changes.push({ product, ...imported });
    }
    return changes;
  } catch (error) {
    // Here, and not left to the run's clean-up: that comes after the lock of the folders is
    // released when changes stay. What can't be put back here, and what a killed run leaves, is on
    // the stack.
    const left = await takeBack(changes);
    for (const { file } of changes) if (!left.includes(file)) options.announce?.(file, undefined);
    throw error;
  }
}

function isVouchedFor(one: ServerCertificate | undefined): one is ServerCertificate {
  return one !== undefined && one.source !== "presented";
}

function pinsOf(certificates: Readonly<Partial<Record<Product, ServerCertificate>>>): ExchangeResult["pins"] {
  const sure = Object.entries(certificates).filter(([, { source }]) => source === "keystore");
  return Object.fromEntries(sure.map(([product, { certificate }]) => [product, certificate.fingerprint256]));
}

function findingsOf(
  certificates: Readonly<Partial<Record<Product, ServerCertificate>>>,
  options: ExchangeOptions,
): readonly Finding[] {
  return PRODUCTS.flatMap((product): Finding[] => {
    const known = certificates[product];
    if (known === undefined) return [];
    return checkCertificate(known.certificate, options.hosts[product], options.now);
  });
}

function other(product: Product): Product {
  return product === "is" ? "apim" : "is";
}
