import { describe, expect, it } from "@jest/globals";
import { markdownOf } from "../../src/report/markdown.ts";
import { PROBLEM, check, report } from "./outcome-of.ts";

describe("what the summary lists", () => {
  it("says what was put back, what differs, what is left", () => {
    const text = markdownOf(
      report({
        undone: "rolled-back",
        change: "updated",
        problem: PROBLEM,
        plan: {
          action: "update",
          name: "K",
          differences: [
            { path: "a", current: null, desired: { b: 1 } },
            { path: "c", current: "", desired: "x|y" },
          ],
          omitted: 3,
        },
        findings: [{ id: "issuer-taken", level: "warning", message: "one", remedy: "two" }],
        diffs: ["-a\n+b\n", "-c\n+d\n"],
        left: [{ what: "one", command: "curl x", problem: PROBLEM }],
        restartRequired: ["is", "apim"],
        checks: [check("token-issued"), check("token-claims", "failed"), check("token-revoked", "skipped")],
      }),
    );
    for (const part of [
      "## ❌ WSO2 IS Key Manager: ",
      "| Change | updated, then put back |",
      "| Restart required | Identity Server, API Manager |",
      '### What differs\n\n```diff\n+ a = {"b":1}\n+ c = x|y\n```\n\n3 more rows, see `report.json`.',
      "### Configuration files\n\n```diff\n-a\n+b\n\n-c\n+d\n```",
      "### Preflight\n\n| Level | Finding | What | Remedy |\n| --- | --- | --- | --- |\n| warning | issuer-taken | one | two |",
      "### Proof\n\n<details><summary>1 passed, 1 failed, 1 skipped</summary>\n\n|  | Check |",
      "| ✅ | `token-issued` | it works | seen | 1234\u00a0ms |\n| ❌ | `token-claims` |",
      "| ⚪ | `token-revoked` |",
      "\n\n```mermaid\n",
      "### Left behind\n\nThese could not be undone; remove them by hand.\n\n| What | Why | By hand |\n| --- | --- | --- |\n| one | The server failed: could not look `server-error` | `curl x` |",
    ])
      expect(text).toContain(part);
    expect(
      markdownOf(report({ plan: { ...report().plan, differences: [{ path: "a", current: 1, desired: 2 }] } })),
    ).toContain("### What is created");
  });

  it("lists the certificates with their days, and a warning where one is to be renewed", () => {
    const one = { sources: ["presented"], sha256: "AB", validFrom: "2026-06-01T00:00:00.000Z" } as const;
    const until = (day: string): string => `${day}T12:00:00.000Z`;
    const text = markdownOf(
      report({
        certificates: [
          { ...one, of: ["is"], subject: "CN=is", validTo: until("2027-06-01"), state: "valid", daysLeft: 300 },
          {
            ...one,
            of: ["apim", "gateway"],
            subject: "CN=a|b",
            validTo: until("2026-07-01"),
            state: "expires-soon",
            daysLeft: 30,
          },
          { ...one, of: ["gateway"], subject: "CN=`g`", validTo: until("2026-05-30"), state: "expired", daysLeft: -1 },
          {
            ...one,
            of: ["authority"],
            subject: "",
            validTo: until("2026-07-01"),
            state: "not-yet-valid",
            daysLeft: 40,
          },
        ],
      }),
    );
    expect(text).toContain(
      [
        "### Certificates",
        "",
        "| Of | Subject | Valid until | Days left |",
        "| --- | --- | --- | --- |",
        "| Identity Server | `CN=is` | 2027-06-01 | 300 |",
        "| API Manager, Gateway | `CN=a\\|b` | 2026-07-01 | ❗ 30, renew it soon |",
        "| Gateway | `` CN=`g` `` | 2026-05-30 | ❗ expired 1 day ago |",
        "| Authority of this Action |  | 2026-07-01 | ❗ 40, but valid only from 2026-06-01 on |",
      ].join("\n"),
    );
  });

  it.each([
    [12, false],
    [4000, true],
  ])("lists what there is room for: %d findings", (count, cut) => {
    const one = { id: "a", level: "warning", message: "b", remedy: "c" } as const;
    const text = markdownOf(report({ findings: Array.from({ length: count }, () => one) }));
    const rows = text.match(/^\| warning /gm)?.length ?? 0;
    expect(rows < count).toBe(cut);
    expect(text.includes(`\n\n${count - rows} more rows, see \`report.json\`.`)).toBe(cut);
    expect(rows * "| warning | a | b | c |\n".length).toBeLessThanOrEqual(8 * 1024);
  });
});
