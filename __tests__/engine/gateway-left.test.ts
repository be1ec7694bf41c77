import { describe, expect, it } from "@jest/globals";
import { outputsOf } from "../../src/report/report.ts";
import { runEngine, runPost } from "../support/engine.ts";
import { NOTHING_LEFT, APIS, withPair, gate, statuses } from "./gateway-run.ts";

describe("what a proof through the gateway leaves", () => {
  it("an API that can't be removed: the run fails, but says what is so", () =>
    withPair({}, async (pair) => {
      const isRemoval = (method: string, path: string): boolean => method === "DELETE" && path.startsWith(APIS);
      pair.apim.server.faults.order("status-500", 1, 1000, isRemoval);
      const { report } = await runEngine(pair, gate());
      expect(report).toMatchObject({ change: "created", smokeTest: "passed", undone: "nothing" });
      expect(report.problem?.id).toBe("clean-up-incomplete");
      expect(outputsOf(report)).toMatchObject({ change: "created", "smoke-test": "passed" });
      const [left] = report.left;
      expect(left?.what).toMatch(/^API wso2-is-km-action-\S+ of API Manager is still there$/);
      expect(pair.apim.state.find("WSO2-IS-7")).toBeDefined();
    }));

  it.each([
    { name: "may not make APIs: the scope is named", status: 401, id: "proof-gateway-set-up", says: "apim:api_manage" },
    { name: "is refused for another reason", status: 400, id: "answer-unexpected", says: "status 400" },
  ])("a user who $name, after everything before has passed", ({ status, id, says }) =>
    withPair({}, async (pair) => {
      const isCreation = (method: string, path: string): boolean => method === "POST" && path === APIS;
      // By Basic, then by a token.
      for (let times = 0; times < 2; times += 1) pair.apim.server.faults.orderReply({ status, body: "{}" }, isCreation);
      const run = await runEngine(pair, gate());
      expect([run.report.problem?.id, statuses(run)["token-revoked"], statuses(run)["gateway-accepts"]]).toEqual([
        id,
        "passed",
        "failed",
      ]);
      expect(run.report.problem?.message).toContain(says);
      expect(pair.state()).toMatchObject(NOTHING_LEFT);
    }),
  );

  it("Basic refused: the session's token has the publisher's scopes", () =>
    withPair({ apim: { basicRefused: true } }, async (pair) => {
      const { report } = await runEngine(pair, gate());
      expect([report.problem?.message, report.smokeTest]).toEqual([undefined, "passed"]);
    }));

  it("a scope that is missing only for publishing is named, too", () =>
    withPair({}, async (pair) => {
      const isPublishing = (_method: string, path: string): boolean => path.endsWith("/change-lifecycle");
      for (let times = 0; times < 2; times += 1)
        pair.apim.server.faults.orderReply({ status: 401, body: "{}" }, isPublishing);
      const { report } = await runEngine(pair, gate());
      expect([report.problem?.id, report.problem?.message]).toEqual([
        "proof-gateway-set-up",
        expect.stringContaining("apim:api_publish"),
      ]);
      expect(pair.state()).toMatchObject(NOTHING_LEFT);
    }));

  it("post looks again for an API whose creation was under way when the run was cancelled", () =>
    withPair({}, async (pair) => {
      const cancelled = new AbortController();
      const { faults } = pair.apim.server;
      faults.order("reset-after", 1, 1, (method, path) => {
        if (method !== "POST" || path !== APIS) return false;
        setImmediate(() => cancelled.abort());
        return true;
      });
      const before = pair.state();
      const { saved } = await runEngine(pair, { ...gate(), signal: cancelled.signal });
      // As it looks while API Manager is still at work: not in the list, and the name is free.
      const looks = (method: string, path: string): boolean => method === "GET" && path === APIS;
      for (let times = 0; times < 2; times += 1) faults.orderReply({ status: 200, body: '{"list":[]}' }, looks);
      faults.orderReply({ status: 404, body: "" }, (_method, path) => path === `${APIS}/validate`);
      expect(await runPost(pair, saved, gate())).toEqual([]);
      expect(pair.state()).toEqual(before);
    }));

  it("post removes the API of a run whose answer to the creation got lost, found by its exact name", () =>
    withPair({}, async (pair) => {
      const cancelled = new AbortController();
      pair.apim.server.faults.order("reset-after", 1, 1, (method, path) => {
        if (method !== "POST" || path !== APIS) return false;
        setImmediate(() => cancelled.abort());
        return true;
      });
      const before = pair.state();
      const { saved, report } = await runEngine(pair, { ...gate(), signal: cancelled.signal });
      expect([report.problem?.id, pair.state().apis.length]).toEqual(["cancelled", 1]);
      expect(await runPost(pair, saved, gate())).toEqual([]);
      expect(pair.state()).toEqual(before);
    }));
});
