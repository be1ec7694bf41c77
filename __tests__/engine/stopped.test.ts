import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { junitOf } from "../../src/report/junit.ts";
import { outputsOf } from "../../src/report/report.ts";
import { runEngine, type EngineOptions } from "../support/engine.ts";

/** Where a run was stopped, for machines: whole runs against the stand-ins. */
let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.stop());

const SHORT = { "ready-timeout": "2", "propagation-timeout": "2" };

describe("what stopped a run is a failing test case of its suite, and an output", () => {
  it.each<[string, string, () => void, EngineOptions]>([
    ["ready", "credentials-refused", () => undefined, { inputs: { "apim-password": "another-password" } }],
    ["preflight", "drift", () => undefined, { inputs: { command: "plan", "fail-on-drift": "true" } }],
    [
      "register",
      "server-error",
      () => pair.apim.server.faults.order("status-500", 1, 100, (method) => method === "POST"),
      {},
    ],
    ["proof", "proof-introspection", () => void (pair.is.state.switches.introspectionAnswersInactive = true), {}],
  ])("%s", async (suite, problem, spoil, options) => {
    spoil();
    const { report } = await runEngine(pair, { ...options, inputs: { ...SHORT, ...options.inputs } });
    expect([report.stages.at(-1), outputsOf(report)["problem"]]).toEqual([suite, problem]);
    const failing = [...junitOf(report).matchAll(/<testsuite name="([a-z-]+)" tests="\d+" failures="([1-9]\d*)"/g)];
    expect(failing.map(([, name, count]) => [name, count])).toEqual([[suite, "1"]]);
  });

  it("nothing: all suites pass, the output is empty, and the inputs are named without secrets", async () => {
    const { report } = await runEngine(pair, { inputs: { "key-manager-description": "x" } });
    expect(report.stages).toEqual(["inputs", "ready", "preflight", "register", "proof"]);
    expect([junitOf(report).includes("<failure"), outputsOf(report)["problem"]]).toEqual([false, ""]);
    expect(report.inputs).toMatchObject({ "is-url": pair.is.url, "key-manager-description": "x" });
    expect(Object.keys(report.inputs).filter((name) => name.includes("password"))).toEqual([]);
  });
});
