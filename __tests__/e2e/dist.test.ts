import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard, type StepOptions } from "../../sandbox/runner.ts";
import { isObject } from "../../src/text/json.ts";
import { ADAPTERS, type Ended } from "../support/adapters.ts";
import { followsSchema } from "../support/report-schema.ts";
import { secretsOf } from "../support/leaks.ts";
import { scannedStep } from "../support/step.ts";

/** `dist` in processes of its own, started as a runner starts it, or as a command. */
let pair: Pair;
const results: Ended[] = [];

const OWN_COMMANDS = ["add-mask", "group", "endgroup", "debug", "warning", "error"];

beforeEach(async () => {
  pair = await startPair({ is: { password: "is-s3cret/+é" }, apim: { password: "apim-s3cret" } });
});
afterEach(async () => {
  await pair.stop();
  for (const result of results.splice(0)) discard(result);
});

describe.each(ADAPTERS)("dist as $name", ({ step: stepOf, exitCodes, stopsWithin, annotation }) => {
  async function step(inputs: Record<string, string>, rest: Omit<StepOptions, "inputs"> = {}): Promise<Ended> {
    const result = await stepOf(pair, { inputs, ...rest });
    results.push(result);
    return result;
  }

  it("apply, up to the gateway: outputs, summary, report files, exit code", async () => {
    const result = await step({ "smoke-test": "gateway", "create-roles": "true" });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({
      change: "created",
      "smoke-test": "passed",
      drift: "true",
      "key-manager-name": "WSO2-IS-7",
      "apim-version": "4.5.0",
      "restart-required": "",
      issuer: `${pair.is.url}/oauth2/token`,
    });
    expect(result.outputs["key-manager-id"]).toBe(pair.apim.state.find("WSO2-IS-7")?.id);
    expect(result.summary).toContain("## ✅ WSO2 IS Key Manager WSO2-IS-7: created");
    expect(result.summary).toMatch(/```mermaid\nsequenceDiagram\n[^`]*gateway-refuses-revoked ✅/);
    const report: unknown = JSON.parse(readFileSync(result.outputs["report"] ?? "", "utf8"));
    followsSchema(report);
    expect(report).toMatchObject({
      version: 1,
      verdict: "passed",
      change: "created",
      checks: Array.from({ length: 17 }, () => ({ status: "passed" })),
    });
    expect(readFileSync((result.outputs["report"] ?? "").replace("report.json", "junit.xml"), "utf8")).toContain(
      'tests="17" failures="0" skipped="0"',
    );
    expect(JSON.parse(result.outputs["plan"] ?? "")).toMatchObject({ action: "create", name: "WSO2-IS-7" });
  });

  it.each([
    {
      name: "the client of generate-keys",
      server: "apim" as const,
      matches: (_method: string, path: string) => path.endsWith("/generate-keys"),
      body: { consumerKey: "abc\n::stop-commands::zzz", consumerSecret: "generated-secret-1", token: null },
    },
    {
      name: "a scope of a token",
      server: "is" as const,
      matches: (_method: string, path: string) => path === "/oauth2/token",
      body: { access_token: "foreign-token-1", token_type: "Bearer", scope: "x\n::error::INJECTED" },
    },
    {
      name: "the issuer",
      server: "is" as const,
      matches: (_method: string, path: string) => path.endsWith("/openid-configuration"),
      body: { issuer: "https://is.test/oauth2/token\n::error::INJECTED" },
    },
  ])("text of a server is no workflow command: $name", async ({ server, matches, body }) => {
    for (let times = 0; times < 20; times += 1)
      pair[server].server.faults.orderReply({ status: 200, body: JSON.stringify(body) }, matches);
    const { log, exitCode } = await step({ "ready-timeout": "3", "propagation-timeout": "3" });
    expect([1, exitCodes.unreachable]).toContain(exitCode);
    // The command line has none at all, which `step` looks at.
    const commands = [...log.matchAll(/^\s*::([a-z-]+)/gm)].map(([, command]) => command);
    expect(new Set(commands)).toEqual(new Set([...commands].filter((one) => OWN_COMMANDS.includes(one ?? ""))));
    expect(log).not.toMatch(/^\s*::error[^:]*::INJECTED/m);
  });

  it("wrong inputs: every one named, nothing contacted, no stack trace", async () => {
    const result = await step({ "smoke-test": "twice", "is-url": "http://x", "apim-password": "*****" });
    expect(result.exitCode).toBe(exitCodes.inputs);
    for (const name of ["smoke-test", "is-url", "apim-password"]) expect(result.log).toContain(`- ${name}: `);
    expect(result.log).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect([...pair.is.server.journal, ...pair.apim.server.journal]).toEqual([]);
    // For machines it is a run like any other.
    expect(result.outputs).toMatchObject({ problem: "inputs-invalid", change: "none" });
    expect(result.summary).toContain("## ❌ WSO2 IS Key Manager");
    expect(readFileSync(result.outputs["summary"] ?? "", "utf8")).toBe(result.summary);
    const report: unknown = JSON.parse(readFileSync(result.outputs["report"] ?? "", "utf8"));
    followsSchema(report);
    expect(report).toMatchObject({ stages: ["inputs"], inputs: { "apim-url": pair.apim.url } });
    expect(JSON.stringify(isObject(report) ? report["inputs"] : "")).not.toContain("twice");
    const junit = (result.outputs["report"] ?? "").replace("report.json", "junit.xml");
    expect(readFileSync(junit, "utf8")).toContain('<testsuite name="inputs" tests="1" failures="1"');
  });

  it("wrong members of a definition file: each annotated on its line, with a title", async () => {
    const file = join(tmpdir(), `definition-${process.pid}.toml`);
    writeFileSync(file, 'enabled = "yes"\n\ntokenTypo = "JWT"\n');
    try {
      const { log } = await step({ "key-manager-definition": file });
      for (const line of [1, 3]) expect(log).toMatch(new RegExp(`^${annotation("error", { file, line })}`, "m"));
      expect(log).toMatch(
        /^(::error title=The inputs are not usable,file=.*::|Error: .*:1: )The inputs are not usable/m,
      );
    } finally {
      rmSync(file);
    }
  });

  it("a failed proof: exit code 1, an error annotation, the Key Manager removed", async () => {
    const before = pair.state();
    pair.is.state.switches.introspectionAnswersInactive = true;
    const result = await step({});
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ change: "none", "smoke-test": "failed" });
    expect(result.log).toMatch(new RegExp(`^${annotation("error")}.*Introspection gives a wrong answer`, "m"));
    expect(pair.state()).toEqual(before);
  });

  it("ephemeral: a new process (the post step, or resume) removes it all", async () => {
    const before = pair.state();
    const main = await step({ ephemeral: "true" });
    expect(main.exitCode).toBe(0);
    expect(pair.state()).not.toEqual(before);
    const post = await step({ ephemeral: "true" }, { state: main.state });
    expect(post.exitCode).toBe(0);
    expect(pair.state()).toEqual(before);
  });

  describe("ephemeral, and the files of the inputs are gone at the end, as after a checkout", () => {
    let workspace: string;
    beforeEach(() => {
      workspace = mkdtempSync(join(tmpdir(), "e2e-workspace-"));
    });
    afterEach(() => rmSync(workspace, { recursive: true, force: true }));

    async function mainThenEmptied(certificates: string) {
      const inputs = {
        ephemeral: "true",
        "ca-certificates": join(workspace, "ca.pem"),
        "key-manager-definition": join(workspace, "key-manager.toml"),
      };
      writeFileSync(inputs["ca-certificates"], certificates);
      writeFileSync(inputs["key-manager-definition"], 'description = "of a file"\n');
      const main = await step(inputs);
      expect([main.exitCode, pair.apim.state.find("WSO2-IS-7")?.body["description"]]).toEqual([0, "of a file"]);
      rmSync(workspace, { recursive: true });
      return step(inputs, { state: main.state });
    }

    it("all is removed, over verified TLS", async () => {
      const before = pair.state();
      const post = await mainThenEmptied(readFileSync(pair.caFile, "utf8"));
      expect([post.exitCode, post.log]).toEqual([
        0,
        expect.not.stringMatching(new RegExp(`^${annotation("error")}`, "m")),
      ]);
      expect(pair.state()).toEqual(before);
    });

    it("also with certificates that are too long for a runner's state: they lie in a file, which goes", async () => {
      const before = pair.state();
      const post = await mainThenEmptied(readFileSync(pair.caFile, "utf8").repeat(60));
      expect([post.exitCode, post.log]).toEqual([
        0,
        expect.not.stringMatching(new RegExp(`^${annotation("error")}`, "m")),
      ]);
      expect(pair.state()).toEqual(before);
    });
  });

  it("SIGTERM: stops soon, and nothing is left at the end of the job", async () => {
    const before = pair.state();
    pair.is.server.faults.order(
      "hang",
      1,
      1,
      (_method, path) => path === "/oauth2/introspect" && pair.apim.state.applications.size > 0,
    );
    let stopped = 0;
    const result = await step(
      {},
      {
        started: (pid) => {
          const timer = setInterval(() => {
            if (pair.apim.state.applications.size === 0 || stopped > 0) return;
            stopped = performance.now();
            clearInterval(timer);
            process.kill(pid, "SIGTERM");
          }, 5);
        },
      },
    );
    expect(performance.now() - stopped).toBeLessThan(stopsWithin);
    expect(result.exitCode).toBe(1);
    expect(result.log).toContain("[cancelled]");
    const post = await step({}, { state: result.state });
    expect(post.exitCode).toBe(0);
    expect(pair.state()).toEqual(before);
  });

  it("no secret in log, summary, outputs, files, state or command lines, debug on", async () => {
    const result = await step({ "key-manager-description": "x" });
    // `step` itself throws when a secret is found; this says that there was something to find, and
    // somewhere to look.
    expect(secretsOf(pair).length).toBeGreaterThanOrEqual(4);
    expect(result.commandLines).toMatch(/dist\/(cli\/)?index\.js/);
    expect(result.log).toMatch(/^(::debug::)?GET localhost:.* -> 200 in /m);
  });

  it("a server's text can't inject workflow commands or markup", async () => {
    const hostile = "::set-output name=x::y\n::error::no <img src=x onerror=alert(1)> | [a](javascript:x) \u001b[31m";
    await step({});
    const found = pair.apim.state.find("WSO2-IS-7");
    if (found === undefined) throw new Error("not stored");
    pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, description: hostile } });
    const result = await step({ "key-manager-description": "mine" });
    expect(result.exitCode).toBe(0);
    expect(result.log).not.toMatch(/^::(set-output|error)/m);
    expect(result.log).not.toContain("\u001b");
    expect(result.summary).not.toContain("<img");
    expect(result.summary).not.toContain("[a](");
    expect(result.summary).not.toContain("\u001b");
  });
});

it("a runner is told every secret, in its forms", async () => {
  const result = await scannedStep(pair, { inputs: {} });
  results.push(result);
  expect(result.masks).toEqual(
    expect.arrayContaining(["is-s3cret/+é", Buffer.from("admin:apim-s3cret").toString("base64")]),
  );
});
