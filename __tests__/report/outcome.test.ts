import { describe, expect, it } from "@jest/globals";
import { VERSION } from "../../src/about.ts";
import type { CheckId } from "../../src/inputs/check-ids.ts";
import type { Command } from "../../src/inputs/run-inputs.ts";
import { catalogue, type ProblemId } from "../../src/problems/catalogue.ts";
import { Problem } from "../../src/problems/problem.ts";
import type { CheckResult } from "../../src/proof/ladder.ts";
import { junitOf } from "../../src/report/junit.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { headline, jsonOf, outputsOf, STAGES, withinBytes, type Report } from "../../src/report/report.ts";

const PROBLEM = new Problem("server-error", { tried: "look" });
const LEFTOVER = new Problem("clean-up-incomplete", { tried: "remove what was made" });

function check(id: CheckId, status: CheckResult["status"] = "passed", evidence = "seen"): CheckResult {
  const problem = status === "failed" ? { problem: PROBLEM } : {};
  return { id, proves: "it works", route: ["action", "is"], status, evidence, milliseconds: 1234, ...problem };
}

function report(given: Partial<Report> = {}): Report {
  return {
    command: "apply",
    change: "created",
    undone: "nothing",
    drift: false,
    plan: { action: "create", name: "K", differences: [] },
    keyManagerName: "K",
    smokeTest: "skipped",
    checks: [],
    findings: [],
    restartRequired: [],
    diffs: [],
    left: [],
    milliseconds: 1500,
    stages: ["inputs", "ready", "preflight", "register", "proof"],
    inputs: {},
    servers: { is: { url: "https://is.test" }, apim: { url: "https://apim.test", gatewayUrl: "https://gw.test" } },
    certificates: [],
    trusted: [],
    ...given,
  };
}

describe("the headline", () => {
  const update = { action: "update", name: "K", differences: [] };
  it.each<[string, Partial<Report>]>([
    ["Key Manager K: created", {}],
    ["Key Manager K: removed", { command: "remove", change: "removed" }],
    ["nothing to remove: no Key Manager named K on apim.test", { command: "remove", change: "none" }],
    ["Key Manager K: created; taken back at the end (ephemeral)", { undone: "rolled-back" }],
    [
      "the files are prepared; taken back at the end (ephemeral)",
      { command: "prepare", diffs: ["+x"], undone: "rolled-back" },
    ],
    ["Key Manager K is exported", { command: "export" }],
    ["Key Manager K would be created", { command: "plan", drift: true }],
    ["Key Manager K would be updated", { command: "plan", drift: true, plan: update }],
    ["Key Manager K is as wanted", { command: "plan" }],
    ["Key Manager K is as wanted", { command: "verify" }],
    ["Key Manager K differs from what is wanted", { command: "verify", drift: true }],
    ["the files are already as they must be", { command: "prepare" }],
    ["the files are prepared", { command: "prepare", diffs: ["+x"] }],
    ["the files are prepared", { command: "prepare", restartRequired: ["is"] }],
    ["The server failed; nothing was changed", { problem: PROBLEM }],
    ["The server failed; the Key Manager is as it was before", { problem: PROBLEM, undone: "rolled-back" }],
    ["The server failed; the Key Manager was kept as asked (on-failure: keep)", { problem: PROBLEM, undone: "kept" }],
    ["The server failed; not everything could be put back, see below", { problem: PROBLEM, undone: "incomplete" }],
    ["The server failed; the post step cleans up", { problem: PROBLEM, undone: "left-to-post" }],
    [
      "The server failed (check token-claims); nothing was changed",
      { problem: PROBLEM, checks: [check("token-issued"), check("token-claims", "failed")] },
    ],
    ["Key Manager K: created, but something throw-away could not be removed, see below", { problem: LEFTOVER }],
    [
      "Something could not be removed; the Key Manager was kept as asked (on-failure: keep)",
      { problem: LEFTOVER, undone: "kept" },
    ],
  ])("%s", (words, given) => {
    expect(headline(report(given))).toBe(words);
  });

  const through = "Key Manager K: created, and a token was";
  const asked = "Key Manager K: created, and the checks that were asked for passed";
  const beyond = "not proved: scopes, roles, gateway";
  it.each<[string, readonly CheckId[]]>([
    [`${asked}; ${beyond}`, ["apim-reaches-is", "key-manager-loaded"]],
    [`${asked}; ${beyond}`, ["token-signature"]],
    [`${asked}; ${beyond}`, ["token-claims"]],
    [`${through} issued through it; ${beyond}`, ["token-issued"]],
    [`${through} issued and revoked through it; ${beyond}`, ["token-issued", "token-revoked"]],
    [
      `${through} issued, verified and introspected through it; ${beyond}`,
      [...(["token-issued", "token-signature", "token-claims", "token-introspected"] as const)],
    ],
    [
      `${through} issued through it, and a call with a token passed the gateway`,
      ["token-issued", "scope-registered", "role-bound", "gateway-accepts"],
    ],
  ])("%s", (words, ids) => {
    const skipped = (["token-issued", "token-revoked"] as const).map((id) => check(id, "skipped"));
    const checks = [...skipped, ...ids.map((id) => check(id))];
    expect(headline(report({ smokeTest: "passed", checks }))).toBe(words);
    expect(headline(report({ smokeTest: "skipped", checks }))).toBe("Key Manager K: created");
  });

  it("what `gateway` skips is not said to be left out: it is among the checks", () => {
    const through = (["scope-registered", "role-bound", "gateway-accepts"] as const).map((id) => check(id, "skipped"));
    const checks = [check("token-issued"), ...through];
    expect(headline(report({ smokeTest: "passed", checks }))).toBe(
      "Key Manager K: created, and a token was issued through it",
    );
  });

  it.each<[Command, string]>([
    ["verify", `Key Manager K is as wanted, and a token was issued through it; ${beyond}`],
    ["plan", "Key Manager K is as wanted"],
  ])("of %s: %s", (command, words) => {
    expect(headline(report({ command, smokeTest: "passed", checks: [check("token-issued")] }))).toBe(words);
  });
});

describe("outputs", () => {
  it("are texts, empty where nothing is known", () => {
    expect(outputsOf(report())).toEqual({
      "key-manager-id": "",
      "key-manager-name": "K",
      change: "created",
      drift: "false",
      plan: '{"action":"create","name":"K","differences":[]}',
      "plan-sha256": "",
      issuer: "",
      "smoke-test": "skipped",
      "restart-required": "",
      "apim-version": "",
      "is-url": "https://is.test",
      "apim-url": "https://apim.test",
      "apim-gateway-url": "https://gw.test",
      "is-home": "",
      "apim-home": "",
      problem: "",
    });
    const known = { keyManagerId: "7", issuer: "i", apimVersion: "4.5.0", restartRequired: ["is", "apim"] } as const;
    const servers = { is: { url: "a", home: "/is" }, apim: { url: "b", gatewayUrl: "c", home: "/am" } };
    expect(outputsOf(report({ ...known, servers, drift: true }))).toMatchObject({
      "key-manager-id": "7",
      issuer: "i",
      "apim-version": "4.5.0",
      "restart-required": "is apim",
      drift: "true",
      "is-home": "/is",
      "apim-home": "/am",
    });
  });

  it.each<[string, Report["undone"], Problem | undefined]>([
    ["created", "nothing", undefined],
    ["none", "nothing", PROBLEM],
    ["none", "rolled-back", PROBLEM],
    ["none", "rolled-back", undefined],
    ["none", "incomplete", PROBLEM],
    ["none", "left-to-post", PROBLEM],
    ["created", "kept", PROBLEM],
    ["created", "nothing", LEFTOVER],
    ["none", "rolled-back", LEFTOVER],
  ])("the change is %s where it is undone: %s", (change, undone, problem) => {
    expect(outputsOf(report({ undone, ...(problem === undefined ? {} : { problem }) }))["change"]).toBe(change);
  });

  it("the plan has as many differences as there is room for, and counts the others", () => {
    const differences = ["a", "b", "c"].map((path) => ({ path, current: "\u00e9", desired: 1 }));
    const plan = { action: "update", name: "K", differences };
    const each = Buffer.byteLength(JSON.stringify(differences[0])) + 1;
    expect(withinBytes(plan, 3 * each)).toBe(plan);
    expect(withinBytes(plan, 3 * each - 1)).toEqual({ ...plan, differences: differences.slice(0, 2), omitted: 1 });
    expect(withinBytes({ ...plan, omitted: 4 }, each)).toEqual({ ...plan, differences: [differences[0]], omitted: 6 });
    expect(withinBytes(plan, 0)).toEqual({ ...plan, differences: [], omitted: 3 });
  });
});

describe("report.json", () => {
  const said = { id: "server-error", message: PROBLEM.message, evidence: { tried: "look" } };

  it("has the verdict, and problems as data", () => {
    const failed = report({
      problem: PROBLEM,
      checks: [check("token-issued"), check("token-claims", "failed")],
      left: [{ what: "API A", command: "curl", problem: PROBLEM }],
      trusted: ["pem"],
      definition: "toml",
    });
    const json = jsonOf(failed);
    expect(json).toMatchObject({ version: 1, verdict: "failed", headline: headline(failed), problem: said });
    expect(json["left"]).toEqual([{ what: "API A", command: "curl", problem: said }]);
    expect(json["checks"]).toEqual([check("token-issued"), { ...check("token-claims", "failed"), problem: said }]);
    expect([json["trusted"], json["definition"]]).toEqual([undefined, undefined]);
    expect(json).toMatchObject({ objectsLeft: true, versions: { action: VERSION } });
    expect(jsonOf(report({ apimVersion: "4.5.0" }))).toMatchObject({ objectsLeft: false, versions: { apim: "4.5.0" } });
    expect(jsonOf(report({ undone: "left-to-post", problem: PROBLEM }))).toMatchObject({ objectsLeft: true });
    expect(jsonOf(report())).toMatchObject({ verdict: "passed", keyManagerName: "K" });
    expect(jsonOf(report())).not.toHaveProperty("problem");
  });
});

describe("junit.xml", () => {
  it("has a suite for each stage, and in that of the proof a case for each check, and counts them", () => {
    const evidence = '<a> & "b"\u0000\u001b';
    const checks = [
      check("token-issued", "passed", evidence),
      check("token-claims", "failed", "wrong"),
      check("token-revoked", "skipped", "smoke-skip"),
      check("token-introspected", "skipped", "smoke-skip"),
    ];
    const open = (id: string): string =>
      `    <testcase classname="wso2-is-key-manager.proof" name="${id}" time="1.234">`;
    const message = PROBLEM.message.replaceAll("`", "").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    expect(junitOf(report({ checks, stages: ["inputs", "proof"], problem: PROBLEM }))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<testsuites>",
        '  <testsuite name="inputs" tests="1" failures="0" skipped="0">',
        '    <testcase classname="wso2-is-key-manager.inputs" name="the inputs can be used"></testcase>',
        "  </testsuite>",
        '  <testsuite name="proof" tests="4" failures="1" skipped="2">',
        `${open("token-issued")}<system-out>&lt;a&gt; &amp; &quot;b&quot;</system-out></testcase>`,
        `${open("token-claims")}<failure message="wrong" type="server-error">${message}</failure></testcase>`,
        `${open("token-revoked")}<skipped message="smoke-skip"/></testcase>`,
        `${open("token-introspected")}<skipped message="smoke-skip"/></testcase>`,
        "  </testsuite>",
        "</testsuites>",
        "",
      ].join("\n"),
    );
  });

  const suites = (given: Partial<Report>): string[] =>
    [...junitOf(report(given)).matchAll(/<testsuite name="([a-z-]+)" tests="(\d+)" failures="(\d+)"/g)].map(
      ([, name, tests, failures]) => `${name} ${tests} ${failures}`,
    );

  it.each(STAGES)("a run that was stopped in %s has exactly one failure, there", (stage) => {
    const stages = STAGES.slice(0, STAGES.indexOf(stage) + 1);
    const found = suites({ stages, problem: PROBLEM });
    expect(found.filter((suite) => !suite.endsWith(" 0"))).toEqual([`${stage} 1 1`]);
    expect(found.map((suite) => suite.split(" ")[0])).toEqual(stages);
    expect(junitOf(report({ stages, problem: PROBLEM }))).toContain(
      '<failure message="The server failed" type="server-error">',
    );
  });

  it("a failed check is the failure of the proof, and not said twice", () => {
    const checks = [check("token-issued"), check("token-claims", "failed")];
    expect(suites({ checks, problem: PROBLEM }).at(-1)).toBe("proof 2 1");
  });

  it("what is left fails the clean-up, beside whatever stopped the run", () => {
    const left = [{ what: "API A", command: "curl", problem: PROBLEM }];
    expect(suites({ left, problem: PROBLEM, stages: ["inputs", "ready"] })).toEqual([
      "inputs 1 0",
      "ready 1 1",
      "clean-up 1 1",
    ]);
    expect(suites({ left, problem: LEFTOVER, stages: ["inputs", "clean-up"] })).toEqual(["inputs 1 0", "clean-up 1 1"]);
  });

  it("a run that ended well has no failure", () => {
    expect(suites({ checks: [check("token-issued")] }).filter((suite) => !suite.endsWith(" 0"))).toEqual([]);
  });
});

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
