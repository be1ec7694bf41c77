import { guarded } from "../../src/engine/guarded-runner.ts";
import { terminalRunner } from "../../src/cli/terminal.ts";
import { textOf } from "../../src/cli/outcome.ts";
import { placeOf } from "../../src/problems/problem.ts";
import { junitOf } from "../../src/report/junit.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { jsonOf, type Report } from "../../src/report/report.ts";
import { Secrets } from "../../src/text/secrets.ts";
import type { Case, Outcome } from "./outcome.ts";

const FENCE = "`````";

/** All that a user sees of a problem, on one page that is the same in each run. */
export function pageOf(id: string, { how, ...rest }: Exclude<Case, { how: "excused" }>, outcome: Outcome): string {
  const why = "why" in rest ? `, since ${rest.why}` : "";
  const { log } = outcome;
  const report = outcome.report === undefined ? undefined : withCertificates(outcome.report);
  const parts: readonly (readonly [title: string, kind: string, text: string])[] =
    report === undefined
      ? [["Log", "text", log.join("\n")]]
      : [
          ["Log", "text", log.join("\n")],
          ["Summary", "markdown", markdownOf(report)],
          ["Command line", "text", commandLine(report)],
          ["junit.xml", "xml", junitOf(report)],
          ["report.json", "json", JSON.stringify(jsonOf(report), null, 2)],
        ];
  const sections = parts.map(([title, kind, text]) => `## ${title}\n\n${FENCE}${kind}\n${text.trimEnd()}\n${FENCE}\n`);
  return normalised([`# ${id}\n\n${how}${why}.\n`, ...sections].join("\n"), outcome.names);
}

/**
 * While the servers are waited for, whose certificate was seen before the other one failed is the
 * machine's pace.
 */
function withCertificates(report: Report): Report {
  return report.stages.includes("preflight") ? report : { ...report, certificates: [] };
}

/** The end of what the command line writes. */
function commandLine(report: Report): string {
  const lines: string[] = [];
  const runner = guarded(terminalRunner({ write: (text) => lines.push(text) }, false), new Secrets(() => undefined));
  if (report.problem !== undefined) runner.error(report.problem.message, placeOf(report.problem));
  return `${lines.join("")}\n${textOf(report, false)}`;
}

/** What is another thing in each run: ports, folders, ids, fingerprints, dates, times. */
const UNSTABLE: readonly (readonly [RegExp, string])[] = [
  [/wso2-is-km-action-test-\d+/g, "wso2-is-km-action-NAME"],
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "UUID"],
  [/\(PEM text, \d+ characters\)/g, "(PEM text, N characters)"],
  [/\b(?:[0-9A-F]{2}:){31}[0-9A-F]{2}\b/g, "AB:CD:..."],
  [/\b[0-9a-f]{64}\b/g, "SHA256"],
  [/\b[0-9a-f]{28}\b/g, "CLIENT"],
  [/(wso2is-7\.2\.0)-[0-9a-f]{12}\.zip/g, "$1-MARK.zip"],
  [/\b(localhost|127\.0\.0\.1|\[::1\]):(?!9443\b|9444\b|8243\b|9763\b|1\b)\d{4,5}\b/g, "$1:PORT"],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "DATE"],
  [/\| \d{4}-\d\d-\d\d \| (\D*)\d+(?=\D*\|)/g, "| DAY | $1DAYS"],
  [/"daysLeft": -?\d+/g, '"daysLeft": 0'],
  [/\bexpired \d+ days? ago/g, "expired DAYS ago"],
  [/"milliseconds": \d+/g, '"milliseconds": 0'],
  [/time="[\d.]+"/g, 'time="0"'],
  [/[ \u00a0]+\d+[ \u00a0]ms\b/g, " N ms"],
  [/\(\d+[ \u00a0]ms\b/g, "(N ms"],
  [/\b\d+\.\d[ \u00a0]s\b/g, "N s"],
  [/\b(attempt|attempts:) \d+/g, "$1 N"],
  [/\b\d+ attempts\b/g, "N attempts"],
];

function normalised(text: string, names: ReadonlyMap<string, string>): string {
  const own = [...names].reduce((page, [name, instead]) => page.replaceAll(name, instead), text);
  return UNSTABLE.reduce((page, [pattern, instead]) => page.replace(pattern, instead), own);
}
