import { Problem } from "../../src/problems/problem.ts";
import type { CheckResult } from "../../src/proof/ladder.ts";
import type { Report } from "../../src/report/report.ts";
import { Secrets } from "../../src/text/secrets.ts";

/** A report that has `text` in every place where a server's or a file's text can stand. */
export function reportOf(text: string): Report {
  const problem = new Problem("answer-unexpected", {
    tried: `read ${text}`,
    where: text,
    request: `GET /${text}`,
    status: 400,
    code: text,
    said: text,
    file: text,
    line: 3,
    remedy: `Do not ${text}`,
  });
  const check = (status: CheckResult["status"]): CheckResult => ({
    id: "token-issued",
    proves: "a token is issued",
    route: ["action", "is"],
    status,
    evidence: text,
    milliseconds: 12,
    ...(status === "failed" ? { problem } : {}),
  });
  return {
    command: "apply",
    change: "updated",
    undone: "incomplete",
    drift: true,
    plan: {
      action: "update",
      name: "WSO2-IS-7",
      differences: [
        { path: "additionalProperties.x", current: text, desired: { [text]: [text, 1, true, null] } },
        { path: "enabled", current: true, desired: false },
      ],
    },
    keyManagerName: "WSO2-IS-7",
    keyManagerId: text,
    issuer: text,
    apimVersion: "4.5.0",
    smokeTest: "failed",
    checks: [check("passed"), check("failed"), check("skipped")],
    findings: [{ id: "issuer-taken", level: "warning", message: text, remedy: text }],
    restartRequired: ["is"],
    diffs: [`--- a\n+++ b\n@@ -1 +1 @@\n-x = ...\n+y = "${text}"\n`],
    left: [{ what: `application ${text}`, command: `curl '${text}'`, problem }],
    problem,
    milliseconds: 1234,
    stages: ["inputs", "ready", "preflight", "register", "proof"],
    inputs: { "key-manager-description": text },
    servers: {
      is: { url: "https://is.example" },
      apim: { url: "https://apim.example", gatewayUrl: "https://gw.example" },
    },
    certificates: [
      {
        of: ["is", "gateway"],
        sources: ["keystore", "presented"],
        subject: text,
        sha256: "AB:CD",
        validFrom: "2026-01-01T00:00:00.000Z",
        validTo: "2027-01-01T00:00:00.000Z",
        ...{ state: "expires-soon", daysLeft: 3 },
      },
    ],
    trusted: [],
  };
}

export function secretsOf(...all: readonly string[]): Secrets {
  const secrets = new Secrets(() => undefined);
  for (const secret of all) secrets.add(secret);
  return secrets;
}
