import { expect } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard } from "../../sandbox/runner.ts";
import { isObject } from "../../src/text/json.ts";
import { runEngine } from "../support/engine.ts";
import { scannedStep, untilIdle, type ScannedStep } from "../support/step.ts";
import { serversOf } from "./sweep.ts";

/**
 * A run whose process ends at every request; then the post step alone, in a new process, with the
 * state that was saved.
 */
export interface Scenario {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Brings the servers to where the run starts. */
  readonly prepare: (pair: Pair) => Promise<void>;
  /** A secret that only the main process knew: once it is replaced, post must fail and name it. */
  readonly secret?: string;
  readonly points: number;
  /** Paths of the requests that count, where another scenario has the others; all unless told. */
  readonly only?: RegExp;
}

/** A Key Manager as the Action makes it, then changed by hand. */
export async function stored(pair: Pair, fields: Record<string, unknown>, properties: object = {}): Promise<void> {
  await runEngine(pair, { inputs: { "smoke-test": "off" } });
  const found = pair.apim.state.find("WSO2-IS-7");
  if (found === undefined) throw new Error("not stored");
  const given = found.body["additionalProperties"];
  const additionalProperties = { ...(isObject(given) ? given : {}), ...properties };
  pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, ...fields, additionalProperties } });
}

/**
 * Runs main or post; at its `at`th request the server acts, and the process gets the signal before
 * it can read the answer.
 */
export async function struck(
  pair: Pair,
  { inputs, only }: Pick<Scenario, "inputs" | "only">,
  at: number,
  signal: NodeJS.Signals,
  state?: Readonly<Record<string, string>>,
): Promise<ScannedStep> {
  let pid = 0;
  let seen = 0;
  const strike = (_method: string, path: string): boolean => {
    if (only?.test(path) === false) return false;
    seen += 1;
    if (seen !== at) return false;
    process.kill(pid, signal);
    return true;
  };
  for (const server of serversOf(pair)) server.faults.order("reset-after", 1, 1, strike);
  const result = await scannedStep(pair, {
    inputs,
    ...(state === undefined ? {} : { state }),
    started: (started) => (pid = started),
  });
  await untilIdle(pair);
  for (const server of serversOf(pair)) server.faults.clear();
  return result;
}

/**
 * What is stored, without what can't be put back: a replaced secret, and the user whom it belongs
 * to.
 */
function comparable(pair: Pair, { secret }: Scenario): string {
  return JSON.stringify(pair.state(), (key, value: unknown) =>
    secret !== undefined && (key === secret || key === "Username") ? undefined : value,
  );
}

function passwordOf(pair: Pair): unknown {
  const properties = pair.apim.state.find("WSO2-IS-7")?.body["additionalProperties"];
  return isObject(properties) ? properties["Password"] : undefined;
}

/**
 * SIGKILL in main: post alone brings all back, or fails and names the secret that it can't know.
 */
async function killed(pair: Pair, scenario: Scenario, at: number): Promise<string | undefined> {
  const [before, password] = [comparable(pair, scenario), passwordOf(pair)];
  const main = await struck(pair, scenario, at, "SIGKILL");
  const post = await scannedStep(pair, { inputs: scenario.inputs, state: main.state });
  for (const result of [main, post]) discard(result);
  if (main.exitCode === 0) return "finished";
  const whole = comparable(pair, scenario) === before;
  const honest =
    passwordOf(pair) === password
      ? post.exitCode === 0
      : post.exitCode === 1 && post.log.includes(`but for ${scenario.secret ?? "?"}`);
  return whole && honest ? undefined : `killed at ${at}: post ${String(post.exitCode)}, ${post.log.slice(0, 500)}`;
}

/** SIGTERM in main: main and post together bring all back, secrets included. */
async function cancelled(pair: Pair, scenario: Scenario, at: number): Promise<string | undefined> {
  const [before, password] = [comparable(pair, scenario), passwordOf(pair)];
  const main = await struck(pair, scenario, at, "SIGTERM");
  const post = await scannedStep(pair, { inputs: scenario.inputs, state: main.state });
  for (const result of [main, post]) discard(result);
  if (main.exitCode === 0) return "finished";
  const whole = comparable(pair, scenario) === before && passwordOf(pair) === password;
  return whole && post.exitCode === 0
    ? undefined
    : `cancelled at ${at}: post ${String(post.exitCode)}, ${post.log.slice(0, 500)}`;
}

/** Points at a time: each is a process or two, which wait for their requests as well. */
const AT_ONCE = 3;

/** A pair whose Key Manager needs a second try to be loaded. */
export function freshPair(): Promise<Pair> {
  return startPair({
    is: { password: "is-password-1" },
    apim: { password: "apim-password-1", loadAfterAttempts: 1 },
  });
}

const POINTS = { killed, cancelled } as const;

/**
 * Every point of a run on a pair of its own, some at a time, until `work` says that the run has
 * "finished" before its point came. @returns the points, and what it says of those that did not
 * survive
 */
export async function untilFinished(
  work: (pair: Pair, at: number) => Promise<string | undefined>,
): Promise<{ readonly points: number; readonly lost: readonly string[] }> {
  const lost: string[] = [];
  let next = 0;
  let finished = Infinity;
  const worker = async (): Promise<void> => {
    for (let at = (next += 1); at < finished; at = next += 1) {
      const pair = await freshPair();
      try {
        const failure = await work(pair, at);
        if (failure === "finished") finished = Math.min(finished, at);
        else if (failure !== undefined) lost.push(failure);
      } finally {
        await pair.stop();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { points: finished - 1, lost };
}

/** Every point on a pair of its own, until the run ends by itself: nothing is lost. */
export async function everyPoint(scenario: Scenario, how: keyof typeof POINTS): Promise<void> {
  const { points, lost } = await untilFinished(async (pair, at) => {
    await scenario.prepare(pair);
    return POINTS[how](pair, scenario, at);
  });
  process.stdout.write(`${how}: ${scenario.name}: ${points} points, ${points - lost.length} survived\n`);
  expect(points).toBeGreaterThan(scenario.points);
  expect(lost).toEqual([]);
}
