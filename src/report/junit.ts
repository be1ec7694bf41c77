import type { CheckResult } from "../proof/ladder.ts";
import { catalogue } from "../problems/catalogue.ts";
import type { Problem } from "../problems/problem.ts";
import { BY_HAND, unmarked } from "../text/marks.ts";
import type { Report, Stage } from "./report.ts";

/** What a stage does, as the name of its test case. */
const NAMES: Readonly<Record<Exclude<Stage, "proof">, string>> = {
  inputs: "the inputs can be used",
  files: "the products on this machine are set up",
  ready: "the servers are ready",
  preflight: "the servers fit, and the Key Manager is as it was expected",
  register: "the Key Manager is stored as it is wanted",
  "clean-up": "nothing is left behind",
};

interface TestCase {
  readonly name: string;
  readonly seconds?: string;
  readonly status: CheckResult["status"];
  readonly message?: string;
  /** Id of the problem. */
  readonly type?: string;
  readonly text?: string;
}

/**
 * The run as JUnit test suites, for dashboards that read those: a suite for each stage that the run
 * came to, in that of the proof a test case for each check. Whatever stopped the run has failed.
 */
export function junitOf(report: Report): string {
  const suites = report.stages.map((stage) => suite(stage, casesOf(stage, report)));
  // What was left beside another failure.
  if (report.left.length > 0 && !report.stages.includes("clean-up"))
    suites.push(suite("clean-up", casesOf("clean-up", report)));
  return ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", ...suites, "</testsuites>", ""].join("\n");
}

function casesOf(stage: Stage, report: Report): readonly TestCase[] {
  const { problem, stages, left } = report;
  const stopped = problem !== undefined && stages.at(-1) === stage ? problem : undefined;
  if (stage === "proof") {
    const checks = report.checks.map(checkCase);
    const isSaid = stopped === undefined || checks.some(({ status }) => status === "failed");
    return isSaid ? checks : [...checks, failure("the proof ran to its end", stopped)];
  }
  if (stage === "clean-up" && left.length > 0)
    return left.map(({ what, command, problem: why }) => ({
      ...failure(`${NAMES[stage]}: ${what}`, why),
      text: `${why.message}\n${BY_HAND}${command}`,
    }));
  return [stopped === undefined ? { name: NAMES[stage], status: "passed" } : failure(NAMES[stage], stopped)];
}

function checkCase({ id, status, evidence, milliseconds, problem }: CheckResult): TestCase {
  const seconds = (milliseconds / 1000).toFixed(3);
  return {
    name: id,
    seconds,
    status,
    message: evidence,
    ...(problem === undefined ? {} : { type: problem.id, text: problem.message }),
  };
}

function failure(name: string, { id, message }: Problem): TestCase {
  return { name, status: "failed", message: catalogue[id].title, type: id, text: message };
}

function suite(stage: Stage, cases: readonly TestCase[]): string {
  const count = (status: TestCase["status"]): number => cases.filter((one) => one.status === status).length;
  return [
    `  <testsuite name="${stage}" tests="${cases.length}" failures="${count("failed")}" skipped="${count("skipped")}">`,
    ...cases.map((one) => testCase(stage, one)),
    "  </testsuite>",
  ].join("\n");
}

function testCase(stage: Stage, { name, seconds, status, message = "", type, text = "" }: TestCase): string {
  const time = seconds === undefined ? "" : ` time="${seconds}"`;
  const open = `    <testcase classname="wso2-is-key-manager.${stage}" name="${xml(name)}"${time}>`;
  switch (status) {
    case "failed":
      return `${open}<failure message="${xml(message)}"${type === undefined ? "" : ` type="${type}"`}>${xml(text)}</failure></testcase>`;
    case "skipped":
      return `${open}<skipped message="${xml(message)}"/></testcase>`;
    case "passed":
      return message === "" ? `${open}</testcase>` : `${open}<system-out>${xml(message)}</system-out></testcase>`;
  }
}

function xml(text: string): string {
  // XML 1.0 has no way to write most control characters (production 2, Char).
  const plain = unmarked(text).replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
