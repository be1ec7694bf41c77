import type { X509Certificate } from "node:crypto";
import type { Finding } from "../preflight.ts";
import { Problem } from "../problems/problem.ts";
import { checkCertificate, type Fingerprint } from "./certificate.ts";
import { importCertificates, type ImportResult } from "./import-certificates.ts";
import type { Keytool, Store } from "./keytool.ts";
import { readPresentedCertificate } from "./presented-certificate.ts";
import { storesOf, type ProductStores } from "./product-stores.ts";
import { restoreFile, type Restore } from "../files/replace-file.ts";

export type Product = "is" | "apim";

/** What is known of one server; `ServerInputs` is one. */
export interface ExchangeSide {
  /** As the runner reaches it; its certificate is read from there when there is no `home`. */
  readonly url: string;
  readonly certificateSha256?: string;
  readonly home?: string;
  readonly deploymentToml?: string;
  /** A single store instead of the one of `home`; opened with `truststorePassword`. */
  readonly truststore?: string;
}

export interface ExchangeOptions {
  readonly is: ExchangeSide;
  readonly apim: ExchangeSide;
  readonly truststorePassword: string;
  /** Host names under which this run, users and the other server call each one; for the check of the certificates. */
  readonly hosts: Readonly<Record<Product, readonly string[]>>;
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds for reading a certificate over TLS. */
  readonly timeout: number;
  /** Called with the way back before a store is replaced, and with nothing when it is left as it was after all; as `replaceFile` does. */
  readonly announce?: (file: string, restore: Restore | undefined) => void;
}

/** A server's certificate, and how sure it is: from its own `keystore`, `pinned` over TLS, or just as `presented` there. */
export interface ServerCertificate {
  readonly certificate: X509Certificate;
  readonly source: "keystore" | "pinned" | "presented";
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

const NAMES: Readonly<Record<Product, string>> = { is: "Identity Server", apim: "API Manager" };

/**
 * Makes the servers trust each other, as far as their truststores are on this machine: each one's certificate goes into the other's
 * client truststore and, when it is certain, into its own (B-T2: a server calls itself, too). All stores change, or none.
 * @throws Problem of `storesOf`, `Keytool`, `importCertificates`, `readPresentedCertificate`; `certificate-pin-mismatch`
 */
export async function exchangeCertificates(keytool: Keytool, options: ExchangeOptions): Promise<ExchangeResult> {
  const stores = { is: await storesAt(options.is, options), apim: await storesAt(options.apim, options) };
  const truststores = {
    is: truststoreOf(options.is, stores.is, options),
    apim: truststoreOf(options.apim, stores.apim, options),
  };
  const certificates: Partial<Record<Product, ServerCertificate>> = {};
  for (const product of ["is", "apim"] as const) {
    const needed = truststores[other(product)] !== undefined || stores[product] !== undefined;
    if (needed) certificates[product] = await certificateOf(keytool, options[product], stores[product], options);
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

/** Takes changes back, last one first. @returns the stores that somebody else changed since, which are left alone */
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

async function certificateOf(
  keytool: Keytool,
  side: ExchangeSide,
  stores: ProductStores | undefined,
  options: ExchangeOptions,
): Promise<ServerCertificate> {
  if (stores !== undefined) {
    const { keystore } = stores;
    return { certificate: await keytool.certificate(keystore, keystore.alias), source: "keystore" };
  }
  const { hostname, port, host } = new URL(side.url);
  const name = hostname.replace(/^\[|\]$/g, "");
  const certificate = await readPresentedCertificate(name, port === "" ? 443 : Number(port), options.timeout);
  const pin = side.certificateSha256;
  if (pin === undefined) return { certificate, source: "presented" };
  if (plainHex(pin) === plainHex(certificate.fingerprint256)) return { certificate, source: "pinned" };
  throw new Problem("certificate-pin-mismatch", {
    tried: "read the server's certificate for the other server's truststore",
    where: host,
    said: `presented SHA-256 fingerprint ${certificate.fingerprint256}`,
  });
}

async function importAll(
  keytool: Keytool,
  options: ExchangeOptions,
  truststores: Readonly<Record<Product, Store | undefined>>,
  certificates: Readonly<Partial<Record<Product, ServerCertificate>>>,
): Promise<readonly StoreChange[]> {
  const changes: StoreChange[] = [];
  try {
    for (const product of ["is", "apim"] as const) {
      const store = truststores[product];
      if (store === undefined) continue;
      const own = certificates[product];
      const wanted = [certificates[other(product)], own?.source === "presented" ? undefined : own];
      const imported = await importCertificates(
        keytool,
        store,
        wanted.flatMap((one) => (one === undefined ? [] : [one.certificate])),
        // A store that is named by its own path is meant, wherever it is.
        options[product].truststore === undefined ? options[product].home : undefined,
        options.announce,
      );
      changes.push({ product, ...imported });
    }
    return changes;
  } catch (error) {
    await takeBack(changes);
    throw error;
  }
}

function pinsOf(certificates: Readonly<Partial<Record<Product, ServerCertificate>>>): ExchangeResult["pins"] {
  const sure = Object.entries(certificates).filter(([, { source }]) => source === "keystore");
  return Object.fromEntries(sure.map(([product, { certificate }]) => [product, certificate.fingerprint256]));
}

function findingsOf(
  certificates: Readonly<Partial<Record<Product, ServerCertificate>>>,
  options: ExchangeOptions,
): readonly Finding[] {
  return (["is", "apim"] as const).flatMap((product): Finding[] => {
    const known = certificates[product];
    if (known === undefined) return [];
    const { certificate, source } = known;
    const findings = checkCertificate(certificate, options.hosts[product], options.now);
    if (source !== "presented") return findings;
    const unsure: Finding = {
      id: "certificate-not-verified",
      level: "warning",
      message: `the certificate of ${NAMES[product]} was taken as ${new URL(options[product].url).host} presented it: SHA-256 ${certificate.fingerprint256}.`,
      remedy: `Compare it with the server's keystore, then give it as \`${product}-certificate-sha256\`.`,
    };
    return [unsure, ...findings];
  });
}

function other(product: Product): Product {
  return product === "is" ? "apim" : "is";
}

function plainHex(fingerprint: string): string {
  return fingerprint.replaceAll(":", "").toUpperCase();
}
