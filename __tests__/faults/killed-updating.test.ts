import { describe, it } from "@jest/globals";
import { everyPoint, stored, type Scenario } from "./killed.ts";

const CLAIMS = Array.from({ length: 1400 }, (_none, index) => ({
  remoteClaim: `remote-claim-${index}-${"r".repeat(20)}`,
  localClaim: `http://wso2.org/claims/${index}/${"l".repeat(20)}`,
}));

const SCENARIO: Scenario = {
  name: "updating one whose state is too long for an environment variable",
  inputs: { "key-manager-description": "of this run" },
  prepare: (pair) => stored(pair, { claimMapping: CLAIMS }),
  points: 20,
};

describe(SCENARIO.name, () => {
  it.each(["killed", "cancelled"] as const)(
    "%s at every request: the servers are as they were, or what is not is named",
    (how) => everyPoint(SCENARIO, how),
  );
});
