import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { planDigest } from "../../src/report/plan-digest.ts";
import { outputsOf } from "../../src/report/report.ts";
import { runEngine } from "../support/engine.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.stop());

async function planned(inputs: Readonly<Record<string, string>> = {}): Promise<string> {
  const { report } = await runEngine(pair, { inputs: { command: "plan", ...inputs } });
  return outputsOf(report)["plan-sha256"] ?? "";
}

function changed(fields: Record<string, unknown>): void {
  const found = pair.apim.state.find("WSO2-IS-7");
  if (found === undefined) throw new Error("not stored");
  pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, ...fields } });
}

const OFF = { "smoke-test": "off" };

describe("what was reviewed is what is applied", () => {
  it("is applied when the plan is still the same", async () => {
    const expected = await planned();
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    const { report } = await runEngine(pair, { inputs: { ...OFF, "expected-plan-sha256": expected } });
    expect([report.problem?.message, report.change]).toEqual([undefined, "created"]);
  });

  it.each([
    ["the Key Manager was changed meanwhile", () => changed({ description: "by hand" }), {}],
    [
      "it is gone meanwhile",
      () => void pair.apim.state.keyManagers.delete(pair.apim.state.find("WSO2-IS-7")?.id ?? ""),
      {},
    ],
    ["the inputs are others", () => undefined, { "key-manager-description": "another" }],
  ])("is refused, and nothing is written, when %s", async (_name, meanwhile, other) => {
    await runEngine(pair, { inputs: OFF });
    const inputs = { "key-manager-description": "reviewed" };
    const expected = await planned(inputs);
    meanwhile();
    const before = pair.state();
    const { report } = await runEngine(pair, {
      inputs: { ...OFF, ...inputs, ...other, "expected-plan-sha256": expected },
    });
    expect([report.problem?.id, report.change]).toEqual(["plan-changed", "none"]);
    expect(report.problem?.evidence.said).toContain(expected);
    expect(pair.state()).toEqual(before);
  });
});

describe("between the comparison and the first write", () => {
  const DESCRIBED = { ...OFF, "key-manager-description": "reviewed" };

  it("a change of the Key Manager is seen, too", async () => {
    await runEngine(pair, { inputs: OFF });
    const expected = await planned(DESCRIBED);
    let reads = 0;
    pair.apim.server.faults.order("hang", 1, 1, (method, path) => {
      // The comparison reads it first, then the run; each request asks twice whether to strike.
      if (method === "GET" && path.includes("/key-managers/") && ++reads === 3) changed({ description: "by hand" });
      return false;
    });
    const { report, log } = await runEngine(pair, { inputs: { ...DESCRIBED, "expected-plan-sha256": expected } });
    expect(log).toContain("The plan is the reviewed one");
    expect([report.problem?.id, report.change]).toEqual(["plan-changed", "none"]);
    expect(pair.apim.state.find("WSO2-IS-7")?.body["description"]).toBe("by hand");
  });

  it("what preflight warns of is said once", async () => {
    const warned = { ...OFF, "key-manager-description": "reviewed", "grant-types": "client_credentials of_nobody" };
    const expected = await planned(warned);
    const { log } = await runEngine(pair, { inputs: { ...warned, "expected-plan-sha256": expected } });
    expect(log.match(/^warning: Preflight grant-not-offered/gm)).toHaveLength(1);
  });
});

describe("the digest of a plan", () => {
  const plan = { action: "update", name: "K", differences: [{ path: "a", current: { x: 1, y: 2 }, desired: [1] }] };
  const diff = "--- /a/deployment.toml\n+++ /a/deployment.toml\n@@ -1 +1 @@\n-x = 1\n+x = 2\n";

  it("does not depend on where the files lie, nor on the order of members", () => {
    const elsewhere = { ...plan, differences: [{ desired: [1], current: { y: 2, x: 1 }, path: "a" }] };
    expect(planDigest(elsewhere, [diff.replaceAll("/a/", "/b/c/")])).toBe(planDigest(plan, [diff]));
  });

  it.each([
    ["another action", { ...plan, action: "create" }, [diff]],
    ["another value", { ...plan, differences: [{ path: "a", current: { x: 1, y: 3 }, desired: [1] }] }, [diff]],
    ["another line of a file", plan, [diff.replace("x = 2", "x = 3")]],
    ["no file", plan, []],
  ])("is another for %s", (_name, other, diffs) => {
    expect(planDigest(other, diffs)).not.toBe(planDigest(plan, [diff]));
  });
});
