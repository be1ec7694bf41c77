import { expect } from "@jest/globals";
import { FAULTS, type Fault } from "../../sandbox/faults.ts";
import { startPair, type Pair, type PairState } from "../../sandbox/pair.ts";
import type { RunInputs } from "../../src/inputs/run-inputs.ts";
import { isObject } from "../../src/text/json.ts";
import { runEngine, runPost, type EngineOptions } from "../support/engine.ts";

/**
 * Every request of a whole run meets every fault once; afterwards the servers are as before, or as
 * after a good run.
 */
export interface Scenario {
  readonly name: string;
  readonly options: EngineOptions;
  /** Brings new servers to where the run starts. */
  readonly prepare: (pair: Pair) => Promise<unknown>;
  /** Which requests meet faults, where another scenario has the others. */
  readonly only?: (method: string, path: string) => boolean;
  /** All unless told. */
  readonly faults?: readonly Fault[];
  /** Milliseconds; 1500 unless told. */
  readonly requestTimeout?: number;
}

/**
 * Milliseconds; other points are at work meanwhile. With 500, on a machine that was three times as
 * slow as usual, some requests that nothing had struck were given up, too.
 */
const REQUEST_TIMEOUT = 1500;
/** Pairs that work side by side: a run whose request hangs leaves the processor to the others. */
const PAIRS = 4;
const quick =
  ({ requestTimeout = REQUEST_TIMEOUT }: Scenario) =>
  (inputs: RunInputs): RunInputs => ({ ...inputs, requestTimeout });
/** Ids are new in every run, so they do not count. */
function comparable(state: PairState): unknown {
  return { ...state, keyManagers: state.keyManagers.map((body) => (isObject(body) ? { ...body, id: "" } : body)) };
}

export const serversOf = ({ is, apim, gateway }: Pair) => [is.server, apim.server, gateway.server];

function strike(pair: Pair, { only = () => true }: Scenario, fault: Fault, at: number): void {
  let seen = 0;
  const counts = (method: string, path: string): boolean => only(method, path) && (seen += 1) === at;
  for (const server of serversOf(pair)) server.faults.order(fault, 1, 1, counts);
}

function calm(pair: Pair): void {
  for (const server of serversOf(pair)) server.faults.clear();
}

/** @returns what puts into the map what it holds now */
function kept<Value>(stored: Map<string, Value>): () => void {
  const entries = structuredClone([...stored]);
  return () => {
    stored.clear();
    for (const [id, value] of structuredClone(entries)) stored.set(id, value);
  };
}

/**
 * Prepares a new pair, with fixed ports for all points of a scenario. @returns what brings it back
 * to there, and says what is stored then
 */
async function prepared(pair: Pair, scenario: Scenario): Promise<() => unknown> {
  await scenario.prepare(pair);
  const { is, apim } = pair;
  const { clients, resources, roles, tokens, everIssued } = is.state;
  const { applications, catalogue, keyManagers, sharedScopes } = apim.state;
  const restored = [
    ...[kept(clients), kept(resources), kept(roles), kept(tokens)],
    ...[kept(applications), kept(catalogue.apis), kept(catalogue.subscriptions), kept(keyManagers), kept(sharedScopes)],
  ];
  const issued = [...everIssued];
  return () => {
    calm(pair);
    for (const restore of restored) restore();
    // Nothing holds the secrets of the point before any more, so the next one can't show them.
    everIssued.clear();
    for (const secret of issued) everIssued.add(secret);
    return comparable(pair.state());
  };
}

async function requestsOf(pair: Pair, scenario: Scenario): Promise<{ count: number; finished: unknown }> {
  const journals = serversOf(pair).map(({ journal }) => journal);
  for (const journal of journals) journal.length = 0;
  // Nothing hangs here, so a busy machine may take its time.
  const { report } = await runEngine(pair, scenario.options);
  expect(report.problem?.message).toBeUndefined();
  const { only = () => true } = scenario;
  const struck = journals.flat().filter(({ method, path }) => only(method, path));
  return { count: struck.length, finished: comparable(pair.state()) };
}

async function point(
  pair: Pair,
  scenario: Scenario,
  fault: Fault,
  at: number,
  { before, finished }: { readonly before: unknown; readonly finished: unknown },
): Promise<string | undefined> {
  strike(pair, scenario, fault, at);
  const { report, saved } = await runEngine(pair, { ...scenario.options, adjust: quick(scenario) });
  const left = await runPost(pair, saved, { ...scenario.options, adjust: quick(scenario) });
  const after = comparable(pair.state());
  // A run that only could not clean up has proved its change, which stays; post cleans up.
  const stays = report.problem === undefined || report.problem.id === "clean-up-incomplete";
  const expected = stays ? finished : before;
  // `remove` that lost its answer has still removed: the finished state is no loss.
  const allowed = scenario.name === "remove" ? [before, finished] : [expected];
  const same = allowed.some((state) => JSON.stringify(state) === JSON.stringify(after));
  if (same && left.length === 0) return undefined;
  const why = [...new Set(left.map(({ problem }) => problem.message))].join("; ").slice(0, 600);
  return `${fault} at ${at}: ${report.problem?.id ?? "passed"}, left ${left.length} (${why}), ${JSON.stringify(after).slice(0, 400)}`;
}

/** Every point of a scenario. @returns the requests of a run, and what did not survive, in words */
export async function sweep(scenario: Scenario): Promise<{ readonly count: number; readonly lost: readonly string[] }> {
  const pairs = await Promise.all(Array.from({ length: PAIRS }, () => startPair({ apim: { loadAfterAttempts: 1 } })));
  try {
    const runs: {
      readonly pair: Pair;
      readonly reset: () => unknown;
      readonly count: number;
      readonly finished: unknown;
    }[] = [];
    for (const pair of pairs) {
      const reset = await prepared(pair, scenario);
      runs.push({ pair, reset, ...(await requestsOf(pair, scenario)) });
    }
    const count = runs[0]?.count ?? 0;
    const points = (scenario.faults ?? FAULTS).flatMap((fault) =>
      Array.from({ length: count }, (_, index) => ({ fault, at: index + 1 })),
    );
    const queue = points.values();
    const lost: string[] = [];
    await Promise.all(
      runs.map(async ({ pair, reset, finished }) => {
        for (const { fault, at } of queue) {
          const failure = await point(pair, scenario, fault, at, { before: reset(), finished });
          if (failure !== undefined) lost.push(failure);
        }
      }),
    );
    process.stdout.write(
      `sweep: ${scenario.name}: ${count} requests, ${points.length} points, ${points.length - lost.length} survived\n`,
    );
    return { count, lost };
  } finally {
    await Promise.all(pairs.map((pair) => pair.stop()));
  }
}
