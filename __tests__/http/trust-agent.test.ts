import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeCertificate, type Certificate } from "../../sandbox/certificates.ts";
import type { ServerTrust } from "../../src/http/trust-agent.ts";
import { Places } from "./places.ts";

const places = new Places();
let folder: string;
let requests: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "agent-"));
  requests = 0;
});
afterEach(() => {
  places.end();
  rmSync(folder, { recursive: true });
});

const serve = () =>
  places.serve((_request, response) => {
    requests += 1;
    response.end();
  });

/** The same, and how many connections it got. */
async function counting() {
  const certificate = await makeCertificate();
  let connections = 0;
  const server = createServer({ cert: certificate.certPem, key: certificate.keyPem }, (_request, response) =>
    response.end(),
  );
  server.on("connection", () => (connections += 1));
  return { certificate, port: await places.listening(server), connections: () => connections };
}

/** What a process with this environment says of one request. */
async function ask(port: number, trust: ServerTrust, environment: NodeJS.ProcessEnv): Promise<string> {
  const program = join(import.meta.dirname, "ask-main.ts");
  const words = ["--disable-warning=ExperimentalWarning", program, String(port), JSON.stringify(trust)];
  const options = { env: { ...process.env, ...environment }, timeout: 20_000, killSignal: "SIGKILL" } as const;
  const { stdout } = await promisify(execFile)(process.execPath, words, options);
  return stdout.trim();
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

it("a given certificate counts although the runner trusts another one of the same name", async () => {
  const [given, another] = await Promise.all([serve(), makeCertificate()]);
  const environment = { NODE_EXTRA_CA_CERTS: file("another.pem", another.certPem) };
  const trust = { kind: "authorities", ca: [given.certificate.certPem] } as const;
  expect(await ask(given.port, trust, environment)).toBe("answered 200");
});

describe("authorities are read when those before them have refused", () => {
  it("a given one that vouches: one connection, and the system's are not opened", async () => {
    const { certificate, port, connections } = await counting();
    const pipe = join(folder, "system.pem");
    // Whoever opens it to read waits for a writer that never comes.
    await promisify(execFile)("mkfifo", [pipe]);
    const trust = { kind: "authorities", ca: [certificate.certPem] } as const;
    expect(await ask(port, trust, { SSL_CERT_FILE: pipe })).toBe("answered 200");
    const pin = { kind: "pin", sha256: certificate.sha256, orCa: [] } as const;
    expect(await ask(port, pin, { SSL_CERT_FILE: pipe })).toBe("answered 200");
    expect(connections()).toBe(2);
  });

  it.each([
    ["NODE_EXTRA_CA_CERTS", 2],
    ["SSL_CERT_FILE", 3],
  ])("%s counts beside the given ones, and only the first connection is made %d times", async (variable, times) => {
    const [{ certificate, port, connections }, { certPem }] = await Promise.all([counting(), makeCertificate()]);
    const environment = { [variable]: file("own.pem", certificate.certPem), TIMES: "4" };
    expect(await ask(port, { kind: "authorities", ca: [certPem] }, environment)).toBe("answered 200");
    expect(connections()).toBe(times + 3);
  });

  it("beside a pin, too", async () => {
    const { certificate, port, connections } = await counting();
    const trust = { kind: "pin", sha256: "AB".repeat(32), orCa: [certificate.certPem] } as const;
    expect(await ask(port, trust, { TIMES: "4" })).toBe("answered 200");
    expect(connections()).toBe(5);
  });
});

describe("the environment can't switch verification off", () => {
  const OFF = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
  const AUTHORITIES = { kind: "authorities", ca: [] } as const;
  const PIN = { kind: "pin", sha256: "AB".repeat(32) } as const;

  it.each<[string, ServerTrust, RegExp]>([
    ["authorities", AUTHORITIES, /^certificate-untrusted: /],
    ["a pin", PIN, /^certificate-pin-mismatch: /],
    ["a pin or authorities", { ...PIN, orCa: [] }, /^certificate-pin-mismatch: /],
  ])("%s", async (_name, trust, expected) => {
    const { port } = await serve();
    expect(await ask(port, trust, OFF)).toMatch(expected);
    expect(requests).toBe(0);
  });

  it("through a proxy", async () => {
    const [{ port }, proxy] = await Promise.all([serve(), places.proxy()]);
    expect(await ask(port, AUTHORITIES, { ...OFF, HTTPS_PROXY: `127.0.0.1:${proxy.port}` })).toMatch(
      /^certificate-untrusted: /,
    );
    expect([requests, proxy.heads.length > 0]).toEqual([0, true]);
  });

  it("of a proxy that speaks TLS", async () => {
    const [{ port, certificate }, own] = await Promise.all([serve(), makeCertificate()]);
    const proxy = await places.proxy(undefined, own);
    const trust = { kind: "pin", sha256: certificate.sha256 } as const;
    const environment = { ...OFF, HTTPS_PROXY: `https://localhost:${proxy.port}` };
    expect(await ask(port, trust, environment)).toMatch(/^proxy-failed: /);
    expect([requests, proxy.heads.length]).toEqual([0, 0]);
  });
});

describe("the environment can't weaken TLS", () => {
  /** A server that speaks this version alone, or with these ciphers alone. */
  async function old(options: { maxVersion?: "TLSv1.1" | "TLSv1.2"; ciphers: string }) {
    const certificate: Certificate = await makeCertificate();
    const server = createServer(
      { cert: certificate.certPem, key: certificate.keyPem, minVersion: "TLSv1", ...options },
      (_request, response) => void response.end(),
    );
    return { certificate, port: await places.listening(server) };
  }

  it.each([
    ["--tls-min-v1.0 --tls-cipher-list=DEFAULT@SECLEVEL=0", "TLSv1.1", "DEFAULT@SECLEVEL=0"],
    // Without any certificate: a pin has nothing to compare, a verdict nothing to judge.
    ["--tls-cipher-list=ALL:aNULL@SECLEVEL=0", "TLSv1.2", "AECDH-AES128-SHA@SECLEVEL=0"],
  ] as const)("NODE_OPTIONS=%s", async (options, maxVersion, ciphers) => {
    const { port, certificate } = await old({ maxVersion, ciphers });
    const control = `require("https").get({host:"localhost",port:${port},rejectUnauthorized:false,agent:false},r=>process.exit(7)).on("error",e=>console.log(e.message))`;
    const environment = { ...process.env, NODE_OPTIONS: options };
    // The switch does what it says to who leaves it to Node.
    await expect(promisify(execFile)(process.execPath, ["-e", control], { env: environment })).rejects.toMatchObject({
      code: 7,
    });
    for (const trust of [
      { kind: "authorities", ca: [certificate.certPem] },
      { kind: "pin", sha256: certificate.sha256 },
      { kind: "none" },
    ] as const)
      expect(await ask(port, trust, { NODE_OPTIONS: options })).toMatch(/^tls-not-agreed: /);
  });
});
