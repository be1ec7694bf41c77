import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

const KEY_MANAGERS = "/api/am/admin/v4/key-managers";
const INFO = { name: "IS", type: "WSO2-IS-7", enabled: true };

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.stop());

/** A whole run, in which the `nth` answer to a request of API Manager has this body. */
async function runWith(method: string, path: string, status: number, body: unknown, nth = 1) {
  let seen = 0;
  const reply = { status, body: JSON.stringify(body) };
  pair.apim.server.faults.orderReply(reply, (asked, at) => asked === method && at === path && (seen += 1) === nth);
  const { report } = await runEngine(pair);
  return report;
}

describe("a whole run with an answer that lacks a member", () => {
  it("a list item without id: no request with an id that nobody said", async () => {
    // The first list is that of the wait, which asks again.
    const report = await runWith("GET", KEY_MANAGERS, 200, { list: [INFO] }, 2);
    expect(report.problem?.id).toBe("answer-malformed");
    expect(report.problem?.evidence).toMatchObject({ request: `GET ${KEY_MANAGERS}`, said: "`list[0].id` is missing" });
    const asked = pair.apim.server.journal.map(({ method, path }) => `${method} ${path}`);
    expect(asked).not.toContain(`GET ${KEY_MANAGERS}/`);
  });

  it("a created Key Manager without id: what may have been stored is removed", async () => {
    const before = pair.state();
    const report = await runWith("POST", KEY_MANAGERS, 201, INFO);
    expect([report.problem?.id, report.problem?.evidence.said]).toEqual(["answer-malformed", "`id` is missing"]);
    expect(pair.state()).toEqual(before);
  });

  it("a discovery by API Manager that does not say what it found", async () => {
    const report = await runWith("POST", `${KEY_MANAGERS}/discover`, 200, { valid: true, value: null });
    expect(report.problem?.evidence.said).toBe("`value` is null, not an object");
  });
});
