import { afterEach, describe, expect, it } from "@jest/globals";
import type { RequestListener } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { makeCertificate } from "../../sandbox/certificates.ts";
import { HttpsClient } from "../../src/http/client.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { instantClock } from "../support/engine.ts";
import { clientOf, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

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
    const { port, certificate } = await places.serve(listener);
    const problem = await failureOf(
      clientOf(port, certificate, { requestTimeout: id === "request-timeout" ? 300 : 5000 }),
    );
    expect(problem.id).toBe(id);
    expect(problem.message).toContain(says);
    expect(problem.message).not.toContain("token=secret");
  });

  it.each([
    ["HTML with 200", "<html>sign in</html>", "text/html", "answered-in-front"],
    ["invalid JSON", '{"a":', "application/json", "answer-malformed"],
  ])("%s", async (_name, body, type, id) => {
    const { port, certificate } = await places.serve((_request, response) =>
      response.writeHead(200, { "content-type": type }).end(body),
    );
    const answer = await clientOf(port, certificate).send(LOOK);
    expect(() => answer.json()).toThrow(id);
    expect(() => answer.object()).toThrow(type);
  });

  it("an array where an object is due", async () => {
    const { port, certificate } = await places.serve((_request, response) => response.writeHead(200).end("[]"));
    const answer = await clientOf(port, certificate).send(LOOK);
    const answerObject = (): unknown => answer.object();
    expect(answerObject).toThrow(/not an object/);
  });

  it("plain HTTP on the port", async () => {
    const port = await places.listening(createTcpServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    expect((await failureOf(clientOf(port, await makeCertificate()))).id).toBe("tls-failed");
  });

  it("a port that never begins the handshake", async () => {
    const port = await places.listening(createTcpServer(() => undefined));
    const problem = await failureOf(clientOf(port, await makeCertificate(), { requestTimeout: 300 }));
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
    expect((await failureOf(server)).id).toBe("name-unresolved");
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
    const { port, certificate } = await places.serve((_request, response) =>
      response.writeHead(status).end(JSON.stringify(body)),
    );
    const answer = await clientOf(port, certificate).send(LOOK);
    expect(() => answer.expect(200)).toThrow(new RegExp(`${says}[\\s\\S]*\\[${id}\\]`));
  });

  it("never shows a secret that the server sends back", async () => {
    const { port, certificate } = await places.serve((_request, response) =>
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
