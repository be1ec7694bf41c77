import { REPOSITORY, VERSION } from "../about.ts";
import { brief } from "../problems/problem.ts";
import type { CheckResult } from "../proof/ladder.ts";
import { daysLeft, HOLDER_NAMES } from "./certificate-days.ts";
import { diagramOf } from "./diagram.ts";
import { code, inert, withoutMarkup } from "./inert.ts";
import { planLines, rowsOf } from "./plan-lines.ts";
import type { Report } from "./report.ts";
import { isReason, reasonLines, serversLine, titleOf } from "./verdict.ts";
import { PRODUCT_NAMES } from "../text/products.ts";

/** Characters of a command, which is of no use when it is cut. */
const LONGEST_COMMAND = 2000;
/**
 * Bytes for each part, 62 KiB in all: a summary stays readable, below 64 KiB with its headline,
 * far below the 1 MiB that GitHub takes.
 */
const ROOM = {
  problem: 12,
  facts: 3,
  changes: 10,
  diffs: 7,
  findings: 6,
  failed: 3,
  checks: 7,
  left: 12,
  certificates: 2,
} as const;
const KIB = 1024;

/** Where problems are explained, for who does not know better. */
export const DOCS = `https://github.com/${REPOSITORY}/blob/v${VERSION}/docs/problems.md`;
/** Rows or lines of a table or a plan that stand open; a longer one is folded. */
const MOST_OPEN = 12;

/**
 * The job summary: verdict and servers, why it failed, what changed, the checks with evidence and
 * time, what is left.
 * @param docs address of docs/problems.md, of the release that runs
 */
export function markdownOf(report: Report, docs = DOCS): string {
  return [
    titleOf(report),
    fitting(reasonLines(report, docs), "<br>\n", ROOM.problem, "lines"),
    serversLine(report),
    left(report),
    changes(report),
    diffs(report),
    findings(report),
    checks(report),
    certificates(report),
    facts(report),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function facts(report: Report): string {
  const { command, change } = report;
  const rows = [
    ["Key Manager", command === "prepare" ? undefined : report.keyManagerName],
    ["Id", report.keyManagerId],
    ["Issuer", report.issuer],
    ["Change", change === "none" ? undefined : report.undone === "rolled-back" ? `${change}, then put back` : change],
    ["Proof", command === "apply" || command === "verify" ? report.smokeTest : undefined],
    // Before `prepare` the servers need not have run.
    [
      command === "prepare" ? "Restart where it runs already" : "Restart required",
      report.restartRequired.map((product) => PRODUCT_NAMES[product]).join(", "),
    ],
    ["Time", `${(report.milliseconds / 1000).toFixed(1)} s`],
  ].filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
  // The first row is the head: GitHub draws an empty one, too.
  return table(
    ["Command", command],
    rows.map(([name, value]) => [name, inert(value)]),
    ROOM.facts,
  );
}

function changes({ command, plan }: Report): string {
  if (plan.differences.length === 0) return "";
  const created = plan.action === "create";
  const title =
    command === "plan"
      ? `What would be ${created ? "created" : "changed"}`
      : created
        ? "What is created"
        : "What differs";
  const count = plan.differences.length + (plan.omitted ?? 0);
  const block = fenced(planLines(plan.differences), ROOM.changes, plan.omitted);
  return `### ${title}\n\n${folded(count, `${count} fields`, block, created)}`;
}

function diffs(report: Report): string {
  if (report.diffs.length === 0) return "";
  const lines = report.diffs.join("\n").replace(/\n$/, "").split("\n");
  return `### Configuration files\n\n${fenced(
    lines.map((line) => rowsOf(line.slice(0, 1), line.slice(1))),
    ROOM.diffs,
  )}`;
}

/** Lines of a diff as a block that nothing inside of it can end. */
function fenced(lines: readonly string[], room: number, omitted = 0): string {
  const { kept, more } = within(lines.map(withoutMarkup), room);
  const runs = kept.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(2, ...runs.map(({ length }) => length)) + 1);
  return [`${fence}diff`, ...kept, fence].join("\n") + restOf(more, "lines") + restOf(omitted, "rows");
}

/** What is long is folded, so that what matters is seen without scrolling. */
function folded(count: number, title: string, content: string, always = false): string {
  if (count <= MOST_OPEN && !always) return content;
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

function findings(report: Report): string {
  if (report.findings.length === 0) return "";
  const rows = report.findings.map(({ level, id, message, remedy }) => [
    level,
    inert(id),
    inert(message),
    inert(remedy),
  ]);
  return `### Preflight\n\n${table(["Level", "Finding", "What", "Remedy"], rows, ROOM.findings)}`;
}

function checks(report: Report): string {
  if (report.checks.length === 0) return "";
  const mark = { passed: "✅", failed: "❌", skipped: "⚪" };
  const rowOf = (check: CheckResult): readonly string[] => [
    mark[check.status],
    `\`${check.id}\``,
    inert(check.proves),
    inert(check.evidence),
    // In one line, however narrow the column is.
    `${check.milliseconds}\u00a0ms`,
  ];
  const head = ["", "Check", "Proves", "Evidence", "Time"];
  const failed = report.checks.filter((check) => check.status === "failed" && !isReason(check, report));
  const count = (status: CheckResult["status"]): number => report.checks.filter((one) => one.status === status).length;
  const title = `${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`;
  const open = failed.length === 0 ? [] : [table(head, failed.map(rowOf), ROOM.failed)];
  const diagram = diagramOf(report.checks);
  const all = [table(head, report.checks.map(rowOf), ROOM.checks), ...(diagram === "" ? [] : [diagram])].join("\n\n");
  return ["### Proof", ...open, folded(report.checks.length, title, all, true)].join("\n\n");
}

function certificates(report: Report): string {
  if (report.certificates.length === 0) return "";
  const rows = report.certificates.map((one) => [
    one.of.map((holder) => HOLDER_NAMES[holder]).join(", "),
    code(one.subject),
    one.validTo.slice(0, 10),
    daysLeft(one),
  ]);
  return `### Certificates\n\n${table(["Of", "Subject", "Valid until", "Days left"], rows, ROOM.certificates)}`;
}

function left(report: Report): string {
  if (report.left.length === 0) return "";
  const rows = report.left.map(({ what, command, problem }) => [
    inert(what),
    `${inert(brief(problem))} \`${problem.id}\``,
    code(command, LONGEST_COMMAND),
  ]);
  return `### Left behind\n\nThese could not be undone; remove them by hand.\n\n${table(["What", "Why", "By hand"], rows, ROOM.left)}`;
}

/**
 * A table of as many rows as there is room for, in KiB; what is left out, or was before
 * (`omitted`), is counted below it.
 */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
  omitted: number = 0,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  const start = [line(head), line(head.map(() => "---"))];
  return fitting([...start, ...rows.map(line)], "\n", room, "rows", omitted);
}

/**
 * A table is cut into cells before anything else is read, code spans too; a backslash before the
 * bar would take its escape away.
 */
function cell(markdown: string): string {
  return markdown.replace(/\\(?=\|)/g, "\\ ").replaceAll("|", "\\|");
}

function fitting(
  lines: readonly string[],
  between: string,
  room: number,
  unit: "lines" | "rows",
  omitted: number = 0,
): string {
  const { kept, more } = within(lines, room, between);
  return kept.join(between) + restOf(more + omitted, unit);
}

function within(lines: readonly string[], room: number, between = "\n"): { kept: readonly string[]; more: number } {
  let bytes = 0;
  const over = lines.findIndex((line) => (bytes += Buffer.byteLength(line + between)) > room * KIB);
  const kept = over === -1 ? lines : lines.slice(0, over);
  return { kept, more: lines.length - kept.length };
}

function restOf(count: number, unit: "lines" | "rows"): string {
  return count === 0 ? "" : `\n\n${count} more ${unit}, see \`report.json\`.`;
}
