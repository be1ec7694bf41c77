import "reflect-metadata";
import * as x509 from "@peculiar/x509";
import { createPublicKey, randomBytes, webcrypto, X509Certificate, type KeyObject } from "node:crypto";
import { isIP } from "node:net";

export interface CertificateOptions {
  readonly commonName?: string;
  /**
   * Two authorities with one subject can't be told apart by OpenSSL, so each server has its own.
   */
  readonly organization?: string;
  /** DNS names and IP addresses of the SAN. */
  readonly names?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

export interface Certificate {
  readonly certPem: string;
  readonly keyPem: string;
  /** Upper-case hexadecimal with colons, as keytool prints it. */
  readonly sha256: string;
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY = 24 * 60 * 60 * 1000;

/** One that no other server has. */
export async function newCertificate(options: CertificateOptions = {}): Promise<Certificate> {
  const { commonName = "localhost", organization = "Sandbox", names = ["localhost", "127.0.0.1"] } = options;
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomBytes(8).toString("hex"),
    name: `CN=${commonName}, O=${organization}`,
    notBefore: options.notBefore ?? new Date(Date.now() - DAY),
    notAfter: options.notAfter ?? new Date(Date.now() + 365 * DAY),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? "dns" : "ip", value })),
      ),
    ],
  });
  const certPem = certificate.toString("pem");
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey));
  const keyPem = x509.PemConverter.encode(pkcs8, "PRIVATE KEY");
  return { certPem, keyPem, sha256: new X509Certificate(certPem).fingerprint256 };
}

/** A self-signed certificate of an RSA key that signs tokens, in PEM. */
export async function newSigningCertificate(key: KeyObject): Promise<string> {
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const imported = (from: KeyObject, use: "sign" | "verify") =>
    from.type === "private"
      ? webcrypto.subtle.importKey("pkcs8", from.export({ format: "der", type: "pkcs8" }), algorithm, true, [use])
      : webcrypto.subtle.importKey("spki", from.export({ format: "der", type: "spki" }), algorithm, true, [use]);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomBytes(8).toString("hex"),
    name: "CN=signing",
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + 365 * DAY),
    signingAlgorithm: algorithm,
    keys: { privateKey: await imported(key, "sign"), publicKey: await imported(createPublicKey(key), "verify") },
  });
  return certificate.toString("pem");
}
