import type { Party } from "../proof/check.ts";
import type { CheckResult } from "../proof/ladder.ts";
import { PRODUCT_NAMES } from "../text/products.ts";

const NAMES: Readonly<Record<Party, string>> = {
  ...PRODUCT_NAMES,
  action: "Action",
  gateway: "Gateway",
};
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
    ...seen.map((party) => `  participant ${party} as ${NAMES[party]}`),
    ...ran.flatMap(arrows),
  ];
  return ["```mermaid", ...lines, "```"].join("\n");
}

function arrows({ id, route, status, milliseconds }: CheckResult): readonly string[] {
  const [first = "action", ...rest] = route;
  // A check that only compares calls no server.
  if (rest.length === 0) return [`  ${first}->>${first}: ${id} ${mark(status)}`];
  const hops = rest.map((party, index) => [route[index] ?? first, party] as const);
  return hops.map(([from, to], index) =>
    index === 0
      ? `  ${from}${status === "failed" ? "-x" : "->>"}${to}: ${id} ${mark(status)} ${milliseconds} ms`
      : `  ${from}-->>${to}: ${id}`,
  );
}

function mark(status: CheckResult["status"]): string {
  return status === "failed" ? "❌" : "✅";
}
