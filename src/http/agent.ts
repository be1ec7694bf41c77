import * as https from "node:https";
import * as tls from "node:tls";
import type { Duplex } from "node:stream";

/** How the certificate of one server is judged. */
export type ServerTrust =
  /** The usual authorities plus these, with name and dates. */
  | { readonly kind: "authorities"; readonly ca: readonly string[] }
  /** Exactly the certificate with this SHA-256 fingerprint, whatever its name, dates or issuer; with `orCa` also one that the authorities vouch for. */
  | { readonly kind: "pin"; readonly sha256: string; readonly orCa?: readonly string[] }
  /** Anything: only with `tls-verify: false`. */
  | { readonly kind: "none" };

/** The presented certificate is not the pinned one. Thrown before a byte of the request has left. */
export class PinMismatch extends Error {
  readonly presented: string;

  constructor(presented: string) {
    super(`presented SHA-256 fingerprint ${presented}`);
    this.presented = presented;
  }
}

const MOST_SOCKETS = 8;

/**
 * One keep-alive agent a server. The proxy of the environment is Node's own work (`proxyEnv`). Sessions are not resumed, because
 * a resumed session presents no certificate to compare with a pin.
 */
export function agentFor(trust: ServerTrust, environment: NodeJS.ProcessEnv): https.Agent {
  const options: https.AgentOptions = {
    keepAlive: true,
    maxSockets: MOST_SOCKETS,
    maxCachedSessions: 0,
    proxyEnv: environment,
  };
  switch (trust.kind) {
    case "authorities":
      return new https.Agent({ ...options, secureContext: contextFor(trust.ca) });
    case "pin":
      return new PinningAgent(trust.sha256, trust.orCa !== undefined, {
        ...options,
        rejectUnauthorized: false,
        ...(trust.orCa === undefined ? {} : { secureContext: contextFor(trust.orCa) }),
      });
    case "none":
      return new https.Agent({ ...options, rejectUnauthorized: false });
  }
}

const contexts = new Map<string, tls.SecureContext>();

/**
 * Node's own authorities, those of NODE_EXTRA_CA_CERTS and the system (a self-hosted runner's owner has set them up on purpose), and the
 * given ones. Hundreds of certificates take tens of milliseconds to read, so both servers share one context.
 */
export function contextFor(given: readonly string[]): tls.SecureContext {
  const key = given.join("\n");
  const known = contexts.get(key);
  if (known !== undefined) return known;
  // The given ones first: of two self-signed certificates with one subject (CN=localhost ...) OpenSSL looks only at the first.
  const all = [
    ...given,
    ...tls.rootCertificates,
    ...tls.getCACertificates("extra"),
    ...tls.getCACertificates("system"),
  ];
  const context = tls.createSecureContext({ ca: [...new Set(all)] });
  contexts.set(key, context);
  return context;
}

/**
 * Hands a connection to the HTTP layer only after its certificate was compared with the pin, so that nothing (no credential, not
 * even the request line) reaches another server. The usual verification does not decide for these connections: the pin replaces it, or is one of two ways.
 */
class PinningAgent extends https.Agent {
  readonly #pin: string;
  readonly #orAuthorized: boolean;

  constructor(pin: string, orAuthorized: boolean, options: https.AgentOptions) {
    super(options);
    this.#pin = normalisedFingerprint(pin);
    this.#orAuthorized = orAuthorized;
  }

  override createConnection(
    options: https.RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const settle = (error: Error | null, stream: Duplex): void => callback?.(error, stream);
    const judge = (error: Error | null | undefined, stream: Duplex): void => {
      if (error !== null && error !== undefined) return settle(error, stream);
      if (!(stream instanceof tls.TLSSocket)) return settle(new Error("no TLS connection"), stream);
      this.#judge(stream, settle);
    };
    const stream = super.createConnection(options, judge);
    // Without a proxy the stream comes back at once and the callback is never called; with one it is the other way round.
    if (stream instanceof tls.TLSSocket) this.#judge(stream, settle);
    return undefined;
  }

  #judge(socket: tls.TLSSocket, settle: (error: Error | null, stream: Duplex) => void): void {
    const decide = (presented: string): void => {
      if (normalisedFingerprint(presented) === this.#pin) return settle(null, socket);
      // Node's own verdict: chain, dates and name.
      if (this.#orAuthorized && socket.authorized) return settle(null, socket);
      socket.on("error", () => undefined);
      socket.destroy();
      settle(new PinMismatch(presented), socket);
    };
    // Through a proxy the handshake is over when the socket is handed over. Node answers this question only once a connection.
    const known = socket.getPeerX509Certificate()?.fingerprint256;
    if (known !== undefined) return decide(known);
    const failed = (error: Error): void => settle(error, socket);
    socket.once("error", failed);
    socket.once("secureConnect", () => {
      socket.removeListener("error", failed);
      decide(socket.getPeerX509Certificate()?.fingerprint256 ?? "none");
    });
  }
}

/** Upper-case hexadecimal without separators: `ab:cd` and `ABCD` are the same pin. */
export function normalisedFingerprint(text: string): string {
  return text.replace(/[^0-9a-fA-F]/g, "").toUpperCase();
}
