import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine, runPost } from "../support/engine.ts";

let pair: Pair;

beforeEach(async () => {
  pair = await startPair();
});
afterEach(async () => {
  await pair.stop();
});

function writes(): string[] {
  const all = [...pair.apim.server.journal, ...pair.is.server.journal];
  return all.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
}

describe("plan", () => {
  it("shows what would be created and writes nothing", async () => {
    const { report } = await runEngine(pair, { inputs: { command: "plan", "is-password": "" } });
    expect(report).toMatchObject({
      change: "none",
      drift: true,
      smokeTest: "skipped",
      plan: { action: "create", name: "WSO2-IS-7" },
    });
    expect(report.problem).toBeUndefined();
    expect(JSON.stringify(report.plan)).not.toContain("Password");
    expect(writes()).toEqual([]);
  });

  it("is empty after apply", async () => {
    await runEngine(pair);
    const { report } = await runEngine(pair, { inputs: { command: "plan" } });
    expect(report).toMatchObject({ drift: false, plan: { action: "unchanged", differences: [] } });
  });

  it("fails on drift when asked to", async () => {
    const { report } = await runEngine(pair, { inputs: { command: "plan", "fail-on-drift": "true" } });
    expect(report.problem?.id).toBe("drift");
  });
});

describe("verify", () => {
  it("proves without changing the Key Manager", async () => {
    await runEngine(pair);
    const before = pair.state();
    const { report } = await runEngine(pair, { inputs: { command: "verify" } });
    expect(report).toMatchObject({ change: "unchanged", drift: false, smokeTest: "passed" });
    expect(pair.state()).toEqual(before);
  });

  it("reports drift, proves, and changes nothing", async () => {
    await runEngine(pair);
    const before = pair.state();
    const { report } = await runEngine(pair, { inputs: { command: "verify", "key-manager-description": "wanted" } });
    expect(report).toMatchObject({ drift: true, smokeTest: "passed", change: "unchanged" });
    expect(pair.state()).toEqual(before);
  });

  it("fails when there is none", async () => {
    const { report } = await runEngine(pair, { inputs: { command: "verify" } });
    expect(report.problem?.id).toBe("drift");
  });
});

describe("remove", () => {
  it("removes it, and succeeds when it is absent", async () => {
    const before = pair.state();
    await runEngine(pair);
    expect((await runEngine(pair, { inputs: { command: "remove" } })).report).toMatchObject({ change: "removed" });
    expect(pair.state()).toEqual(before);
    const again = await runEngine(pair, { inputs: { command: "remove" } });
    expect(again.report.change).toBe("none");
    expect(again.report.problem).toBeUndefined();
  });

  it("names the users of one in use", async () => {
    await runEngine(pair);
    const id = pair.apim.state.find("WSO2-IS-7")?.id ?? "";
    pair.apim.state.applications.set("a", {
      id: "a",
      name: "Shop",
      owner: "admin",
      mappings: [{ id: "m", keyManagerId: id, keyManagerName: "WSO2-IS-7", keyType: "PRODUCTION", grantTypes: [] }],
    });
    const { report } = await runEngine(pair, { inputs: { command: "remove" } });
    expect(report.problem?.id).toBe("key-manager-in-use");
    expect(report.problem?.message).toContain("application Shop");
  });

  it("never touches one of another type", async () => {
    pair.apim.state.keyManagers.set("x", {
      id: "x",
      pending: 0,
      body: { id: "x", name: "WSO2-IS-7", type: "default", enabled: true },
    });
    const { report } = await runEngine(pair, { inputs: { command: "remove" } });
    expect(report.problem?.id).toBe("key-manager-other-type");
    expect(pair.apim.state.find("WSO2-IS-7")).toBeDefined();
  });
});

describe("ephemeral", () => {
  it("removes what the run created in the post step", async () => {
    const before = pair.state();
    const { saved, report } = await runEngine(pair, { inputs: { ephemeral: "true" } });
    expect(report).toMatchObject({ change: "created", smokeTest: "passed" });
    expect(pair.apim.state.find("WSO2-IS-7")).toBeDefined();
    expect(await runPost(pair, saved, { inputs: { ephemeral: "true" } })).toEqual([]);
    expect(pair.state()).toEqual(before);
  });

  it("puts back what the run updated", async () => {
    await runEngine(pair);
    const before = pair.state();
    const { saved } = await runEngine(pair, {
      inputs: { ephemeral: "true", "key-manager-description": "for this job" },
    });
    expect(await runPost(pair, saved)).toEqual([]);
    expect(pair.state()).toEqual(before);
  });
});

describe("cancelled", () => {
  it.each([1, 5, 9, 12, 14, 16, 18, 20])("at request %i: post alone finishes", async (n) => {
    const before = pair.state();
    const cancel = new AbortController();
    let saved = "[]";
    let seen = 0;
    const count = (): boolean => {
      seen += 1;
      if (seen === n) cancel.abort(new Error("stopped"));
      return false;
    };
    pair.apim.server.faults.order("hang", 1, 1, count);
    pair.is.server.faults.order("hang", 1, 1, count);
    const { report } = await runEngine(pair, { signal: cancel.signal, onSave: (text) => (saved = text) });
    expect(report.problem?.id).toBe("cancelled");
    pair.apim.server.faults.clear();
    pair.is.server.faults.clear();
    expect(await runPost(pair, saved)).toEqual([]);
    expect(pair.state()).toEqual(before);
  });
});
