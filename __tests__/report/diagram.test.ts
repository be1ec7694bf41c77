import { describe, expect, it } from "@jest/globals";
import type { ProblemId } from "../../src/problems/catalogue.ts";
import { Problem } from "../../src/problems/problem.ts";
import { LADDER, type CheckResult } from "../../src/proof/ladder.ts";
import { diagramOf } from "../../src/report/diagram.ts";

function result(id: CheckResult["id"], status: CheckResult["status"]): CheckResult {
  const check = LADDER.find((one) => one.id === id);
  if (check === undefined) throw new Error(`no check ${id}`);
  return { id, status, proves: check.proves, route: check.route, evidence: "`|<b>", milliseconds: 12 };
}

describe("the diagram of the proof", () => {
  it("draws who called whom, marks what failed, leaves out what was skipped and who took no part", () => {
    const drawn = diagramOf([
      result("key-manager-loaded", "passed"),
      result("token-claims", "passed"),
      result("token-introspected", "failed"),
      result("token-revoked", "skipped"),
    ]);
    expect(drawn.split("\n")).toEqual([
      "```mermaid",
      "sequenceDiagram",
      "  participant action as Action",
      "  participant apim as API Manager",
      "  participant is as Identity Server",
      "  action->>apim: key-manager-loaded ✅ 12 ms",
      "  apim-->>is: key-manager-loaded",
      "  action->>action: token-claims ✅",
      "  rect rgba(255, 64, 64, 0.25)",
      "  action-xis: token-introspected ❌ 12 ms",
      "  end",
      "```",
    ]);
  });

  const failing = (id: CheckResult["id"], problem: ProblemId): string => {
    const failed = { ...result(id, "failed"), problem: new Problem(problem, { tried: "look" }) };
    return diagramOf([failed])
      .split("\n")
      .filter((line) => line.includes("-x"))
      .join();
  };

  it.each<[string, CheckResult["id"], ProblemId, string]>([
    [
      "the last, when the proof finds it",
      "apim-reaches-is",
      "proof-apim-cannot-reach-is",
      "  apim-xis: apim-reaches-is ❌",
    ],
    [
      "the first, when API Manager is not reached",
      "apim-reaches-is",
      "connection-refused",
      "  action-xapim: apim-reaches-is ❌ 12 ms",
    ],
    ["the only one", "token-introspected", "proof-introspection", "  action-xis: token-introspected ❌ 12 ms"],
  ])("marks the hop that failed: %s", (_name, id, problem, line) => {
    expect(failing(id, problem)).toBe(line);
  });

  it("is not there when no check ran", () => {
    expect(diagramOf([result("token-issued", "skipped")])).toBe("");
  });

  it("holds no text of a server", () => {
    expect(diagramOf([result("gateway-accepts", "passed")])).not.toMatch(/<b>|\|/);
  });
});
