import { afterEach, describe, expect, it } from "@jest/globals";
import { type Socket } from "node:net";
import type { ServerTrust } from "../../src/http/trust-agent.ts";
import { clientOf, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

describe("connections and proxies", () => {
  it("keeps one connection for requests in a row", async () => {
    const sockets = new Set<Socket>();
    const { port, certificate } = await places.serve((request, response) => {
      sockets.add(request.socket);
      response.end("{}");
    });
    const server = clientOf(port, certificate);
    for (let index = 0; index < 5; index += 1) await server.send(LOOK);
    expect(sockets.size).toBe(1);
    server.close();
  });

  it.each([
    ["authorities", undefined],
    ["a pin", "pin" as const],
  ])("goes through HTTPS_PROXY with %s", async (_name, kind) => {
    const { port, certificate } = await places.serve((_request, response) => response.end("{}"));
    const proxy = await places.proxy();
    const environment = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    const trust: ServerTrust =
      kind === "pin" ? { kind, sha256: certificate.sha256 } : { kind: "authorities", ca: [certificate.certPem] };
    const server = clientOf(port, certificate, { environment, trust });
    expect((await server.send(LOOK)).status).toBe(200);
    expect(proxy.heads.map((head) => head.split("\r\n")[0])).toEqual([`CONNECT localhost:${port} HTTP/1.1`]);
    const direct = clientOf(port, certificate, { environment: { ...environment, NO_PROXY: "localhost" } });
    expect((await direct.send(LOOK)).status).toBe(200);
    expect(proxy.heads).toHaveLength(1);
    server.close();
    direct.close();
  });

  it("says when the proxy refuses", async () => {
    const proxy = await places.proxy("HTTP/1.1 403 Forbidden\r\n\r\n");
    const { port, certificate } = await places.serve((_request, response) => response.end("{}"));
    expect(
      (await failureOf(clientOf(port, certificate, { environment: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } })))
        .id,
    ).toBe("proxy-failed");
  });

  it("stops at once when the run is cancelled", async () => {
    const cancel = new AbortController();
    const { port, certificate } = await places.serve(() => cancel.abort());
    expect((await failureOf(clientOf(port, certificate, { signal: cancel.signal }))).id).toBe("cancelled");
  });
});
