import { describe, expect, it } from "@jest/globals";
import { VERSION } from "../../src/about.ts";
import { Problem } from "../../src/problems/problem.ts";
import { headline, jsonOf, outputsOf, withinBytes, type Report } from "../../src/report/report.ts";
import { PROBLEM, LEFTOVER, check, report } from "./outcome-of.ts";

describe("outputs", () => {
  it("are texts, empty where nothing is known", () => {
    expect(outputsOf(report())).toEqual({
      "key-manager-id": "",
      "key-manager-name": "K",
      change: "created",
      drift: "false",
      plan: '{"action":"create","name":"K","differences":[]}',
      "plan-sha256": "",
      issuer: "",
      "smoke-test": "skipped",
      "restart-required": "",
      "apim-version": "",
      "is-url": "https://is.test",
      "apim-url": "https://apim.test",
      "apim-gateway-url": "https://gw.test",
      "is-home": "",
      "apim-home": "",
      problem: "",
    });
    const known = { keyManagerId: "7", issuer: "i", apimVersion: "4.5.0", restartRequired: ["is", "apim"] } as const;
    const servers = { is: { url: "a", home: "/is" }, apim: { url: "b", gatewayUrl: "c", home: "/am" } };
    expect(outputsOf(report({ ...known, servers, drift: true }))).toMatchObject({
      "key-manager-id": "7",
      issuer: "i",
      "apim-version": "4.5.0",
      "restart-required": "is apim",
      drift: "true",
      "is-home": "/is",
      "apim-home": "/am",
    });
  });

  it.each<[string, Report["undone"], Problem | undefined]>([
    ["created", "nothing", undefined],
    ["none", "nothing", PROBLEM],
    ["none", "rolled-back", PROBLEM],
    ["none", "rolled-back", undefined],
    ["none", "incomplete", PROBLEM],
    ["none", "left-to-post", PROBLEM],
    ["created", "kept", PROBLEM],
    ["created", "nothing", LEFTOVER],
    ["none", "rolled-back", LEFTOVER],
  ])("the change is %s where it is undone: %s", (change, undone, problem) => {
    expect(outputsOf(report({ undone, ...(problem === undefined ? {} : { problem }) }))["change"]).toBe(change);
  });

  it("the plan has as many differences as there is room for, and counts the others", () => {
    const differences = ["a", "b", "c"].map((path) => ({ path, current: "\u00e9", desired: 1 }));
    const plan = { action: "update", name: "K", differences };
    const each = Buffer.byteLength(JSON.stringify(differences[0])) + 1;
    expect(withinBytes(plan, 3 * each)).toBe(plan);
    expect(withinBytes(plan, 3 * each - 1)).toEqual({ ...plan, differences: differences.slice(0, 2), omitted: 1 });
    expect(withinBytes({ ...plan, omitted: 4 }, each)).toEqual({ ...plan, differences: [differences[0]], omitted: 6 });
    expect(withinBytes(plan, 0)).toEqual({ ...plan, differences: [], omitted: 3 });
  });
});

describe("report.json", () => {
  const said = { id: "server-error", message: PROBLEM.message, evidence: { tried: "look" } };

  it("has the verdict, and problems as data", () => {
    const failed = report({
      problem: PROBLEM,
      checks: [check("token-issued"), check("token-claims", "failed")],
      left: [{ what: "API A", command: "curl", problem: PROBLEM }],
      trusted: ["pem"],
      definition: "toml",
    });
    const json = jsonOf(failed);
    expect(json).toMatchObject({ version: 1, verdict: "failed", headline: headline(failed), problem: said });
    expect(json["left"]).toEqual([{ what: "API A", command: "curl", problem: said }]);
    expect(json["checks"]).toEqual([check("token-issued"), { ...check("token-claims", "failed"), problem: said }]);
    expect([json["trusted"], json["definition"]]).toEqual([undefined, undefined]);
    expect(json).toMatchObject({ objectsLeft: true, versions: { action: VERSION } });
    expect(jsonOf(report({ apimVersion: "4.5.0" }))).toMatchObject({ objectsLeft: false, versions: { apim: "4.5.0" } });
    expect(jsonOf(report({ undone: "left-to-post", problem: PROBLEM }))).toMatchObject({ objectsLeft: true });
    expect(jsonOf(report())).toMatchObject({ verdict: "passed", keyManagerName: "K" });
    expect(jsonOf(report())).not.toHaveProperty("problem");
  });
});
