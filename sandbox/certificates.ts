import type { KeyObject } from "node:crypto";
import { isObject } from "./body.ts";
import type { Certificate, CertificateOptions } from "./new-certificate.ts";

export type { Certificate, CertificateOptions };

/** How many of a kind are made for all test files and processes; no test runs more at once. */
const STOCK = 4;
/** Environment variable with a stock as JSON, for processes and test files that share it. */
const VARIABLE = "SANDBOX_CERTIFICATES";
const taken = new Map<string, number>();

/**
 * A self-signed TLS certificate like WSO2's default ones: `CN=localhost`, its own authority. One of
 * the shared stock, each time the next, or a new one: to make one, and to load what makes it, takes
 * longer than most tests.
 */
export async function makeCertificate(options: CertificateOptions = {}): Promise<Certificate> {
  const kind = JSON.stringify(options);
  const stock = shared().get(kind) ?? [];
  const count = taken.get(kind) ?? 0;
  taken.set(kind, count + 1);
  const next = stock[count % STOCK];
  return next ?? (await import("./new-certificate.ts")).newCertificate(options);
}

/** Makes a stock of these kinds for all processes and test files that this process starts. */
export async function shareCertificates(kinds: readonly CertificateOptions[]): Promise<void> {
  const { newCertificate } = await import("./new-certificate.ts");
  const made = kinds.map(async (options) => {
    const ofKind = Array.from({ length: STOCK }, () => newCertificate(options));
    return [JSON.stringify(options), await Promise.all(ofKind)] as const;
  });
  process.env[VARIABLE] = JSON.stringify(Object.fromEntries(await Promise.all(made)));
}

/** A self-signed certificate of an RSA key that signs tokens, in PEM. */
export async function signingCertificateOf(key: KeyObject): Promise<string> {
  return (await import("./new-certificate.ts")).newSigningCertificate(key);
}

let read: ReadonlyMap<string, readonly Certificate[]> | undefined;

function shared(): ReadonlyMap<string, readonly Certificate[]> {
  const stock: unknown = read === undefined ? JSON.parse(process.env[VARIABLE] ?? "{}") : undefined;
  read ??= new Map(Object.entries(isObject(stock) ? stock : {}).map(([kind, of]) => [kind, certificatesIn(of)]));
  return read;
}

function certificatesIn(stock: unknown): readonly Certificate[] {
  return (Array.isArray(stock) ? stock : []).map((one: unknown) => {
    const { certPem, keyPem, sha256 } = isObject(one) ? one : {};
    return { certPem: String(certPem), keyPem: String(keyPem), sha256: String(sha256) };
  });
}
