import { describe, it } from "@jest/globals";
import { everyPoint, stored, type Scenario } from "./killed.ts";
import { FORMER } from "../support/former-user.ts";

const SCENARIO: Scenario = {
  name: "updating one with other credentials",
  inputs: { "key-manager-description": "of this run" },
  prepare: (pair) => stored(pair, {}, FORMER),
  secret: "Password",
  points: 20,
};

describe(SCENARIO.name, () => {
  it.each(["killed", "cancelled"] as const)(
    "%s at every request: the servers are as they were, or what is not is named",
    (how) => everyPoint(SCENARIO, how),
  );
});
