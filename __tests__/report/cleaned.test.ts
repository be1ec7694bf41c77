import { describe, expect, it } from "@jest/globals";
import { Problem } from "../../src/problems/problem.ts";
import { published } from "../../src/report/published.ts";
import { outputsOf, type Report } from "../../src/report/report.ts";
import { reportOf, secretsOf } from "./report-of.ts";
import { firstDifference } from "../support/first-difference.ts";

/** What each place becomes; which passwords and echoes there are is of published.test.ts. */
const SECRET = "correct-horse-battery";
/** Shorter than what is taken out of texts of our own. */
const SHORT = "pw12";

const secrets = secretsOf(SECRET, SHORT);
const TEXT = `a\u202e${SECRET}\n  ::error::b ${SHORT}`;
const OWN = `a *** ::error::b ${SHORT}`;
const FOREIGN = "a *** ::error::b ***";
const LINES = "a ***\n  : :error::b ***";

function withDifference(current: unknown, desired: unknown = null): Report {
  const report = reportOf("x");
  return { ...report, plan: { ...report.plan, differences: [{ path: "claimMapping", current, desired }] } };
}
const shown = (value: unknown): unknown => published(withDifference(value), secrets).plan.differences[0]?.current;
const said = (text: string): string => published(reportOf(text), secrets).problem?.evidence.said ?? "";

describe("a report as anybody may see it", () => {
  const given = reportOf(TEXT);
  const evidence = {
    tried: `read ${OWN}`,
    where: OWN,
    request: `GET /${OWN}`,
    status: 400,
    code: FOREIGN,
    said: LINES,
    file: OWN,
    line: 3,
    remedy: `Do not ${OWN}`,
  };
  const problem = expect.objectContaining({ id: "answer-unexpected", evidence });

  it("has in every place what may stand there, and all else as it was", () => {
    expect(published({ ...given, planSha256: "0e", definition: TEXT }, secrets)).toEqual({
      ...given,
      planSha256: "0e",
      definition: TEXT,
      plan: {
        ...given.plan,
        differences: [
          {
            path: "additionalProperties.x",
            current: `a ***\n  : :error::b ${SHORT}`,
            desired: { [OWN]: [`a ***\n  : :error::b ${SHORT}`, 1, true, null] },
          },
          { path: "enabled", current: true, desired: false },
        ],
      },
      keyManagerId: OWN,
      certificates: given.certificates.map((one) => ({ ...one, subject: FOREIGN })),
      issuer: OWN,
      checks: [
        { ...given.checks[0], evidence: FOREIGN },
        { ...given.checks[1], evidence: FOREIGN, problem },
        { ...given.checks[2], evidence: FOREIGN },
      ],
      findings: [{ id: "issuer-taken", level: "warning", message: FOREIGN, remedy: OWN }],
      diffs: [`--- a\n+++ b\n@@ -1 +1 @@\n-x = ...\n+y = "a ***\n  : :error::b ***"\n`],
      left: [{ what: `application ${OWN}`, command: `curl '${OWN}'`, problem }],
      inputs: { "key-manager-description": OWN },
      problem,
    });
  });

  it("is the same where nothing of it is known", () => {
    const { keyManagerId: _id, issuer: _issuer, problem: _problem, ...rest } = reportOf("x");
    const bare = { ...rest, checks: [], findings: [], left: [] };
    expect(published(bare, secrets)).toEqual(bare);
    const empty = { ...bare, problem: new Problem("internal", { tried: "look", retryAfter: 0 }) };
    expect(Object.keys(published(empty, secrets).problem?.evidence ?? {})).toEqual(["tried", "retryAfter"]);
  });

  it("does not say the place of a finding, which the log has", () => {
    const finding = { id: "x", level: "warning", message: "m", remedy: "r", at: { file: "/f", line: 1 } } as const;
    const { findings } = published({ ...reportOf("x"), findings: [finding] }, secrets);
    expect(findings).toEqual([{ id: "x", level: "warning", message: "m", remedy: "r" }]);
  });

  it("keeps addresses and folders, but for a secret in them", () => {
    const servers = {
      is: { url: `https://${SECRET}@is.example`, home: `/srv/${SECRET}` },
      apim: { url: "https://apim.example", gatewayUrl: "https://gw.example" },
    };
    expect(published({ ...reportOf("x"), servers }, secrets).servers).toEqual({
      is: { url: "https://***@is.example", home: "/srv/***" },
      apim: servers.apim,
    });
  });
});

describe("a secret in it", () => {
  it("hidden behind invisible characters or colours, or cut off in the middle", () => {
    expect(said("a correct-\u001b[31mhorse-\u001b[0mbattery b")).toBe("a *** b");
    expect(said("the line said correct-horse-bat...")).toBe("the line said ***...");
    expect(said(`${"x".repeat(16 * 1024 - 10)}${SECRET}`)).not.toContain("corr");
    expect(shown("a correct-\u001b[31mhorse-\u001b[0mbattery b")).toBe("a *** b");
  });

  it("many times in a text that is longer than what is read of it: no part of the last one is left", () => {
    // Replaced, they leave a text that need not be shortened.
    const token = Array.from({ length: 300 }, (_item, at) => `k${at}x`).join("");
    const known = secretsOf(token);
    const text = Array.from({ length: 60 }, () => token).join(" ");
    const report = published({ ...withDifference(text), ...{ keyManagerId: text, diffs: [text] } }, known);
    const places = [report.keyManagerId, report.diffs[0], report.plan.differences[0]?.current, known.foreign(text)];
    for (const place of places) expect(place).toMatch(/^(\*\*\* )+\*\*\*\.\.\.$/);
  });

  it("as a number, and as a name of a nested field", () => {
    const { plan } = published(
      withDifference({ "8675309867": 1 }, [8675309867, { deep: 8675309867 }, 8675309867n]),
      secretsOf("8675309867"),
    );
    expect(plan.differences).toEqual([
      { path: "claimMapping", current: { "***": 1 }, desired: ["***", { deep: "***" }, "***"] },
    ]);
  });

  it.each(["oauth2", "token", "localhost", "https://"])(
    "the issuer as every Identity Server has it: %s",
    (password) => {
      const report = { ...reportOf("x"), issuer: "https://localhost:9444/oauth2/token" };
      expect(outputsOf(published(report, secretsOf(password)))["issuer"]).toBe(report.issuer);
    },
  );

  it.each([
    ["https://localhost.example/oauth2/token", "https://***.example/oauth2/token"],
    ["https://is.example/localhost/oauth2/token", "https://is.example/***/oauth2/token"],
    ["https://is.example/oauth2/token/localhost", "https://is.example/oauth2/token/***"],
    ["xhttps://localhost/oauth2/token", "xhttps://***/oauth2/token"],
  ])("an issuer like no other: %s", (issuer, shownIssuer) => {
    expect(published({ ...reportOf("x"), issuer }, secretsOf("localhost")).issuer).toBe(shownIssuer);
  });

  it("the command by hand and the request, where a short password is a word of the API", () => {
    const command = "curl -X DELETE 'https://localhost:9443/api/am/admin/v4/key-managers/1'";
    const report = reportOf("x");
    const left = report.left.map((one) => ({ ...one, command }));
    expect(published({ ...report, left }, secretsOf("admin", "am")).left[0]?.command).toBe(command);
  });
});

describe("a value of a field", () => {
  const deep = (levels: number, inside: unknown): unknown => (levels === 0 ? inside : [deep(levels - 1, inside)]);

  it.each<[string, unknown, unknown]>([
    ["a date of a definition", new Date(0), new Date(0)],
    ["fifty levels", deep(50, "x"), deep(50, "x")],
    ["more of them", deep(52, "x"), deep(51, "(deeper)")],
    ["nothing", undefined, undefined],
  ])("%s", (_name, value, expected) => {
    expect(shown(value)).toEqual(expected);
  });

  it.each([
    ["a text just short enough", "x".repeat(16 * 1024 - 2), "x".repeat(16 * 1024 - 2)],
    ["a longer one", "x".repeat(16 * 1024 - 1), `"${"x".repeat(1999)}...`],
  ])("%s", (_name, value, expected) => {
    const text = shown(value);
    expect(typeof text).toBe("string");
    expect(firstDifference(String(text), expected)).toBeUndefined();
  });

  it("of 7 MB is the beginning of its JSON", () => {
    expect(shown(Array.from({ length: 300_000 }, () => "claim"))).toMatch(/^\["claim",.*\.\.\.$/);
  });
});

describe("texts are bounded", () => {
  const long = published(reportOf("x".repeat(100_000)), secrets);

  it.each<[string, string | undefined, number]>([
    ["of our own", long.keyManagerId, 2000],
    ["of a server", long.checks[0]?.evidence, 2000],
    ["what a server said", long.problem?.evidence.said, 16 * 1024],
    ["a diff", long.diffs[0], 60 * 1024],
  ])("%s", (_name, text, longest) => {
    expect(text).toHaveLength(longest + "...".length);
  });

  it("and so are all differences together", () => {
    const report = reportOf("x");
    const differences = Array.from({ length: 500 }, (_item, at) => ({
      path: `f${at}`,
      current: null,
      desired: "y".repeat(10_000),
    }));
    const { plan } = published({ ...report, plan: { ...report.plan, differences } }, secrets);
    expect(plan.differences.length + (plan.omitted ?? 0)).toBe(500);
    expect(Buffer.byteLength(JSON.stringify(plan.differences))).toBeGreaterThan(4 * 1024 * 1024 - 20_000);
    expect(Buffer.byteLength(JSON.stringify(plan.differences))).toBeLessThanOrEqual(4 * 1024 * 1024);
  });
});
