import { describe, expect, it } from "@jest/globals";
import { FAULTS } from "../../sandbox/faults.ts";
import { readOptions, UsageError } from "../../sandbox/options.ts";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { turn } from "../../sandbox/switches.ts";
import type { RunInputs } from "../../src/inputs/run-inputs.ts";
import { runEngine } from "../support/engine.ts";

const FREE = ["--is-port", "0", "--apim-port", "0"];
const REQUEST_TIMEOUT = 60;
const quick = (inputs: RunInputs): RunInputs => ({ ...inputs, requestTimeout: REQUEST_TIMEOUT });

/** Both stand-ins as `npm run sandbox -- WORDS` starts them. */
async function within(words: readonly string[], work: (pair: Pair) => Promise<void>): Promise<void> {
  const options = readOptions([...FREE, ...words]);
  if (options === undefined) throw new Error("help was asked for");
  const pair = await startPair(options.pair);
  for (const server of [pair.is.server, pair.apim.server, pair.gateway.server]) server.latency = options.latency;
  for (const [name, on] of options.switches) turn(pair, name, on);
  await work(pair).finally(() => pair.stop());
}

describe("what goes wrong from the start, and what the Action says", () => {
  it.each<[string, string]>([
    ["--is-certificate expired", "certificate-expired"],
    ["--apim-certificate expired", "certificate-expired"],
    ["--is-certificate wrong-name", "certificate-name-mismatch"],
    ["--apim-certificate wrong-name", "certificate-name-mismatch"],
    ["--is-certificate untrusted", "certificate-untrusted"],
    ["--apim-certificate untrusted", "certificate-untrusted"],
    ["--is-certificate untrusted --apim-certificate untrusted", "certificate-untrusted"],
    ["--apim-distrusts-is", "proof-apim-cannot-reach-is"],
    ["--latency 1000", "servers-not-ready"],
    ["--loading-delay 600000", "proof-not-loaded"],
    ["--switch authorizeAllScopes=false", "proof-scope-not-granted"],
    ["--switch introspectionAnswersInactive=true", "proof-introspection"],
    ["--switch revocationIgnored=true", "proof-revocation"],
    ["--switch revocationNotReported=true", "proof-gateway-revocation"],
    ["--switch createIsSwallowed=true", "key-manager-not-stored"],
  ])("%s: %s", async (words, id) => {
    await within(words.split(" "), async (pair) => {
      const before = pair.state();
      const { report } = await runEngine(pair, {
        inputs: { "propagation-timeout": "10", "ready-timeout": "10", "smoke-test": "gateway" },
        ...(words.startsWith("--latency") ? { adjust: quick } : {}),
      });
      expect(report.problem?.id).toBe(id);
      expect({ ...pair.state(), activeTokens: 0 }).toEqual({ ...before, activeTokens: 0 });
    });
  });

  it.each([
    "--is-certificate good --apim-certificate good",
    "--latency 1 --loading-delay 0",
    "--switch authorizeAllScopes=true",
  ])("%s: nothing", async (words) => {
    await within(words.split(" "), async (pair) => {
      const { report } = await runEngine(pair);
      expect([report.problem?.message, report.change]).toEqual([undefined, "created"]);
    });
  });
});

/**
 * The request that creates the Key Manager meets each fault; the Action looks afterwards whether it
 * is there.
 */
describe("a fault ordered for the creation, and what the Action says", () => {
  it.each<[(typeof FAULTS)[number], string]>([
    ["status-500", "server-error"],
    ["status-503", "server-error"],
    ["status-429", "nothing"],
    ["reset-before", "connection-lost"],
    ["hang", "request-timeout"],
    ["reset-after", "nothing"],
    ["truncated", "nothing"],
    ["wrong-json", "answer-malformed"],
  ])("%s: %s", async (fault, id) => {
    await within([], async (pair) => {
      const target = { method: "POST", path: "/api/am/admin/v4/key-managers" };
      pair.apim.server.faults.orderFor({ fault, target, nth: 1, times: 1 });
      const { report } = await runEngine(
        pair,
        fault === "hang" ? { adjust: (inputs) => ({ ...inputs, requestTimeout: 1000 }) } : {},
      );
      expect(report.problem?.id ?? "nothing").toBe(id);
      expect(pair.apim.server.faults.pending).toEqual([]);
    });
  });

  it("every fault is in the table above", () => {
    expect(FAULTS).toHaveLength(8);
  });
});

describe("options", () => {
  it.each([
    [["--is", "6.1.0"], "--is 6.1.0 is not known: 7.0.0, 7.1.0, 7.2.0, 7.3.0"],
    [["--apim", "4.2.0"], "--apim 4.2.0 is not known"],
    [["--is-certificate", "old"], "--is-certificate old is not known: good, expired, wrong-name, untrusted"],
    [["--is-port", "x"], "--is-port x is not a whole number from 0 to 65535"],
    [["--apim-port", "65536"], "--apim-port 65536 is not a whole number"],
    [["--control-port", "-1"], "'--control-port'"],
    [["--latency", "1.5"], "--latency 1.5 is not a whole number"],
    [["--loading-delay", ""], "--loading-delay  is not a whole number"],
    [["--warm-up", "16s"], "--warm-up 16s is not a whole number"],
    [["--switch", "nothing=true"], "no such switch: introspectionAnswersInactive"],
    [["--switch", "revocationIgnored"], "say revocationIgnored=true or revocationIgnored=false"],
    [["--no-such"], "Unknown option '--no-such'"],
    [["word"], "Unexpected argument 'word'"],
  ])("%j is refused", (words, says) => {
    expect(() => readOptions(words)).toThrow(UsageError);
    expect(() => readOptions(words)).toThrow(says);
  });

  it("how API Manager is slow, and of which kind it is", () => {
    const words = ["--loading-delay", "300", "--warm-up", "16000", "--without-gateway-application"];
    expect(readOptions(words)?.pair.apim).toMatchObject({
      loadingDelay: 300,
      warmUp: 16_000,
      gatewayApplication: false,
    });
    expect(readOptions([])?.pair.apim).toMatchObject({ warmUp: 0, gatewayApplication: true });
  });

  it("the defaults", () => {
    expect(readOptions([])).toMatchObject({
      is: "7.2.0",
      apim: "4.5.0",
      pair: { is: { port: 9444 }, apim: { port: 9443 }, apimTrustsIs: true, untrusted: [] },
      latency: 0,
      switches: [],
    });
  });
});
