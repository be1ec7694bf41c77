import { describe, expect, it } from "@jest/globals";
import { sweep, type Scenario } from "./sweep.ts";

const SCENARIO: Scenario = { name: "apply, creating", options: {}, prepare: () => Promise.resolve() };

describe(SCENARIO.name, () => {
  it("every request, every fault", async () => {
    const { count, lost } = await sweep(SCENARIO);
    expect(count).toBeGreaterThan(20);
    expect(lost).toEqual([]);
  });
});
