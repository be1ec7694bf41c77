import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { USER_AGENT } from "../../src/http/send.ts";
import type { Report } from "../../src/report/report.ts";
import { runEngine } from "../support/engine.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair({ apim: { loadAfterAttempts: 0 } });
  await runEngine(pair);
});
afterEach(() => pair.stop());

/** What all reports of a run agree on, whenever they are made. */
const settled = ({ milliseconds: _time, ...report }: Report) => report;

describe("the report of a run that changed nothing is made once for nothing", () => {
  it("while the servers do the clean-up, and is the one that comes", async () => {
    const { promise: rehearsed, resolve } = Promise.withResolvers<Report>();
    // The first deletion is answered only when the report was made.
    for (const { server } of [pair.is, pair.apim])
      server.held = async ({ method, headers }) => {
        if (method === "DELETE" && headers["user-agent"] === USER_AGENT) await rehearsed;
      };
    const { report } = await runEngine(pair, { rehearse: resolve });
    expect([report.problem, report.plan.action, report.smokeTest]).toEqual([undefined, "unchanged", "passed"]);
    expect(settled(await rehearsed)).toEqual(settled(report));
  });

  it("what fails there changes nothing of the run", async () => {
    const rehearse = (): never => {
      throw new Error("not today");
    };
    const { report, log } = await runEngine(pair, { rehearse });
    expect([report.problem, report.left, pair.state().applications]).toEqual([undefined, [], []]);
    expect(log).not.toContain("not today");
  });

  it.each([
    ["that changed something, whose report may be long", { "key-manager-description": "new" }, false],
    ["that failed", {}, true],
  ])("not of a run %s", async (_name, inputs, fails) => {
    pair.is.state.switches.introspectionAnswersInactive = fails;
    const made: Report[] = [];
    const { report } = await runEngine(pair, { inputs, rehearse: (early) => made.push(early) });
    expect([report.problem === undefined, made]).toEqual([!fails, []]);
  });
});
