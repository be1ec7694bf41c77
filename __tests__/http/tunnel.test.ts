import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { createServer } from "node:net";
import { makeCertificate } from "../../sandbox/certificates.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { instantClock } from "../support/clock.ts";
import { clientOf, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => {
  jest.restoreAllMocks();
  places.end();
});

/** Holds the limits of requests: those that were set are over when a test says `pass`. */
function heldLimits(): { pass: () => void } {
  const set: AbortController[] = [];
  jest.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const limit = new AbortController();
    set.push(limit);
    return limit.signal;
  });
  return {
    pass: () => {
      for (const limit of set) limit.abort(new DOMException("the limit is over", "TimeoutError"));
    },
  };
}

/** A server that counts what reaches it. */
async function counting() {
  let requests = 0;
  const place = await places.serve((_request, response) => {
    requests += 1;
    response.end("{}");
  });
  return { ...place, requests: () => requests };
}

describe("a proxy of the environment is used", () => {
  it.each<[string, (place: string) => NodeJS.ProcessEnv]>([
    ["http://", (place) => ({ HTTPS_PROXY: `http://${place}` })],
    ["HTTP://", (place) => ({ HTTPS_PROXY: `HTTP://${place}` })],
    ["no scheme", (place) => ({ https_proxy: place })],
    ["ALL_PROXY", (place) => ({ ALL_PROXY: place })],
    ["all_proxy", (place) => ({ all_proxy: `http://${place}/` })],
  ])("%s", async (_name, environment) => {
    const { port, certificate, requests } = await counting();
    const proxy = await places.proxy();
    const server = clientOf(port, certificate, { environment: environment(`127.0.0.1:${proxy.port}`) });
    for (let index = 0; index < 3; index += 1) expect((await server.send(LOOK)).status).toBe(200);
    server.close();
    // One tunnel, kept.
    expect(proxy.heads.map((head) => head.split("\r\n")[0])).toEqual([`CONNECT localhost:${port} HTTP/1.1`]);
    expect(requests()).toBe(3);
  });

  it("with user and password, which are masked and never shown", async () => {
    const { port, certificate } = await counting();
    const proxy = await places.proxy();
    const masks: string[] = [];
    const secrets = new Secrets((form) => masks.push(form));
    const environment = { HTTPS_PROXY: `http://us%40er:pass%2dword@127.0.0.1:${proxy.port}` };
    const server = clientOf(port, certificate, { environment, secrets });
    expect((await server.send(LOOK)).status).toBe(200);
    server.close();
    const basic = Buffer.from("us@er:pass-word").toString("base64");
    expect(proxy.heads[0]).toContain(`proxy-authorization: Basic ${basic}\r\n`);
    expect(masks).toEqual(expect.arrayContaining(["pass-word", "pass%2dword", basic]));
  });

  it("over TLS of its own, verified with the authorities that were given", async () => {
    const [{ port, certificate, requests }, own] = await Promise.all([counting(), makeCertificate()]);
    const proxy = await places.proxy(undefined, own);
    const environment = { HTTPS_PROXY: `https://localhost:${proxy.port}` };
    const trusting = clientOf(port, certificate, { environment, proxyAuthorities: [own.certPem] });
    expect((await trusting.send(LOOK)).status).toBe(200);
    trusting.close();
    // The proxy's certificate is judged whatever is said of the server's.
    for (const trust of [{ kind: "none" }, { kind: "pin", sha256: certificate.sha256 }] as const) {
      const problem = await failureOf(clientOf(port, certificate, { environment, trust }));
      expect([problem.id, problem.evidence.where]).toEqual(["proxy-failed", `localhost:${proxy.port}`]);
      expect(problem.message).toContain("self-signed certificate");
    }
    expect([requests(), proxy.heads.length]).toEqual([1, 1]);
  });

  it("and so the fingerprint of an untrusted server is read through it, too", async () => {
    const { port, certificate, requests } = await counting();
    const proxy = await places.proxy();
    const environment = { HTTPS_PROXY: `127.0.0.1:${proxy.port}` };
    const trust = { kind: "authorities", ca: [] } as const;
    const problem = await failureOf(clientOf(port, certificate, { environment, trust }));
    expect(problem.id).toBe("certificate-untrusted");
    expect(problem.message).toContain(certificate.sha256);
    // Node's authorities, then the system's, then the look.
    expect([requests(), proxy.heads.length]).toEqual([0, 3]);
  });

  it("and the tunnel outlives the time-out of the request that opened it", async () => {
    const { port, certificate } = await counting();
    const proxy = await places.proxy();
    const environment = { HTTPS_PROXY: `127.0.0.1:${proxy.port}` };
    const limits = heldLimits();
    const server = clientOf(port, certificate, { environment });
    await server.send(LOOK);
    limits.pass();
    await server.send(LOOK);
    server.close();
    expect(proxy.heads).toHaveLength(1);
  });
});

describe("a proxy that fails is named, not the server behind it", () => {
  const AUTH = "HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Negotiate\r\n\r\n";
  it.each<[string, string, string]>([
    ["407", AUTH, "status 407, Proxy Authentication Required; it asks for Negotiate"],
    ["403", "HTTP/1.1 403 Forbidden\r\n\r\n", "status 403, Forbidden"],
    ["502", "HTTP/1.1 502 Bad Gateway\r\n\r\n", "status 502, Bad Gateway"],
    ["503 with a page", "HTTP/1.0 503 Unavailable\r\ncontent-length: 5\r\n\r\nhello", "status 503"],
    ["200 and data of its own", "HTTP/1.1 200 OK\r\n\r\nhello", "it sent data of its own"],
    ["garbage", "hello\r\n\r\n", "Parse Error"],
    ["nothing, and closes", "", "socket hang up"],
    ["words that inject", "HTTP/1.1 500 ::error::x hunter22\r\n\r\n", "***"],
  ])("%s", async (_name, reply, says) => {
    const { port, certificate, requests } = await counting();
    const proxy = await places.proxy(reply);
    const environment = { HTTPS_PROXY: `http://user:hunter22@127.0.0.1:${proxy.port}` };
    const problem = await failureOf(clientOf(port, certificate, { environment }));
    expect([problem.id, problem.evidence.where]).toEqual(["proxy-failed", `127.0.0.1:${proxy.port}`]);
    expect(problem.message).toContain("through the proxy of HTTPS_PROXY");
    expect(problem.message).toContain(`CONNECT localhost:${port}`);
    expect(problem.message).toContain(says);
    expect(problem.message).not.toMatch(/hunter22|aHVudGVyMjI/);
    expect(requests()).toBe(0);
  });

  it.each([
    ["refuses the connection", "http://127.0.0.1:1", "127.0.0.1:1", /ECONNREFUSED/],
    ["is not known", "nowhere.invalid:3128", "nowhere.invalid:3128", /ENOTFOUND|EAI_AGAIN/],
  ])("one that %s", async (_name, value, where, says) => {
    const { port, certificate, requests } = await counting();
    const problem = await failureOf(clientOf(port, certificate, { environment: { ALL_PROXY: value } }));
    expect([problem.id, problem.evidence.where]).toEqual(["proxy-failed", where]);
    expect(problem.message).toMatch(says);
    expect(problem.message).toContain("ALL_PROXY");
    expect(requests()).toBe(0);
  });

  it.each(["http", "https"])("one that hangs (%s)", async (scheme) => {
    const { port, certificate } = await counting();
    const proxyPort = await places.listening(createServer(() => undefined));
    const environment = { HTTPS_PROXY: `${scheme}://127.0.0.1:${proxyPort}` };
    const problem = await failureOf(clientOf(port, certificate, { environment, requestTimeout: 300 }));
    expect([problem.id, problem.evidence.where]).toEqual(["proxy-failed", `127.0.0.1:${proxyPort}`]);
    expect(problem.message).toContain("no tunnel within 0.3 s");
  });

  it("and ends at once when the run is cancelled meanwhile", async () => {
    const { port, certificate } = await counting();
    const stop = new AbortController();
    const proxyPort = await places.listening(createServer(() => stop.abort()));
    const environment = { HTTPS_PROXY: `127.0.0.1:${proxyPort}` };
    expect((await failureOf(clientOf(port, certificate, { environment, signal: stop.signal }))).id).toBe("cancelled");
  });

  it("but a server that hangs behind it is the server's time-out", async () => {
    const LIMIT = 2000;
    const limits = heldLimits();
    let passed = 0;
    // The limit is over once the server has the request, so never before, on the way to it.
    const { port, certificate } = await places.serve(() => {
      passed = LIMIT;
      limits.pass();
    });
    const clock = { ...instantClock(), monotonicTime: () => passed };
    const proxy = await places.proxy();
    const environment = { HTTPS_PROXY: `127.0.0.1:${proxy.port}` };
    const client = clientOf(port, certificate, { environment, requestTimeout: LIMIT, clock });
    const problem = await failureOf(client);
    expect([problem.id, problem.evidence.where]).toEqual(["request-timeout", `localhost:${port}`]);
  });

  it("speaks TLS, though the variable says http", async () => {
    const [{ port, certificate }, own] = await Promise.all([counting(), makeCertificate()]);
    const proxy = await places.proxy(undefined, own);
    const environment = { HTTPS_PROXY: `http://localhost:${proxy.port}` };
    expect((await failureOf(clientOf(port, certificate, { environment }))).id).toBe("proxy-failed");
  });
});

describe("a proxy that can't be used", () => {
  it.each(["socks5://127.0.0.1:1080", "gopher://x", "not a proxy", "http://user:hunter/22@proxy:1"])(
    "%s is refused by name before anything is sent",
    async (value) => {
      const { port, certificate, requests } = await counting();
      const problem = await failureOf(clientOf(port, certificate, { environment: { HTTPS_PROXY: value } }));
      expect(problem.id).toBe("proxy-setting-invalid");
      expect(problem.message).toContain("HTTPS_PROXY");
      expect(problem.message).not.toContain("hunter");
      expect(requests()).toBe(0);
    },
  );
});
