import { afterEach, describe, expect, it } from "@jest/globals";
import { createDiffieHellmanGroup } from "node:crypto";
import { createServer, type ServerOptions } from "node:https";
import { createServer as createTcpServer, type Socket } from "node:net";
import { isFinal, isOutcomeUnknown } from "../../src/problems/meaning.ts";
import type { ProblemId } from "../../src/problems/catalogue.ts";
import { authoritySets } from "../../src/http/authorities.ts";
import type { ServerTrust } from "../../src/http/trust-agent.ts";
import {
  authority,
  FOR_CLIENTS,
  FOR_EXAMPLE_ORG,
  HERE,
  link,
  type Link,
  NO_AUTHORITY,
  NOTHING,
  root,
  rsa,
} from "./chains.ts";
import { clientOf, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

/** Without it OpenSSL refuses to serve what is tested here. */
const ANYTHING = "DEFAULT@SECLEVEL=0";

interface Chain {
  readonly leaf: Link;
  readonly sent?: readonly Link[];
  /** What the runner trusts. */
  readonly trusted: readonly Link[];
}

/** A server with this chain; its connections are counted. */
async function serve({ leaf, sent = [] }: Chain, options: ServerOptions = {}) {
  let connections = 0;
  let requests = 0;
  const cert = [leaf, ...sent].map(({ pem }) => pem).join("\n");
  const server = createServer({ cert, key: leaf.keyPem, ciphers: ANYTHING, ...options }, (_request, response) => {
    requests += 1;
    response.end("{}");
  });
  server.on("connection", () => (connections += 1));
  return { port: await places.listening(server), connections: () => connections, requests: () => requests };
}

/** The chain of a leaf below `one`, which is trusted. */
async function below(one: Promise<Link>, leaf: Parameters<typeof link>[0] = {}): Promise<Chain> {
  const trusted = await one;
  return { leaf: await link({ by: trusted, ...leaf }), trusted: [trusted] };
}

/** The chain of a leaf below something below a root, and only the root is trusted. */
async function twoBelow(above: Promise<Link>, between: Parameters<typeof link>[0]): Promise<Chain> {
  const trusted = await above;
  const middle = await link({ by: trusted, subject: "CN=Middle", ...between });
  return { leaf: await link({ by: middle }), sent: [middle], trusted: [trusted] };
}

const CERTIFICATES: readonly (readonly [name: string, () => Promise<Chain>, ProblemId, says: string])[] = [
  [
    "its key has 1024 bits",
    () => below(root(), { algorithm: rsa(1024) }),
    "certificate-too-weak",
    "EE certificate key too weak",
  ],
  [
    "its authority's key has 1024 bits",
    () => below(link({ subject: "CN=Root", algorithm: rsa(1024), extensions: [authority()] })),
    "certificate-too-weak",
    "CA certificate key too weak",
  ],
  [
    "it is signed with SHA-1",
    () => below(link({ subject: "CN=Root", algorithm: rsa(2048, "SHA-1"), extensions: [authority()] })),
    "certificate-too-weak",
    "CA signature digest algorithm too weak",
  ],
  [
    "its extended key usage is a client's",
    () => below(root(), { extensions: [HERE, FOR_CLIENTS] }),
    "certificate-invalid",
    "its extended key usage names no TLS server",
  ],
  [
    "its issuer is no authority",
    () => twoBelow(root(), { extensions: [NO_AUTHORITY] }),
    "certificate-invalid",
    "its issuer CN=Middle is no authority",
  ],
  [
    "what is trusted is no authority",
    () => below(link({ subject: "CN=Root", extensions: [NO_AUTHORITY] })),
    "certificate-invalid",
    "unsuitable certificate purpose",
  ],
  [
    "more authorities than the path length allows",
    () => twoBelow(link({ subject: "CN=Root", extensions: [authority(0)] }), { extensions: [authority()] }),
    "certificate-invalid",
    "path length constraint exceeded",
  ],
  [
    "a name that its authority may not give",
    () => below(link({ subject: "CN=Root", extensions: [authority(), FOR_EXAMPLE_ORG] })),
    "certificate-invalid",
    "permitted subtree violation",
  ],
  [
    "its intermediate is not sent",
    async () => ({ ...(await twoBelow(root(), { extensions: [authority()] })), sent: [] }),
    "certificate-chain-incomplete",
    "sent alone, issued by CN=Middle",
  ],
  [
    "its chain is whole, but nobody here trusts it",
    async () => ({ ...(await twoBelow(root(), { extensions: [authority()] })), trusted: [] }),
    "certificate-untrusted",
    "issuer certificate",
  ],
  [
    "an authority of the same name has another key",
    async () => ({ ...(await below(root())), trusted: [await root()] }),
    "certificate-untrusted",
    "certificate signature failure",
  ],
];

describe("a certificate that is not accepted is named at once, with its fingerprint", () => {
  it.each(CERTIFICATES)("%s", async (_name, make, id, says) => {
    const chain = await make();
    const server = await serve(chain);
    const debug: string[] = [];
    const ca = chain.trusted.map(({ pem }) => pem);
    const authorities = { trust: { kind: "authorities", ca }, debug } as const;
    const problem = await failureOf(clientOf(server.port, NOTHING, authorities));
    expect([problem.id, isFinal(problem), isOutcomeUnknown(problem)]).toEqual([id, true, false]);
    expect(problem.evidence.said).toContain(says);
    expect(problem.evidence.said).toContain(`presented SHA-256 fingerprint ${chain.leaf.sha256}`);
    // One attempt with each set of authorities, and one look at the certificate.
    expect([server.connections(), server.requests(), debug.filter((line) => line.includes("again"))]).toEqual([
      ...[authoritySets(ca).length + 1, 0, []],
    ]);
    const pin = { kind: "pin", sha256: chain.leaf.sha256 } as const;
    const pinned = clientOf(server.port, NOTHING, { trust: pin });
    expect((await pinned.send(LOOK)).status).toBe(200);
    pinned.close();
    const another = { kind: "pin", sha256: "AB".repeat(32), orCa: ca } as const;
    expect((await failureOf(clientOf(server.port, NOTHING, { trust: another }))).id).toBe("certificate-pin-mismatch");
  });
});

/** A Diffie-Hellman group of 1024 bits in PEM. */
function shortGroup(): string {
  const group = createDiffieHellmanGroup("modp2");
  const integer = (bytes: Buffer): Buffer => {
    const body = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
    const length = body.length < 0x80 ? [body.length] : [0x81, body.length];
    return Buffer.concat([Buffer.from([2, ...length]), body]);
  };
  const body = Buffer.concat([integer(group.getPrime()), integer(group.getGenerator())]);
  const der = Buffer.concat([Buffer.from([0x30, 0x81, body.length]), body]).toString("base64");
  return `-----BEGIN DH PARAMETERS-----\n${der}\n-----END DH PARAMETERS-----\n`;
}

const HANDSHAKES: readonly (readonly [name: string, ServerOptions, ProblemId, says: string])[] = [
  ["TLS 1.1 alone", { minVersion: "TLSv1", maxVersion: "TLSv1.1" }, "tls-not-agreed", "tlsv1 alert protocol version"],
  [
    "ciphers alone that Node leaves out",
    { maxVersion: "TLSv1.2", ciphers: "AES128-CCM8" },
    "tls-not-agreed",
    "alert handshake failure",
  ],
  [
    "a short Diffie-Hellman group",
    { maxVersion: "TLSv1.2", ciphers: "DHE-RSA-AES256-GCM-SHA384@SECLEVEL=0", dhparam: shortGroup() },
    "tls-not-agreed",
    "dh key too small",
  ],
  [
    "TLS 1.3, and a client certificate",
    { requestCert: true, rejectUnauthorized: true, minVersion: "TLSv1.3" },
    "client-certificate-demanded",
    "tlsv13 alert certificate required",
  ],
  [
    "TLS 1.2, and a client certificate",
    { requestCert: true, rejectUnauthorized: true, maxVersion: "TLSv1.2" },
    "client-certificate-demanded",
    "it ended the handshake after it had shown its own certificate",
  ],
];

describe("a handshake that can't succeed is named at once, whatever is trusted: the server wants", () => {
  it.each(HANDSHAKES)("%s", async (_name, options, id, says) => {
    const leaf = await link({ algorithm: rsa(2048) });
    const server = await serve({ leaf, trusted: [leaf] }, options);
    const ways: readonly ServerTrust[] = [
      { kind: "authorities", ca: [leaf.pem] },
      { kind: "pin", sha256: leaf.sha256 },
      { kind: "pin", sha256: leaf.sha256, orCa: [leaf.pem] },
      { kind: "none" },
    ];
    for (const [index, trust] of ways.entries()) {
      const problem = await failureOf(clientOf(server.port, NOTHING, { trust }));
      expect([problem.id, isFinal(problem), isOutcomeUnknown(problem)]).toEqual([id, true, false]);
      expect(problem.evidence.said).toContain(says);
      expect(problem.message).not.toMatch(/deps\/openssl|SSL routines/);
      expect([server.connections(), server.requests()]).toEqual([index + 1, 0]);
    }
  });

  it.each<[string, Buffer, ProblemId]>([
    // A ServerHello (RFC 5246 7.4.1.3) of TLS 1.1, as of a server that does not know the alert.
    [
      "TLS 1.1, which it takes for agreed",
      Buffer.from(`160302002a020000260302${"11".repeat(32)}00002f00`, "hex"),
      "tls-not-agreed",
    ],
    // RFC 5246 7.2.2: what Java says of a client without a certificate.
    ["a client certificate, and calls it bad", Buffer.from("1503030002022a", "hex"), "client-certificate-demanded"],
    ["a client certificate of TLS 1.3", Buffer.from("15030300020274", "hex"), "client-certificate-demanded"],
    ["stronger ciphers", Buffer.from("15030300020247", "hex"), "tls-not-agreed"],
    // An error of its own (internal_error): that may pass.
    ["nothing: it failed itself", Buffer.from("15030300020250", "hex"), "tls-failed"],
  ])("%s", async (_name, reply, id) => {
    let connections = 0;
    const answer = (socket: Socket): void => {
      connections += 1;
      socket.on("error", () => undefined);
      socket.once("data", () => socket.end(reply));
    };
    const port = await places.listening(createTcpServer(answer));
    const problem = await failureOf(clientOf(port, NOTHING, { trust: { kind: "none" } }));
    expect([problem.id, isFinal(problem), connections]).toEqual([id, id !== "tls-failed", 1]);
  });
});
