import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard, type StepOptions } from "../../sandbox/runner.ts";
import { Places } from "../http/places.ts";
import { ADAPTERS, type Ended } from "../support/adapters.ts";
import { scannedStep } from "../support/step.ts";

/** What the environment of a job can do to `dist`. */
const places = new Places();
const results: Ended[] = [];
let pair: Pair;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "environment-"));
  pair = await startPair({ is: { password: "is-s3cret" }, apim: { password: "apim-s3cret" } });
});
afterEach(async () => {
  places.end();
  await pair.stop();
  for (const result of results.splice(0)) discard(result);
  rmSync(folder, { recursive: true });
});

/** NODE_OPTIONS that let a process begin with this program. */
function beginningWith(program: string): Record<string, string> {
  const file = join(folder, "first.mjs");
  writeFileSync(file, program);
  return { NODE_OPTIONS: `--import=${pathToFileURL(file).href}` };
}

/** A program that makes this Node look like an older one. */
function asNode(version: string): string {
  return `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });
    const tls = process.getBuiltinModule("node:tls");
    delete tls.getCACertificates;`;
}

it("an old Node of a runner is a problem of the catalogue, with the runner that brings a newer one", async () => {
  const result = await scannedStep(pair, { inputs: {}, environment: beginningWith(asNode("20.20.2")) });
  results.push(result);
  expect(result.log).toMatch(/^::error::The Node that runs the Action is too old: /m);
  expect(result.log).toContain("2.327.1");
  expect(result.log).toContain("[node-too-old]");
});

describe.each(ADAPTERS)("$name", ({ step: stepOf }) => {
  async function step(
    environment: Record<string, string>,
    inputs: Record<string, string> = {},
    rest: Partial<StepOptions> = {},
  ): Promise<Ended> {
    const result = await stepOf(pair, { ...rest, inputs, environment });
    results.push(result);
    return result;
  }

  describe("NODE_TLS_REJECT_UNAUTHORIZED=0", () => {
    const OFF = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };

    it("does not let the Action speak to a server that nobody vouches for", async () => {
      const result = await step(OFF, { "ca-certificates": "" });
      expect(result.exitCode).toBe(1);
      expect(result.log).toContain("[certificate-untrusted]");
      expect([pair.is, pair.apim, pair.gateway].map(({ server }) => server.journal.length)).toEqual([0, 0, 0]);
    });

    it("changes nothing else, and nothing warns of it", async () => {
      const result = await step(OFF);
      expect([result.exitCode, result.outputs["change"]]).toEqual([0, "created"]);
      expect(result.log).not.toMatch(/NODE_TLS_REJECT_UNAUTHORIZED|verification is OFF/);
    });
  });

  describe("a proxy", () => {
    it("with a password carries the run, and its password is seen nowhere", async () => {
      const proxy = await places.proxy();
      const result = await step({ https_proxy: `HTTP://us3r:pr0xy%2Dpass@127.0.0.1:${proxy.port}` });
      expect([result.exitCode, result.outputs["change"]]).toEqual([0, "created"]);
      expect(proxy.heads.length).toBeGreaterThan(1);
      const shown = result.log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
      expect([...shown, result.summary].join("\n")).not.toMatch(/pr0xy|dXMzcjpw/);
      if (result.masks !== undefined)
        expect(result.masks).toEqual(expect.arrayContaining(["pr0xy-pass", "pr0xy%2Dpass"]));
    });

    it("that can't be used is refused, whatever the toolkit would make of it", async () => {
      const result = await step({ HTTPS_PROXY: "socks5://user:pr0xypass@127.0.0.1:1080" });
      expect(result.exitCode).toBe(1);
      expect(result.log).toContain("[proxy-setting-invalid]");
      expect(result.log).not.toContain("pr0xypass");
      expect(pair.apim.server.journal).toEqual([]);
    });

    it("of white space is none", async () => {
      expect((await step({ HTTPS_PROXY: " " })).exitCode).toBe(0);
    });
  });

  describe("Node", () => {
    it.each(["20.20.2", "22.23.3", "18.0.0"])("%s is refused by name, before anything is done", async (version) => {
      const result = await step(beginningWith(asNode(version)));
      expect(result.exitCode).toBe(1);
      expect(result.log).toContain(`Node ${version}`);
      expect([result.state, pair.apim.server.journal]).toEqual([{}, []]);
    });
  });

  describe("a clock that is set while the job waits", () => {
    it.each([-3_600_000, 3_600_000])("by %d ms: a wait of two seconds is one", async (jump) => {
      pair.apim.server.faults.order("status-500", 1, 1_000_000);
      // Set at the second pause of the wait.
      const program = `const timers = process.getBuiltinModule("node:timers/promises");
      const [pause, now] = [timers.setTimeout, Date.now.bind(Date)];
      let pauses = 0;
      timers.setTimeout = (...words) => ((pauses += 1), pause(...words));
      Date.now = () => now() + (pauses >= 2 ? ${jump} : 0);`;
      const began = performance.now();
      const result = await step(beginningWith(program), { "ready-timeout": "2" });
      expect(result.log).toContain("[servers-not-ready]");
      expect(performance.now() - began).toBeGreaterThan(2000);
      expect(performance.now() - began).toBeLessThan(30_000);
    });
  });
});
