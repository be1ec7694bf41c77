import { describe, expect, it } from "@jest/globals";
import { runEngine } from "../support/engine.ts";
import { sweep, type Scenario } from "./sweep.ts";

const SCENARIOS: readonly Scenario[] = [
  {
    name: "verify",
    options: { inputs: { command: "verify" } },
    prepare: (pair) => runEngine(pair, { inputs: { "smoke-test": "off" } }),
  },
  {
    name: "remove",
    options: { inputs: { command: "remove" } },
    prepare: (pair) => runEngine(pair, { inputs: { "smoke-test": "off" } }),
  },
];

describe.each(SCENARIOS)("$name", (scenario) => {
  it("every request, every fault", async () => {
    const { count, lost } = await sweep(scenario);
    expect(count).toBeGreaterThan(4);
    expect(lost).toEqual([]);
  });
});
