import { describe, expect, it } from "@jest/globals";
import { isCreation, type Around, withGoodKeyManager, stopEach } from "./good-key-manager.ts";

stopEach();

/**
 * After a PUT API Manager serves generate-keys with what the Key Manager was until its event
 * arrives (A-6.3d): a broken update must not pass because of that.
 */
const DELAYS = [0, 50, 300, 5000];

type Inputs = (around: Around) => Record<string, string>;

const BROKEN: readonly (readonly [string, Inputs])[] = [
  [
    "another address of client registration",
    ({ pair, defined }) => defined(`clientRegistrationEndpoint = "${pair.is.url}/nowhere"\n`),
  ],
  [
    "a wrong password of the connector",
    ({ defined }) => defined(`description = "new"\n[additionalProperties]\nPassword = "wrong-password-1"\n`),
  ],
  [
    "is-url-from-apim of a wrong place",
    ({ pair }) => ({ "is-url-from-apim": pair.gateway.url, "smoke-skip": "apim-reaches-is" }),
  ],
  ["another token endpoint", ({ pair, defined }) => defined(`tokenEndpoint = "${pair.is.url}/nowhere"\n`)],
];

const CASES = BROKEN.flatMap(([what, inputs]) => DELAYS.map((delay) => [what, delay, inputs] as const));

describe("real-control-plane 1.1: a broken update does not pass, however late its event is", () => {
  it.each(CASES)("%s, %d ms", async (_what, delay, inputs) => {
    const around = await withGoodKeyManager(delay);
    const { pair, run } = around;
    const before = pair.state();
    const { report } = await run({ inputs: { "propagation-timeout": "20", ...inputs(around) } });
    expect([report.problem?.id, report.change, report.undone, report.smokeTest]).toEqual([
      "proof-not-loaded",
      "updated",
      "rolled-back",
      "failed",
    ]);
    expect(report.problem?.message).toMatch(/code 900967, .*attempts in 20 s/);
    // Put back, and neither the throw-away Key Manager nor a client of it is left.
    expect(pair.state()).toEqual(before);
    expect(report.left).toEqual([]);
  });

  it.each(DELAYS)("a good update passes, %d ms, and leaves nothing else", async (delay) => {
    const { pair, run } = await withGoodKeyManager(delay);
    const { report } = await run({ inputs: { "key-manager-description": "new" } });
    expect([report.problem?.message, report.change, report.smokeTest]).toEqual([undefined, "updated", "passed"]);
    expect(report.findings).toEqual([]);
    expect(report.checks.find(({ id }) => id === "key-manager-loaded")?.evidence).toMatch(
      /attempt 1, after the update was loaded \(attempt \d+\)$/,
    );
    expect(pair.state()).toMatchObject({ applications: [], clients: [], apiResources: ["given-0"], activeTokens: 0 });
    expect(pair.apim.state.keyManagers.size).toBe(2);
  });

  it("a good update whose event takes longer than propagation-timeout does not pass", async () => {
    const { pair, run } = await withGoodKeyManager(30_000);
    const before = pair.state();
    const inputs = { "key-manager-description": "new", "propagation-timeout": "20" };
    const { report } = await run({ inputs });
    expect([report.problem?.id, report.undone]).toEqual(["proof-not-loaded", "rolled-back"]);
    expect(pair.state()).toEqual(before);
  });

  it.each(["verify", "apply"])("%s of one that is as wanted makes none", async (command) => {
    const { pair, run } = await withGoodKeyManager(300);
    pair.apim.server.journal.length = 0;
    const { report } = await run({ inputs: { command } });
    expect([report.change, report.smokeTest]).toEqual(["unchanged", "passed"]);
    expect(pair.apim.server.journal.filter(({ method, path }) => isCreation(method, path))).toEqual([]);
  });
});
