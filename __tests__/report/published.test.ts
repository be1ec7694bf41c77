import { describe, expect, it } from "@jest/globals";
import { guarded } from "../../src/engine/guarded-runner.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { junitOf } from "../../src/report/junit.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { published } from "../../src/report/published.ts";
import { jsonOf, outputsOf, type Report } from "../../src/report/report.ts";
import type { Runner } from "../../src/ports.ts";
import { followsSchema } from "../support/report-schema.ts";
import { named } from "./hostile-texts.ts";
import { CONTRACT_WORDS, ECHOES, ODD_PASSWORDS, SHORT_PASSWORDS } from "./passwords.ts";
import { reportOf, secretsOf } from "./report-of.ts";

const LONG = [...CONTRACT_WORDS, ...ODD_PASSWORDS];

/** Everything that a run writes, by its name. */
function written(report: Report, secrets: Secrets): Readonly<Record<string, string>> {
  const lines: string[] = [];
  const note = (line: string): void => void lines.push(line);
  const runner: Runner = {
    debug: note,
    info: note,
    warning: note,
    error: note,
    progress: note,
    group: (title, work) => (note(title), work()),
    mask: () => undefined,
  };
  const guard = guarded(runner, secrets);
  for (const one of [report.problem?.message ?? "", ...report.left.map(({ what, command }) => `${what} ${command}`)]) {
    guard.error(one);
    guard.debug(one);
  }
  return {
    summary: markdownOf(report),
    json: JSON.stringify(jsonOf(report), null, 2),
    junit: junitOf(report),
    outputs: JSON.stringify(outputsOf(report)),
    log: lines.join("\n"),
  };
}

/** What programs read of a report. */
function contractOf(report: Report): unknown {
  const json: unknown = JSON.parse(JSON.stringify(jsonOf(report)));
  followsSchema(json);
  const { command, change, undone, drift, smokeTest, restartRequired, milliseconds, keyManagerName, apimVersion } =
    report;
  const { plan, checks, findings, problem } = report;
  return {
    ...{ command, change, undone, drift, smokeTest, restartRequired, milliseconds, keyManagerName, apimVersion },
    headline: jsonOf(report)["headline"],
    plan: [plan.action, plan.name, plan.differences.length, plan.differences[1]],
    checks: checks.map(({ id, proves, route, status, milliseconds: ms }) => [id, proves, route, status, ms]),
    findings: findings.map(({ id, level }) => [id, level]),
    problem: [problem?.id, problem?.evidence.status, problem?.evidence.line],
    outputs: Object.keys(outputsOf(report)),
  };
}

describe("a password that a server echoes is in nothing that is written", () => {
  it.each(LONG.map((password) => [named(password), password] as const))("%s", (_name, password) => {
    const secrets = secretsOf(password);
    for (const [form, echo] of Object.entries(ECHOES)) {
      const text = `Wrong one: (${echo(password)}).`;
      const report = published(reportOf(text), secrets);
      for (const [place, all] of Object.entries(written(report, secrets)))
        expect([place, form, all.includes(`(${echo(password)})`)]).toEqual([place, form, false]);
      const said = report.problem?.evidence.said ?? "";
      expect(said).toContain("***");
      // Base64 keeps the name before the password; white space at an end may stay.
      expect(said.replaceAll("*", "").length).toBeLessThanOrEqual("Wrong one: ().".length + 24);
    }
  });

  it.each(SHORT_PASSWORDS.map((password) => [named(password), password] as const))(
    "a short one where it stands alone in a foreign text: %s",
    (_name, password) => {
      const secrets = secretsOf(password);
      const { checks, findings, problem } = published(reportOf(`user "x" with '${password}', refused`), secrets);
      const said = [problem?.evidence.said, problem?.evidence.code, checks[0]?.evidence, findings[0]?.message];
      for (const text of said) expect(text).toBe(`user "x" with '***', refused`);
    },
  );
});

describe("what programs read stays, whatever the password is", () => {
  const expected = contractOf(published(reportOf("x"), secretsOf()));

  it.each([...LONG, ...SHORT_PASSWORDS].map((password) => [named(password), password] as const))(
    "%s",
    (_name, password) => {
      const secrets = secretsOf(password);
      const report = published(reportOf("x"), secrets);
      expect(contractOf(report)).toEqual(expected);
      expect(markdownOf(report)).toContain("```diff\n");
      expect(junitOf(report)).toContain(
        '<testcase classname="wso2-is-key-manager.proof" name="token-issued" time="0.012">',
      );
    },
  );
});

describe("sizes", () => {
  const KIB = 1024;

  it("4,000 differences: a summary below 64 KiB, an output below 300 KiB, all of them in report.json", () => {
    const report = reportOf("x");
    const differences = Array.from({ length: 4000 }, (_item, index) => ({
      path: `additionalProperties.field_${index}`,
      current: null,
      desired: `value ${index} ${"y".repeat(300)}`,
    }));
    const clean = published({ ...report, plan: { ...report.plan, differences } }, secretsOf());
    expect(Buffer.byteLength(markdownOf(clean))).toBeLessThan(64 * KIB);
    // A value that was not there has no line of its own.
    const rest = /^(\d+) more lines, see `report.json`\.$/m.exec(markdownOf(clean));
    const shown = markdownOf(clean).match(/additionalProperties\.field_\d+/g) ?? [];
    expect(Number(rest?.[1]) + shown.length).toBe(4000);
    expect(jsonOf(clean)["plan"]).toMatchObject({ differences });
    const output = outputsOf(clean)["plan"] ?? "";
    expect(output.length).toBeLessThan(300 * KIB);
    const parsed: unknown = JSON.parse(output);
    expect(parsed).toMatchObject({ action: "update", omitted: expect.any(Number) });
    followsSchema(JSON.parse(JSON.stringify(jsonOf(clean))));
  });

  it("everything at once, and large", () => {
    const report = reportOf("@octocat `x` | y\n".repeat(60_000));
    const many = <Item>(items: readonly Item[]): Item[] => Array.from({ length: 100 }, () => items).flat();
    const differences = many(report.plan.differences);
    const large = {
      ...report,
      plan: { ...report.plan, differences },
      findings: many(report.findings),
      left: many(report.left),
      diffs: many(report.diffs).slice(0, 4),
    };
    const clean = published(large, secretsOf("some-secret"));
    expect(Buffer.byteLength(markdownOf(clean))).toBeLessThan(64 * KIB);
    expect(Object.values(outputsOf(clean)).join("").length).toBeLessThan(512 * KIB);
  });
});
