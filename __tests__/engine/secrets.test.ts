import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { readDefinition } from "../../src/inputs/definition/read.ts";
import { InputReader } from "../../src/inputs/reader.ts";
import { junitOf } from "../../src/report/junit.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { jsonOf, outputsOf } from "../../src/report/report.ts";
import { leaksIn } from "../support/leaks.ts";
import { runEngine, type EngineRun } from "../support/engine.ts";

let pair: Pair;
let folder: string;

beforeEach(async () => {
  pair = await startPair({ is: { password: "is-pass|word*1" }, apim: { password: "apim<pass>word_1" } });
  folder = mkdtempSync(join(tmpdir(), "engine-secrets-"));
});
afterEach(async () => {
  await pair.stop();
  rmSync(folder, { recursive: true });
});

function definition(text: string): string {
  const file = join(folder, "key-manager.toml");
  writeFileSync(file, text);
  return file;
}

function writtenBy({ report, log, saved }: EngineRun): Record<string, string> {
  return {
    log,
    saved,
    report: JSON.stringify(jsonOf(report)),
    summary: markdownOf(report),
    junit: junitOf(report),
    outputs: JSON.stringify(outputsOf(report)),
  };
}

const SECRETS = {
  ClientSecret: "client-secret-0001",
  trust_store_password: "trust-store-0002",
  apikey: "api-key-0003",
  nested: "nested-0004",
  listed: "listed-0005",
} as const;
const TOML = `
[additionalProperties]
ClientSecret = "${SECRETS.ClientSecret}"
trust_store_password = "${SECRETS.trust_store_password}"
apikey = "${SECRETS.apikey}"
region = "north"
[additionalProperties.auth]
credentials = { user = "u", value = "${SECRETS.nested}" }
[[additionalProperties.fields]]
name = "Password"
value = "${SECRETS.listed}"
`;

describe("secrets of the definition file", () => {
  it.each(["plan", "apply"])("are in nothing that %s writes, and their fields are named", async (command) => {
    const inputs = { command, "key-manager-definition": definition(TOML), "smoke-test": "off" };
    const run = await runEngine(pair, { inputs });
    expect(leaksIn(writtenBy(run), Object.values(SECRETS))).toEqual([]);
    expect(run.report.problem).toBeUndefined();
    expect(run.report.plan.differences).toEqual(
      expect.arrayContaining([
        { path: "additionalProperties.ClientSecret", current: null, desired: "(secret, set)" },
        { path: "additionalProperties.region", current: null, desired: "north" },
      ]),
    );
  });

  it("nor are the stored ones that API Manager shows in clear, when they change", async () => {
    const old = TOML.replaceAll(/-(000\d)"/g, '-old-$1"');
    await runEngine(pair, { inputs: { "key-manager-definition": definition(old), "smoke-test": "off" } });
    const inputs = { command: "plan", "key-manager-definition": definition(TOML) };
    const run = await runEngine(pair, { inputs });
    const all = [...Object.values(SECRETS), ...Object.values(SECRETS).map((one) => one.replace("-000", "-old-000"))];
    expect(leaksIn(writtenBy(run), all)).toEqual([]);
    expect(run.report.plan.differences.map(({ path }) => path)).toEqual(
      ["ClientSecret", "trust_store_password", "apikey", "auth", "fields"].map(
        (name) => `additionalProperties.${name}`,
      ),
    );
  });

  it("are known from the moment that the file is read, also when it can't be", () => {
    const told: string[] = [];
    const sources = (text: string) => ({
      input: () => "km.toml",
      readFile: () => text,
      secret: (one: string) => void told.push(one),
    });
    readDefinition(new InputReader(sources(TOML)), "key-manager-definition");
    expect(told).toEqual(expect.arrayContaining(Object.values(SECRETS)));
    told.length = 0;
    const broken = new InputReader(sources(`${TOML}\n= [`));
    readDefinition(broken, "key-manager-definition");
    expect(broken.faults).toHaveLength(1);
    expect(told).toEqual(expect.arrayContaining([SECRETS.ClientSecret, SECRETS.trust_store_password, SECRETS.apikey]));
  });
});

describe("a password that a server echoes", () => {
  const asAdmin = (method: string, path: string): boolean => method === "POST" && path.endsWith("/v4/key-managers");
  const asToken = (_method: string, path: string): boolean => path === "/oauth2/introspect";

  it.each([
    ["API Manager's as the code of an error", "apim", asAdmin, (word: string) => ({ code: word, message: "m" })],
    [
      "... as its description",
      "apim",
      asAdmin,
      (word: string) => ({ code: 1, message: "m", description: `no: ${word}` }),
    ],
    ["... in a list of errors", "apim", asAdmin, (word: string) => ({ code: 1, error: [{ message: `*${word}*` }] })],
    ["Identity Server's as an OAuth error", "is", asToken, (word: string) => ({ error: word })],
    ["... as its description", "is", asToken, (word: string) => ({ error: "e", error_description: `<b>${word}</b>` })],
    [
      "... in colours",
      "is",
      asToken,
      (word: string) => ({ error: "e", error_description: word.split("").join("\u001b[0m") }),
    ],
  ] as const)("%s", async (_name, server, matches, body) => {
    const password = pair[server].state.password;
    const reply = { status: 400, body: JSON.stringify(body(password)) };
    for (let times = 0; times < 5; times += 1) pair[server].server.faults.orderReply(reply, matches);
    const run = await runEngine(pair);
    expect(run.report.problem).toBeDefined();
    const written = writtenBy(run);
    expect(leaksIn(written, [password])).toEqual([]);
    // As a browser shows the page.
    expect(
      written["summary"]?.replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code))),
    ).not.toContain(password);
    expect(run.report.problem?.message).toContain("***");
  });
});

describe("names and documents of a server are bounded and harmless", () => {
  const hostile = `\u001b[31mEvil\u202e\u061c\u200b\n::error::x ${"y".repeat(1_000_000)}`;
  const harmless = (log: string): void => {
    expect(log).not.toMatch(/\u001b|\u202e|\u061c|\u200b/);
    expect(log).not.toMatch(/^(warning: |error: )?::error/m);
    expect(Math.max(...log.split("\n").map(({ length }) => length))).toBeLessThan(5000);
  };

  it("another Key Manager's name", async () => {
    const body = { id: "x", name: "Other", type: "WSO2-IS-7", enabled: true, issuer: `${pair.is.url}/oauth2/token` };
    pair.apim.state.keyManagers.set("x", { id: "x", pending: 0, body });
    // No API Manager stores such a name; something in front of it may say it.
    const reply = { status: 200, body: JSON.stringify({ ...body, name: hostile }) };
    pair.apim.server.faults.orderReply(reply, (_method, path) => path.endsWith("/key-managers/x"));
    const run = await runEngine(pair, { inputs: { command: "plan" } });
    expect(run.report.problem?.id).toBe("issuer-taken");
    harmless(run.log);
    harmless(run.report.problem?.message ?? "");
  });

  it("a member of the discovery document of 7 MB, and 50,000 members", async () => {
    const members = Object.fromEntries(
      Array.from({ length: 50_000 }, (_item, index) => [`m${index}`, "https://x.test/"]),
    );
    for (const more of [{ ["n".repeat(7_000_000)]: "https://x.test/" }, members, { [hostile]: "https://x.test/" }]) {
      const body = {
        issuer: `${pair.is.url}/oauth2/token`,
        grant_types_supported: [hostile, "client_credentials"],
        ...more,
      };
      const reply = { status: 200, body: JSON.stringify(body) };
      pair.is.server.faults.orderReply(reply, (_method, path) => path.endsWith("/openid-configuration"));
      const run = await runEngine(pair, { inputs: { command: "plan" } });
      expect(run.report.findings.map(({ id }) => id)).toContain("endpoint-host");
      harmless(run.log);
      expect(JSON.stringify(jsonOf(run.report)).length).toBeLessThan(20_000);
    }
  });

  it("the names of a Key Manager's users", async () => {
    await runEngine(pair, { inputs: { "smoke-test": "off" } });
    const id = pair.apim.state.find("WSO2-IS-7")?.id ?? "";
    pair.apim.state.applications.set("a", {
      id: "a",
      name: hostile,
      owner: "admin",
      mappings: [{ id: "m", keyManagerId: id, keyManagerName: "WSO2-IS-7", keyType: "PRODUCTION", grantTypes: [] }],
    });
    const run = await runEngine(pair, { inputs: { command: "remove" } });
    expect(run.report.problem?.id).toBe("key-manager-in-use");
    harmless(run.report.problem?.message ?? "");
  });
});
