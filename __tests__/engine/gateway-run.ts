import { startPair, type Pair, type PairOptions } from "../../sandbox/pair.ts";
import { type EngineOptions, type EngineRun } from "../support/engine.ts";

export const NOTHING_LEFT = { applications: [], apis: [], subscriptions: 0, clients: [], apiResources: ["given-0"] };

export const APIS = "/api/am/publisher/v4/apis";

export async function withPair<Value>(options: PairOptions, work: (pair: Pair) => Promise<Value>): Promise<Value> {
  const pair = await startPair({
    ...options,
    is: { password: "is-secret-1", ...options.is },
    apim: { password: "apim-secret-1", ...options.apim },
  });
  try {
    return await work(pair);
  } finally {
    await pair.stop();
  }
}

export function gate(inputs: Readonly<Record<string, string>> = {}): EngineOptions {
  return { inputs: { "smoke-test": "gateway", ...inputs } };
}

export const statuses = ({ report }: EngineRun): Readonly<Record<string, string>> =>
  Object.fromEntries(report.checks.map(({ id, status }) => [id, status]));
