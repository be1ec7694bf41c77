import { describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard } from "../../sandbox/runner.ts";
import { isObject } from "../../src/text/json.ts";
import { scannedStep, type ScannedStep } from "../support/step.ts";

/**
 * A run whose process ends at every request; then the post step alone, in a new process, with the
 * state that was saved.
 */
interface Scenario {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Brings the servers to where the run starts. */
  readonly prepare: (pair: Pair) => Promise<void>;
  /** A secret that only the main process knew: once it is replaced, post must fail and name it. */
  readonly secret?: string;
  readonly points: number;
}

const FORMER = { Username: "former-user", Password: "former-password-1" };
const CLAIMS = Array.from({ length: 1400 }, (_none, index) => ({
  remoteClaim: `remote-claim-${index}-${"r".repeat(20)}`,
  localClaim: `http://wso2.org/claims/${index}/${"l".repeat(20)}`,
}));

const SCENARIOS: readonly Scenario[] = [
  {
    name: "creating, through the gateway",
    inputs: { "smoke-test": "gateway" },
    prepare: () => Promise.resolve(),
    points: 40,
  },
  {
    name: "updating one whose state is too long for an environment variable",
    inputs: { "key-manager-description": "of this run" },
    prepare: (pair) => stored(pair, { claimMapping: CLAIMS }),
    points: 20,
  },
  {
    name: "updating one with other credentials",
    inputs: { "key-manager-description": "of this run" },
    prepare: (pair) => stored(pair, {}, FORMER),
    secret: "Password",
    points: 20,
  },
];

/** A Key Manager as the Action makes it, then changed by hand. */
async function stored(pair: Pair, fields: Record<string, unknown>, properties: object = {}): Promise<void> {
  discard(await scannedStep(pair, { inputs: { "smoke-test": "off" } }));
  const found = pair.apim.state.find("WSO2-IS-7");
  if (found === undefined) throw new Error("not stored");
  const given = found.body["additionalProperties"];
  const additionalProperties = { ...(isObject(given) ? given : {}), ...properties };
  pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, ...fields, additionalProperties } });
}

const serversOf = ({ is, apim, gateway }: Pair) => [is.server, apim.server, gateway.server];

/**
 * Runs main or post; at its `at`th request the server acts, and the process gets the signal before
 * it can read the answer.
 */
async function struck(
  pair: Pair,
  { inputs }: Scenario,
  at: number,
  signal: NodeJS.Signals,
  state?: Readonly<Record<string, string>>,
): Promise<ScannedStep> {
  let pid = 0;
  let seen = 0;
  const strike = (): boolean => {
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

/** Runs every point on a pair of its own, until the run ends by itself. */
async function everyPoint(
  scenario: Scenario,
  point: (pair: Pair, scenario: Scenario, at: number) => Promise<string | undefined>,
): Promise<{ points: number; lost: readonly string[] }> {
  const lost: string[] = [];
  for (let at = 1; ; at += 1) {
    const pair = await startPair({
      is: { password: "is-password-1" },
      apim: { password: "apim-password-1", loadAfterAttempts: 1 },
    });
    try {
      await scenario.prepare(pair);
      const failure = await point(pair, scenario, at);
      if (failure === "finished") return { points: at - 1, lost };
      if (failure !== undefined) lost.push(failure);
    } finally {
      await pair.stop();
    }
  }
}

describe.each(SCENARIOS)("$name", (scenario) => {
  it.each([
    ["killed", killed],
    ["cancelled", cancelled],
  ] as const)(
    "%s at every request: the servers are as they were, or what is not is named",
    async (how, point) => {
      const { points, lost } = await everyPoint(scenario, point);
      process.stdout.write(`${how}: ${scenario.name}: ${points} points, ${points - lost.length} survived\n`);
      expect(points).toBeGreaterThan(scenario.points);
      expect(lost).toEqual([]);
    },
    600_000,
  );
});

describe("post, stopped at every request of its own", () => {
  it("ends with 1 and names all that is left; a second one finishes", async () => {
    const [scenario] = SCENARIOS;
    if (scenario === undefined) throw new Error("no scenario");
    const lost: string[] = [];
    for (let at = 1; at <= 40; at += 1) {
      const pair = await startPair({
        is: { password: "is-password-1" },
        apim: { password: "apim-password-1", loadAfterAttempts: 1 },
      });
      try {
        const before = JSON.stringify(pair.state());
        // Killed with an API, an application, an API resource and a Key Manager made.
        const main = await struck(pair, scenario, 36, "SIGKILL");
        const post = await struck(pair, scenario, at, "SIGTERM", main.state);
        if (post.exitCode === 0 && !post.log.includes("stopped by SIGTERM")) {
          process.stdout.write(`post stopped: ${at - 1} points, ${at - 1 - lost.length} survived\n`);
          expect(at).toBeGreaterThan(4);
          break;
        }
        const { apis, applications, apiResources, keyManagers } = pair.state();
        const unnamed = [
          ...[...apis, ...applications, ...apiResources].filter((name) => !name.startsWith("given")),
          ...(keyManagers.length > 1 ? ["WSO2-IS-7"] : []),
        ].filter((name) => !post.log.includes(`${name} of`) && !post.log.includes(`${name} is still there`));
        const again = await scannedStep(pair, { inputs: scenario.inputs, state: main.state });
        for (const result of [main, post, again]) discard(result);
        if (post.exitCode !== 1 || unnamed.length > 0 || JSON.stringify(pair.state()) !== before)
          lost.push(`stopped at ${at}: ${String(post.exitCode)}, unnamed ${unnamed.join()}, ${post.log.slice(-800)}`);
      } finally {
        await pair.stop();
      }
    }
    expect(lost).toEqual([]);
  }, 600_000);
});
