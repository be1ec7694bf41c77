import { VERSION } from "../about.ts";
import type { SeenCertificate } from "../http/seen-certificates.ts";
import type { Product } from "../text/products.ts";
import type { Finding } from "../problems/finding.ts";
import type { Command } from "../inputs/run-inputs.ts";
import { catalogue } from "../problems/catalogue.ts";
import type { Problem } from "../problems/problem.ts";
import type { CheckResult } from "../proof/ladder.ts";
import type { Difference } from "../key-manager/compare.ts";
import type { Left } from "../undo/left.ts";

/** Bytes of the output `plan`: a runner takes 1 MiB for all outputs of a job. */
const LARGEST_PLAN = 256 * 1024;

export type ReportedChange = "created" | "updated" | "unchanged" | "removed" | "none";

/**
 * The stages of a run, in their order: `files` are the products on this machine. Each is a suite of
 * `junit.xml`.
 */
export const STAGES = ["inputs", "files", "ready", "preflight", "register", "proof", "clean-up"] as const;
export type Stage = (typeof STAGES)[number];

export interface PublicPlan {
  readonly action: string;
  readonly name: string;
  readonly differences: readonly Difference[];
  /** How many more differences there are than are listed. */
  readonly omitted?: number;
}

/**
 * The result of a run; outputs, summary, `report.json` and `junit.xml` are drawn from it, after
 * `published` has taken secrets and what is harmful out of it.
 */
export interface Report {
  readonly command: Command;
  readonly change: ReportedChange;
  /** What happened to the change after a failure, or at the end of an `ephemeral` run. */
  readonly undone: "nothing" | "rolled-back" | "kept" | "incomplete" | "left-to-post";
  readonly drift: boolean;
  readonly plan: PublicPlan;
  /** Of the whole plan, the configuration files with it; nothing where none was made. */
  readonly planSha256?: string;
  readonly keyManagerName: string;
  readonly keyManagerId?: string;
  readonly issuer?: string;
  readonly apimVersion?: string;
  readonly smokeTest: "passed" | "failed" | "skipped";
  readonly checks: readonly CheckResult[];
  readonly findings: readonly Finding[];
  readonly restartRequired: readonly Product[];
  /** Unified diffs of configuration files. */
  readonly diffs: readonly string[];
  readonly left: readonly Left[];
  readonly problem?: Problem;
  /** Those that the run came to; the last is where it was stopped, if it was. */
  readonly stages: readonly Stage[];
  readonly milliseconds: number;

  /** What was given, by the inputs' names; no secret. */
  readonly inputs: Readonly<Record<string, string>>;

  /** Where the servers were asked, and where the products are on this machine. */
  readonly servers: {
    readonly is: ReportedServer;
    readonly apim: ReportedServer & { readonly gatewayUrl: string };
  };

  /** The stored Key Manager as a TOML file (`command: export`). */
  readonly definition?: string;

  /** Those of the servers and of authorities that this Action made, as far as the run met them. */
  readonly certificates: readonly SeenCertificate[];

  /** PEM certificates that a client of the pair must trust. */
  readonly trusted: readonly string[];
}

export interface ReportedServer {
  readonly url: string;
  /** The product's folder, where it is on this machine. */
  readonly home?: string;
}

/** One sentence for the top of the summary and the end of the log. */
export function headline(report: Report): string {
  const name = report.keyManagerName;
  if (report.problem?.id === "clean-up-incomplete" && report.undone === "nothing")
    return `Key Manager ${name}: ${report.change}, but something throw-away could not be removed, see below`;
  if (report.problem !== undefined) {
    const failed = report.checks.find((check) => check.status === "failed");
    const check = failed === undefined ? "" : ` (check ${failed.id})`;
    return `${catalogue[report.problem.id].title}${check}; ${fateOf(report)}`;
  }
  const proof = report.smokeTest === "passed" ? `, and ${proved(report)}` : "";
  switch (report.command) {
    case "plan":
      return report.drift
        ? `Key Manager ${name} would be ${report.plan.action === "create" ? "created" : `updated${fieldsOf(report)}`}`
        : `Key Manager ${name} is as wanted`;
    case "verify":
      return `Key Manager ${name} ${report.drift ? "differs from what is wanted" : "is as wanted"}${proof}`;
    case "prepare":
      return report.diffs.length === 0 && report.restartRequired.length === 0
        ? "the files are already as they must be"
        : `the files are prepared${ending(report)}`;
    case "export":
      return `Key Manager ${name} is exported`;
    case "remove":
      return report.change === "none"
        ? `nothing to remove: no Key Manager named ${name} on ${hostOf(report)}`
        : `Key Manager ${name}: ${report.change}`;
    case "apply":
      return `Key Manager ${name}: ${report.change}${proof}${ending(report)}`;
  }
}

/** What became of a change that was for this run alone. */
function ending({ undone }: Report): string {
  return undone === "rolled-back" ? "; taken back at the end (ephemeral)" : "";
}

function hostOf({ servers: { apim } }: Report): string {
  return URL.canParse(apim.url) ? new URL(apim.url).host : apim.url;
}

/** How many fields a plan changes; " (3 fields)". */
function fieldsOf({ plan: { differences, omitted = 0 } }: Report): string {
  const count = differences.length + omitted;
  return count === 0 ? "" : ` (${count} ${count === 1 ? "field" : "fields"})`;
}

/** What became of the change of a run that failed; `prepare` changes files only. */
function fateOf({ command, undone }: Report): string {
  const what = command === "prepare" ? "the files are" : "the Key Manager is";
  switch (undone) {
    case "nothing":
      return "nothing was changed";
    case "rolled-back":
      return `${what} as ${command === "prepare" ? "they were" : "it was"} before`;
    case "kept":
      return `${command === "prepare" ? "the files were" : "the Key Manager was"} kept as asked (on-failure: keep)`;
    case "incomplete":
      return "not everything could be put back, see below";
    case "left-to-post":
      return "the post step cleans up";
  }
}

/** What the proof showed: only what the passed checks prove. */
function proved({ checks }: Report): string {
  const passed = (id: CheckResult["id"]): boolean =>
    checks.some((check) => check.id === id && check.status === "passed");
  const done = [
    passed("token-issued") ? "issued" : undefined,
    passed("token-signature") && passed("token-claims") ? "verified" : undefined,
    passed("token-introspected") ? "introspected" : undefined,
    passed("token-revoked") ? "revoked" : undefined,
  ].filter((word) => word !== undefined);
  const notProved = notLookedAt(checks);
  if (done.length === 0) return `the checks that were asked for passed${notProved}`;
  const last = done.at(-1) ?? "";
  const words = done.length === 1 ? last : `${done.slice(0, -1).join(", ")} and ${last}`;
  // Another token than the revoked one.
  const call = passed("gateway-accepts") ? ", and a call with a token passed the gateway" : "";
  return `a token was ${words} through it${call}${notProved}`;
}

/** What each of these checks is about, in the words of the headline. */
const BEYOND_A_TOKEN: readonly (readonly [CheckResult["id"], string])[] = [
  ["scope-registered", "scopes"],
  ["role-bound", "roles"],
  ["gateway-accepts", "gateway"],
];

/** What `smoke-test: token` leaves out; a check that was skipped is shown as such below. */
function notLookedAt(checks: Report["checks"]): string {
  const missing = BEYOND_A_TOKEN.filter(([id]) => !checks.some((check) => check.id === id)).map(([, about]) => about);
  return missing.length === 0 ? "" : `; not proved: ${missing.join(", ")}`;
}

/**
 * `plan` with as many of its differences as `largest` bytes of JSON hold, and how many were left
 * out.
 */
export function withinBytes(plan: PublicPlan, largest: number): PublicPlan {
  let bytes = 0;
  const over = plan.differences.findIndex((one) => (bytes += Buffer.byteLength(JSON.stringify(one)) + 1) > largest);
  if (over === -1) return plan;
  const omitted = plan.differences.length - over + (plan.omitted ?? 0);
  return { ...plan, differences: plan.differences.slice(0, over), omitted };
}

/**
 * The outputs of `action.yml`, all strings. `report`, `summary`, `definition` and `ca-certificates`
 * are paths, and added by who writes the files.
 */
export function outputsOf(report: Report): Readonly<Record<string, string>> {
  return {
    "key-manager-id": report.keyManagerId ?? "",
    "key-manager-name": report.keyManagerName,
    change: stays(report) ? report.change : "none",
    drift: String(report.drift),
    plan: JSON.stringify(withinBytes(report.plan, LARGEST_PLAN)),
    "plan-sha256": report.planSha256 ?? "",
    issuer: report.issuer ?? "",
    "smoke-test": report.smokeTest,
    "restart-required": report.restartRequired.join(" "),
    "apim-version": report.apimVersion ?? "",
    "is-url": report.servers.is.url,
    "apim-url": report.servers.apim.url,
    "apim-gateway-url": report.servers.apim.gatewayUrl,
    "is-home": report.servers.is.home ?? "",
    "apim-home": report.servers.apim.home ?? "",
    problem: report.problem?.id ?? "",
  };
}

/** Whether what was done to the Key Manager is still so after the run. */
function stays({ problem, undone }: Report): boolean {
  if (problem === undefined) return undone !== "rolled-back";
  return undone === "kept" || (problem.id === "clean-up-incomplete" && undone === "nothing");
}

/** The report as plain JSON data (`report.json`); described by `docs/report.schema.json`. */
export function jsonOf(report: Report): Record<string, unknown> {
  // Certificates and the definition are in files of their own.
  const { problem, checks, left, trusted, definition, ...rest } = report;
  return {
    version: 1,
    verdict: problem === undefined ? "passed" : "failed",
    headline: headline(report),
    ...rest,
    versions: { action: VERSION, ...(report.apimVersion === undefined ? {} : { apim: report.apimVersion }) },
    objectsLeft: left.length > 0 || rest.undone === "incomplete" || rest.undone === "left-to-post",
    checks: checks.map(({ problem: cause, ...check }) => ({
      ...check,
      ...(cause === undefined ? {} : { problem: problemJson(cause) }),
    })),
    left: left.map(({ what, command, problem: cause }) => ({ what, command, problem: problemJson(cause) })),
    ...(problem === undefined ? {} : { problem: problemJson(problem) }),
  };
}

function problemJson(problem: Problem): Record<string, unknown> {
  return { id: problem.id, message: problem.message, evidence: problem.evidence };
}
