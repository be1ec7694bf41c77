import { afterEach, describe, expect, it } from "@jest/globals";
import { createServer } from "node:https";
import { createServer as createTcpServer } from "node:net";
import { makeCertificate } from "../../sandbox/certificates.ts";
import { type Request } from "../../src/http/request.ts";
import { instantClock } from "../support/engine.ts";
import { clientOf, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

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
    const { port, certificate } = await places.serve((_request, response) => {
      seen += 1;
      response.writeHead(status).end();
    });
    const debug: string[] = [];
    expect((await clientOf(port, certificate, { debug }).send({ ...LOOK, method, ...more })).status).toBe(status);
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
      const port = await places.listening(server);
      await new Promise((resolve) => server.close(resolve));
      const clock = instantClock();
      const sleep = async (): Promise<void> => {
        if (!server.listening) await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
      };
      const answer = await clientOf(port, certificate, { clock: { ...clock, sleep } }).send({ ...LOOK, method });
      expect([answer.status, seen]).toEqual([200, 1]);
    },
  );

  it("is named when it never does", async () => {
    const server = createTcpServer();
    const port = await places.listening(server);
    await new Promise((resolve) => server.close(resolve));
    expect((await failureOf(clientOf(port, await makeCertificate({})))).id).toBe("connection-refused");
  });
});
