import { X509Certificate } from "node:crypto";
import { Agent, request } from "node:https";
import { Duplex } from "node:stream";
import { connect, createSecureContext, type SecureContext, type TLSSocket } from "node:tls";
import { PRODUCT_CLIENT } from "../exchange.ts";

const PATIENCE = 15_000;
/**
 * Milliseconds for which a connection is kept. As the products' own clients it serves several calls
 * in a row; it is gone before anybody asks whether a server is idle.
 */
const KEPT = 50;

/** A server that calls another, by what it trusts. */
export interface Caller {
  truststore(): readonly string[];
}

export interface OutboundRequest {
  readonly method: string;
  readonly url: string;
  readonly authorization?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the client that sends it trusts; one made for this call unless told. */
  readonly trusted?: readonly string[];
}

/**
 * A call that API Manager makes itself, over real HTTPS with nothing but its own truststore: an
 * Identity Server whose certificate is not in it fails here as it does with the product. Like Java,
 * it takes exactly a trusted certificate whatever its dates (I-5d), and like stock `api-manager.sh`
 * it does not verify host names (A-7.3c).
 */
export async function outbound(caller: Caller, call: OutboundRequest): Promise<{ status: number; text: string }> {
  const body = call.json === undefined ? new URLSearchParams(call.form ?? {}).toString() : JSON.stringify(call.json);
  const type = call.json === undefined ? "application/x-www-form-urlencoded" : "application/json";
  const hasBody = call.json !== undefined || call.form !== undefined;
  const agent = agentOf(call.trusted ?? caller.truststore());
  return new Promise((resolve, reject) => {
    const outgoing = request(
      call.url,
      {
        method: call.method,
        agent,
        timeout: PATIENCE,
        headers: {
          "user-agent": PRODUCT_CLIENT,
          ...call.headers,
          ...(call.authorization === undefined ? {} : { authorization: call.authorization }),
          ...(hasBody ? { "content-type": type, "content-length": Buffer.byteLength(body) } : {}),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
        );
      },
    );
    outgoing.once("timeout", () => outgoing.destroy(new Error("timeout")));
    outgoing.once("error", reject);
    outgoing.end(hasBody ? body : undefined);
  });
}

/** Makes and judges the connections of whoever trusts the same. */
class TrustingAgent extends Agent {
  readonly #truststore: readonly string[];
  readonly #context: SecureContext;

  constructor(truststore: readonly string[]) {
    super({ keepAlive: true, timeout: KEPT });
    this.#truststore = truststore;
    this.#context = createSecureContext({ ca: [...truststore] });
  }

  override createConnection(
    { host, port }: { host?: string | null; port?: string | number | null },
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    this.#connected(host ?? "localhost", Number(port ?? 443)).then(
      (socket) => callback?.(null, socket),
      (error: Error) => callback?.(error, new Duplex()),
    );
  }

  #connected(host: string, port: number): Promise<TLSSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect({
        ...{ host, port, secureContext: this.#context },
        ...{ checkServerIdentity: () => undefined, rejectUnauthorized: false },
      });
      socket.once("error", reject);
      socket.once("secureConnect", () => {
        socket.removeListener("error", reject);
        const shown = socket.getPeerX509Certificate()?.fingerprint256;
        if (socket.authorized || this.#truststore.some((pem) => new X509Certificate(pem).fingerprint256 === shown))
          return resolve(socket);
        socket.destroy();
        reject(new Error("PKIX path building failed"));
      });
    });
  }
}

/** Made once for each truststore: a server reads its own when it starts. */
function agentOf(truststore: readonly string[]): Agent {
  const key = truststore.join("\n");
  const agent = agents.get(key) ?? new TrustingAgent(truststore);
  agents.set(key, agent);
  return agent;
}

const agents = new Map<string, Agent>();

export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
}
