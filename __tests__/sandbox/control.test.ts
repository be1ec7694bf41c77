import { execFile, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startControl, type Control } from "../../sandbox/control.ts";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";
import { objectOf } from "./client.ts";

const SANDBOX = join(import.meta.dirname, "..", "..", "sandbox");
const DOCUMENTED = "http://127.0.0.1:9446";

let pair: Pair;
let control: Control;
beforeAll(async () => {
  pair = await startPair();
  control = await startControl(pair, 0);
});
afterAll(async () => {
  await control.stop();
  await pair.stop();
});

async function ask(method: string, path: string, body?: unknown, type = "application/json") {
  const answer = await fetch(`${control.url}${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    headers: { "content-type": type },
  });
  return { status: answer.status, body: objectOf(await answer.text()) };
}

/** With headers that `fetch` does not let anyone set. */
function askAs(headers: Readonly<Record<string, string>>, method = "GET", path = "/", body = "") {
  return new Promise<{ status: number | undefined; error: unknown }>((resolve, reject) => {
    const sent = request(`${control.url}${path}`, { method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      answer.once("end", () => resolve({ status: answer.statusCode, error: objectOf(text)["error"] }));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

function curl(line: string): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve, reject) => {
    execFile("sh", ["-c", line.replace("curl", "curl -sS")], (error, stdout, stderr) => {
      if (error === null) resolve(objectOf(stdout));
      else reject(new Error(stderr));
    });
  });
}

/** The curl lines of sandbox/README.md for the control endpoint, in their order. */
const LINES = readFileSync(join(SANDBOX, "README.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("curl ") && line.includes(DOCUMENTED));
const KEY_MANAGERS = "/api/am/admin/v4/key-managers";
const ONE = { fault: "status-500", target: { method: "POST", path: KEY_MANAGERS }, nth: 1, times: 1 };
const TWO = { fault: "reset-after", target: { path: "/oauth2/token" }, nth: 3, times: 2 };
const OWN = { fault: { status: 403, body: '{"code": 403}' }, target: { path: "/api/am/devportal" }, nth: 1, times: 1 };

describe("each curl line of sandbox/README.md does what is said above it", () => {
  const states: readonly Readonly<Record<string, unknown>>[] = [
    { is: { faults: [], latency: 0 }, apim: { faults: [], latency: 0 }, switches: { revocationIgnored: false } },
    { apim: { faults: [ONE] }, is: { faults: [] } },
    { apim: { faults: [ONE] }, is: { faults: [TWO] } },
    { apim: { faults: [ONE, OWN] }, is: { faults: [TWO] } },
    { gateway: { faults: [{ fault: "status-503", target: {}, nth: 1, times: 30 }] } },
    { apim: { faults: [] }, is: { faults: [] }, gateway: { faults: [] } },
    { switches: { introspectionAnswersInactive: true, authorizeAllScopes: true } },
    { is: { latency: 250 }, apim: { latency: 0 } },
    { apim: { loadingDelay: 300 } },
  ];

  it("there is one for each state below", () => {
    expect(LINES).toHaveLength(states.length);
  });

  it.each(LINES.map((line, index) => [line, index] as const))("%s", async (line, index) => {
    expect(await curl(line.replace(DOCUMENTED, control.url))).toMatchObject(states[index] ?? {});
  });

  it("and what they switched is so at the servers", async () => {
    expect([pair.is.state.switches.introspectionAnswersInactive, pair.is.server.latency]).toEqual([true, 250]);
    expect(pair.apim.state.events.loadingDelay).toBe(300);
    await ask("PATCH", "/loading-delay", { apim: 0 });
    await ask("PATCH", "/switches", { introspectionAnswersInactive: false });
    await ask("PATCH", "/latency", { is: 0 });
    expect([pair.is.state.switches.introspectionAnswersInactive, pair.is.server.latency]).toEqual([false, 0]);
  });
});

describe("the control endpoint", () => {
  it("an ordered fault is applied to one request of the Action", async () => {
    await ask("POST", "/faults", { server: "apim", fault: "status-500", method: "post", path: KEY_MANAGERS });
    expect((await runEngine(pair)).report.problem?.id).toBe("server-error");
    expect((await runEngine(pair)).report.problem).toBeUndefined();
  });

  it.each<[string, string, unknown, number, string]>([
    ["POST", "/faults", { fault: "status-500" }, 400, "server (none) is not known: is, apim"],
    ["POST", "/faults", { server: "gw", fault: "hang" }, 400, 'server "gw" is not known: is, apim'],
    ["POST", "/faults", { server: "is", fault: "status-418" }, 400, 'fault "status-418" is not known: status-500'],
    ["POST", "/faults", { server: "is", fault: { status: 99, body: "" } }, 400, "200 to 599"],
    ["POST", "/faults", { server: "is", fault: { status: 403 } }, 400, '"body": "text"'],
    ["POST", "/faults", { server: "is", fault: "hang", nth: 0 }, 400, "nth must be a whole number from 1"],
    ["POST", "/faults", { server: "is", fault: "hang", times: "2" }, 400, "times must be a whole number from 1"],
    ["POST", "/faults", { server: "is", fault: "hang", path: "x" }, 400, "beginning of a path"],
    ["POST", "/faults", { server: "is", fault: "hang", method: 5 }, 400, "method must be a text"],
    ["POST", "/faults", { server: "is", fault: "hang", when: 1 }, 400, "when is not known: server, fault"],
    ["POST", "/faults", "{", 400, "not a JSON object"],
    ["POST", "/faults", "[]", 400, "not a JSON object"],
    ["PATCH", "/switches", { nothing: true }, 400, "switch nothing is not known: introspectionAnswersInactive"],
    ["PATCH", "/switches", { revocationIgnored: true, nothing: true }, 400, "switch nothing"],
    ["PATCH", "/switches", { revocationIgnored: "yes" }, 400, "must be true or false"],
    ["PATCH", "/latency", { is: -1 }, 400, "is must be a whole number from 0"],
    ["PATCH", "/latency", { broker: 1 }, 400, 'server "broker" is not known'],
    ["PATCH", "/loading-delay", { apim: -1 }, 400, "apim must be a whole number from 0"],
    ["PATCH", "/loading-delay", { apim: 1, is: 1 }, 400, "is is not known: apim"],
    ["GET", "/faults", undefined, 404, "GET /faults is not known: GET /, POST /faults"],
  ])("%s %s %j: %s", async (method, path, body, status, says) => {
    const before = (await ask("GET", "/")).body;
    const answer = await ask(method, path, body);
    expect([answer.status, answer.body["error"]]).toEqual([status, expect.stringContaining(says)]);
    expect((await ask("GET", "/")).body).toEqual(before);
  });

  const port = () => new URL(control.url).port;
  const json = { "content-type": "application/json" };

  it.each<[string, () => Record<string, string>, string]>([
    ["a name that was rebound to 127.0.0.1", () => ({ host: `evil.test:${port()}` }), "is not this endpoint"],
    ["a name that begins as this one", () => ({ host: `127.0.0.1.evil.test:${port()}` }), "is not this endpoint"],
    ["another port", () => ({ host: "127.0.0.1:1" }), "is not this endpoint"],
    ["no port", () => ({ host: "localhost" }), "is not this endpoint"],
    ["a page of another place", () => ({ origin: "https://evil.test" }), "web pages are not served"],
    ["a page of no place", () => ({ origin: "null" }), "web pages are not served"],
    ["a page of this place", () => ({ origin: control.url }), "web pages are not served"],
  ])("refuses %s, reading and writing", async (_name, headers, says) => {
    const before = (await ask("GET", "/")).body;
    const order = JSON.stringify({ server: "is", fault: "hang" });
    const refused = { status: 403, error: expect.stringContaining(says) };
    expect(await askAs(headers())).toEqual(refused);
    expect(await askAs({ ...json, ...headers() }, "POST", "/faults", order)).toEqual(refused);
    expect((await ask("GET", "/")).body).toEqual(before);
  });

  it.each(["127.0.0.1", "localhost", "LocalHost"])("answers as %s", async (name) => {
    expect(await askAs({ host: `${name}:${port()}` })).toEqual({ status: 200, error: undefined });
  });

  it("takes no body above its bound", async () => {
    expect(await ask("POST", "/faults", " ".repeat(70_000))).toMatchObject({ status: 413 });
  });

  it("takes no form, as a web page could send it", async () => {
    const order = { server: "is", fault: "hang" };
    expect(await ask("POST", "/faults", order, "text/plain")).toMatchObject({ status: 415 });
  });
});

describe("npm run sandbox", () => {
  const main = [join(SANDBOX, "main.ts")];
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [...main, ...words], { encoding: "utf8", timeout: 20_000 });

  it("--help lists every option", () => {
    const { status, stdout } = run("--help");
    expect([status, stdout]).toEqual([0, expect.stringContaining("--apim-distrusts-is")]);
  });

  it("an unknown value: one sentence, no stack, exit code 2", () => {
    const { status, stderr } = run("--is-certificate", "old");
    expect([status, stderr.trim().split("\n")]).toEqual([
      2,
      [
        "--is-certificate old is not known: good, expired, wrong-name, untrusted",
        "npm run sandbox -- --help lists the options.",
      ],
    ]);
  });

  it.each(["--is-port", "--apim-port", "--control-port"])(
    "a port in use for %s: said, no stack, exit code 1",
    async (name) => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
      const address = taken.address();
      const port = typeof address === "object" && address !== null ? String(address.port) : "";
      const free = ["--is-port", "--apim-port"].filter((other) => other !== name).flatMap((other) => [other, "0"]);
      const { status, stderr } = run(...free, name, port);
      taken.close();
      expect([status, stderr.trim()]).toEqual([
        1,
        `Port ${port} is in use: choose others with --is-port, --apim-port, --gateway-port and --control-port (0: a free one).`,
      ]);
    },
  );

  it("prints where it is controlled, and stops on SIGTERM", async () => {
    const folder = mkdtempSync(join(tmpdir(), "wso2-control-"));
    const ready = join(folder, "ready");
    const words = [
      "--is-port",
      "0",
      "--apim-port",
      "0",
      "--control-port",
      "0",
      "--latency",
      "5",
      "--ready-file",
      ready,
    ];
    const child = spawn(process.execPath, [...main, ...words], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    let said = "";
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
        if (said.includes("Ctrl-C")) resolve();
      });
    });
    const url = /^control-url=(.*)$/m.exec(readFileSync(ready, "utf8"))?.[1] ?? "";
    expect(said).toContain(`curl ${url}`);
    expect(await curl(`curl ${url}/`)).toMatchObject({ is: { latency: 5 }, apim: { latency: 5 } });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });
});
