import "reflect-metadata";
import * as x509 from "@peculiar/x509";
import { webcrypto, X509Certificate } from "node:crypto";

const DAY = 24 * 60 * 60 * 1000;
const EC = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** An RSA key, and the hash of what it signs. */
export function rsa(modulusLength: number, hash = "SHA-256") {
  return { name: "RSASSA-PKCS1-v1_5", modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash };
}

export interface Link {
  readonly pem: string;
  readonly keyPem: string;
  readonly sha256: string;
  readonly subject: string;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly algorithm: typeof EC | ReturnType<typeof rsa>;
}

export interface LinkOptions {
  readonly subject?: string;
  /** Absent: it signs itself. */
  readonly by?: Link;
  readonly algorithm?: Link["algorithm"];
  readonly extensions?: readonly x509.Extension[];
  /** Days from now. */
  readonly from?: number;
  readonly to?: number;
}

/** Names of a server on this machine. */
export const HERE = new x509.SubjectAlternativeNameExtension([
  { type: "dns", value: "localhost" },
  { type: "ip", value: "127.0.0.1" },
]);
export const ELSEWHERE = new x509.SubjectAlternativeNameExtension([{ type: "dns", value: "elsewhere.test" }]);
/** Basic constraints of an authority. @param length authorities below it, without the last one */
export const authority = (length?: number): x509.Extension => new x509.BasicConstraintsExtension(true, length, true);
export const NO_AUTHORITY = new x509.BasicConstraintsExtension(false, undefined, true);
export const FOR_CLIENTS = new x509.ExtendedKeyUsageExtension(["1.3.6.1.5.5.7.3.2"]);
/** Name constraints (RFC 5280 4.2.1.10) that permit DNS names of `example.org` only. */
export const FOR_EXAMPLE_ORG = new x509.Extension(
  "2.5.29.30",
  true,
  Buffer.concat([Buffer.from("3011a00f300d820b", "hex"), Buffer.from("example.org")]),
);

/** One certificate of a chain, with whatever is wrong with it: for `localhost` unless said. */
export async function link(options: LinkOptions = {}): Promise<Link> {
  const { subject = "CN=localhost", by, algorithm = EC, extensions = [HERE], from = -1, to = 300 } = options;
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const made = await x509.X509CertificateGenerator.create({
    ...{ subject, issuer: by?.subject ?? subject, publicKey: keys.publicKey },
    signingKey: (by?.keys ?? keys).privateKey,
    signingAlgorithm: by?.algorithm ?? algorithm,
    notBefore: new Date(Date.now() + from * DAY),
    notAfter: new Date(Date.now() + to * DAY),
    extensions: [...extensions],
  });
  const pem = made.toString("pem");
  const keyPem = x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");
  return { pem, keyPem, sha256: new X509Certificate(pem).fingerprint256, subject, keys, algorithm };
}

/** An authority at the end of a chain. */
export const root = (): Promise<Link> => link({ subject: "CN=Root", extensions: [authority()] });

export const NOTHING = { certPem: "", keyPem: "", sha256: "" };
