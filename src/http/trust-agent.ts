import type { X509Certificate } from "node:crypto";
import * as https from "node:https";
import { Duplex } from "node:stream";
import type * as tls from "node:tls";
import { contextFor, contextWithoutAuthorities, openTls, type TlsJudgement } from "./connection.ts";
import { unbracketed, type Route } from "./proxy.ts";
import { sameFingerprint } from "../text/fingerprint.ts";

/** How the certificate of one server is judged. */
export type ServerTrust =
  /** The usual authorities plus these, with name and dates. */
  | { readonly kind: "authorities"; readonly ca: readonly string[] }
  /**
   * Exactly the certificate with this SHA-256 fingerprint, whatever its name, dates or issuer; with
   * `orCa` also one that the authorities have issued.
   */
  | { readonly kind: "pin"; readonly sha256: string; readonly orCa?: readonly string[] }
  /** Anything: only with `tls-verify: false`. */
  | { readonly kind: "none" };

/**
 * The presented certificate is not the pinned one. Thrown before a byte of the request has left.
 */
export class PinMismatch extends Error {
  readonly presented: string;

  constructor(presented: string) {
    super(`presented SHA-256 fingerprint ${presented}`);
    this.presented = presented;
  }
}

const MOST_SOCKETS = 8;

/** Options of a request, as this agent gets them. */
export interface ConnectOptions extends https.RequestOptions {
  /**
   * Ends the connecting. Node keeps `signal` from its agents, lest it end a connection that others
   * use by then.
   */
  readonly connecting?: AbortSignal;
}

export interface AgentOptions {
  readonly route: Exclude<Route, { kind: "refused" }>;
  /** Authorities to trust besides the usual ones when the proxy itself speaks TLS. */
  readonly authorities: readonly string[];
  /** Whether connections are kept for later requests. */
  readonly keepAlive: boolean;
  /** Told the certificate of the server at the other end of each connection. */
  readonly presented?: ((certificate: X509Certificate) => void) | undefined;
}

/**
 * The agent of one server: every connection is made and judged here, whatever the environment says
 * about TLS, and handed to the HTTP layer only afterwards, so that nothing (no credential, not even
 * the request line) reaches another server. Sessions are not resumed, because a resumed session has
 * no certificate to compare with a pin.
 */
export class ServerAgent extends https.Agent {
  readonly #trust: ServerTrust;
  readonly #options: AgentOptions;
  readonly #waiting = new WeakSet<AbortSignal>();

  constructor(trust: ServerTrust, options: AgentOptions) {
    super({ keepAlive: options.keepAlive, maxSockets: MOST_SOCKETS });
    this.#trust = trust;
    this.#options = options;
  }

  /**
   * Whether the request with this signal has not got past the proxy: then a time-out is the
   * proxy's.
   */
  isAtProxy(signal: AbortSignal): boolean {
    return this.#waiting.has(signal);
  }

  override createConnection(
    options: ConnectOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    this.#connect(options).then(
      (socket) => callback?.(null, socket),
      (error: Error) => callback?.(error, new Duplex()),
    );
  }

  async #connect({ host, port, connecting }: ConnectOptions): Promise<tls.TLSSocket> {
    const { route, authorities, presented } = this.#options;
    const stop = connecting ?? new AbortController().signal;
    if (route.kind === "proxy") this.#waiting.add(stop);
    const place = { host: unbracketed(host ?? "localhost"), port: Number(port ?? 443) };
    const tunnelled = (): void => void this.#waiting.delete(stop);
    const socket = await openTls(place, judgementOf(this.#trust), { route, authorities, signal: stop, tunnelled });
    // Node gives it only once.
    const certificate = socket.getPeerX509Certificate();
    if (certificate !== undefined) presented?.(certificate);
    if (this.#trust.kind === "pin") compareWithPin(socket, certificate, this.#trust);
    return socket;
  }
}

/**
 * What OpenSSL decides. A pin replaces its verdict, or is one of two ways, so it is only noted
 * then.
 */
function judgementOf(trust: ServerTrust): TlsJudgement {
  switch (trust.kind) {
    case "authorities":
      return { context: contextFor(trust.ca), rejectUnauthorized: true, given: trust.ca };
    case "pin":
      return {
        context: trust.orCa === undefined ? contextWithoutAuthorities() : contextFor(trust.orCa),
        rejectUnauthorized: false,
        ...(trust.orCa === undefined ? {} : { given: trust.orCa }),
      };
    case "none":
      return { context: contextWithoutAuthorities(), rejectUnauthorized: false };
  }
}

/** @throws PinMismatch after the connection was ended */
function compareWithPin(
  socket: tls.TLSSocket,
  certificate: X509Certificate | undefined,
  { sha256, orCa }: Extract<ServerTrust, { kind: "pin" }>,
): void {
  const presented = certificate?.fingerprint256 ?? "none";
  if (sameFingerprint(presented, sha256)) return;
  // Node's own verdict: chain, dates and name.
  if (orCa !== undefined && socket.authorized) return;
  socket.destroy();
  throw new PinMismatch(presented);
}
