import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Certificate } from "./certificates.ts";
import { PRODUCT_CLIENT, tell, type Product } from "./exchange.ts";
import { Faults, type FalseReply, type Fault } from "./faults.ts";
import { matcherOf, type Handler, type MatchedRoute, type Reply, type Route } from "./routes.ts";
import { bodyOf, rendered, singleHeaders, spoiled } from "./wire.ts";

/** Of Java 17, in its order: without the hybrid ones of OpenSSL, which take longer. */
const JAVAS_GROUPS = "X25519:P-256:P-384:P-521:X448";

/** One answered request, for tests that look at what was sent. */
export interface JournalEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Key and certificate of a server: in PEM, or as a PKCS12 keystore. */
export type ServerIdentity =
  Pick<Certificate, "certPem" | "keyPem"> | { readonly pfx: Buffer; readonly passphrase: string };

/**
 * A stand-in's HTTPS server: a table of routes on a real socket, with a journal and faults to
 * order.
 */
export class HttpsServer {
  readonly journal: JournalEntry[] = [];
  readonly faults = new Faults();
  /** Milliseconds that every request waits before anything happens. */
  latency = 0;
  /** A request is answered when this has ended. */
  held: ((request: IncomingMessage) => Promise<void>) | undefined;
  /**
   * Whether every second request of a connection meets a reset, as by a server that closes kept
   * connections early: nothing has acted then. The products' own calls do not.
   */
  resetsSecondUse = false;
  readonly #routes: readonly MatchedRoute[];
  readonly #otherwise: Handler | undefined;
  #product: Product | undefined;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #uses = new WeakMap<Socket, number>();
  #atWork = 0;

  /** @param otherwise answers what no route matches; 404 without it */
  constructor(identity: ServerIdentity, routes: readonly Route[], otherwise?: Handler) {
    this.#otherwise = otherwise;
    this.#routes = routes.map((route) => ({ ...route, matcher: matcherOf(route.pattern) }));
    const own = "pfx" in identity ? identity : { cert: identity.certPem, key: identity.keyPem };
    this.#server = createServer({ ...own, ecdhCurve: JAVAS_GROUPS }, (request, response) => {
      this.#atWork += 1;
      this.#serve(request, response)
        .catch(() => response.destroy())
        .finally(() => (this.#atWork -= 1));
    });
    this.#server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
  }

  /**
   * Sets the product whose contracts its answers are compared with; before that no exchange is
   * recorded.
   */
  standsFor(product: Product): void {
    this.#product = product;
  }

  /** Whether it works on no request, and nobody holds a connection. */
  get isIdle(): boolean {
    return this.#atWork === 0 && this.#sockets.size === 0;
  }

  /** @returns the port, chosen by the system for 0 */
  async listen(port: number, host = "127.0.0.1"): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, host, resolve);
    });
    const address = this.#server.address();
    return typeof address === "object" && address !== null ? address.port : port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    if (this.latency > 0) await sleep(this.latency);
    await this.held?.(request);
    const uses = (this.#uses.get(request.socket) ?? 0) + 1;
    this.#uses.set(request.socket, uses);
    const isOfProduct = request.headers["user-agent"] === PRODUCT_CLIENT;
    if (this.resetsSecondUse && uses % 2 === 0 && !isOfProduct) return void response.destroy();
    const url = new URL(request.url ?? "/", "https://sandbox");
    const method = request.method ?? "GET";
    const fault = this.faults.next(method, url.pathname);
    const unanswered = fault !== undefined && (typeof fault === "object" || !ACTS.has(fault));
    const route = unanswered ? undefined : this.#routeOf(method, url.pathname);
    const own = route === undefined ? undefined : await answer(route, url, request, text);
    this.#tell(request, url, text, fault === undefined ? own : undefined);
    if (fault === "reset-before") return void response.destroy();
    if (fault === "hang") return;
    const reply = own ?? this.#substitute(fault, url.pathname);
    this.journal.push({ method, path: url.pathname, status: reply.status });
    spoiled(response, reply, typeof fault === "object" ? undefined : fault);
  }

  /**
   * The answer where no handler has acted: an ordered reply or status, or that there is no such
   * resource.
   */
  #substitute(fault: Fault | FalseReply | undefined, path: string): Reply {
    if (typeof fault === "object")
      return { ...fault, headers: { "content-type": "application/json", ...fault.headers } };
    if (fault === "status-429") return { status: 429, headers: { "retry-after": "1" }, body: "" };
    if (fault === "status-500" || fault === "status-503")
      return { status: fault === "status-500" ? 500 : 503, body: "" };
    return { status: this.#routes.some((route) => route.matcher.test(path)) ? 405 : 404, body: "" };
  }

  #routeOf(method: string, path: string): MatchedRoute | undefined {
    const matching = this.#routes.filter((route) => route.matcher.test(path));
    const handler = matching.length === 0 ? this.#otherwise : undefined;
    return handler === undefined
      ? matching.find((route) => route.method === method)
      : { method, pattern: "", matcher: /^/, handler };
  }

  #tell(request: IncomingMessage, url: URL, text: string, reply: Reply | undefined): void {
    const product = this.#product;
    if (product === undefined) return;
    tell(() => ({
      product,
      method: request.method ?? "GET",
      path: url.pathname,
      query: url.search.slice(1),
      request: { headers: singleHeaders(request), text },
      ...(reply === undefined ? {} : { answer: { status: reply.status, ...rendered(reply) } }),
    }));
  }
}

/** Faults that are applied after the server has acted. */
const ACTS: ReadonlySet<Fault> = new Set<Fault>(["reset-after", "truncated", "wrong-json"]);

function answer(route: MatchedRoute, url: URL, request: IncomingMessage, text: string): Reply | Promise<Reply> {
  const parts = Object.fromEntries(
    Object.entries(route.matcher.exec(url.pathname)?.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]),
  );
  const headers = singleHeaders(request);
  const header = (name: string): string | undefined => headers[name];
  const method = request.method ?? "GET";
  return route.handler({ method, path: url.pathname, query: url.searchParams, parts, header, text });
}
