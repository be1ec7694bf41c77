import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/problems/catalogue.ts";
import { Problem, type Evidence } from "../../src/problems/problem.ts";
import type { CheckResult } from "../../src/proof/ladder.ts";
import { junitOf } from "../../src/report/junit.ts";
import { headline, jsonOf, type Report } from "../../src/report/report.ts";
import { reasonLines, serversLine, titleOf } from "../../src/report/verdict.ts";
import { reportOf } from "./report-of.ts";

const DOCS = "https://docs.test/problems.md";
const LINK = `[\`server-error\`](${DOCS}#server-error)`;
const whole = reportOf("x");
const { problem: _problem, ...well } = { ...whole, checks: [], left: [], undone: "nothing" as const };
const problemOf = (evidence: Partial<Evidence> = {}): Problem =>
  new Problem("server-error", { tried: "list", ...evidence });

function check(status: CheckResult["status"], more: Partial<CheckResult> = {}): CheckResult {
  const route = ["action", "is"] as const;
  return { id: "token-issued", proves: "", evidence: "", milliseconds: 0, route, status, ...more };
}

describe("the title of a summary", () => {
  it.each<[string, Partial<Report>]>([
    ["📝", { command: "plan", drift: true }],
    ["✅", { command: "plan", drift: false }],
    ["✅", { command: "apply", drift: true }],
    ["❌", { command: "plan", drift: true, problem: problemOf() }],
  ])("begins with %s: %#", (mark, given) => {
    expect(titleOf({ ...well, ...given })).toMatch(new RegExp(`^## ${mark} WSO2 IS`, "u"));
  });
});

describe("why a run failed", () => {
  const linesOf = (given: Partial<Report>): readonly string[] => reasonLines({ ...well, ...given }, DOCS);

  it("is said first, then what to do, where it was, and what came back", () => {
    const problem = problemOf({
      status: 500,
      said: "no [server-error] b",
      remedy: "Read the line above [x] and the log.",
    });
    const checks = [check("passed", { id: "token-claims", route: ["apim"] }), check("failed", { problem })];
    expect(linesOf({ problem, checks })).toEqual([
      `> **Likely cause:** ${catalogue["server-error"].cause}`,
      `> **What to do:** Read the line above \`[x]\` and the log. ${LINK}`,
      "> **Where:** `token-issued`, from Action to Identity Server",
      "> Could not list.",
      "> What came back: status 500, no `[server-error]` b.",
    ]);
  });

  it("names what stands above in the log where it stands here", () => {
    expect(linesOf({ problem: problemOf({ remedy: "Read the message above." }) })[1]).toBe(
      `> **What to do:** Read the message below. ${LINK}`,
    );
  });

  it("has its items as such", () => {
    const said = "2 wrong:\n  - `is-url`: a - b\n    - `apim-url`: c\n- d";
    expect(linesOf({ problem: problemOf({ said }) }).slice(3)).toEqual([
      "> What came back: 2 wrong:",
      "> • `is-url`: a `-` b",
      "> • `apim-url`: c",
      "> • d.",
    ]);
  });

  it("is in the Action itself where a check asks nobody", () => {
    const checks = [check("failed", { id: "token-claims", route: ["action"] })];
    expect(linesOf({ problem: problemOf(), checks })[2]).toBe("> **Where:** `token-claims`, in the Action");
  });

  it("is not said of a run that ended well", () => {
    expect(linesOf({ checks: [check("passed")] })).toEqual([]);
  });
});

describe("the servers", () => {
  it.each<[Partial<Report>, string]>([
    [{}, "Identity Server `https://is.example`, API Manager 4.5.0 `https://apim.example`"],
    [{ stages: ["inputs"] }, ""],
    [{ stages: ["inputs", "ready"] }, "Identity Server `https://is.example`, API Manager 4.5.0 `https://apim.example`"],
  ])("%#", (given, line) => {
    expect(serversLine({ ...well, ...given })).toBe(line);
  });

  it("of a release that is not known", () => {
    const { apimVersion: _version, ...unknown } = well;
    expect(serversLine(unknown)).toBe("Identity Server `https://is.example`, API Manager `https://apim.example`");
  });
});

describe("the headline", () => {
  const differences = [{ path: "enabled", current: false, desired: true }];
  const plan = { action: "update", name: "K", differences };
  it.each<[Partial<Report>, string]>([
    [{ command: "plan", drift: true, plan }, "Key Manager WSO2-IS-7 would be updated (1 field)"],
    [
      { command: "plan", drift: true, plan: { ...plan, omitted: 2 } },
      "Key Manager WSO2-IS-7 would be updated (3 fields)",
    ],
    [
      { command: "prepare", undone: "rolled-back", problem: problemOf() },
      "The server failed; the files are as they were before",
    ],
    [
      { command: "prepare", undone: "kept", problem: problemOf() },
      "The server failed; the files were kept as asked (on-failure: keep)",
    ],
  ])("%#", (given, words) => {
    expect(headline({ ...well, ...given })).toBe(words);
  });
});

describe("report.json", () => {
  it.each<[Partial<Report>, boolean]>([
    [{}, false],
    [{ undone: "incomplete" }, true],
    [{ undone: "left-to-post" }, true],
    [{ undone: "rolled-back" }, false],
    [{ undone: "kept" }, false],
  ])("says whether something is left: %j", (given, left) => {
    expect(jsonOf({ ...well, ...given })["objectsLeft"]).toBe(left);
  });

  it("has no release of API Manager where none is known", () => {
    const { apimVersion: _version, ...unknown } = well;
    expect(Object.keys(jsonOf(unknown)["versions"] as object)).toEqual(["action"]);
  });
});

describe("junit.xml", () => {
  const stages = ["inputs", "proof"] as const;

  it("says that the proof did not run to its end where no check failed", () => {
    const text = junitOf({ ...well, stages, checks: [check("passed")], problem: problemOf() });
    expect(text).toContain('<testsuite name="proof" tests="2" failures="1" skipped="0">');
    expect(text).toMatch(/name="the proof ran to its end"><failure message="The server failed" type="server-error">/);
  });

  it("says what is left, and the command that removes it", () => {
    const left = [{ what: "API A", command: "curl 'x'", problem: problemOf() }];
    const text = junitOf({ ...well, stages, left });
    expect(text).toContain(
      'name="nothing is left behind: API A"><failure message="The server failed" type="server-error">The server failed: could not list.',
    );
    expect(text).toContain("\nBy hand: curl 'x'</failure>");
  });
});
