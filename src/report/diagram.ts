import type { ProblemId } from "../problems/catalogue.ts";
import type { Party } from "../proof/check.ts";
import type { CheckResult } from "../proof/ladder.ts";
import { PRODUCT_NAMES } from "../text/products.ts";

/** What API Manager itself does not let this run do, before anything is asked of the others. */
const REFUSED_BY_API_MANAGER: ReadonlySet<ProblemId> = new Set<ProblemId>([
  "proof-gateway-set-up",
  "proof-scope-set-up",
  "proof-key-manager-denied",
]);

export const PARTY_NAMES: Readonly<Record<Party, string>> = {
  ...PRODUCT_NAMES,
  action: "Action",
  gateway: "Gateway",
};
/** Behind what failed; it is seen on a light page and on a dark one. */
const FAILED = "rect rgba(255, 64, 64, 0.25)";
const PARTIES: readonly Party[] = ["action", "apim", "gateway", "is"];

/**
 * The proof as a Mermaid sequence diagram, which GitHub draws in a job summary: who called whom,
 * and which check failed. Made of check ids and times alone; no text of a server or an input can
 * get into it. Nothing when no check ran.
 */
export function diagramOf(checks: readonly CheckResult[]): string {
  const ran = checks.filter(({ status }) => status !== "skipped");
  if (ran.length === 0) return "";
  const called = ran.flatMap((check) => {
    const { from, to } = failedHop(check);
    return check.status === "failed" ? [...check.route, from, to] : check.route;
  });
  const seen = PARTIES.filter((party) => called.includes(party));
  const lines = [
    "sequenceDiagram",
    ...seen.map((party) => `  participant ${party} as ${PARTY_NAMES[party]}`),
    ...ran.flatMap((check) => (check.status === "failed" ? [`  ${FAILED}`, ...arrows(check), "  end"] : arrows(check))),
  ];
  return ["```mermaid", ...lines, "```"].join("\n");
}

function arrows(check: CheckResult): readonly string[] {
  const { id, route, status, milliseconds } = check;
  const [first = "action", ...rest] = route;
  // A check that only compares calls no server.
  if (rest.length === 0) return [`  ${first}->>${first}: ${id} ${mark(status)}`];
  const failed = status === "failed" ? failedHop(check) : undefined;
  const hops = hopsOf(route);
  const isFailing = ({ from, to }: Hop): boolean => failed?.from === from && failed.to === to;
  const drawn = failed === undefined || hops.some(isFailing) ? hops : [...hops.slice(0, -1), failed];
  return drawn.map((hop, index) => {
    const { from, to } = hop;
    const isFailed = isFailing(hop);
    if (isFailed) return `  ${from}-x${to}: ${id} ${mark(status)}${index === 0 ? ` ${milliseconds} ms` : ""}`;
    if (index > 0) return `  ${from}-->>${to}: ${id}`;
    return `  ${from}->>${to}: ${id} ${failed === undefined ? `${mark(status)} ` : ""}${milliseconds} ms`;
  });
}

/** One party that calls another. */
export interface Hop {
  readonly from: Party;
  readonly to: Party;
}

/**
 * Between whom a check failed: what the proof itself finds is the last party's answer; whatever
 * else it was, the first call did not come back as it should.
 */
export function failedHop({ route, problem }: CheckResult): Hop {
  if (problem !== undefined && REFUSED_BY_API_MANAGER.has(problem.id)) return { from: "action", to: "apim" };
  const hops = hopsOf(route);
  const first = hops[0] ?? { from: route[0] ?? "action", to: route[0] ?? "action" };
  if (problem?.id.startsWith("proof-") !== true) return first;
  const last = hops.at(-1) ?? first;
  // Identity Server calls no gateway: the caller of its last answer is this run.
  return last.to === "gateway" && last.from === "is" ? { from: "action", to: "gateway" } : last;
}

function hopsOf([first, ...rest]: CheckResult["route"]): readonly Hop[] {
  let from = first ?? "action";
  return rest.map((to) => {
    const hop = { from, to };
    from = to;
    return hop;
  });
}

function mark(status: CheckResult["status"]): string {
  return status === "failed" ? "❌" : "✅";
}
