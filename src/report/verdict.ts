import type { CheckResult } from "../proof/ladder.ts";
import { PARTY_NAMES, failedHop } from "./diagram.ts";
import { code, inert } from "./inert.ts";
import { catalogue } from "../problems/catalogue.ts";
import { headline, type Report } from "./report.ts";

/** Characters of cause and remedy, which are never cut, and of a line of the evidence. */
const LONGEST_OWN = 1500;
const LONGEST_LINE = 1000;
/** What stands in the evidence, in the words of the catalogue. */
const ABOVE = /\b(named|fingerprint|message|answer|finding|lines|words|error) above\b/g;
const MARKS = { failed: "❌", passed: "✅", changes: "📝" } as const;

/** The first line: how it ended. A plan with changes is no tick. */
export function titleOf(report: Report): string {
  const changes = report.command === "plan" && report.drift;
  const mark = report.problem !== undefined ? MARKS.failed : changes ? MARKS.changes : MARKS.passed;
  const words = headline(report);
  // "Key Manager X: created" has the name already.
  const name = words.startsWith("Key Manager ") ? "WSO2 IS" : "WSO2 IS Key Manager:";
  return `## ${mark} ${name} ${inert(words)}`;
}

/**
 * Why a run failed, as a quote: first the likely cause, what to do, and between whom it failed;
 * then what was tried and what came back.
 * @param docs address of docs/problems.md
 */
export function reasonLines({ problem, checks }: Report, docs: string): readonly string[] {
  if (problem === undefined) return [];
  const lines = problem.message.split("\n");
  // `describe` ends with these, whatever stands before.
  const [evidence, cause = "", remedy = ""] = [lines.slice(0, -2), ...lines.slice(-2)];
  // The title has said it.
  const untitled = (line: string): string => line.replace(`${catalogue[problem.id].title}: could`, "Could");
  const failed = checks.find(({ status }) => status === "failed");
  return [
    ...(cause === "" ? [] : [labelled(cause)]),
    `${labelled(remedy.replace(/ \[[a-z0-9-]+\]$/, ""))} [\`${problem.id}\`](${docs}#${problem.id})`,
    ...(failed === undefined ? [] : [where(failed)]),
    ...evidence.map(untitled).map((line) => {
      const item = /^ *- (.*)/.exec(line)?.[1];
      return item === undefined ? inert(line, LONGEST_LINE) : `• ${inert(item, LONGEST_LINE)}`;
    }),
  ].map((line) => `> ${line}`);
}

/** Whether a failed check is what `reasonLines` tell, with its evidence. */
export function isReason(check: CheckResult, { problem, checks }: Report): boolean {
  const first = checks.find(({ status }) => status === "failed");
  return check === first && problem !== undefined && check.problem?.message === problem.message;
}

/** The words before the first colon are ours; what they call "above" stands below here. */
function labelled(line: string): string {
  const [, label, text] = /^([A-Z][a-z ]+): (.*)$/.exec(line) ?? [];
  if (label === undefined || text === undefined) return inert(line, LONGEST_OWN);
  return `**${label}:** ${inert(text.replace(ABOVE, "$1 below"), LONGEST_OWN)}`;
}

function where(check: CheckResult): string {
  const { from, to } = failedHop(check);
  const between = from === to ? `in the ${PARTY_NAMES[from]}` : `from ${PARTY_NAMES[from]} to ${PARTY_NAMES[to]}`;
  return `**Where:** ${code(check.id)}, ${between}`;
}

/** Which servers it was about, in one line; nothing where the inputs that say so are refused. */
export function serversLine({ servers, apimVersion, stages }: Report): string {
  if (stages.at(-1) === "inputs") return "";
  const version = apimVersion === undefined ? "" : ` ${inert(apimVersion)}`;
  return `Identity Server ${code(servers.is.url)}, API Manager${version} ${code(servers.apim.url)}`;
}
