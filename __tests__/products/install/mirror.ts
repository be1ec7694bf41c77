import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { connect, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { makeCertificate } from "../../../sandbox/certificates.ts";

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * GitHub and its neighbours on this machine: an HTTPS server with a certificate for their names,
 * and a proxy that leads every CONNECT to it. What is under test goes its real way, TLS and all.
 */
export class Mirror {
  /** PEM of its authority. */
  ca = "";
  /** For HTTPS_PROXY. */
  proxy = "";
  /** `host path` of every request, with `Range` where there is one. */
  readonly asked: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #servers: Server[] = [];
  #answer: Answering = (_request, response) => void response.writeHead(404).end();

  async start(): Promise<this> {
    const names = ["github.com", "api.github.com", "release-assets.githubusercontent.com", "mirror.example"];
    const { certPem, keyPem } = await makeCertificate({ commonName: "mirror", names });
    this.ca = certPem;
    const server = createServer({ cert: certPem, key: keyPem }, (request, response) => {
      const { host = "", range } = request.headers;
      this.asked.push(`${host}${request.url}${range === undefined ? "" : ` ${range}`}`);
      this.#answer(request, response);
    });
    const port = await this.#listen(server);
    const proxy = createTcpServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => {
        const upstream = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
        upstream.on("error", () => socket.destroy());
        this.#sockets.add(upstream);
        socket.pipe(upstream).pipe(socket);
      });
    });
    this.proxy = `http://127.0.0.1:${await this.#listen(proxy)}`;
    return this;
  }

  /** How it answers from now on. */
  answer(by: Answering): void {
    this.#answer = by;
    this.asked.length = 0;
  }

  end(): void {
    for (const socket of this.#sockets) socket.destroy();
    for (const server of this.#servers) server.close();
  }

  async #listen(server: Server): Promise<number> {
    this.#servers.push(server);
    server.on("connection", (socket: Socket) => this.#sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("no address");
    return address.port;
  }
}
