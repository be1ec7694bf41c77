import { describe, expect, it } from "@jest/globals";
import { sweep, type Scenario } from "./sweep.ts";

const SCENARIOS: readonly Scenario[] = [
  {
    name: "apply, creating, through the gateway",
    options: { inputs: { "smoke-test": "gateway", "create-roles": "true", "propagation-timeout": "20" } },
    prepare: () => Promise.resolve(),
    // API Manager answers a new scope only after a dozen calls of its own.
    requestTimeout: 3000,
    // What `token` sends, too, is swept there.
    only: /\/publisher\/|\/devportal\/|api-resources|\/Roles|\/services\/Version|^\/$/,
  },
];

describe.each(SCENARIOS)("$name", (scenario) => {
  it("every request, every fault", async () => {
    const { count, lost } = await sweep(scenario);
    expect(count).toBeGreaterThan(30);
    expect(lost).toEqual([]);
  }, 900_000);
});
