import { afterEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { TLSSocket } from "node:tls";
import { makeCertificate } from "../../sandbox/certificates.ts";
import type { Request } from "../../src/http/request.ts";
import { instantClock } from "../support/engine.ts";
import { clientOf, closed, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

/** Must not be sent twice, so it never goes over a connection that has carried a request. */
const CREATE: Request = { method: "POST", path: "/new", tried: "create" };

/** A server with its connections in the order of their handshakes, and those that were asked. */
async function seenServer() {
  const certificate = await makeCertificate();
  const asked: Socket[] = [];
  const server = createServer({ cert: certificate.certPem, key: certificate.keyPem }, ({ socket }, response) => {
    asked.push(socket);
    response.end("{}");
  });
  const connected: TLSSocket[] = [];
  server.on("secureConnection", (socket) => connected.push(socket));
  return { server, port: await places.listening(server), certificate, connected, asked };
}

/** Until the server has so many connections, and the client knows of them. */
async function handshakes(server: Server, connected: readonly TLSSocket[], count: number): Promise<void> {
  while (connected.length < count) await once(server, "secureConnection");
  await sleep(50);
}

describe("connections that are made ahead", () => {
  it("carry what goes out next, whether it may be sent twice or not", async () => {
    const { server, port, certificate, connected, asked } = await seenServer();
    const client = clientOf(port, certificate);
    client.connectAhead(2);
    await handshakes(server, connected, 2);
    for (const request of [CREATE, LOOK, CREATE]) await client.send(request);
    client.close();
    expect(asked.map((socket) => connected.indexOf(socket as TLSSocket))).toEqual([0, 1, 2]);
  });

  it("are not made twice", async () => {
    const { server, port, certificate, connected } = await seenServer();
    const client = clientOf(port, certificate);
    client.connectAhead(2);
    client.connectAhead(2);
    await handshakes(server, connected, 2);
    client.connectAhead(2);
    await client.send(LOOK);
    client.close();
    expect(connected).toHaveLength(2);
  });

  it("are closed with the client, used or not", async () => {
    const { server, port, certificate, connected } = await seenServer();
    const client = clientOf(port, certificate);
    client.connectAhead(3);
    await handshakes(server, connected, 3);
    client.close();
    await Promise.all(connected.map(closed));
    expect(connected).toHaveLength(3);
  });

  it("are closed with the client while they are under way", async () => {
    const { server, port, certificate, connected } = await seenServer();
    const client = clientOf(port, certificate);
    client.connectAhead(1);
    const [socket] = (await once(server, "connection")) as [Socket];
    client.close();
    await closed(socket);
    await new Promise((resolve) => server.close(resolve));
    expect(connected.every(({ destroyed }) => destroyed)).toBe(true);
  });
});

describe("a connection that was made ahead is not used", () => {
  it("when the server has closed it since", async () => {
    const { server, port, certificate, connected, asked } = await seenServer();
    const client = clientOf(port, certificate);
    client.connectAhead(1);
    await handshakes(server, connected, 1);
    const [idle] = connected;
    idle?.end();
    await closed(idle);
    await client.send(CREATE);
    client.close();
    expect(asked.map((socket) => connected.indexOf(socket as TLSSocket))).toEqual([1]);
  });

  it("when the server closes it at this moment", async () => {
    const { server, port, certificate, connected, asked } = await seenServer();
    const client = clientOf(port, certificate);
    for (let round = 1; round <= 20; round += 1) {
      client.connectAhead(1);
      await handshakes(server, connected, 2 * round - 1);
      connected[2 * round - 2]?.destroy();
      await client.send(CREATE);
    }
    client.close();
    expect(asked.map((socket) => connected.indexOf(socket as TLSSocket) % 2)).toEqual(Array(20).fill(1));
  });

  it("when its request was cancelled meanwhile: it is closed", async () => {
    const { server, port, certificate, connected } = await seenServer();
    const cancel = new AbortController();
    const client = clientOf(port, certificate, { signal: cancel.signal });
    client.connectAhead(1);
    await handshakes(server, connected, 1);
    const failing = failureOf(client, CREATE);
    cancel.abort();
    expect((await failing).id).toBe("cancelled");
    const [spare] = connected;
    // The server itself closes what is idle, but only after five seconds.
    await Promise.race([closed(spare), sleep(2000)]);
    expect(connected.map((socket) => socket.closed)).toEqual([true]);
  });

  it("when it has waited for two seconds", async () => {
    let now = 0;
    const { server, port, certificate, connected, asked } = await seenServer();
    const client = clientOf(port, certificate, { clock: { ...instantClock(), monotonicTime: () => now } });
    client.connectAhead(1);
    await handshakes(server, connected, 1);
    now += 2000;
    await client.send(CREATE);
    client.close();
    expect(asked.map((socket) => connected.indexOf(socket as TLSSocket))).toEqual([1]);
  });

  it("when the server has said something on it before it was asked", async () => {
    const { server, port, certificate, connected, asked } = await seenServer();
    const client = clientOf(port, certificate);
    client.connectAhead(1);
    await handshakes(server, connected, 1);
    const [idle] = connected;
    idle?.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    await closed(idle);
    await client.send(CREATE);
    client.close();
    expect(asked.map((socket) => connected.indexOf(socket as TLSSocket))).toEqual([1]);
  });

  it("after a request that has failed: the next attempt makes its own", async () => {
    const { server, port, certificate, connected, asked } = await seenServer();
    const client = clientOf(port, certificate);
    client.connectAhead(2);
    await handshakes(server, connected, 2);
    server.prependOnceListener("request", ({ socket }: { socket: Socket }) => socket.destroy());
    await client.send(LOOK);
    client.close();
    expect(asked.map((socket) => connected.indexOf(socket as TLSSocket))).toEqual([0, 2]);
  });

  it("when the server does not show the pinned certificate: nothing reaches it", async () => {
    const { port, certificate, asked } = await seenServer();
    const client = clientOf(port, certificate, { trust: { kind: "pin", sha256: "AB".repeat(32) } });
    client.connectAhead(2);
    await sleep(100);
    expect((await failureOf(client, CREATE)).id).toBe("certificate-pin-mismatch");
    expect(asked).toHaveLength(0);
  });
});
