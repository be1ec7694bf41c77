import { expect, it } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine, runPost } from "../support/engine.ts";

/** Milliseconds; a request's deadline holds its run until then. */
const REQUEST_TIMEOUT = 500;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** A run and its post step. @returns what is alive as long as the run is */
async function ended(pair: Pair, scope: string): Promise<WeakRef<object>> {
  const environment = {};
  const options = {
    environment,
    inputs: { "smoke-scope": scope },
    adjust: <Inputs>(inputs: Inputs): Inputs => ({ ...inputs, requestTimeout: REQUEST_TIMEOUT }),
  };
  const { saved } = await runEngine(pair, options);
  await runPost(pair, saved, options);
  return new WeakRef(environment);
}

it.each([
  ["that passed", "", 0],
  ["whose proof failed", "not:there", 0],
  ["whose answers got lost", "", 3],
] as const)("a run %s is forgotten once it has ended, with its secrets", async (_name, scope, lost) => {
  const pair = await startPair();
  try {
    if (lost > 0) pair.apim.server.faults.order("reset-after", lost, 4);
    const runs = [await ended(pair, scope), await ended(pair, scope)];
    for (let look = 0; look < 30 && runs.some((run) => run.deref() !== undefined); look += 1) {
      await sleep(100);
      collect();
    }
    expect(runs.map((run) => run.deref())).toEqual([undefined, undefined]);
  } finally {
    await pair.stop();
  }
});
