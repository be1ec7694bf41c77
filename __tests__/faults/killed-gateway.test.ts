import { describe, it } from "@jest/globals";
import { everyPoint, type Scenario } from "./killed.ts";

const SCENARIO: Scenario = {
  name: "creating, through the gateway",
  inputs: { "smoke-test": "gateway", "create-roles": "true" },
  prepare: () => Promise.resolve(),
  points: 40,
  // What `token` sends, too, is struck there.
  only: /\/publisher\/|\/devportal\/|api-resources|\/Roles|\/services\/Version|^\/$/,
};

describe(SCENARIO.name, () => {
  it.each(["killed", "cancelled"] as const)(
    "%s at every request: the servers are as they were, or what is not is named",
    (how) => everyPoint(SCENARIO, how),
  );
});
