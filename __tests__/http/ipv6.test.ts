import { afterEach, describe, expect, it } from "@jest/globals";
import { createServer } from "node:https";
import { networkInterfaces } from "node:os";
import { makeCertificate } from "../../sandbox/certificates.ts";
import { HttpsClient } from "../../src/http/client.ts";
import type { ServerTrust } from "../../src/http/trust-agent.ts";
import { readInputs } from "../support/read-inputs.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { checkCertificate, certificatesOf } from "../../src/trust/certificate.ts";
import { readPresentedCertificate } from "../../src/trust/presented-certificate.ts";
import { instantClock } from "../support/engine.ts";
import { areSkipped } from "../support/skipped.ts";
import { failureOf, LOOK, Places } from "./places.ts";

const hasLoopback = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1"));
const reason = hasLoopback ? undefined : "no network interface has the address ::1";
const withLoopback = areSkipped(reason, "the tests of a server at an IPv6 address") ? describe.skip : describe;

const places = new Places();
afterEach(() => places.end());

async function serve(names: readonly string[]) {
  const certificate = await makeCertificate({ names });
  const options = { cert: certificate.certPem, key: certificate.keyPem };
  const server = createServer(options, (request, response) => response.end(JSON.stringify(request.headers.host)));
  return { certificate, port: await places.listening(server, 0, "::1") };
}

function clientOf(baseUrl: string, trust: ServerTrust, environment: NodeJS.ProcessEnv = {}): HttpsClient {
  return new HttpsClient({
    ...{ baseUrl, trust, environment, requestTimeout: 5000, clock: instantClock() },
    ...{ secrets: new Secrets(() => undefined), signal: new AbortController().signal, debug: () => undefined },
  });
}

withLoopback("a server at an IPv6 address", () => {
  it("is reached with its authority, a pin, and through a proxy, in any spelling", async () => {
    const { certificate, port } = await serve(["::1"]);
    const proxy = await places.proxy();
    const ways: readonly ServerTrust[] = [
      { kind: "authorities", ca: [certificate.certPem] },
      { kind: "pin", sha256: certificate.sha256 },
    ];
    for (const trust of ways)
      for (const url of [`https://[::1]:${port}`, `https://[0:0:0:0:0:0:0:1]:${port}`])
        for (const environment of [{}, { HTTPS_PROXY: `127.0.0.1:${proxy.port}` }]) {
          const client = clientOf(url, trust, environment);
          expect([(await client.send(LOOK)).json(), client.where]).toEqual([`[::1]:${port}`, `[::1]:${port}`]);
          client.close();
        }
    expect(proxy.heads.map((head) => head.split("\r\n")[0])).toEqual(
      Array<string>(4).fill(`CONNECT [::1]:${port} HTTP/1.1`),
    );
  });

  it.each(["::1", "[::1]", "0:0:0:0:0:0:0:1", "::/64", "[::1]:{port}"])("is exempt by NO_PROXY=%s", async (entry) => {
    const { certificate, port } = await serve(["::1"]);
    const environment = { HTTPS_PROXY: "127.0.0.1:1", NO_PROXY: entry.replace("{port}", String(port)) };
    const client = clientOf(`https://[::1]:${port}`, { kind: "authorities", ca: [certificate.certPem] }, environment);
    expect((await client.send(LOOK)).status).toBe(200);
    client.close();
  });

  it("is refused when its certificate is for another address or for a name", async () => {
    for (const names of [["::2"], ["localhost"], ["127.0.0.1"]]) {
      const { certificate, port } = await serve(names);
      const trust = { kind: "authorities", ca: [certificate.certPem] } as const;
      const problem = await failureOf(clientOf(`https://[::1]:${port}`, trust));
      expect([problem.id, problem.evidence.where]).toEqual(["certificate-name-mismatch", `[::1]:${port}`]);
      expect(problem.evidence.said).toContain(certificate.sha256);
    }
  });

  it("has its certificate read, with and without brackets", async () => {
    const { certificate, port } = await serve(["::1"]);
    for (const host of ["::1", "[::1]"]) {
      const options = { caCertificates: [certificate.certPem], timeout: 5000 };
      const { certificate: found, doubt } = await readPresentedCertificate(host, port, options);
      expect([found.fingerprint256, doubt]).toEqual([certificate.sha256, undefined]);
    }
  });
});

describe("an IPv6 address", () => {
  it.each(["[::1]", "::1"])("as a host of a certificate: %s", async (host) => {
    const [own] = certificatesOf((await makeCertificate({ names: ["::1"] })).certPem, "own");
    const [others] = certificatesOf((await makeCertificate({ names: ["::2"] })).certPem, "others");
    const findings = [own, others].map((one) => (one === undefined ? [] : checkCertificate(one, [host], Date.now())));
    expect(findings.map((all) => all.map(({ id }) => id))).toEqual([[], ["certificate-name-mismatch"]]);
  });

  it.each([
    [{ "is-host": "[::1]", "is-port-offset": "1" }, "https://[::1]:9444"],
    [{ "is-host": "::1", "is-port-offset": "1" }, "https://[::1]:9444"],
    [{ "is-host": "[FE80:0:0:0:0:0:0:1]" }, "https://[fe80::1]:9444"],
    [{ "is-url": "https://[::1]:9555" }, "https://[::1]:9555"],
  ])("as an input: %j", (given, url) => {
    const all: Readonly<Record<string, string>> = { "is-password": "p", "apim-password": "p", ...given };
    const inputs = readInputs({ input: (name) => all[name] ?? "", readFile: () => "" });
    expect(inputs.is.url).toBe(url);
  });
});
