import type { X509Certificate } from "node:crypto";
import * as https from "node:https";
import { Duplex } from "node:stream";
import type * as tls from "node:tls";
import { openTls } from "./connection.ts";
import type { Place } from "./place.ts";
import { unbracketed, type Route } from "./proxy.ts";
import type { Spares } from "./spares.ts";
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
  /** Connections to the same server that are there already. */
  readonly spares?: Spares;
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
    this.#spareOrNew(options).then(
      (socket) => callback?.(null, socket),
      (error: Error) => callback?.(error, new Duplex()),
    );
  }

  async #spareOrNew(options: ConnectOptions): Promise<tls.TLSSocket> {
    return (await this.#options.spares?.take()) ?? this.connected(options);
  }

  /** A new connection, judged. */
  async connected({ host, port, connecting }: ConnectOptions): Promise<tls.TLSSocket> {
    const { route, authorities } = this.#options;
    const stop = connecting ?? new AbortController().signal;
    if (route.kind === "proxy") this.#waiting.add(stop);
    const place = { host: unbracketed(host ?? "localhost"), port: Number(port ?? 443) };
    const tunnelled = (): void => void this.#waiting.delete(stop);
    const ways = { route, authorities, signal: stop, tunnelled };
    switch (this.#trust.kind) {
      case "authorities":
        return this.#seen(await openTls(place, { kind: "authorities", given: this.#trust.ca, refuses: true }, ways))
          .socket;
      case "pin":
        return this.#pinned(place, this.#trust, ways);
      case "none":
        return this.#seen(await openTls(place, { kind: "nobody" }, ways)).socket;
    }
  }

  /**
   * The authorities are read only for a server that does not show the pinned certificate.
   * @throws PinMismatch after the connection was ended
   */
  async #pinned(
    place: Place,
    trust: Extract<ServerTrust, { kind: "pin" }>,
    ways: Parameters<typeof openTls>[2],
  ): Promise<tls.TLSSocket> {
    const { sha256, orCa } = trust;
    if (!vouchedFor.has(trust) || orCa === undefined) {
      const { socket, presented } = this.#seen(await openTls(place, { kind: "nobody" }, ways));
      if (sameFingerprint(presented, sha256)) return socket;
      socket.destroy();
      if (orCa === undefined) throw new PinMismatch(presented);
    }
    const judged = await openTls(place, { kind: "authorities", given: orCa, refuses: false }, ways);
    const { socket, presented } = this.#seen(judged);
    // Node's own verdict: chain, dates and name.
    if (socket.authorized) vouchedFor.add(trust);
    if (socket.authorized || sameFingerprint(presented, sha256)) return socket;
    socket.destroy();
    throw new PinMismatch(presented);
  }

  /** With the fingerprint of the certificate it shows, which Node gives only once. */
  #seen(socket: tls.TLSSocket): { readonly socket: tls.TLSSocket; readonly presented: string } {
    const certificate = socket.getPeerX509Certificate();
    if (certificate !== undefined) this.#options.presented?.(certificate);
    return { socket, presented: certificate?.fingerprint256 ?? "none" };
  }
}

/**
 * Trust in servers that have shown another certificate than the pinned one, which the authorities
 * vouch for: their next connections are not made twice.
 */
const vouchedFor = new WeakSet<ServerTrust>();
