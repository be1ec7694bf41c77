import "reflect-metadata";
import * as x509 from "@peculiar/x509";
import { webcrypto, X509Certificate } from "node:crypto";
import { once } from "node:events";
import * as tls from "node:tls";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const YEAR = 400 * 24 * 60 * 60 * 1000;

export interface Issued {
  readonly certificate: X509Certificate;
  /** PEM. */
  readonly key: string;
  readonly pair: webcrypto.CryptoKeyPair;
}

/**
 * A certificate for `localhost`, or for an address instead; self-signed, or issued by an authority.
 */
export async function issue(options: {
  readonly name?: string;
  readonly ip?: string;
  readonly by?: Issued;
  readonly authority?: boolean;
  /** Milliseconds since the epoch. */
  readonly to?: number;
}): Promise<Issued> {
  const { name = "CN=localhost", ip, by, authority = false, to = Date.now() + YEAR } = options;
  const pair = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const san = ip === undefined ? ({ type: "dns", value: "localhost" } as const) : ({ type: "ip", value: ip } as const);
  const made = await x509.X509CertificateGenerator.create({
    subject: name,
    issuer: by?.certificate.subject ?? name,
    publicKey: pair.publicKey,
    signingKey: (by?.pair ?? pair).privateKey,
    signingAlgorithm: ALGORITHM,
    notBefore: new Date(to - 2 * YEAR),
    notAfter: new Date(to),
    extensions: authority
      ? [new x509.BasicConstraintsExtension(true, undefined, true)]
      : [new x509.SubjectAlternativeNameExtension([san])],
  });
  const key = await webcrypto.subtle.exportKey("pkcs8", pair.privateKey);
  return {
    certificate: new X509Certificate(made.toString("pem")),
    key: x509.PemConverter.encode(key, "PRIVATE KEY"),
    pair,
  };
}

export interface Listening {
  readonly url: string;
  readonly certificate: X509Certificate;
  /** Bytes that clients sent after the handshake. */
  sent(): number;
  close(): void;
}

/** A server on this machine that presents the certificate and says nothing. */
export async function listenWith({ certificate, key }: Issued): Promise<Listening> {
  let sent = 0;
  const server = tls.createServer({ cert: certificate.toString(), key });
  server.on("secureConnection", (socket) => {
    socket.on("data", (bytes: Buffer) => (sent += bytes.length));
    socket.on("error", () => undefined);
  });
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `https://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    certificate,
    sent: () => sent,
    close: () => server.close(),
  };
}
