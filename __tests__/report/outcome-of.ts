import type { CheckId } from "../../src/inputs/check-ids.ts";
import { Problem } from "../../src/problems/problem.ts";
import type { CheckResult } from "../../src/proof/ladder.ts";
import { type Report } from "../../src/report/report.ts";

export const PROBLEM = new Problem("server-error", { tried: "look" });

export const LEFTOVER = new Problem("clean-up-incomplete", { tried: "remove what was made" });

export function check(id: CheckId, status: CheckResult["status"] = "passed", evidence = "seen"): CheckResult {
  const problem = status === "failed" ? { problem: PROBLEM } : {};
  return { id, proves: "it works", route: ["action", "is"], status, evidence, milliseconds: 1234, ...problem };
}

export function report(given: Partial<Report> = {}): Report {
  return {
    command: "apply",
    change: "created",
    undone: "nothing",
    drift: false,
    plan: { action: "create", name: "K", differences: [] },
    keyManagerName: "K",
    smokeTest: "skipped",
    checks: [],
    findings: [],
    restartRequired: [],
    diffs: [],
    left: [],
    milliseconds: 1500,
    stages: ["inputs", "ready", "preflight", "register", "proof"],
    inputs: {},
    servers: { is: { url: "https://is.test" }, apim: { url: "https://apim.test", gatewayUrl: "https://gw.test" } },
    certificates: [],
    trusted: [],
    ...given,
  };
}
