import { describe, expect, it } from "@jest/globals";
import { stored } from "./killed.ts";
import { sweep, type Scenario } from "./sweep.ts";

const SCENARIO: Scenario = {
  name: "apply, updating, with other credentials",
  options: { inputs: { "key-manager-description": "new" } },
  prepare: (pair) => stored(pair, {}, { Username: "former", Password: "former-password" }),
};

describe(SCENARIO.name, () => {
  it("every request, every fault", async () => {
    const { count, lost } = await sweep(SCENARIO);
    expect(count).toBeGreaterThan(4);
    expect(lost).toEqual([]);
  });
});
