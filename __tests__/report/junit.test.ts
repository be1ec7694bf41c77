import { describe, expect, it } from "@jest/globals";
import { junitOf } from "../../src/report/junit.ts";
import { STAGES, type Report } from "../../src/report/report.ts";
import { PROBLEM, LEFTOVER, check, report } from "./outcome-of.ts";

describe("junit.xml", () => {
  it("has a suite for each stage, and in that of the proof a case for each check, and counts them", () => {
    const evidence = '<a> & "b"\u0000\u001b';
    const checks = [
      check("token-issued", "passed", evidence),
      check("token-claims", "failed", "wrong"),
      check("token-revoked", "skipped", "smoke-skip"),
      check("token-introspected", "skipped", "smoke-skip"),
    ];
    const open = (id: string): string =>
      `    <testcase classname="wso2-is-key-manager.proof" name="${id}" time="1.234">`;
    const message = PROBLEM.message.replaceAll("`", "").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    expect(junitOf(report({ checks, stages: ["inputs", "proof"], problem: PROBLEM }))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<testsuites>",
        '  <testsuite name="inputs" tests="1" failures="0" skipped="0">',
        '    <testcase classname="wso2-is-key-manager.inputs" name="the inputs can be used"></testcase>',
        "  </testsuite>",
        '  <testsuite name="proof" tests="4" failures="1" skipped="2">',
        `${open("token-issued")}<system-out>&lt;a&gt; &amp; &quot;b&quot;</system-out></testcase>`,
        `${open("token-claims")}<failure message="wrong" type="server-error">${message}</failure></testcase>`,
        `${open("token-revoked")}<skipped message="smoke-skip"/></testcase>`,
        `${open("token-introspected")}<skipped message="smoke-skip"/></testcase>`,
        "  </testsuite>",
        "</testsuites>",
        "",
      ].join("\n"),
    );
  });

  const suites = (given: Partial<Report>): string[] =>
    [...junitOf(report(given)).matchAll(/<testsuite name="([a-z-]+)" tests="(\d+)" failures="(\d+)"/g)].map(
      ([, name, tests, failures]) => `${name} ${tests} ${failures}`,
    );

  it.each(STAGES)("a run that was stopped in %s has exactly one failure, there", (stage) => {
    const stages = STAGES.slice(0, STAGES.indexOf(stage) + 1);
    const found = suites({ stages, problem: PROBLEM });
    expect(found.filter((suite) => !suite.endsWith(" 0"))).toEqual([`${stage} 1 1`]);
    expect(found.map((suite) => suite.split(" ")[0])).toEqual(stages);
    expect(junitOf(report({ stages, problem: PROBLEM }))).toContain(
      '<failure message="The server failed" type="server-error">',
    );
  });

  it("a failed check is the failure of the proof, and not said twice", () => {
    const checks = [check("token-issued"), check("token-claims", "failed")];
    expect(suites({ checks, problem: PROBLEM }).at(-1)).toBe("proof 2 1");
  });

  it("what is left fails the clean-up, beside whatever stopped the run", () => {
    const left = [{ what: "API A", command: "curl", problem: PROBLEM }];
    expect(suites({ left, problem: PROBLEM, stages: ["inputs", "ready"] })).toEqual([
      "inputs 1 0",
      "ready 1 1",
      "clean-up 1 1",
    ]);
    expect(suites({ left, problem: LEFTOVER, stages: ["inputs", "clean-up"] })).toEqual(["inputs 1 0", "clean-up 1 1"]);
  });

  it("a run that ended well has no failure", () => {
    expect(suites({ checks: [check("token-issued")] }).filter((suite) => !suite.endsWith(" 0"))).toEqual([]);
  });
});
