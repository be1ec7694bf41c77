import { describe, expect, it } from "@jest/globals";
import { runEngine } from "../support/engine.ts";
import { sweep, type Scenario } from "./sweep.ts";

const SCENARIO: Scenario = {
  name: "apply, updating",
  options: { inputs: { "key-manager-description": "new" } },
  prepare: (pair) => runEngine(pair, { inputs: { "smoke-test": "off" } }),
};

describe(SCENARIO.name, () => {
  it("every request, every fault", async () => {
    const { count, lost } = await sweep(SCENARIO);
    expect(count).toBeGreaterThan(20);
    expect(lost).toEqual([]);
  });
});
