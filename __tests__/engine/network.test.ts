import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { Places } from "../http/places.ts";
import { runEngine } from "../support/engine.ts";

const places = new Places();
let pair: Pair;

beforeEach(async () => {
  pair = await startPair({ apim: { loadAfterAttempts: 2 } });
});
afterEach(async () => {
  places.end();
  await pair.stop();
});

const servers = () => [pair.is.server, pair.apim.server, pair.gateway.server];
const GATEWAY = { "smoke-test": "gateway" };

describe("servers that close kept connections early", () => {
  it("apply passes to the end, and updates and removes, too", async () => {
    for (const server of servers()) server.resetsSecondUse = true;
    const first = await runEngine(pair, { inputs: GATEWAY });
    expect(first.report.problem?.message).toBeUndefined();
    expect(first.report).toMatchObject({ change: "created", smokeTest: "passed" });
    const second = await runEngine(pair, { inputs: { "key-manager-description": "new" } });
    expect([second.report.problem?.message, second.report.change]).toEqual([undefined, "updated"]);
    const third = await runEngine(pair, { inputs: { command: "remove" } });
    expect([third.report.problem?.message, third.report.change]).toEqual([undefined, "removed"]);
    expect(pair.state()).toMatchObject({ applications: [], clients: [], apiResources: ["given-0"], activeTokens: 0 });
  });
});

describe("servers with a rate limit", () => {
  it("every third request is answered with 429 and a time: apply passes, and nothing is made twice", async () => {
    for (const server of servers()) {
      let seen = 0;
      // What the servers ask each other they do not ask again.
      const own = (path: string): boolean => !/\/dcr\/|\/jwks$|\/notify$|\/api-resources|\/\.well-known\//.test(path);
      server.faults.order("status-429", 1, 1_000_000, (_method, path) => own(path) && (seen += 1) % 3 === 0);
    }
    const { report } = await runEngine(pair, { inputs: GATEWAY });
    expect(report.problem?.message).toBeUndefined();
    expect(report).toMatchObject({ change: "created", smokeTest: "passed" });
    expect(pair.state()).toMatchObject({ applications: [], clients: [], apiResources: ["given-0"], activeTokens: 0 });
  });

  it.each([
    ["POST", "/api/am/admin/v4/key-managers"],
    ["POST", "/api/am/devportal/v3/applications"],
    ["GET", "/api/am/admin/v4/settings"],
  ])("%s %s is never let through: named, and nothing stays", async (method, path) => {
    const before = pair.state();
    pair.apim.server.faults.orderFor({ fault: "status-429", target: { method, path }, nth: 1, times: 1_000_000 });
    const { report } = await runEngine(pair);
    expect(report.problem?.message).toMatch(/status 429/);
    expect(["too-many-requests", "proof-not-loaded"]).toContain(report.problem?.id);
    expect(pair.state()).toEqual(before);
  });

  it("a server that wants to be left alone while it starts is not asked earlier", async () => {
    const reply = { status: 503, body: "", headers: { "retry-after": "90" } };
    pair.is.server.faults.orderFor({ fault: reply, target: {}, nth: 1, times: 1 });
    const { report } = await runEngine(pair, { inputs: { command: "plan" } });
    expect(report.problem?.message).toBeUndefined();
    expect(report.milliseconds).toBeGreaterThanOrEqual(90_000);
  });
});

describe("the environment's proxy", () => {
  it("carries a whole run: every connection of it", async () => {
    const proxy = await places.proxy();
    const environment = { ALL_PROXY: `127.0.0.1:${proxy.port}` };
    const { report } = await runEngine(pair, { inputs: GATEWAY, environment });
    expect(report.problem?.message).toBeUndefined();
    const asked = new Set(proxy.heads.map((head) => head.split(" ")[1]));
    expect(asked).toEqual(new Set([pair.is.url, pair.apim.url, pair.gateway.url].map((url) => new URL(url).host)));
  });

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ["can't be used", { HTTPS_PROXY: "socks5://127.0.0.1:1080" }, "proxy-setting-invalid"],
    ["is dead", { https_proxy: "http://127.0.0.1:1" }, "proxy-failed"],
  ])("%s: the run ends at once, without a wait and without a request", async (_name, environment, id) => {
    const { report } = await runEngine(pair, { environment });
    expect(report.problem?.id).toBe(id);
    expect(report.milliseconds).toBeLessThan(60_000);
    expect(servers().map(({ journal }) => journal.length)).toEqual([0, 0, 0]);
  });

  it.each([
    ["407", "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", 20_000],
    ["502: the server may still come", "HTTP/1.1 502 Bad Gateway\r\n\r\n", 60_000],
  ])("says %s: the proxy is named", async (_name, reply, most) => {
    const proxy = await places.proxy(reply);
    const environment = { HTTPS_PROXY: `127.0.0.1:${proxy.port}` };
    const { report } = await runEngine(pair, { environment, inputs: { "ready-timeout": "20" } });
    expect([report.problem?.id, report.problem?.evidence.where]).toEqual(["proxy-failed", `127.0.0.1:${proxy.port}`]);
    expect(report.milliseconds).toBeLessThan(most);
    if (most > 20_000) expect(report.milliseconds).toBeGreaterThanOrEqual(20_000);
  });
});
