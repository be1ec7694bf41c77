import { unmarked } from "../text/marks.ts";
import { brief } from "../problems/problem.ts";
import { codeLine, oneLine } from "../text/foreign-text.ts";
import { daysLeft, HOLDER_NAMES } from "../report/certificate-days.ts";
import { planLines } from "../report/plan-lines.ts";
import { headline, jsonOf, outputsOf, type Report } from "../report/report.ts";
import type { ReportPaths } from "../process/report-files.ts";
import { exitCodeOf } from "./exit-code.ts";

const LONGEST = 200;
const MARKS = { passed: "ok  ", failed: "FAIL", skipped: "skip" } as const;

/**
 * The result for people: verdict, what differs as - and + lines, the checks, what is left.
 * @param logged whether the log stands right above it: what that has said is not said again
 */
export function textOf(report: Report, logged: boolean): string {
  const { plan, checks, left, findings, diffs, servers, certificates } = report;
  const parts = [
    [
      `${report.problem === undefined ? "Done" : "Failed"}: ${oneLine(unmarked(headline(report)), LONGEST)}`,
      `Identity Server ${servers.is.url}, API Manager ${servers.apim.url}`,
    ],
    planLines(plan.differences),
    (plan.omitted ?? 0) > 0 ? [`... and ${plan.omitted} more differences`] : [],
    diffs.flatMap((diff) => diff.split("\n").map((one) => codeLine(one, LONGEST))),
    (logged ? [] : findings).map(({ level, id, message }) => `${level} ${id}: ${oneLine(unmarked(message), LONGEST)}`),
    (logged ? [] : checks).map(
      ({ id, status, milliseconds, evidence }) =>
        `${MARKS[status]} ${id} (${milliseconds} ms) ${oneLine(unmarked(evidence), LONGEST)}`,
    ),
    certificates.flatMap((one) =>
      one.state === "valid"
        ? []
        : `certificate of ${one.of.map((holder) => HOLDER_NAMES[holder]).join(", ")} (${oneLine(one.subject, LONGEST)}): days left ${daysLeft(one)}`,
    ),
    left.flatMap(({ what, command, problem }) => [
      `left behind: ${what}`,
      `  because: ${oneLine(unmarked(brief(problem)), LONGEST)}`,
      `  by hand: ${command}`,
    ]),
    report.restartRequired.map((product) => `must be restarted: ${product}`),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** The result for programs: `report.json` with the outputs, the definition and the exit code. */
export function jsonTextOf(report: Report, paths: Partial<ReportPaths>): string {
  const { definition } = report;
  const document = {
    ...jsonOf(report),
    exitCode: exitCodeOf(report.problem?.id),
    outputs: { ...outputsOf(report), ...paths },
    ...(definition === undefined ? {} : { definition }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
