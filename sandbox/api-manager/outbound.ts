import { X509Certificate } from "node:crypto";
import { request } from "node:https";
import { connect, createSecureContext, type SecureContext, type TLSSocket } from "node:tls";

const PATIENCE = 15_000;

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
  const socket = await trustedSocket(new URL(call.url), call.trusted ?? caller.truststore());
  return new Promise((resolve, reject) => {
    const outgoing = request(
      call.url,
      {
        method: call.method,
        createConnection: () => socket,
        timeout: PATIENCE,
        headers: {
          connection: "close",
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

function trustedSocket(url: URL, truststore: readonly string[]): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: url.hostname,
      port: Number(url.port === "" ? 443 : url.port),
      secureContext: contextOf(truststore),
      checkServerIdentity: () => undefined,
      rejectUnauthorized: false,
    });
    socket.once("error", reject);
    socket.once("secureConnect", () => {
      socket.removeListener("error", reject);
      const shown = socket.getPeerX509Certificate()?.fingerprint256;
      if (socket.authorized || truststore.some((pem) => new X509Certificate(pem).fingerprint256 === shown))
        return resolve(socket);
      socket.destroy();
      reject(new Error("PKIX path building failed"));
    });
  });
}

/** Read once for each truststore: a server reads its own when it starts. */
function contextOf(truststore: readonly string[]): SecureContext {
  const key = truststore.join("\n");
  const context = contexts.get(key) ?? createSecureContext({ ca: [...truststore] });
  contexts.set(key, context);
  return context;
}

const contexts = new Map<string, SecureContext>();

export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
}
