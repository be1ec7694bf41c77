import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard, type StepOptions } from "../../sandbox/runner.ts";
import { isObject } from "../../src/text/json.ts";
import { ADAPTERS, type Ended } from "../support/adapters.ts";
import { scannedStep, untilIdle, type ScannedStep } from "../support/step.ts";

/** The end of the job (the post step, or `resume`), whatever the run left. */
let pair: Pair;
let folder: string;
const results: Ended[] = [];

beforeEach(async () => {
  pair = await startPair({ is: { password: "is-password-1" }, apim: { password: "apim-password-1" } });
  folder = mkdtempSync(join(tmpdir(), "e2e-post-"));
});
afterEach(async () => {
  await pair.stop();
  for (const result of results.splice(0)) discard(result);
  rmSync(folder, { recursive: true, force: true });
});

async function step(inputs: Record<string, string>, rest: Omit<StepOptions, "inputs"> = {}): Promise<ScannedStep> {
  const result = await scannedStep(pair, { inputs, ...rest });
  results.push(result);
  return result;
}

/** "METHOD path" of every request that both servers have seen. */
function asked(): string[] {
  return [...pair.is.server.journal, ...pair.apim.server.journal].map(({ method, path }) => `${method} ${path}`);
}

function forgetAsked(): void {
  for (const { server } of [pair.is, pair.apim]) server.journal.length = 0;
}

describe.each(ADAPTERS)("$name, killed at its start", ({ name, step: stepOf }) => {
  async function step(inputs: Record<string, string>, rest: Omit<StepOptions, "inputs"> = {}): Promise<Ended> {
    const result = await stepOf(pair, { inputs, ...rest });
    results.push(result);
    return result;
  }

  // One process less each; both say the same to the engine.
  const moments = Array.from({ length: 21 }, (_none, index) => index * 10);
  it.each(moments.filter((ms) => name === "the Action" || ms % 50 === 0))(
    "after %d ms: nothing is made later",
    async (ms) => {
      const before = pair.state();
      const main = await step({}, { started: (pid) => void setTimeout(() => killed(pid), ms) });
      await untilIdle(pair);
      forgetAsked();
      const post = await step({}, { state: main.state });
      expect(asked().filter((request) => /^(POST|PUT|PATCH) /.test(request))).toEqual([]);
      expect([pair.state(), post.exitCode]).toEqual([before, 0]);
    },
  );
});

function killed(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It had ended.
  }
}

describe("a main step that was killed before it saved a state", () => {
  it("without any state: says so, and asks for nothing", async () => {
    const post = await step({}, { state: {} });
    expect([post.exitCode, asked(), post.outputs]).toEqual([0, [], {}]);
    expect(post.log).toContain("it saved no state");
  });

  it("whatever it had said in other states", async () => {
    const post = await step({ ephemeral: "true" }, { state: { post: "", started: "true", pins: "{" } });
    expect([post.exitCode, asked()]).toEqual([0, []]);
  });
});

describe.each(ADAPTERS)("$name, whose state can't be read", ({ step: stepOf, annotation }) => {
  async function step(inputs: Record<string, string>, rest: Omit<StepOptions, "inputs"> = {}): Promise<Ended> {
    const result = await stepOf(pair, { inputs, ...rest });
    results.push(result);
    return result;
  }

  /** Changes the state of a main step that made a Key Manager, and runs post with it. */
  async function postWith(change: (state: string) => string): Promise<{ post: Ended; found: boolean }> {
    const main = await step({ ephemeral: "true", "smoke-test": "off" });
    expect(main.exitCode).toBe(0);
    forgetAsked();
    const state = { ...main.state, undo: change(main.state["undo"] ?? "") };
    const post = await step({ ephemeral: "true" }, { state });
    return { post, found: pair.apim.state.find("WSO2-IS-7") !== undefined };
  }

  it.each<[string, (state: string) => string, boolean]>([
    ["cut in its first entry", (state) => state.slice(0, state.indexOf("WSO2-IS-7")), true],
    ["cut after it", (state) => state.slice(0, state.indexOf("}}") + 2), false],
    ["cut to one character", () => "{", true],
    ["garbled", (state) => state.replaceAll('"', "'"), true],
    ["of another version", (state) => state.replace('"version":2', '"version":99'), true],
    ["without version", (state) => state.replace('"version":2,', ""), true],
    ["with an unknown kind", (state) => state.replace("delete-key-manager", "delete-everything"), true],
    ["with an unknown due", (state) => state.replace("end-of-job", "some-day"), true],
    ["with another type", (state) => state.replace('"name":"WSO2-IS-7"', '"name":7'), true],
    ["with one entry too many", (state) => state.replace('"entries":[', '"entries":[5,'), false],
    ["no JSON at all", () => "\u0001\u0002 ::error::INJECTED", true],
  ])("%s: fails, and says that it can't know what to undo", async (_name, change, stays) => {
    const { post, found } = await postWith(change);
    expect([post.exitCode, found]).toEqual([1, stays]);
    expect(post.log).toMatch(new RegExp(`^${annotation("error")}[^]*\\[state-unreadable\\]`, "m"));
    expect(post.log).not.toMatch(/^::error[^:]*::INJECTED/m);
    expect(asked().filter((request) => /^(POST|PUT|PATCH) /.test(request))).toEqual([]);
  });

  it("names, with its command, what it can read but must not trust", async () => {
    const { post } = await postWith((state) => state.replace('"version":2', '"version":99'));
    expect(post.log).toContain("Key Manager WSO2-IS-7 is still there. By hand: curl");
    expect(post.log).toContain(`${pair.apim.url}/api/am/admin/v4/key-managers/`);
  });
});

describe("a state that is too long for an environment variable", () => {
  const CLAIMS = Array.from({ length: 1400 }, (_none, index) => ({
    remoteClaim: `remote-claim-${index}-${"r".repeat(20)}`,
    localClaim: `http://wso2.org/claims/${index}/${"l".repeat(20)}`,
  }));

  /** A Key Manager with 126 KB of claim mapping, as made by hand. */
  async function bigKeyManager(): Promise<unknown> {
    discard(await step({ "smoke-test": "off" }));
    const stored = pair.apim.state.find("WSO2-IS-7");
    if (stored === undefined) throw new Error("not stored");
    expect(JSON.stringify(CLAIMS).length).toBeGreaterThan(120_000);
    pair.apim.state.keyManagers.set(stored.id, { ...stored, body: { ...stored.body, claimMapping: CLAIMS } });
    return pair.state().keyManagers;
  }
  const CHANGE = { ephemeral: "true", "smoke-test": "off", "key-manager-description": "for this job" };

  it("post starts, puts the Key Manager back, and removes the file", async () => {
    const before = await bigKeyManager();
    const main = await step(CHANGE);
    expect([main.exitCode, main.outputs["change"]]).toEqual([0, "updated"]);
    expect((main.state["undo"] ?? "").length).toBeLessThan(32_767);
    const { file } = referenceOf(main);
    expect(dirname(dirname(file))).toBe(main.folder);
    const post = await step(CHANGE, { state: main.state });
    expect([post.exitCode, post.log]).toEqual([0, expect.stringContaining("put back as it was")]);
    expect([pair.state().keyManagers, existsSync(dirname(file))]).toEqual([before, false]);
  });

  it.each<[string, (file: string) => void]>([
    ["gone", (file) => rmSync(file)],
    ["changed", (file) => appendFileSync(file, " ")],
    ["another one", (file) => writeFileSync(file, '{"version":2,"entries":[],"pins":{},"caCertificates":[]}')],
  ])("the file is %s: fails, and says that it can't know what to undo", async (_name, damage) => {
    await bigKeyManager();
    const main = await step(CHANGE);
    const { file } = referenceOf(main);
    damage(file);
    forgetAsked();
    const post = await step(CHANGE, { state: main.state });
    expect([post.exitCode, asked()]).toEqual([1, []]);
    expect(post.log).toMatch(/^::error.*\[state-unreadable\]/m);
    expect(post.log).toContain(file);
  });

  it.each([
    ["missing", (path: string) => path],
    ["a file", (path: string) => (writeFileSync(path, ""), path)],
  ])("the temporary folder is %s: refused before the first write, by name", async (_name, make) => {
    const before = await bigKeyManager();
    const temporary = make(join(folder, "temporary"));
    forgetAsked();
    const main = await step(CHANGE, { environment: { RUNNER_TEMP: temporary } });
    expect(main.exitCode).toBe(1);
    expect(main.log).toMatch(/^::error.*\[state-not-kept\]/m);
    expect(main.log).toContain(temporary);
    expect(asked().filter((request) => /^(POST|PUT|DELETE) .*key-managers/.test(request))).toEqual([]);
    const post = await step(CHANGE, { state: main.state });
    expect([post.exitCode, pair.state().keyManagers]).toEqual([0, before]);
  });

  it("the runner's own state can't be written: refused before the first request", async () => {
    const main = await step({}, { environment: { GITHUB_STATE: folder } });
    expect([main.exitCode, asked()]).toEqual([1, []]);
    expect(main.log).toMatch(/^::error.*\[state-not-kept\]/m);
    expect(main.log).toContain("EISDIR");
  });
});

function referenceOf({ state }: ScannedStep): { file: string } {
  const value: unknown = JSON.parse(state["undo"] ?? "");
  const file = isObject(value) ? value["file"] : undefined;
  if (typeof file !== "string") throw new Error(`no file in ${state["undo"] ?? ""}`);
  return { file };
}

describe.each(ADAPTERS)("$name, ended in another folder than it began in", ({ step: stepOf }) => {
  async function step(inputs: Record<string, string>, rest: Omit<StepOptions, "inputs"> = {}): Promise<Ended> {
    const result = await stepOf(pair, { inputs, ...rest });
    results.push(result);
    return result;
  }

  it("a file that an input names by a relative path is put back", async () => {
    const text = '[server]\nhostname = "localhost"\n';
    writeFileSync(join(folder, "deployment.toml"), text);
    const inputs = { command: "prepare", ephemeral: "true", "is-deployment-toml": "./deployment.toml" };
    const main = await step(inputs, { cwd: folder });
    expect([main.exitCode, readFileSync(join(folder, "deployment.toml"), "utf8")]).toEqual([
      0,
      expect.not.stringMatching(`^${text}$`),
    ]);
    mkdirSync(join(folder, "elsewhere"));
    const post = await step(inputs, { cwd: join(folder, "elsewhere"), state: main.state });
    expect([post.exitCode, readFileSync(join(folder, "deployment.toml"), "utf8")]).toEqual([0, text]);
    expect(readdirSync(folder).sort()).toEqual(["deployment.toml", "elsewhere"]);
  });
});
