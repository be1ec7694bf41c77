import type { Recorded } from "../../sandbox/recorder.ts";
import type { Deviation } from "./contract.ts";
import type { KnownDeviation } from "./known-deviation.ts";
import type { Contracts } from "./documents.ts";
import type { Recording } from "./recording.ts";

/**
 * The Action's client names itself so; other callers are tests, which send what is wrong on
 * purpose, or stand-ins.
 */
const ACTION = "wso2-is-key-manager-action";
/** What the Action asks of API Manager outside of its REST APIs (A-4 and A-7.1). */
const WITHOUT_CONTRACT = ["/services/Version", "/oauth2/token", "/oauth2/token/.well-known/openid-configuration"];

/** What was held against one operation of one document, and what is wrong with it. */
export interface Judged {
  readonly document: string;
  readonly operation: string;
  /** Requests of the Action. */
  readonly requests: number;
  /** Answers of stand-ins, and of WSO2's own resources behind them. */
  readonly answers: number;
  /** One line each: what, how often, and the test that saw it first. */
  readonly unexplained: readonly string[];
}

export interface Judgement {
  readonly operations: readonly Judged[];
  /** Paths that the Action asked and no contract has. */
  readonly outside: readonly string[];
  /** Known deviations that nothing shows any more. */
  readonly stale: readonly string[];
}

interface Tally {
  requests: number;
  answers: number;
  readonly found: Map<string, { times: number; readonly during: string }>;
}

/**
 * Holds every recorded exchange against the contract of its server: requests only where the Action
 * sent them, answers always.
 */
export function judge(
  recordings: readonly Recording[],
  contracts: Pick<Contracts, "of">,
  known: readonly KnownDeviation[],
): Judgement {
  const tallies = new Map<string, Tally & { readonly document: string; readonly operation: string }>();
  const matched = new Set<KnownDeviation>();
  const outside = new Map<string, string>();
  for (const { exchange, during, times } of recordings.flatMap((recording) => recording.exchanges)) {
    if (exchange.product.name === "Identity Server") continue;
    const asked = exchange.request.headers["user-agent"] === ACTION;
    const contract = contracts.of(exchange.product, exchange.path);
    if (contract === undefined) {
      if (asked && !WITHOUT_CONTRACT.includes(exchange.path)) outside.set(exchange.path, during);
      continue;
    }
    if (!asked && exchange.answer === undefined) continue;
    const operation = contract.operationOf(exchange) ?? `${exchange.method} ${exchange.path}`;
    const key = `${contract.name}\n${operation}`;
    const tally = tallies.get(key) ?? { document: contract.name, operation, requests: 0, answers: 0, found: new Map() };
    tallies.set(key, tally);
    tally.requests += asked ? times : 0;
    tally.answers += exchange.answer === undefined ? 0 : times;
    for (const deviation of [...(asked ? contract.request(exchange) : []), ...contract.answer(exchange)]) {
      const explained = known.filter((entry) => explains(entry, deviation));
      for (const entry of explained) matched.add(entry);
      if (explained.length === 0) count(tally, deviation, { during, times });
    }
  }
  return {
    operations: [...tallies.values()]
      .map(({ found, ...tally }) => ({ ...tally, unexplained: [...found].map(([text, seen]) => line(text, seen)) }))
      .toSorted((a, b) => (a.document + a.operation).localeCompare(b.document + b.operation)),
    outside: [...outside].map(([path, during]) => `${path} (first in ${during})`),
    stale: known.filter((entry) => !matched.has(entry) && judgeable(entry, recordings)).map(({ what }) => what),
  };
}

/** An entry can be called stale only when everything that could show it was recorded. */
function judgeable(entry: KnownDeviation, recordings: readonly Recording[]): boolean {
  const needed = entry.only ?? "default";
  return recordings.some(({ run, partOnly }) => run === needed && !partOnly);
}

function explains(entry: KnownDeviation, deviation: Deviation): boolean {
  const { document, operation, side, pointer, message } = deviation;
  return (
    (entry.api === "every" || document.startsWith(`${entry.api} `)) &&
    (entry.operations?.includes(operation) ?? true) &&
    (entry.side === side || (entry.side === "any answer" && side !== "request")) &&
    (entry.pointer?.test(pointer) ?? true) &&
    entry.message.test(message)
  );
}

function count(tally: Tally, deviation: Deviation, { during, times }: Pick<Recorded, "during" | "times">): void {
  const { side, pointer, message } = deviation;
  const text = `${side === "request" ? "request" : `answer ${side}`} ${pointer === "" ? "" : `${pointer} `}${message}`;
  const before = tally.found.get(text);
  tally.found.set(text, { during: before?.during ?? during, times: (before?.times ?? 0) + times });
}

function line(text: string, { times, during }: { readonly times: number; readonly during: string }): string {
  return `${text} (${times} times, first in ${during})`;
}
