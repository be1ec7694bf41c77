import { constants, X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import * as tls from "node:tls";
import type { Route } from "./proxy.ts";
import { openTunnel } from "./tunnel.ts";

const NOT_ITS_KEY = "CERT_SIGNATURE_FAILURE";
/** Given authorities that are tried one by one. */
const MOST_NAMESAKES = 20;

/**
 * How the TLS of one connection is judged. Both are always said, since Node's defaults can be
 * changed from outside.
 */
export interface TlsJudgement {
  readonly context: tls.SecureContext;
  readonly rejectUnauthorized: boolean;
  /** The given authorities that the context has. */
  readonly given?: readonly string[];
}

export interface Place {
  /** Name or address, without brackets. */
  readonly host: string;
  readonly port: number;
}

/** The server has shown its certificate, and then refused the handshake. */
export class ClientCertificateDemanded extends Error {
  constructor(cause: Error) {
    super("it ended the handshake after it had shown its own certificate, as it does when it wants one of the client", {
      cause,
    });
  }
}

/**
 * A TLS connection whose handshake is over, straight or through the route's proxy. Nothing of it is
 * left to Node's defaults, which a job's environment can weaken: `NODE_TLS_REJECT_UNAUTHORIZED`,
 * and `--tls-min-v1.0` or `--tls-cipher-list` in `NODE_OPTIONS`.
 * @param authorities to trust besides the usual ones when the proxy itself speaks TLS
 * @param tunnelled called once the connection no longer depends on the proxy's answer
 * @throws ProxyFailure when the proxy is to blame; ClientCertificateDemanded; Node's error
 * otherwise; the signal's reason
 */
export async function openTls(
  place: Place,
  judgement: TlsJudgement,
  options: {
    readonly route: Exclude<Route, { kind: "refused" }>;
    readonly authorities: readonly string[];
    readonly signal: AbortSignal;
    readonly tunnelled?: () => void;
  },
): Promise<tls.TLSSocket> {
  const first = await attempt(place, judgement, options);
  if (!isOfAnotherKey(first)) return settled(first);
  for (const context of alone(judgement.given ?? [])) {
    const next = await attempt(place, { ...judgement, context }, options);
    if (!isOfAnotherKey(next)) {
      if ("socket" in first) first.socket.destroy();
      return settled(next);
    }
    if ("socket" in next) next.socket.destroy();
  }
  return settled(first);
}

type Attempt = { readonly socket: tls.TLSSocket } | { readonly error: unknown };

async function attempt(...to: Parameters<typeof connected>): Promise<Attempt> {
  return connected(...to).then(
    (socket) => ({ socket }),
    (error: unknown) => ({ error }),
  );
}

function settled(attempt: Attempt): tls.TLSSocket {
  if ("socket" in attempt) return attempt.socket;
  throw attempt.error;
}

/** Whether OpenSSL has taken another certificate of the issuer's name for the issuer. */
function isOfAnotherKey(attempt: Attempt): boolean {
  if ("socket" in attempt) return String(attempt.socket.authorizationError) === NOT_ITS_KEY;
  const { error } = attempt;
  return typeof error === "object" && error !== null && "code" in error && error.code === NOT_ITS_KEY;
}

async function connected(
  place: Place,
  judgement: TlsJudgement,
  options: Parameters<typeof openTls>[2],
): Promise<tls.TLSSocket> {
  const { route, authorities, signal } = options;
  signal.throwIfAborted();
  if (route.kind === "direct") return shakeHands({ ...place, ...secured(place, judgement) }, signal);
  const { proxy } = route;
  const own = { context: contextFor(authorities), rejectUnauthorized: true };
  const proxyTls = proxy.tls ? { ...secured(proxy, own), host: proxy.host, port: proxy.port } : undefined;
  const tunnel = await openTunnel(proxy, place, proxyTls, signal);
  options.tunnelled?.();
  try {
    return await shakeHands({ ...place, ...secured(place, judgement), socket: tunnel }, signal);
  } catch (error) {
    tunnel.destroy();
    throw error;
  }
}

function secured({ host }: Place, { context, rejectUnauthorized }: TlsJudgement): tls.ConnectionOptions {
  return {
    rejectUnauthorized,
    secureContext: context,
    ALPNProtocols: ["http/1.1"],
    // RFC 6066 3: an address is no server name.
    ...(isIP(host) === 0 ? { servername: host } : {}),
  };
}

/**
 * The signal ends the handshake only: the connection is kept for requests that have signals of
 * their own.
 */
function shakeHands(options: tls.ConnectionOptions, signal: AbortSignal): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect(options);
    const stop = (): void => {
      socket.destroy();
      reject(reasonFor(signal));
    };
    signal.addEventListener("abort", stop, { once: true });
    // Stays on: between this promise and who takes the socket over, an error would have no
    // listener.
    socket.on("error", (error: Error) => {
      signal.removeEventListener("abort", stop);
      reject(wantsCertificate(socket, error) ? new ClientCertificateDemanded(error) : error);
    });
    socket.once("secureConnect", () => {
      signal.removeEventListener("abort", stop);
      socket.setKeepAlive(true);
      resolve(socket);
    });
  });
}

/**
 * Up to TLS 1.2 a server says `handshake_failure` for that (RFC 5246 7.4.6), and for having no
 * cipher in common, too; but that it says before it shows its certificate.
 */
function wantsCertificate(socket: tls.TLSSocket, error: Error): boolean {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return code.endsWith("_ALERT_HANDSHAKE_FAILURE") && socket.getPeerX509Certificate() !== undefined;
}

function reasonFor(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error("stopped");
}

const contexts = new Map<string, tls.SecureContext>();

/**
 * Node's own authorities, those of NODE_EXTRA_CA_CERTS and the system (a self-hosted runner's owner
 * has set them up on purpose), and the given ones; TLS 1.2 at least, and Node's own list of
 * ciphers. Hundreds of certificates take tens of milliseconds to read, so both servers share one
 * context.
 */
export function contextFor(given: readonly string[]): tls.SecureContext {
  return cached(given.join("\n"), () => [...new Set(allAuthorities(given))]);
}

function allAuthorities(given: readonly string[]): readonly string[] {
  return [...given, ...tls.rootCertificates, ...tls.getCACertificates("extra"), ...tls.getCACertificates("system")];
}

/**
 * Of several authorities with one name and no key identifiers OpenSSL looks at one only. These
 * contexts have one of each such name: every given one of them in turn.
 */
function* alone(given: readonly string[]): Generator<tls.SecureContext> {
  if (given.length === 0) return;
  const all = [...new Set(allAuthorities(given))].map((pem) => ({ pem, subject: new X509Certificate(pem).subject }));
  const namesakes = all.filter(
    (one) => given.includes(one.pem) && all.some(({ pem, subject }) => subject === one.subject && pem !== one.pem),
  );
  for (const one of namesakes.slice(0, MOST_NAMESAKES)) {
    const others = all.filter(({ subject }) => subject !== one.subject).map(({ pem }) => pem);
    yield cached(`alone\n${one.pem}\n${given.join("\n")}`, () => [one.pem, ...others]);
  }
}

/** A context without authorities, for connections that a pin or nobody judges. */
export function contextWithoutAuthorities(): tls.SecureContext {
  return cached("none", () => []);
}

function cached(key: string, authorities: () => string[]): tls.SecureContext {
  const known = contexts.get(key);
  if (known !== undefined) return known;
  const context = tls.createSecureContext({
    ca: authorities(),
    // A certificate that is given counts itself, wherever it stands in its chain. Without this
    // OpenSSL goes on to the root, and of two self-signed ones with one subject (CN=localhost ...)
    // it looks only at the first. Name, dates, strength and use are judged as ever.
    allowPartialTrustChain: true,
    minVersion: "TLSv1.2",
    maxVersion: "TLSv1.3",
    ciphers: constants.defaultCoreCipherList,
  });
  contexts.set(key, context);
  return context;
}
