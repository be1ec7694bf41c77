import { afterEach, expect } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair, type PairOptions } from "../../sandbox/pair.ts";
import type { ApiManagerOptions } from "../../sandbox/api-manager/options.ts";
import type { Clock } from "../../src/ports.ts";
import { instantClock, runEngine, type EngineOptions, type EngineRun } from "../support/engine.ts";

const KEY_MANAGERS = "/api/am/admin/v4/key-managers";

export const isCreation = (method: string, path: string): boolean => method === "POST" && path === KEY_MANAGERS;

export interface Around {
  readonly pair: Pair;
  /** A run whose clock is API Manager's, too. */
  readonly run: (options?: EngineOptions) => Promise<EngineRun>;
  readonly clock: Clock;
  /** Inputs with this text as definition file. */
  readonly defined: (toml: string) => Record<string, string>;
}

let stop: (() => Promise<void>) | undefined;

/** A pair with a good Key Manager, loaded; from then on events take `loadingDelay`. */
export async function withGoodKeyManager(
  loadingDelay: number,
  { apim, ...options }: PairOptions & { readonly apim?: Partial<ApiManagerOptions> } = {},
): Promise<Around> {
  const base = instantClock();
  let passed = 1_000_000;
  const clock: Clock = {
    ...base,
    sleep: async (ms, signal) => {
      passed += ms;
      await base.sleep(ms, signal);
    },
  };
  const pair = await startPair({
    is: { password: "is-password-1" },
    ...options,
    apim: { password: "apim-password-1", loadingDelay: 0, now: () => passed, ...apim },
  });
  const folder = mkdtempSync(join(tmpdir(), "update-arrival-"));
  stop = async () => {
    await pair.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const run = (given: EngineOptions = {}): Promise<EngineRun> => runEngine(pair, { ...given, clock });
  const first = await run({ inputs: { "propagation-timeout": "10" } });
  expect(first.report.problem?.message).toBeUndefined();
  pair.apim.state.events.loadingDelay = loadingDelay;
  const defined = (toml: string): Record<string, string> => {
    const file = join(folder, "key-manager.toml");
    writeFileSync(file, toml);
    return { "key-manager-definition": file };
  };
  return { pair, run, clock, defined };
}

/** Stops the servers of a test. */
export function stopEach(): void {
  afterEach(async () => {
    await stop?.();
    stop = undefined;
  });
}
