import { describe, expect, it } from "@jest/globals";
import { sweep, type Scenario } from "./sweep.ts";

const SCENARIOS: readonly Scenario[] = [
  {
    name: "apply, creating, through the gateway",
    options: { inputs: { "smoke-test": "gateway", "create-roles": "true", "propagation-timeout": "10" } },
    prepare: () => Promise.resolve(),
    // API Manager answers a new scope only after a dozen calls of its own.
    requestTimeout: 3000,
    // What `token` sends, too, is swept there; lists of API resources are mostly the connector's.
    only: (method, path) =>
      /\/publisher\/|\/devportal\/|api-resources|\/Roles|\/services\/Version|^\/$/.test(path) &&
      !(method === "GET" && path.endsWith("/api-resources")),
    // How a server says that it failed is swept there, too.
    faults: ["status-500", "reset-before", "hang", "reset-after", "wrong-json"],
  },
];

describe.each(SCENARIOS)("$name", (scenario) => {
  it("every request, every fault", async () => {
    const { count, lost } = await sweep(scenario);
    expect(count).toBeGreaterThan(30);
    expect(lost).toEqual([]);
  });
});
