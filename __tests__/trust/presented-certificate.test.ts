import { afterEach, describe, expect, it } from "@jest/globals";
import { createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { readPresentedCertificate } from "../../src/trust/presented-certificate.ts";
import { FOR_CLIENTS, HERE, link, rsa, type Link } from "../http/chains.ts";
import { Places } from "../http/places.ts";
import { problemOf } from "../support/problem-of.ts";

const places = new Places();
afterEach(() => places.end());

const serve = () => places.serve((_request, response) => response.end());

describe("the certificate that a server presents", () => {
  it("is read through the environment's proxy, too", async () => {
    const [{ port, certificate }, proxy] = await Promise.all([serve(), places.proxy()]);
    const environment = { ALL_PROXY: `127.0.0.1:${proxy.port}` };
    expect(
      (await readPresentedCertificate("localhost", port, { caCertificates: [], timeout: 5000, environment }))
        .certificate.fingerprint256,
    ).toBe(certificate.sha256);
    // Node's authorities, and the system's.
    expect(proxy.heads).toHaveLength(2);
    const direct = { ...environment, NO_PROXY: "localhost" };
    expect(
      (await readPresentedCertificate("localhost", port, { caCertificates: [], timeout: 5000, environment: direct }))
        .certificate.fingerprint256,
    ).toBe(certificate.sha256);
    expect(proxy.heads).toHaveLength(2);
  });

  it.each([
    ["refuses", "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "status 407"],
    ["is garbage", "hello\r\n\r\n", "Parse Error"],
  ])("a proxy that %s is named", async (_name, reply, says) => {
    const [{ port }, proxy] = await Promise.all([serve(), places.proxy(reply)]);
    const environment = { HTTPS_PROXY: `127.0.0.1:${proxy.port}` };
    const problem = await problemOf(
      readPresentedCertificate("localhost", port, { caCertificates: [], timeout: 5000, environment }),
    );
    expect([problem.id, problem.evidence.where]).toEqual(["proxy-failed", `127.0.0.1:${proxy.port}`]);
    expect(problem.message).toContain(says);
  });

  it("a proxy that hangs is named, a server that hangs as well", async () => {
    const silent = await places.listening(createServer(() => undefined));
    const environment = { HTTPS_PROXY: `127.0.0.1:${silent}` };
    const proxy = await problemOf(
      readPresentedCertificate("localhost", 1, { caCertificates: [], timeout: 200, environment }),
    );
    expect([proxy.id, proxy.evidence.said]).toEqual(["proxy-failed", "no tunnel in time"]);
    const server = await problemOf(readPresentedCertificate("127.0.0.1", silent, { caCertificates: [], timeout: 200 }));
    expect([server.id, server.evidence.said]).toEqual(["request-timeout", "no handshake within 0.2 s"]);
  });

  it("a proxy that can't be used is refused", async () => {
    const { port } = await serve();
    const reading = readPresentedCertificate("localhost", port, {
      caCertificates: [],
      timeout: 5000,
      environment: { HTTPS_PROXY: "socks5://127.0.0.1:1" },
    });
    expect((await problemOf(reading)).id).toBe("proxy-setting-invalid");
  });

  it.each<[string, () => Promise<Link>, string]>([
    ["1024 bits", () => link({ algorithm: rsa(1024) }), "EE certificate key too weak"],
    ["a client's use", () => link({ extensions: [HERE, FOR_CLIENTS] }), "INVALID_PURPOSE"],
  ])("what stands against it is told in words: %s", async (_name, make, doubt) => {
    const { pem, keyPem } = await make();
    const port = await places.listening(createTlsServer({ cert: pem, key: keyPem, ciphers: "DEFAULT@SECLEVEL=0" }));
    expect(await readPresentedCertificate("localhost", port, { caCertificates: [pem], timeout: 5000 })).toMatchObject({
      doubt,
    });
  });
});
