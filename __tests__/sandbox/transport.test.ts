import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { Agent, request } from "node:https";
import { connect } from "node:tls";
import { describe, expect, it } from "@jest/globals";
import { makeCertificate } from "../../sandbox/certificates.ts";
import { Faults, type Fault } from "../../sandbox/faults.ts";
import { HttpsServer } from "../../sandbox/https-server.ts";
import { startPair } from "../../sandbox/pair.ts";
import { client, withPair, type Answer } from "./client.ts";
import { KEY_MANAGERS, keyManager } from "./key-manager-body.ts";
import { eventually } from "../products/homes.ts";

/** What became of a call: its status, or the word for the error. */
const outcome = (call: Promise<Answer>): Promise<number | "broken"> =>
  call.then(
    ({ status }) => status,
    () => "broken" as const,
  );

describe("faults to order", () => {
  it.each<[Fault, number | "broken", boolean]>([
    ["status-500", 500, false],
    ["status-503", 503, false],
    ["status-429", 429, false],
    ["reset-before", "broken", false],
    ["reset-after", "broken", true],
    ["truncated", "broken", true],
    ["wrong-json", 201, true],
  ])("%s: the caller sees %s, the server has acted: %s", async (fault, seen, acted) => {
    await withPair({}, async ({ pair, apim }) => {
      const before = pair.state().keyManagers.length;
      pair.apim.server.faults.order(fault);
      expect(await outcome(apim("POST", KEY_MANAGERS, { json: keyManager(pair.is.url) }))).toBe(seen);
      expect(pair.state().keyManagers.length - before).toBe(acted ? 1 : 0);
      expect((await apim("GET", KEY_MANAGERS)).status).toBe(200);
    });
  });

  it("wrong-json is not JSON", async () => {
    await withPair({}, async ({ pair, apim }) => {
      pair.apim.server.faults.order("wrong-json");
      const { text } = await apim("GET", KEY_MANAGERS);
      expect(() => {
        JSON.parse(text);
      }).toThrow();
    });
  });

  it("hang holds the answer back until the caller gives up", async () => {
    await withPair({}, async ({ pair, apim }) => {
      const giveUp = new AbortController();
      const { faults } = pair.apim.server;
      faults.order("hang");
      const held = outcome(apim("GET", KEY_MANAGERS, { signal: giveUp.signal }));
      await eventually(() => faults.pending.length === 0);
      expect((await apim("GET", KEY_MANAGERS)).status).toBe(200);
      giveUp.abort();
      expect(await held).toBe("broken");
    });
  });

  it("are applied to the nth matching request, as often as ordered, and to no other", () => {
    const faults = new Faults();
    faults.order("status-500", 2, 2, (method, path) => method === "POST" && path === "/a");
    const seen = ["/a", "/b", "/a", "/a", "/a"].map((path) => faults.next("POST", path));
    expect(seen).toEqual([undefined, undefined, "status-500", "status-500", undefined]);
    expect([faults.next("GET", "/a"), faults.count]).toEqual([undefined, 6]);
  });
});

describe("the server", () => {
  it("resets every second request of a connection when told, and has not acted then", async () => {
    const certificate = await makeCertificate();
    let acted = 0;
    const handler = () => ({ status: (acted += 1) > 0 ? 200 : 500 });
    const server = new HttpsServer(certificate, [{ method: "POST", pattern: "/", handler }]);
    server.resetsSecondUse = true;
    const agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
    const at = await server.listen(0);
    const ask = (): Promise<number | "broken"> =>
      new Promise((resolve) => {
        const asked = request({ host: "127.0.0.1", port: at, method: "POST", path: "/", agent }, (response) => {
          response.resume().once("end", () => setImmediate(() => resolve(response.statusCode ?? 0)));
        });
        asked.once("error", () => resolve("broken")).end();
      });
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([200, "broken", 200, "broken"]);
    expect(acted).toBe(2);
    agent.destroy();
    await server.stop();
  });

  it("keeps a journal, says 404 and 405, and refuses a body above its bound", async () => {
    await withPair({}, async ({ pair, apim }) => {
      await apim("GET", "/services/nowhere");
      await apim("PATCH", KEY_MANAGERS);
      expect(pair.apim.server.journal).toEqual([
        { method: "GET", path: "/services/nowhere", status: 404 },
        { method: "PATCH", path: KEY_MANAGERS, status: 405 },
      ]);
      expect(await outcome(apim("POST", KEY_MANAGERS, { text: "x".repeat(2 * 1024 * 1024) }))).toBe("broken");
    });
  });

  it("stop ends calls in flight, frees the ports and removes the certificate file", async () => {
    const pair = await startPair();
    const send = client(pair, pair.apim.url);
    const { faults } = pair.apim.server;
    faults.order("hang");
    const held = outcome(send("GET", KEY_MANAGERS));
    await eventually(() => faults.pending.length === 0);
    await pair.stop();
    expect([await held, await outcome(send("GET", KEY_MANAGERS)), existsSync(pair.caFile)]).toEqual([
      "broken",
      "broken",
      false,
    ]);
  });
});

describe("certificates", () => {
  it("each server presents its own, whose fingerprint and PEM the pair tells", async () => {
    await withPair({}, async ({ pair }) => {
      const file = readFileSync(pair.caFile, "utf8");
      for (const { url, certificate } of [pair.is, pair.apim]) {
        const presented = await fingerprint(Number(new URL(url).port));
        expect(presented).toBe(certificate.sha256);
        expect(new X509Certificate(certificate.certPem).fingerprint256).toBe(presented);
        expect(file).toContain(certificate.certPem);
      }
      expect(pair.is.certificate.sha256).not.toBe(pair.apim.certificate.sha256);
    });
  });

  it("have the names and dates that were ordered", async () => {
    const notAfter = new Date("2020-01-02T00:00:00Z");
    const notBefore = new Date("2020-01-01T00:00:00Z");
    const { certPem } = await makeCertificate({
      commonName: "wso2is",
      names: ["wso2is", "10.0.0.1"],
      notBefore,
      notAfter,
    });
    const certificate = new X509Certificate(certPem);
    expect(certificate.subjectAltName).toBe("DNS:wso2is, IP Address:10.0.0.1");
    expect(certificate.validToDate).toEqual(notAfter);
    expect(certificate.subject).toContain("CN=wso2is");
  });
});

function fingerprint(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", servername: "localhost", rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.destroy();
    });
    socket.once("error", reject);
  });
}
