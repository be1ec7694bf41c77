import { describe, expect, it } from "@jest/globals";
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
      "  action-xis: token-introspected ❌ 12 ms",
      "```",
    ]);
  });

  it("is not there when no check ran", () => {
    expect(diagramOf([result("token-issued", "skipped")])).toBe("");
  });

  it("holds no text of a server", () => {
    expect(diagramOf([result("gateway-accepts", "passed")])).not.toMatch(/<b>|\|/);
  });
});
