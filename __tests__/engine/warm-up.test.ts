import { afterEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import type { RunInputs } from "../../src/inputs/run-inputs.ts";
import { runEngine } from "../support/engine.ts";

/** Milliseconds; far longer than a request of these runs may take. */
const WARM_UP = 2500;
const quick = (inputs: RunInputs): RunInputs => ({ ...inputs, requestTimeout: 800 });

let pair: Pair;
afterEach(() => pair.stop());

/** A run whose request time-out is shorter than the servers take at first. */
async function passes(inputs: Readonly<Record<string, string>>): Promise<void> {
  const before = pair.state();
  const { report } = await runEngine(pair, { inputs, adjust: quick });
  expect(report.problem?.message).toBeUndefined();
  expect(report.left).toEqual([]);
  expect(pair.state()).toEqual({ ...before, keyManagers: pair.state().keyManagers });
}

describe("A-7.1c: servers that were just started", () => {
  it.each([
    ["plan", {}, {}],
    ["apply", {}, {}],
    ["apply through the gateway", { "smoke-test": "gateway" }, {}],
    ["apply by a token", {}, { basicRefused: true }],
    ["remove", { command: "remove" }, {}],
  ])("%s: API Manager's applications are warming up, each at its first call", async (command, inputs, apim) => {
    pair = await startPair({ apim: { ...apim, warmUp: WARM_UP } });
    await passes({ ...(command === "plan" ? { command } : {}), ...inputs });
  });

  it.each([
    ["the connector's first sign-in", "POST", "/oauth2/introspect", {}],
    ["the first API resource", "POST", "/api/server/v1/api-resources", {}],
    ["all of the first calls", undefined, "/", { "smoke-test": "gateway" }],
  ] as const)("Identity Server answers %s late", async (_name, method, path, inputs) => {
    pair = await startPair({ apim: { loadAfterAttempts: 0 } });
    pair.is.server.faults.orderFor({ fault: "hang", target: { ...(method && { method }), path }, nth: 1, times: 3 });
    await passes(inputs);
  });

  it("what never answers is named", async () => {
    pair = await startPair();
    const target = { method: "POST", path: "/oauth2/introspect" };
    pair.is.server.faults.orderFor({ fault: "hang", target, nth: 1, times: 1000 });
    const { report } = await runEngine(pair, { adjust: quick });
    expect(report.problem?.id).toBe("request-timeout");
    expect(report.problem?.message).toContain("/oauth2/introspect");
  });
});
