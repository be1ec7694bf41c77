import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import type { Clock } from "../../src/ports.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { Keytool } from "../../src/trust/keytool.ts";
import { certificateOf, type ServerCertificate } from "../../src/trust/vouched-certificate.ts";
import { link, type Link } from "../http/chains.ts";
import { Places } from "../http/places.ts";
import { instantClock } from "../support/engine.ts";
import { keytoolIsMissing } from "./stores.ts";
import { problemOf } from "../support/problem-of.ts";

const withKeytool = keytoolIsMissing() ? describe.skip : describe;

withKeytool("the certificate of a server that is starting", () => {
  const places = new Places();
  let keytool: Keytool;
  let own: Link;
  beforeAll(async () => {
    keytool = await Keytool.find(process.env);
    own = await link();
  });
  afterEach(() => places.end());

  /** A port that nothing listens on, and what listens there from the given pause on. */
  async function starting(pauses: number, options: TlsOptions = {}) {
    const probe = createServer();
    const port = await places.listening(probe);
    await new Promise((resolve) => probe.close(resolve));
    const server = createTlsServer({ cert: own.pem, key: own.keyPem, ...options }, (socket) => socket.end());
    server.on("tlsClientError", () => undefined);
    const slept: number[] = [];
    const clock = sleeping(slept, async () => {
      if (slept.length === pauses) await places.listening(server, port);
    });
    return { port, clock, slept };
  }

  /** Time that passes at once, and what happens meanwhile. */
  function sleeping(slept: number[], meanwhile: () => Promise<void> = () => Promise.resolve()): Clock {
    const clock = instantClock();
    const sleep: Clock["sleep"] = async (ms, signal) => {
      await clock.sleep(ms, signal);
      slept.push(ms);
      await meanwhile();
    };
    return { ...clock, sleep };
  }

  const begun: string[] = [];
  const read = (port: number, clock: Clock, change: { pin?: string; signal?: AbortSignal } = {}) => {
    begun.length = 0;
    const { pin = own.sha256, signal } = change;
    return certificateOf(keytool, "apim", { url: `https://localhost:${port}`, certificateSha256: pin }, undefined, {
      ...{ caCertificates: [], timeout: 5000, tlsVerify: true, isTrusted: () => Promise.resolve(false) },
      waiting: { timeout: 60_000, clock, begun: (product, problem) => void begun.push(`${product} ${problem.id}`) },
      ...(signal === undefined ? {} : { signal }),
    });
  };

  it.each([1, 4])("is read once it listens, after pause %d", async (pauses) => {
    const { port, clock, slept } = await starting(pauses);
    const found: ServerCertificate = await read(port, clock);
    expect([found.source, found.certificate.fingerprint256, slept.length]).toEqual(["pinned", own.sha256, pauses]);
    expect(begun).toEqual(["apim connection-refused"]);
  });

  it.each<[string, (socket: Socket) => void, string]>([
    ["resets", (socket) => socket.resetAndDestroy(), "connection-lost"],
    ["closes", (socket) => socket.end(), "connection-lost"],
    ["says nothing", () => undefined, "request-timeout"],
  ])("is read once it no longer %s", async (_name, early, id) => {
    const slept: number[] = [];
    const server = createTlsServer({ cert: own.pem, key: own.keyPem }, (socket) => socket.end());
    const front = createServer((socket) => {
      socket.on("error", () => undefined);
      if (slept.length < 2) early(socket);
      else server.emit("connection", socket);
    });
    const port = await places.listening(front);
    expect((await read(port, sleeping(slept))).source).toBe("pinned");
    expect([slept.length, begun]).toEqual([2, [`apim ${id}`]]);
  });

  it("is not when it never listens: named after the time, with what to give instead", async () => {
    const { port, clock, slept } = await starting(-1);
    const problem = await problemOf(read(port, clock));
    expect([problem.id, problem.evidence.where]).toEqual(["certificate-unreadable", `localhost:${port}`]);
    expect(problem.evidence.said).toMatch(/ECONNREFUSED.*, for 60 s$/);
    expect(problem.evidence.remedy).toContain("`apim-certificate`");
    const whole = slept.reduce((sum, pause) => sum + pause, 0);
    expect(whole).toBeGreaterThan(50_000);
    expect(whole).toBeLessThanOrEqual(60_000);
  });

  it.each<[string, TlsOptions, string | undefined, Problem["id"]]>([
    ["another certificate than the pinned one", {}, "AB".repeat(32), "certificate-pin-mismatch"],
    [
      "TLS 1.1 only",
      { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" },
      undefined,
      "tls-not-agreed",
    ],
    [
      "a client certificate",
      { requestCert: true, rejectUnauthorized: true, maxVersion: "TLSv1.2" },
      undefined,
      "client-certificate-demanded",
    ],
  ])("is refused at once when it can't be had: %s", async (_name, options, pin, id) => {
    const { port, clock, slept } = await starting(1, options);
    const problem = await problemOf(read(port, clock, pin === undefined ? {} : { pin }));
    expect([problem.id, slept.length]).toEqual([id, 1]);
  });

  it("is refused at once when the port speaks plain HTTP, with what to give instead", async () => {
    const slept: number[] = [];
    const port = await places.listening(createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    const problem = await problemOf(read(port, sleeping(slept)));
    expect([problem.id, slept]).toEqual(["tls-failed", []]);
    expect(problem.evidence.remedy).toContain("`apim-certificate`");
  });

  it("is not waited for any longer when the run is cancelled", async () => {
    const stop = new AbortController();
    const { port } = await starting(-1);
    const slept: number[] = [];
    const clock = sleeping(slept, () => Promise.resolve(stop.abort(new Error("stopped by SIGTERM"))));
    expect((await problemOf(read(port, clock, { signal: stop.signal }))).id).toBe("cancelled");
    expect(slept).toHaveLength(1);
  });
});
