import { expect, it } from "@jest/globals";
import { startPair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

const APIS = "/api/am/publisher/v4/apis/";

/**
 * A real control plane answers DELETE of an API that is gone with 500, GET with 404 (run on
 * carbon-apimgt 9.33.90).
 */
it("an API whose deletion was answered by a broken connection is gone, and looked for once", async () => {
  const pair = await startPair();
  try {
    pair.apim.server.faults.orderFor({
      fault: "reset-after",
      target: { method: "DELETE", path: APIS },
      nth: 1,
      times: 1,
    });
    const { report } = await runEngine(pair, { inputs: { "smoke-test": "gateway" } });
    expect([report.problem?.message, report.smokeTest]).toEqual([undefined, "passed"]);
    expect(pair.state()).toMatchObject({ apis: [], applications: [], subscriptions: 0 });
  } finally {
    await pair.stop();
  }
});

it("an API that is there, and whose deletion ends with 500, is still said to be left", async () => {
  const pair = await startPair();
  try {
    pair.apim.server.faults.orderFor({
      fault: "status-500",
      target: { method: "DELETE", path: APIS },
      nth: 1,
      times: 1000,
    });
    const { report } = await runEngine(pair, { inputs: { "smoke-test": "gateway" } });
    expect(report.problem?.id).toBe("clean-up-incomplete");
    expect(pair.state().apis).toHaveLength(1);
  } finally {
    await pair.stop();
  }
});
