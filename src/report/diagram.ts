import type { Party } from "../proof/check.ts";
import type { CheckResult } from "../proof/ladder.ts";
import { PRODUCT_NAMES } from "../text/products.ts";

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
  const seen = PARTIES.filter((party) => ran.some(({ route }) => route.includes(party)));
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
  return hopsOf(route).map(({ from, to }, index) => {
    const isFailed = failed?.from === from && failed.to === to;
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
  const hops = hopsOf(route);
  const first = hops[0] ?? { from: route[0] ?? "action", to: route[0] ?? "action" };
  return problem?.id.startsWith("proof-") === true ? (hops.at(-1) ?? first) : first;
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
