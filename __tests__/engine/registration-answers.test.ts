import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

/** What an answer to POST or PUT of a Key Manager says, and what is stored, are two things. */
let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.stop());

const NAME = "WSO2-IS-7";
const OFF = { "smoke-test": "off" };

/** Answers the next request of `method` with `status`; what it should have done, `instead` does. */
function answer(method: string, status: number, body: string, instead: () => void): void {
  pair.apim.server.faults.orderReply({ status, body }, (asked, path) => {
    if (asked !== method || !path.includes("/key-managers")) return false;
    instead();
    return true;
  });
}

/** The Key Manager as the Action makes it, taken away again. */
async function made() {
  await runEngine(pair, { inputs: OFF });
  const stored = pair.apim.state.find(NAME);
  if (stored === undefined) throw new Error("not stored");
  pair.apim.state.keyManagers.delete(stored.id);
  return stored;
}

const ERROR = '{"code":500,"message":"Internal Server Error","description":"The server encountered an internal error"}';

describe("creating", () => {
  it("A-2.2j: 201, but what stands there is a parallel run's: not taken for a success, and left alone", async () => {
    const stored = await made();
    const others = { ...stored, body: { ...stored.body, description: "of another run" } };
    answer(
      "POST",
      201,
      JSON.stringify({ id: stored.id }),
      () => void pair.apim.state.keyManagers.set(stored.id, others),
    );
    const { report } = await runEngine(pair, { inputs: { ...OFF, "key-manager-description": "of this run" } });
    expect(report.problem?.id).toBe("key-manager-not-stored");
    expect(report.problem?.evidence.said).toContain("description");
  });

  it("A-2.2j: 201 with an id, but a parallel run's of the same settings stands there: likewise", async () => {
    const stored = await made();
    answer("POST", 201, '{"id":"another"}', () => void pair.apim.state.keyManagers.set(stored.id, stored));
    const { report } = await runEngine(pair, { inputs: OFF });
    expect([report.problem?.id, report.change, report.left]).toEqual(["key-manager-not-stored", "none", []]);
    expect(report.problem?.evidence.said).toContain("a parallel run created it");
    expect(pair.apim.state.find(NAME)?.id).toBe(stored.id);
  });

  it.each([500, 502, 504])("%d, although it was stored: it is gone afterwards", async (status) => {
    const stored = await made();
    answer("POST", status, ERROR, () => void pair.apim.state.keyManagers.set(stored.id, stored));
    const { report } = await runEngine(pair, { inputs: OFF });
    expect([report.problem?.id, report.left]).toEqual(["server-error", []]);
    expect(pair.apim.state.find(NAME)).toBeUndefined();
  });
});

describe("updating", () => {
  it.each([500, 501])("%d, although it was stored: it is as it was before", async (status) => {
    const stored = await made();
    pair.apim.state.keyManagers.set(stored.id, stored);
    const changed = { ...stored, body: { ...stored.body, description: "new" } };
    answer("PUT", status, ERROR, () => void pair.apim.state.keyManagers.set(stored.id, changed));
    const { report } = await runEngine(pair, { inputs: { ...OFF, "key-manager-description": "new" } });
    expect([report.problem?.id, report.left]).toEqual(["server-error", []]);
    expect(pair.apim.state.find(NAME)?.body["description"]).toBe(stored.body["description"]);
  });
});
