import { codeLine } from "../text/foreign-text.ts";
import type { Difference } from "../key-manager/compare.ts";
import { diagramOf } from "./diagram.ts";
import { code, inert, withoutMarkup } from "./inert.ts";
import { headline, type Report } from "./report.ts";

const LONGEST_LINE = 400;
/**
 * Bytes for each part, 62 KiB in all: a summary stays readable, and far below the 1 MiB that GitHub
 * takes.
 */
const ROOM = { problem: 8, facts: 5, changes: 13, diffs: 10, findings: 8, checks: 10, left: 8 } as const;
const KIB = 1024;

/**
 * The job summary: verdict first, what changed, the checks with evidence and time, what is left,
 * what to do.
 */
export function markdownOf(report: Report): string {
  const failed = report.problem !== undefined;
  return [
    `## ${failed ? "❌" : "✅"} WSO2 IS Key Manager: ${inert(headline(report))}`,
    problem(report),
    facts(report),
    changes(report),
    diffs(report),
    findings(report),
    checks(report),
    left(report),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function problem({ problem: cause }: Report): string {
  if (cause === undefined) return "";
  const lines = cause.message.split("\n").map((line) => {
    const item = /^ *- (.*)/.exec(line)?.[1];
    return `> ${item === undefined ? "" : "• "}${inert(item ?? line, LONGEST_LINE)}`;
  });
  return fitting(lines, "<br>\n", ROOM.problem, "lines");
}

function facts(report: Report): string {
  const rows = [
    ["Command", report.command],
    ["Key Manager", report.keyManagerName],
    ["Id", report.keyManagerId],
    ["Issuer", report.issuer],
    ["API Manager", report.apimVersion],
    ["Change", report.undone === "rolled-back" ? `${report.change}, then put back` : report.change],
    ["Proof", report.smokeTest],
    // Before `prepare` the servers need not have run.
    [
      report.command === "prepare" ? "Restart where it runs already" : "Restart required",
      report.restartRequired.join(", "),
    ],
    ["Time", `${(report.milliseconds / 1000).toFixed(1)} s`],
  ].filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
  return table(
    ["", ""],
    rows.map(([name, value]) => [name, inert(value)]),
    ROOM.facts,
  );
}

function changes({ plan }: Report): string {
  if (plan.differences.length === 0) return "";
  const title = plan.action === "create" ? "What is created" : "What differs";
  const rows = plan.differences.map(({ path, current, desired }: Difference) => [
    code(path),
    show(current),
    show(desired),
  ]);
  const more = plan.omitted ?? 0;
  return `### ${title}\n\n${table(["Field", "Now", "Wanted"], rows, ROOM.changes, more)}`;
}

function show(value: unknown): string {
  if (value === null || value === undefined || value === "") return "(none)";
  return code(typeof value === "string" ? value : JSON.stringify(value));
}

function diffs(report: Report): string {
  if (report.diffs.length === 0) return "";
  // Indented code can't be closed from inside, whatever the file holds.
  const lines = report.diffs.flatMap((diff, index) => [
    ...(index === 0 ? [] : [""]),
    ...diff.split("\n").map((line) => `    ${withoutMarkup(codeLine(line, LONGEST_LINE))}`),
  ]);
  return `### Configuration files\n\n${fitting(lines, "\n", ROOM.diffs, "lines")}`;
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
  const rows = report.checks.map((check) => [
    mark[check.status],
    `\`${check.id}\``,
    inert(check.proves),
    inert(check.evidence),
    `${check.milliseconds} ms`,
  ]);
  const all = table(["", "Check", "Proves", "Evidence", "Time"], rows, ROOM.checks);
  const diagram = diagramOf(report.checks);
  return `### Proof\n\n${all}${diagram === "" ? "" : `\n\n${diagram}`}`;
}

function left(report: Report): string {
  if (report.left.length === 0) return "";
  const rows = report.left.map(({ what, command }) => [inert(what), code(command)]);
  return `### Left behind\n\nThese could not be undone; remove them by hand.\n\n${table(["What", "By hand"], rows, ROOM.left)}`;
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
  let bytes = 0;
  const over = lines.findIndex((line) => (bytes += Buffer.byteLength(line + between)) > room * KIB);
  const kept = over === -1 ? lines : lines.slice(0, over);
  const more = lines.length - kept.length + omitted;
  return kept.join(between) + (more === 0 ? "" : `\n\n${more} more ${unit}, see \`report.json\`.`);
}
