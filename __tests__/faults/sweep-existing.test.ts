import { describe, expect, it } from "@jest/globals";
import { isObject } from "../../src/text/json.ts";
import { runEngine } from "../support/engine.ts";
import { sweep, type Scenario } from "./sweep.ts";

const SCENARIOS: readonly Scenario[] = [
  {
    name: "apply, updating, with other credentials",
    options: { inputs: { "key-manager-description": "new" } },
    prepare: async (pair) => {
      await runEngine(pair, { inputs: { "smoke-test": "off" } });
      const found = pair.apim.state.find("WSO2-IS-7");
      if (found === undefined) throw new Error("not stored");
      const given = found.body["additionalProperties"];
      const additionalProperties = {
        ...(isObject(given) ? given : {}),
        Username: "former",
        Password: "former-password",
      };
      pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, additionalProperties } });
    },
  },
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
  }, 900_000);
});
