import { afterEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:https";
import type { Socket } from "node:net";
import { makeCertificate } from "../../sandbox/certificates.ts";
import { connectEarly, earlyConnection } from "../../src/http/early.ts";
import type { Request } from "../../src/http/request.ts";
import { clientOf, closed, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

/** An HTTPS server with its TCP connections, and how many bytes each has brought. */
async function countedServer() {
  const certificate = await makeCertificate();
  const server = createServer({ cert: certificate.certPem, key: certificate.keyPem }, (_request, response) =>
    response.end("{}"),
  );
  const sockets: Socket[] = [];
  server.on("connection", (socket: Socket) => sockets.push(socket));
  const port = await places.listening(server);
  return { server, port, url: `https://localhost:${port}`, certificate, sockets };
}

async function connections(server: Server, sockets: readonly Socket[], count: number): Promise<void> {
  while (sockets.length < count) await once(server, "connection");
}

/** Takes what a test has left, so that no other gets it. */
const taken = (port: number) => earlyConnection({ host: "localhost", port }, new AbortController().signal);

describe("a connection that is begun before the program is loaded", () => {
  it("carries the first request, and is the only one", async () => {
    const { server, port, url, certificate, sockets } = await countedServer();
    await connectEarly([url, `${url}/`], {});
    await connections(server, sockets, 1);
    const client = clientOf(port, certificate);
    for (let request = 0; request < 3; request += 1) expect((await client.send(LOOK)).status).toBe(200);
    client.close();
    expect(sockets).toHaveLength(1);
  });

  it("sends nothing by itself", async () => {
    const { server, port, url, sockets } = await countedServer();
    await connectEarly([url], {});
    await connections(server, sockets, 1);
    (await taken(port))?.end();
    await closed(sockets[0]);
    expect(sockets.map(({ bytesRead }) => bytesRead)).toEqual([0]);
  });

  it("is judged by its certificate as any other", async () => {
    const { server, port, url, certificate, sockets } = await countedServer();
    await connectEarly([url], {});
    await connections(server, sockets, 1);
    const trust = { kind: "pin", sha256: "AB".repeat(32) } as const;
    expect((await failureOf(clientOf(port, certificate, { trust }))).id).toBe("certificate-pin-mismatch");
  });

  it("is waited for when it is still under way", async () => {
    const { port, url, certificate, sockets } = await countedServer();
    const underWay = connectEarly([url], {});
    const client = clientOf(port, certificate);
    expect((await client.send(LOOK)).status).toBe(200);
    client.close();
    await underWay;
    expect(sockets).toHaveLength(1);
  });

  it("is not used when the server has closed it since", async () => {
    const { server, port, url, certificate, sockets } = await countedServer();
    await connectEarly([url], {});
    await connections(server, sockets, 1);
    const [socket] = sockets;
    socket?.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const client = clientOf(port, certificate);
    expect((await client.send(LOOK)).status).toBe(200);
    client.close();
    expect(sockets).toHaveLength(2);
  });

  it.each<[string, (socket: Socket) => unknown]>([
    ["ends", (socket) => socket.end()],
    ["resets", (socket) => socket.resetAndDestroy()],
    ["closes", (socket) => socket.destroy()],
  ])("that the server %s at this moment is no failure of the request", async (_how, end) => {
    for (let round = 1; round <= 10; round += 1) {
      const { server, port, url, certificate, sockets } = await countedServer();
      await connectEarly([url], {});
      await connections(server, sockets, 1);
      for (const socket of sockets) end(socket);
      const client = clientOf(port, certificate);
      const request: Request = { method: "POST", path: "/new", tried: "create" };
      expect((await client.send(request)).status).toBe(200);
      client.close();
      expect(sockets).toHaveLength(2);
    }
  });

  it("that has failed is no failure yet: the request says it as ever", async () => {
    await connectEarly(["https://localhost:1"], {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await failureOf(clientOf(1, await makeCertificate()))).id).toBe("connection-refused");
  });

  it("ends with the run that is cancelled", async () => {
    // TEST-NET-1 (RFC 5737): nobody answers there.
    await connectEarly(["https://192.0.2.1"], {});
    const stop = new AbortController();
    const asked = earlyConnection({ host: "192.0.2.1", port: 443 }, stop.signal);
    stop.abort(new Error("cancelled"));
    await expect(asked).rejects.toThrow("cancelled");
  });

  it.each<[string, (url: string) => string, NodeJS.ProcessEnv]>([
    ["there is a proxy", (url) => url, { HTTPS_PROXY: "http://127.0.0.1:1" }],
    ["the proxy's address is wrong", (url) => url, { HTTPS_PROXY: "nonsense://" }],
    ["it is no https", (url) => url.replace("https:", "http:"), {}],
    ["it is no URL", () => "not a URL", {}],
    ["it is not given", () => "", {}],
  ])("is not begun when %s", async (_name, address, environment) => {
    const { port, url, sockets } = await countedServer();
    await connectEarly([address(url)], environment);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([await taken(port), sockets.length]).toEqual([undefined, 0]);
  });
});
