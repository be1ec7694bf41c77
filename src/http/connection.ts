import { isIP } from "node:net";
import * as tls from "node:tls";
import { authoritySets, contextWithoutAuthorities, type AuthoritySet } from "./authorities.ts";
import { earlyConnection } from "./early.ts";
import type { Place } from "./place.ts";
import { placeOf, type Route } from "./proxy.ts";
import { openTunnel } from "./tunnel.ts";

const NOT_ITS_KEY = "CERT_SIGNATURE_FAILURE";
const NOT_ITS_NAME = "ERR_TLS_CERT_ALTNAME_INVALID";

/** How the TLS of one connection is judged. */
export type TlsJudgement =
  /** By the given authorities and the usual ones: what they refuse fails, or is only noted. */
  | { readonly kind: "authorities"; readonly given: readonly string[]; readonly refuses: boolean }
  /** By nobody, or by who asked for it. */
  | { readonly kind: "nobody" };

/** The server has shown its certificate, and then refused the handshake. */
export class ClientCertificateDemanded extends Error {
  constructor(cause: Error) {
    super("it ended the handshake after it had shown its own certificate, as it does when it wants one of the client", {
      cause,
    });
  }
}

/** The connection was closed before the handshake was over, and nothing else was said. */
class Closed extends Error {
  readonly code = "ECONNRESET";

  constructor() {
    super("the connection was closed during the TLS handshake");
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
  if (judgement.kind === "nobody") return settled(await attempt(place, UNJUDGED(), options));
  const { given, refuses } = judgement;
  const sets = authoritySets(given);
  const key = `${placeOf(place)}\n${given.join("\n")}`;
  for (let at = sufficed.get(key) ?? 0; ; at += 1) {
    const set = sets[at];
    if (set === undefined) throw new Error("no authorities");
    const end = await judged(place, set, refuses, options);
    // Fewer authorities never have the last word.
    if (at + 1 < sets.length && isRefused(end)) {
      drop(end);
      continue;
    }
    sufficed.set(key, at);
    return settled(end);
  }
}

/**
 * Server and given authorities -> index of the set that has vouched for it, so that only its first
 * connection is made more than once.
 */
const sufficed = new Map<string, number>();

async function judged(
  place: Place,
  set: AuthoritySet,
  rejectUnauthorized: boolean,
  options: Parameters<typeof openTls>[2],
): Promise<Attempt> {
  const first = await attempt(place, { secureContext: set.context, rejectUnauthorized }, options);
  if (verdictOf(first) !== NOT_ITS_KEY) return first;
  for (const secureContext of set.alone()) {
    const next = await attempt(place, { secureContext, rejectUnauthorized }, options);
    if (verdictOf(next) !== NOT_ITS_KEY) {
      drop(first);
      return next;
    }
    drop(next);
  }
  return first;
}

/** Both are always said, since Node's defaults can be changed from outside. */
type Judge = Required<Pick<tls.ConnectionOptions, "secureContext" | "rejectUnauthorized">>;

const UNJUDGED = (): Judge => ({ secureContext: contextWithoutAuthorities(), rejectUnauthorized: false });

/** `verdict`: Node's code for what is wrong with the certificate, if that was it. */
type Attempt = { readonly socket: tls.TLSSocket } | { readonly error: unknown; readonly verdict?: string | undefined };

function settled(attempt: Attempt): tls.TLSSocket {
  if ("socket" in attempt) return attempt.socket;
  throw attempt.error;
}

function drop(attempt: Attempt): void {
  if ("socket" in attempt) attempt.socket.destroy();
}

/** What the authorities say against the certificate; nothing when they vouch for it. */
function verdictOf(attempt: Attempt): string | undefined {
  return "socket" in attempt ? verdictOn(attempt.socket) : attempt.verdict;
}

function verdictOn(socket: tls.TLSSocket): string | undefined {
  // Node's types say Error; at run time it is a code, or null before there is a verdict.
  const code: unknown = socket.authorizationError;
  return socket.authorized || typeof code !== "string" ? undefined : code;
}

/** Whether more authorities could say otherwise: a name is wrong whoever vouches for it. */
function isRefused(attempt: Attempt): boolean {
  const verdict = verdictOf(attempt);
  return verdict !== undefined && verdict !== NOT_ITS_NAME;
}

async function attempt(place: Place, judge: Judge, options: Parameters<typeof openTls>[2]): Promise<Attempt> {
  try {
    return await connected(place, judge, options);
  } catch (error) {
    return { error };
  }
}

async function connected(place: Place, judge: Judge, options: Parameters<typeof openTls>[2]): Promise<Attempt> {
  const { route, authorities, signal } = options;
  signal.throwIfAborted();
  if (route.kind === "direct") {
    const anew = { ...place, ...secured(place, judge) };
    const socket = await earlyConnection(place, signal);
    const end = socket === undefined ? undefined : await shakeHands({ ...anew, socket }, signal);
    // One that was begun early may have been closed since, which says nothing of the server.
    return end !== undefined && (!isBroken(end) || signal.aborted) ? end : shakeHands(anew, signal);
  }
  const { proxy } = route;
  const tunnel = await openTunnel(proxy, place, proxy.tls ? securedProxy(proxy, authorities) : undefined, signal);
  options.tunnelled?.();
  const end = await shakeHands({ ...place, ...secured(place, judge), socket: tunnel }, signal);
  if ("error" in end) tunnel.destroy();
  return end;
}

/** Whether a connection ended without a word on its certificate. */
function isBroken(end: Attempt): boolean {
  return "error" in end && end.verdict === undefined && !(end.error instanceof ClientCertificateDemanded);
}

function secured({ host }: Place, judge: Judge): tls.ConnectionOptions {
  return {
    ...judge,
    ALPNProtocols: ["http/1.1"],
    // RFC 6066 3: an address is no server name.
    ...(isIP(host) === 0 ? { servername: host } : {}),
  };
}

/** All authorities count at once here: a proxy that speaks TLS is rare. */
function securedProxy({ host, port }: Place, given: readonly string[]): tls.ConnectionOptions | undefined {
  const secureContext = authoritySets(given).at(-1)?.context ?? contextWithoutAuthorities();
  return { ...secured({ host, port }, { secureContext, rejectUnauthorized: true }), host, port };
}

/**
 * The signal ends the handshake only: the connection is kept for requests that have signals of
 * their own.
 */
function shakeHands(options: tls.ConnectionOptions, signal: AbortSignal): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = tls.connect(options);
    const stop = (): void => {
      socket.destroy();
      resolve({ error: reasonFor(signal) });
    };
    signal.addEventListener("abort", stop, { once: true });
    // Stays on: between this promise and who takes the socket over, an error would have no
    // listener.
    socket.on("error", (error: Error) => {
      signal.removeEventListener("abort", stop);
      const demanded = wantsCertificate(socket, error);
      resolve({ error: demanded ? new ClientCertificateDemanded(error) : error, verdict: verdictOn(socket) });
    });
    // Without an error, where the socket that it was made over had been closed before.
    socket.once("close", () => {
      signal.removeEventListener("abort", stop);
      resolve({ error: new Closed() });
    });
    socket.once("secureConnect", () => {
      signal.removeEventListener("abort", stop);
      socket.setKeepAlive(true);
      resolve({ socket });
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
