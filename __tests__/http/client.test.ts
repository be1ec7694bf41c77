import { afterEach, describe, expect, it } from "@jest/globals";
import type { RequestListener } from "node:http";
import { createServer, type Server as HttpsServer } from "node:https";
import {
  createServer as createTcpServer,
  connect as tcpConnect,
  type Server as TcpServer,
  type Socket,
} from "node:net";
import { type CertificateOptions, makeCertificate, type Certificate } from "../../sandbox/certificates.ts";
import type { ServerTrust } from "../../src/http/trust-agent.ts";
import { HttpsClient } from "../../src/http/client.ts";
import { type Request } from "../../src/http/request.ts";
import { Secrets } from "../../src/text/secrets.ts";
import type { Clock } from "../../src/ports.ts";
import { Problem } from "../../src/problems/problem.ts";
import { instantClock } from "../support/engine.ts";
import { LOOK } from "./places.ts";

const open: (HttpsServer | TcpServer)[] = [];
const sockets = new Set<Socket>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of open.splice(0)) server.close();
});

async function listening(server: HttpsServer | TcpServer): Promise<number> {
  open.push(server);
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function serve(
  listener: RequestListener,
  options: CertificateOptions = {},
): Promise<{ port: number; certificate: Certificate }> {
  const certificate = await makeCertificate(options);
  return {
    port: await listening(createServer({ cert: certificate.certPem, key: certificate.keyPem }, listener)),
    certificate,
  };
}

interface Options {
  readonly trust?: ServerTrust;
  readonly requestTimeout?: number;
  readonly environment?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
  readonly debug?: string[];
  readonly clock?: Clock;
}

function client(port: number, certificate: Certificate, options: Options = {}): HttpsClient {
  return new HttpsClient({
    baseUrl: `https://localhost:${port}`,
    trust: options.trust ?? { kind: "authorities", ca: [certificate.certPem] },
    requestTimeout: options.requestTimeout ?? 5000,
    secrets: new Secrets(() => undefined),
    signal: options.signal ?? new AbortController().signal,
    environment: options.environment ?? {},
    debug: (line) => options.debug?.push(line),
    clock: options.clock ?? instantClock(),
  });
}

async function failure(server: HttpsClient, request: Request = LOOK): Promise<Problem> {
  try {
    await server.send(request);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("it succeeded");
}

describe("hostile and broken servers", () => {
  it.each<[string, RequestListener, string, string]>([
    [
      "100 MB",
      (_request, response) => {
        response.writeHead(200);
        const piece = Buffer.alloc(1024 * 1024, 97);
        let sent = 0;
        const more = (): void => {
          if (response.destroyed || (sent += 1) > 100) return void response.end();
          if (response.write(piece)) setImmediate(more);
          else response.once("drain", more);
        };
        more();
      },
      "answer-too-large",
      "more than 8 MiB",
    ],
    [
      "endless headers",
      (_request, response) => {
        response.socket?.write("HTTP/1.1 200 OK\r\n");
        for (let index = 0; index < 2000; index += 1) response.socket?.write(`x-${index}: ${"y".repeat(100)}\r\n`);
      },
      "answer-too-large",
      "GET /x",
    ],
    [
      "a slow drip",
      (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write("."), 20);
        response.once("close", () => clearInterval(timer));
      },
      "request-timeout",
      "nothing within 0.3 s",
    ],
    ["silence", () => undefined, "request-timeout", "nothing within 0.3 s"],
    [
      "a redirect to another host",
      (_request, response) => {
        response.writeHead(302, { location: "https://evil.example/" });
        response.end();
      },
      "redirect-refused",
      "to https://evil.example/",
    ],
    ["a reset", (request) => void request.socket.destroy(), "connection-lost", "localhost"],
    [
      "a cut body",
      (_request, response) => {
        response.writeHead(200, { "content-length": 100 });
        response.write("{");
        setTimeout(() => response.destroy(), 20);
      },
      "connection-lost",
      "localhost",
    ],
    ["not HTTP", (request) => void request.socket.end("hello\r\n\r\n"), "answer-malformed", "localhost"],
  ])("%s", async (_name, listener, id, says) => {
    const { port, certificate } = await serve(listener);
    const problem = await failure(client(port, certificate, { requestTimeout: id === "request-timeout" ? 300 : 5000 }));
    expect(problem.id).toBe(id);
    expect(problem.message).toContain(says);
    expect(problem.message).not.toContain("token=secret");
  });

  it.each([
    ["HTML with 200", "<html>sign in</html>", "text/html", "answered-in-front"],
    ["invalid JSON", '{"a":', "application/json", "answer-malformed"],
  ])("%s", async (_name, body, type, id) => {
    const { port, certificate } = await serve((_request, response) =>
      response.writeHead(200, { "content-type": type }).end(body),
    );
    const answer = await client(port, certificate).send(LOOK);
    expect(() => answer.json()).toThrow(id);
    expect(() => answer.object()).toThrow(type);
  });

  it("an array where an object is due", async () => {
    const { port, certificate } = await serve((_request, response) => response.writeHead(200).end("[]"));
    const answer = await client(port, certificate).send(LOOK);
    const answerObject = (): unknown => answer.object();
    expect(answerObject).toThrow(/not an object/);
  });

  it("plain HTTP on the port", async () => {
    const port = await listening(createTcpServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    expect((await failure(client(port, await makeCertificate()))).id).toBe("tls-failed");
  });

  it("a port that never begins the handshake", async () => {
    const port = await listening(createTcpServer(() => undefined));
    const problem = await failure(client(port, await makeCertificate(), { requestTimeout: 300 }));
    expect(problem.id).toBe("request-timeout");
  });

  it("an unknown host", async () => {
    const certificate = await makeCertificate();
    const server = new HttpsClient({
      baseUrl: "https://nowhere.invalid",
      trust: { kind: "authorities", ca: [certificate.certPem] },
      requestTimeout: 5000,
      secrets: new Secrets(() => undefined),
      signal: new AbortController().signal,
      environment: {},
      debug: () => undefined,
      clock: instantClock(),
    });
    expect((await failure(server)).id).toBe("name-unresolved");
  });
});

describe("error bodies", () => {
  it.each([
    [
      401,
      { code: 401, message: "", description: "Unauthenticated request" },
      "credentials-refused",
      "status 401, Unauthenticated request",
    ],
    [403, { code: 403, message: "Forbidden" }, "permission-denied", "Forbidden"],
    [500, { code: 500, message: "Internal server error" }, "server-error", "Internal server error"],
    [400, { error: "invalid_scope", error_description: "no" }, "answer-unexpected", "code invalid_scope, no"],
    [
      400,
      {
        code: 400,
        message: "Bad",
        description: "Validation Error",
        error: [{ code: "400_name", message: "too long" }],
      },
      "answer-unexpected",
      "Bad: Validation Error: too long",
    ],
  ])("%d %j", async (status, body, id, says) => {
    const { port, certificate } = await serve((_request, response) =>
      response.writeHead(status).end(JSON.stringify(body)),
    );
    const answer = await client(port, certificate).send(LOOK);
    expect(() => answer.expect(200)).toThrow(new RegExp(`${says}[\\s\\S]*\\[${id}\\]`));
  });

  it("never shows a secret that the server sends back", async () => {
    const { port, certificate } = await serve((_request, response) =>
      response.writeHead(400).end(JSON.stringify({ message: "bad password hunter22" })),
    );
    const secrets = new Secrets(() => undefined);
    secrets.add("hunter22");
    const server = new HttpsClient({
      baseUrl: `https://localhost:${port}`,
      trust: { kind: "authorities", ca: [certificate.certPem] },
      requestTimeout: 5000,
      secrets,
      signal: new AbortController().signal,
      environment: {},
      debug: () => undefined,
      clock: instantClock(),
    });
    const answer = await server.send(LOOK);
    expect(() => answer.expect(200)).toThrow("bad password ***");
  });
});

describe("retries", () => {
  it.each<[Request["method"], number, number, { polled?: boolean }?]>([
    ["GET", 503, 3],
    // Whoever polls asks again in time of his own.
    ["GET", 503, 1, { polled: true }],
    ["GET", 500, 1],
    ["POST", 503, 1],
    ["PUT", 503, 1],
    ["DELETE", 503, 1],
  ])("%s on %d: %d attempts", async (method, status, attempts, more = {}) => {
    let seen = 0;
    const { port, certificate } = await serve((_request, response) => {
      seen += 1;
      response.writeHead(status).end();
    });
    const debug: string[] = [];
    expect((await client(port, certificate, { debug }).send({ ...LOOK, method, ...more })).status).toBe(status);
    expect(seen).toBe(attempts);
    if (attempts > 1) expect(debug.join("\n")).toContain("look: attempt 1 of 3 ended with status 503");
  });
});

describe("a server that does not listen yet", () => {
  it.each<[Request["method"]]>([["GET"], ["POST"], ["DELETE"]])(
    "%s: nothing has reached it, so it is asked again",
    async (method) => {
      let seen = 0;
      const certificate = await makeCertificate({});
      const server = createServer({ cert: certificate.certPem, key: certificate.keyPem }, (_request, response) => {
        seen += 1;
        response.writeHead(200).end("{}");
      });
      const port = await listening(server);
      await new Promise((resolve) => server.close(resolve));
      const clock = instantClock();
      const sleep = async (): Promise<void> => {
        if (!server.listening) await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
      };
      const answer = await client(port, certificate, { clock: { ...clock, sleep } }).send({ ...LOOK, method });
      expect([answer.status, seen]).toEqual([200, 1]);
    },
  );

  it("is named when it never does", async () => {
    const server = createTcpServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    expect((await failure(client(port, await makeCertificate({})))).id).toBe("connection-refused");
  });
});

describe("pins", () => {
  it("send nothing to a server with another certificate", async () => {
    let requests = 0;
    const { port, certificate } = await serve((_request, response) => {
      requests += 1;
      response.end("{}");
    });
    const problem = await failure(client(port, certificate, { trust: { kind: "pin", sha256: "AB".repeat(32) } }));
    expect(problem.id).toBe("certificate-pin-mismatch");
    expect(problem.message).toContain(certificate.sha256);
    expect(requests).toBe(0);
  });

  it.each([
    ["the authority of the presented one", [], undefined],
    ["no authority", undefined, "certificate-pin-mismatch"],
    ["an authority, but another name", ["elsewhere.test"], "certificate-pin-mismatch"],
  ])("or authorities: another pin and %s", async (_name, names, id) => {
    let requests = 0;
    const { port, certificate } = await serve(
      (_request, response) => {
        requests += 1;
        response.end("{}");
      },
      names === undefined || names.length === 0 ? {} : { names },
    );
    const orCa = names === undefined ? [] : [certificate.certPem];
    const server = client(port, certificate, { trust: { kind: "pin", sha256: "AB".repeat(32), orCa } });
    const outcome = await server.send(LOOK).then(
      () => undefined,
      (error: unknown) => (error instanceof Problem ? error.id : error),
    );
    expect([outcome, requests]).toEqual([id, id === undefined ? 1 : 0]);
    server.close();
  });

  it("are compared on every connection", async () => {
    const { port, certificate } = await serve((_request, response) => {
      response.setHeader("connection", "close");
      response.end("{}");
    });
    const server = client(port, certificate, { trust: { kind: "pin", sha256: certificate.sha256 } });
    for (let index = 0; index < 3; index += 1) expect((await server.send(LOOK)).status).toBe(200);
    server.close();
  });
});

describe("connections and proxies", () => {
  it("keeps one connection for requests in a row", async () => {
    const { port, certificate } = await serve((_request, response) => response.end("{}"));
    const server = client(port, certificate);
    for (let index = 0; index < 5; index += 1) await server.send(LOOK);
    expect(sockets.size - [...sockets].filter((socket) => socket.localPort !== port).length).toBe(1);
    server.close();
  });

  it.each([
    ["authorities", undefined],
    ["a pin", "pin" as const],
  ])("goes through HTTPS_PROXY with %s", async (_name, kind) => {
    const { port, certificate } = await serve((_request, response) => response.end("{}"));
    const asked: string[] = [];
    const proxyPort = await listening(
      createTcpServer((socket) => {
        socket.once("data", (head) => {
          asked.push(head.toString().split("\r\n")[0] ?? "");
          const upstream = tcpConnect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
          sockets.add(upstream);
          socket.pipe(upstream).pipe(socket);
        });
      }),
    );
    const environment = { HTTPS_PROXY: `http://127.0.0.1:${proxyPort}` };
    const trust: ServerTrust =
      kind === "pin" ? { kind, sha256: certificate.sha256 } : { kind: "authorities", ca: [certificate.certPem] };
    const server = client(port, certificate, { environment, trust });
    expect((await server.send(LOOK)).status).toBe(200);
    expect(asked).toEqual([`CONNECT localhost:${port} HTTP/1.1`]);
    const direct = client(port, certificate, { environment: { ...environment, NO_PROXY: "localhost" } });
    expect((await direct.send(LOOK)).status).toBe(200);
    expect(asked).toHaveLength(1);
    server.close();
    direct.close();
  });

  it("says when the proxy refuses", async () => {
    const proxyPort = await listening(
      createTcpServer((socket) => socket.once("data", () => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"))),
    );
    const { port, certificate } = await serve((_request, response) => response.end("{}"));
    expect(
      (await failure(client(port, certificate, { environment: { HTTPS_PROXY: `http://127.0.0.1:${proxyPort}` } }))).id,
    ).toBe("proxy-failed");
  });

  it("stops at once when the run is cancelled", async () => {
    const cancel = new AbortController();
    const { port, certificate } = await serve(() => cancel.abort());
    expect((await failure(client(port, certificate, { signal: cancel.signal }))).id).toBe("cancelled");
  });
});
