import type { RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { connect, createServer, type Server as TcpServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { makeCertificate, type Certificate, type CertificateOptions } from "../../sandbox/certificates.ts";
import type { ServerTrust } from "../../src/http/trust-agent.ts";
import { HttpsClient } from "../../src/http/client.ts";
import { type Request } from "../../src/http/request.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { Problem } from "../../src/problems/problem.ts";
import type { Clock } from "../../src/ports.ts";
import { instantClock } from "../support/engine.ts";

/** Servers and proxies of one test, on real sockets; `end` closes them all. */
export class Places {
  readonly #open: TcpServer[] = [];
  readonly #sockets = new Set<Socket>();

  /** @param port 0: any that is free */
  async listening(server: TcpServer, port = 0, host = "127.0.0.1"): Promise<number> {
    this.#open.push(server);
    server.on("connection", (socket: Socket) => this.#sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(port, host, resolve));
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  /** An HTTPS server. */
  async serve(
    listener: RequestListener,
    options: CertificateOptions = {},
  ): Promise<{ readonly port: number; readonly certificate: Certificate }> {
    const certificate = await makeCertificate(options);
    const server = createHttpsServer({ cert: certificate.certPem, key: certificate.keyPem }, listener);
    return { port: await this.listening(server), certificate };
  }

  /**
   * An HTTP proxy that answers every CONNECT with `reply` ("200 OK" opens the tunnel), over TLS
   * with a certificate.
   * @returns its port and the heads of the requests that it got
   */
  async proxy(
    reply = "HTTP/1.1 200 OK\r\n\r\n",
    certificate?: Certificate,
  ): Promise<{ port: number; heads: string[] }> {
    const heads: string[] = [];
    const serve = (socket: Socket): void => {
      socket.on("error", () => undefined);
      socket.once("data", (head) => {
        heads.push(head.toString());
        const [, host = "", port = ""] = /^CONNECT \[?([^\s\]]+)\]?:(\d+) /.exec(head.toString()) ?? [];
        if (!/^HTTP\/1\.1 200 /.test(reply)) return void socket.end(reply);
        const upstream = connect(Number(port), host === "localhost" ? "127.0.0.1" : host, () => socket.write(reply));
        upstream.on("error", () => socket.destroy());
        this.#sockets.add(upstream);
        socket.pipe(upstream).pipe(socket);
      });
    };
    const tls = { cert: certificate?.certPem ?? "", key: certificate?.keyPem ?? "" };
    const server = certificate === undefined ? createServer(serve) : createTlsServer(tls, serve);
    return { port: await this.listening(server), heads };
  }

  end(): void {
    for (const socket of this.#sockets) socket.destroy();
    for (const server of this.#open.splice(0)) server.close();
  }
}

export interface ClientOptions {
  readonly trust?: ServerTrust;
  readonly requestTimeout?: number;
  readonly environment?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
  readonly debug?: string[];
  readonly secrets?: Secrets;
  readonly clock?: Clock;
  readonly proxyAuthorities?: readonly string[];
}

export function clientOf(port: number, certificate: Certificate, options: ClientOptions = {}): HttpsClient {
  return new HttpsClient({
    baseUrl: `https://localhost:${port}`,
    trust: options.trust ?? { kind: "authorities", ca: [certificate.certPem] },
    requestTimeout: options.requestTimeout ?? 5000,
    secrets: options.secrets ?? new Secrets(() => undefined),
    signal: options.signal ?? new AbortController().signal,
    environment: options.environment ?? {},
    debug: (line) => options.debug?.push(line),
    clock: options.clock ?? instantClock(),
    ...(options.proxyAuthorities === undefined ? {} : { proxyAuthorities: options.proxyAuthorities }),
  });
}

export const LOOK: Request = { method: "GET", path: "/x?token=secret", tried: "look" };

/** The problem with which a request ends. @throws Error when it succeeds */
export async function failureOf(server: HttpsClient, request: Request = LOOK): Promise<Problem> {
  try {
    await server.send(request);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  } finally {
    server.close();
  }
  throw new Error("it succeeded");
}

/** Until a connection is closed, in whatever way. */
export async function closed(socket: Socket | undefined): Promise<void> {
  if (socket === undefined || socket.closed) return;
  // By hand: `once` of node:events fails when an error comes first.
  await new Promise<void>((resolve) => socket.once("close", () => resolve()));
}
