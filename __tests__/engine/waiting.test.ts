import { describe, expect, it } from "@jest/globals";
import { startPair } from "../../sandbox/pair.ts";
import { jumping } from "../support/clock.ts";
import { runEngine } from "../support/engine.ts";

const HOUR = 60 * 60 * 1000;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe("a whole run", () => {
  it.each([-HOUR, HOUR])(
    "against servers that are not ready waits as long as it says, though somebody sets the clock by %d ms",
    async (jump) => {
      const pair = await startPair();
      try {
        pair.apim.server.faults.order("status-500", 1, 1_000_000);
        const clock = jumping(jump);
        const { report } = await runEngine(pair, { clock, inputs: { "ready-timeout": "6", command: "plan" } });
        expect(report.problem?.id).toBe("servers-not-ready");
        expect(sum(clock.slept)).toBeGreaterThanOrEqual(6000);
        expect(report.milliseconds).toBeGreaterThanOrEqual(6000);
        expect(report.milliseconds).toBeLessThan(HOUR / 2);
      } finally {
        await pair.stop();
      }
    },
  );

  it("says that it waits for a server that is not ready, with its last answer", async () => {
    const pair = await startPair();
    try {
      pair.is.server.faults.order("status-503", 1, 1000, () => true);
      const { log } = await runEngine(pair, { inputs: { "ready-timeout": "40" } });
      const lines = log.split("\n").filter((line) => line.startsWith("progress: Waiting for Identity Server at "));
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines[0]).toMatch(/: \d+ s of 40 s\. Last answer: /);
    } finally {
      await pair.stop();
    }
  });

  it("says that it waits for the Key Manager to be loaded", async () => {
    const pair = await startPair({ apim: { loadAfterAttempts: 30 } });
    try {
      const { log } = await runEngine(pair);
      expect(log).toMatch(
        /^progress: Waiting until API Manager registers a client through the Key Manager: \d+ s of 180 s\. Last answer: .*900967/m,
      );
    } finally {
      await pair.stop();
    }
  });

  it.each([
    [
      "of an application",
      "/v3/applications/",
      /^progress: Clean-up of application wso2-is-km-action-\S+ of API Manager: /m,
    ],
    [
      "of a scope",
      "/api-resources/",
      /^progress: Clean-up of API resource wso2-is-km-action-\S+ of Identity Server: /m,
    ],
  ])("says what the clean-up %s waits for", async (_name, path, line) => {
    const pair = await startPair();
    try {
      for (const { server } of [pair.is, pair.apim])
        server.faults.order("status-500", 1, 1000, (method, at) => method === "DELETE" && at.includes(path));
      const { log } = await runEngine(pair);
      expect(log).toMatch(line);
    } finally {
      await pair.stop();
    }
  });
});
