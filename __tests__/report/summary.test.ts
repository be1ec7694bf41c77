import { describe, expect, it } from "@jest/globals";
import type { CheckId } from "../../src/inputs/check-ids.ts";
import type { Command } from "../../src/inputs/run-inputs.ts";
import { catalogue, type ProblemId } from "../../src/problems/catalogue.ts";
import { Problem } from "../../src/problems/problem.ts";
import type { CheckResult } from "../../src/proof/ladder.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { PROBLEM, check, report } from "./outcome-of.ts";

describe("the summary", () => {
  it("of a run that changed nothing has its facts alone, without those that are not known", () => {
    expect(markdownOf(report())).toBe(
      [
        "## ✅ WSO2 IS Key Manager K: created",
        "",
        "Identity Server `https://is.test`, API Manager `https://apim.test`",
        "",
        "| Command | apply |",
        "| --- | --- |",
        "| Key Manager | K |",
        "| Change | created |",
        "| Proof | skipped |",
        "| Time | 1.5 s |",
        "",
      ].join("\n"),
    );
  });

  it("of a failed run says cause, remedy with a link, and between whom it failed, in its first five lines", () => {
    const problem = new Problem("proof-introspection", {
      tried: "introspect",
      where: "is:9443",
      said: "active: false",
    });
    const failed: CheckResult = { ...check("apim-reaches-is", "failed"), route: ["action", "apim", "is"], problem };
    const { cause, remedy } = catalogue["proof-introspection"];
    const lines = markdownOf(report({ problem, checks: [failed] }), "https://docs.test/p.md").split("\n");
    expect(lines.slice(0, 5)).toEqual([
      "## ❌ WSO2 IS Key Manager: Introspection gives a wrong answer (check apim-reaches-is); nothing was changed",
      "",
      expect.stringContaining(`> **Likely cause:** ${cause.slice(0, 20)}`),
      expect.stringMatching(
        /^> \*\*What to do:\*\* .* \[`proof-introspection`\]\(https:\/\/docs\.test\/p\.md#proof-introspection\)<br>$/,
      ),
      "> **Where:** `apim-reaches-is`, from API Manager to Identity Server<br>",
    ]);
    expect(lines[3]).toContain(remedy.slice(0, 20));
  });

  it("what the catalogue calls above stands below, and nothing else is turned over", () => {
    const said = (id: ProblemId): string =>
      markdownOf(report({ problem: new Problem(id, { tried: "look" }), stages: ["inputs"] }));
    for (const id of Object.keys(catalogue) as ProblemId[]) {
      const above = said(id).match(/\S+ above/g) ?? [];
      expect([id, above]).toEqual([
        id,
        id === "product-home-invalid" ? ["folder above"] : id === "toml-parent-after-child" ? ["table above"] : [],
      ]);
    }
    expect(said("inputs-invalid")).toContain("Correct every input named below");
    expect(said("inputs-invalid")).not.toContain("https://is.test");
  });

  it("of a plan with changes has no tick, and lists what goes and comes", () => {
    const differences = [
      { path: "description", current: "old", desired: "new" },
      { path: "availableGrantTypes", current: ["password", "iwa:ntlm"], desired: ["password", "refresh_token"] },
      { path: "additionalProperties.Password", current: "(secret)", desired: "(secret, changed)" },
      { path: "enabled", current: undefined, desired: false },
    ];
    const text = markdownOf(
      report({ command: "plan", drift: true, plan: { action: "update", name: "K", differences } }),
    );
    expect(text.split("\n")[0]).toBe("## 📝 WSO2 IS Key Manager K would be updated (4 fields)");
    expect(text).toContain(
      [
        "### What would be changed",
        "",
        "```diff",
        "- description = old",
        "+ description = new",
        "  availableGrantTypes:",
        "-     iwa:ntlm",
        "+     refresh_token",
        "- additionalProperties.Password = (secret)",
        "+ additionalProperties.Password = (secret, changed)",
        "+ enabled = false",
        "```",
      ].join("\n"),
    );
  });

  it.each([
    [12, false],
    [13, true],
  ])("of a plan with %d fields: folded %s", (count, isFolded) => {
    const differences = Array.from({ length: count }, (_none, index) => ({
      path: `a${index}`,
      current: 1,
      desired: 2,
    }));
    const text = markdownOf(report({ plan: { action: "update", name: "K", differences } }));
    expect(text.includes(`<details><summary>${count} fields</summary>\n\n\`\`\`diff`)).toBe(isFolded);
  });

  it.each<[Command, readonly string[]]>([
    ["apply", ["Key Manager", "Id", "Issuer", "Proof", "Time"]],
    ["plan", ["Key Manager", "Id", "Issuer", "Time"]],
    ["prepare", ["Id", "Issuer", "Time"]],
  ])("of %s has no row about what it never does, nor for a change that was none", (command, names) => {
    const text = markdownOf(report({ command, change: "none", keyManagerId: "7", issuer: "i", apimVersion: "4.6.0" }));
    const [, rows = ""] = text.split("| --- | --- |\n");
    expect(
      rows
        .trim()
        .split("\n")
        .map((row) => row.split(" | ")[0]?.slice(2)),
    ).toEqual(names);
    expect(text.split("4.6.0")).toHaveLength(2);
  });

  it("a failed check that is the reason above is not said again before the list; another one is", () => {
    const [other, more] = ["two", "three"].map((said) => new Problem("server-error", { tried: "look", said }));
    const of = (checks: readonly CheckResult[]): readonly string[] => {
      const [open = ""] = markdownOf(report({ problem: PROBLEM, checks })).split("<details>");
      return [...open.matchAll(/^\| ❌ \| `(.*?)`/gm)].map(([, id = ""]) => id);
    };
    const failed = (id: CheckId, problem = PROBLEM): CheckResult => ({ ...check(id, "failed"), problem });
    expect(of([failed("token-claims")])).toEqual([]);
    expect(of([failed("token-claims"), failed("token-revoked", other)])).toEqual(["token-revoked"]);
    expect(of([failed("token-claims"), failed("token-revoked")])).toEqual(["token-revoked"]);
    expect(of([failed("token-claims", other), failed("token-revoked", more)])).toEqual([
      "token-claims",
      "token-revoked",
    ]);
  });

  it.each([
    ["a long address", `https://${"a".repeat(120)}.example.com/one`, `https://${"a".repeat(120)}.example.com/two`],
    ["wide characters", `${"鍵".repeat(120)}1`, `${"鍵".repeat(120)}2`],
    ["characters of two units", `${"🔑".repeat(120)}1`, `${"🔑".repeat(120)}2`],
  ])(
    "a long line has rows that need no scrolling, and shows what differs at its end: %s",
    (_name, current, desired) => {
      const plan = { action: "update", name: "K", differences: [{ path: "issuer", current, desired }] };
      const texts = [report({ plan }), report({ diffs: [`-issuer = ${current}\n+issuer = ${desired}\n`] })].map((one) =>
        markdownOf(one),
      );
      for (const text of texts) {
        const rows = /```diff\n([^`]*)\n```/.exec(text)?.[1]?.split("\n") ?? [];
        const columns = rows.map((row) => [...row].reduce((sum, one) => sum + (/[ -~]/.test(one) ? 1 : 2), 0));
        expect(Math.max(...columns)).toBeLessThanOrEqual(110);
        const whole = (mark: string): string =>
          rows
            .filter((row) => row.startsWith(mark))
            .map((row) => row.slice(1).replace(/^ {4}/, ""))
            .join("")
            .trim();
        expect([whole("-"), whole("+")]).toEqual([`issuer = ${current}`, `issuer = ${desired}`]);
      }
    },
  );

  it("a file's text does not end its block", () => {
    const text = markdownOf(report({ diffs: ["-a\n+```\n+# title"] }));
    expect(text).toContain("````diff\n-a\n+```\n+# title\n````");
  });
});
