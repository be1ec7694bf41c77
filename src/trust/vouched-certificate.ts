import type { X509Certificate } from "node:crypto";
import type { CertificateSource } from "../http/seen-certificates.ts";
import { unbracketed } from "../http/proxy.ts";
import type { Clock } from "../ports.ts";
import { catalogue, type ProblemId } from "../problems/catalogue.ts";
import { isFinal, isTransient } from "../problems/meaning.ts";
import { poll, type Attempt } from "../problems/poll.ts";
import { Problem } from "../problems/problem.ts";
import { sameFingerprint } from "../text/fingerprint.ts";
import { PRODUCT_NAMES, type Product } from "../text/products.ts";
import { certificatesOf } from "./certificate.ts";
import type { Keytool } from "./keytool.ts";
import { readPresentedCertificate, type Presented, type PresentedOptions } from "./presented-certificate.ts";
import type { ProductStores } from "./product-stores.ts";

/** How a server that does not answer yet is waited for. */
export interface Waiting {
  /** Milliseconds. */
  readonly timeout: number;
  readonly clock: Clock;
  /** Called once, when the first look has failed by what may pass. */
  readonly begun: (product: Product, problem: Problem) => void;
}

/** What is known of one server; `ServerInputs` is one. */
export interface ExchangeSide {
  /**
   * As the runner reaches it; its certificate is read from there when nothing else says which it
   * is.
   */
  readonly url: string;
  readonly certificateSha256?: string;
  /** PEM of its own certificate. */
  readonly certificate?: string;
  readonly home?: string;
  readonly deploymentToml?: string;
  /** A single store instead of the one of `home`; opened with `truststorePassword`. */
  readonly truststore?: string;
}

/** A server's certificate, and who vouches for it. */
export interface ServerCertificate {
  readonly certificate: X509Certificate;
  /**
   * Its own `keystore`, the input that has it (`given`), a pin, the `authorities`; or nobody: it
   * was only `presented` over TLS.
   */
  readonly source: "keystore" | "given" | "pinned" | "authorities" | "presented";
}

export interface VouchedOptions extends PresentedOptions {
  /** Told every certificate of a server that is read. */
  readonly seen?: (product: Product, source: CertificateSource, certificate: X509Certificate) => void;
  /** Absent: one look is all. */
  readonly waiting?: Waiting;
  /**
   * For the words of a refusal only: switched off, it does not make anybody vouch for a
   * certificate.
   */
  readonly tlsVerify: boolean;
  /**
   * Whether whoever is to trust the certificate does so already; asked only when nobody vouches for
   * it. There is nothing to import then, so it is `presented` and no failure.
   */
  readonly isTrusted: (certificate: X509Certificate) => Promise<boolean>;
}

/**
 * Finds out which certificate a server has, without ever believing the network: what is imported
 * into a truststore stays there, so the first one to answer must not decide it.
 * @throws Problem `certificate-not-vouched-for`, `certificate-not-own`, `certificate-pin-mismatch`,
 * those of `Keytool.certificate` and
 *   `readPresentedCertificate`
 */
export async function certificateOf(
  keytool: Keytool,
  product: Product,
  side: ExchangeSide,
  stores: ProductStores | undefined,
  options: VouchedOptions,
): Promise<ServerCertificate> {
  if (stores !== undefined) {
    const { keystore } = stores;
    const certificate = await keytool.certificate(keystore, keystore.alias);
    options.seen?.(product, "keystore", certificate);
    mustAgree(product, side.certificate, certificate, keystore.file);
    return { certificate, source: "keystore" };
  }
  if (side.certificate === undefined) return presentedCertificate(product, side, options);
  const [certificate] = certificatesOf(side.certificate, `${product}-certificate`);
  if (certificate !== undefined) {
    options.seen?.(product, "given", certificate);
    return { certificate, source: "given" };
  }
  throw new Problem("certificate-unreadable", { tried: "read the certificate", where: `${product}-certificate` });
}

/**
 * @throws Problem `certificate-not-own` when `*-certificate` is given and is not what the server's
 * keystore has
 */
export function mustAgree(product: Product, given: string | undefined, own: X509Certificate, keystore: string): void {
  const [certificate] = given === undefined ? [] : certificatesOf(given, `${product}-certificate`);
  if (certificate === undefined || certificate.fingerprint256 === own.fingerprint256) return;
  throw new Problem("certificate-not-own", {
    tried: `take \`${product}-certificate\` for the certificate of the server in \`${product}-home\``,
    where: keystore,
    said: `given is SHA-256 ${certificate.fingerprint256}, the keystore has ${own.fingerprint256}`,
  });
}

async function presentedCertificate(
  product: Product,
  side: ExchangeSide,
  options: VouchedOptions,
): Promise<ServerCertificate> {
  const { host } = new URL(side.url);
  const { certificate, doubt } = await awaited(product, side, options);
  options.seen?.(product, "presented", certificate);
  const said = `presented SHA-256 fingerprint ${certificate.fingerprint256}`;
  const evidence = { tried: "read the server's certificate for the other server's truststore", where: host };
  if (side.certificateSha256 !== undefined) {
    if (sameFingerprint(side.certificateSha256, certificate.fingerprint256)) return { certificate, source: "pinned" };
    throw new Problem("certificate-pin-mismatch", { ...evidence, said });
  }
  if (doubt === undefined) return { certificate, source: "authorities" };
  if (await options.isTrusted(certificate)) return { certificate, source: "presented" };
  const unverified = options.tlsVerify
    ? ""
    : "; `tls-verify: false` does not count here, since what is imported stays trusted after this run";
  throw new Problem("certificate-not-vouched-for", {
    ...evidence,
    said: `${said}; the authorities do not vouch for it (${doubt})${unverified}`,
    remedy: `Compare the fingerprint with the one in the server's own keystore (\`keytool -list -v\` on that of \`[keystore.tls]\` in its \`deployment.toml\`, else of \`[keystore.primary]\`). Then name the certificate in one of these ways: its product's folder in \`${product}-home\`, its PEM text or path in \`${product}-certificate\`, the fingerprint in \`${product}-certificate-sha256\`, or its authority in \`ca-certificates\`. Nothing was imported.`,
  });
}

/**
 * What the server presents, as soon as it does: it may be starting. Only what passes by itself is
 * waited for, such as a port that nothing listens on yet.
 */
async function awaited(product: Product, side: ExchangeSide, options: VouchedOptions): Promise<Presented> {
  const { hostname, port } = new URL(side.url);
  const { waiting, signal = new AbortController().signal } = options;
  const read = (): Promise<Presented> =>
    readPresentedCertificate(unbracketed(hostname), port === "" ? 443 : Number(port), options);
  const attempt = async (count: number): Promise<Attempt<Presented>> => {
    try {
      return { done: await read() };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (!isTransient(error)) throw isFinal(error) || error.id === "proxy-failed" ? error : hinted(product, error);
      if (count === 1) waiting?.begun(product, error);
      return { notYet: error };
    }
  };
  const what = `Waiting for the certificate of ${PRODUCT_NAMES[product]} at ${side.url}`;
  const outcome = waiting === undefined ? await attempt(0) : await poll(attempt, { what, ...waiting, signal });
  if ("done" in outcome) return outcome.done;
  const last = outcome.notYet;
  // Nothing is known of the server behind it.
  if (last.id === "proxy-failed") throw last;
  const during = waiting === undefined ? "" : `, for ${waiting.timeout / 1000} s`;
  throw hinted(product, last, "certificate-unreadable", during);
}

/** With what to give instead of a server that runs. */
function hinted(product: Product, problem: Problem, id: ProblemId = problem.id, during = ""): Problem {
  const { evidence } = problem;
  const here = id === "certificate-unreadable" ? "Check that the server listens there." : catalogue[id].remedy;
  const remedy = `${here} Before it runs, give its certificate in \`${product}-certificate\` (PEM text or path), or its product's folder in \`${product}-home\`.`;
  return new Problem(id, { ...evidence, said: `${evidence.said ?? problem.id}${during}`, remedy }, problem);
}
