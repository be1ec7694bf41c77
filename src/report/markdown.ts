import { codeLine, oneLine } from "../http/foreign-text.ts";
import type { Difference } from "../key-manager/compare.ts";
import { diagramOf } from "./diagram.ts";
import { headline, type Report } from "./report.ts";

const LONGEST_CELL = 400;

/** Foreign text as inert Markdown: no HTML, links, tables or emphasis can come out of it. */
export function inert(text: string): string {
  return oneLine(text, LONGEST_CELL).replace(
    /[\\`*_{}[\]<>()#+!|~&@$:]/g,
    (character) => `&#${character.codePointAt(0) ?? 32};`,
  );
}

/** The job summary: verdict first, what changed, the checks with evidence and time, what is left, what to do. */
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
  return cause.message
    .split("\n")
    .map((line) => `> ${inert(line)}`)
    .join("<br>\n");
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
    ["Restart required", report.restartRequired.join(", ")],
    ["Time", `${(report.milliseconds / 1000).toFixed(1)} s`],
  ].filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
  return table(
    ["", ""],
    rows.map(([name, value]) => [name, inert(value)]),
  );
}

function changes({ plan }: Report): string {
  if (plan.differences.length === 0) return "";
  const title = plan.action === "create" ? "What is created" : "What differs";
  const rows = plan.differences.map(({ path, current, desired }: Difference) => [
    inert(path),
    inert(show(current)),
    inert(show(desired)),
  ]);
  return `### ${title}\n\n${table(["Field", "Now", "Wanted"], rows)}`;
}

function show(value: unknown): string {
  if (value === null || value === undefined) return "(none)";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function diffs(report: Report): string {
  if (report.diffs.length === 0) return "";
  // Indented code can't be closed from inside, whatever the file holds.
  const blocks = report.diffs.map((diff) =>
    diff
      .split("\n")
      .map((line) => `    ${codeLine(line, LONGEST_CELL)}`)
      .join("\n"),
  );
  return `### Configuration files\n\n${blocks.join("\n\n")}`;
}

function findings(report: Report): string {
  if (report.findings.length === 0) return "";
  const rows = report.findings.map(({ level, id, message, remedy }) => [
    level,
    inert(id),
    inert(message),
    inert(remedy),
  ]);
  return `### Preflight\n\n${table(["Level", "Finding", "What", "Remedy"], rows)}`;
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
  const all = table(["", "Check", "Proves", "Evidence", "Time"], rows);
  const diagram = diagramOf(report.checks);
  return `### Proof\n\n${all}${diagram === "" ? "" : `\n\n${diagram}`}`;
}

function left(report: Report): string {
  if (report.left.length === 0) return "";
  const rows = report.left.map(({ what, command }) => [inert(what), inert(command)]);
  return `### Left behind\n\nThese could not be undone; remove them by hand.\n\n${table(["What", "By hand"], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
