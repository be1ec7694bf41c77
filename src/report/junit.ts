import type { Report } from "./report.ts";

/** The checks as a JUnit test suite, for dashboards that read those. */
export function junitOf(report: Report): string {
  const count = (status: string): number => report.checks.filter((check) => check.status === status).length;
  const cases = report.checks.map((check) => {
    const open = `    <testcase classname="wso2-is-key-manager" name="${xml(check.id)}" time="${(check.milliseconds / 1000).toFixed(3)}">`;
    const inner =
      check.status === "failed"
        ? `<failure message="${xml(check.evidence)}">${xml(check.problem?.message ?? "")}</failure>`
        : check.status === "skipped"
          ? `<skipped message="${xml(check.evidence)}"/>`
          : `<system-out>${xml(check.evidence)}</system-out>`;
    return `${open}${inner}</testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite name="WSO2 IS Key Manager proof" tests="${report.checks.length}" failures="${count("failed")}" skipped="${count("skipped")}">`,
    ...cases,
    "</testsuite></testsuites>",
    "",
  ].join("\n");
}

function xml(text: string): string {
  // XML 1.0 has no way to write most control characters (production 2, Char).
  const plain = text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
