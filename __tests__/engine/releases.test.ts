import { describe, expect, it } from "@jest/globals";
import { APIM_RELEASES, type ApimRelease } from "../../sandbox/api-manager/releases.ts";
import { IS_RELEASES, type IsRelease } from "../../sandbox/identity-server/releases.ts";
import { startPair, type PairOptions } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

const PAIRS = APIM_RELEASES.flatMap((apim) => IS_RELEASES.map((is) => [apim, is] as const));

/**
 * The one combination that can't work: a registration with a member that 7.0.0 GA does not know
 * (I-2d).
 */
const refused = (apim: ApimRelease, is: IsRelease): boolean => is === "7.0.0" && apim !== "4.3.0";

async function applied(options: PairOptions, times: number): Promise<readonly Record<string, unknown>[]> {
  const pair = await startPair({ ...options, apim: { loadAfterAttempts: 1, ...options.apim } });
  try {
    const outcomes: Record<string, unknown>[] = [];
    const before = pair.state();
    for (let time = 0; time < times; time += 1) {
      // Once as far as Identity Server, then through the gateway.
      const { report } = await runEngine(pair, {
        inputs: { "smoke-test": time === 0 ? "token" : "gateway", "create-roles": "true" },
      });
      const { change, smokeTest, drift, apimVersion, problem, undone, left } = report;
      outcomes.push({ change, smokeTest, drift, apimVersion, problem: problem?.id, undone, left });
      const { keyManagers, ...rest } = pair.state();
      const { keyManagers: earlier, ...restBefore } = before;
      // Nothing but the Key Manager stays, and not even that where it was refused.
      expect(rest).toEqual(restBefore);
      expect(keyManagers.length - earlier.length).toBe(problem === undefined ? 1 : 0);
    }
    return outcomes;
  } finally {
    await pair.stop();
  }
}

describe("apply, and apply again", () => {
  it.each(PAIRS)("API Manager %s with Identity Server %s", async (apim, is) => {
    const options = { is: { release: is }, apim: { release: apim } };
    if (refused(apim, is)) {
      const [outcome] = await applied(options, 1);
      expect(outcome).toMatchObject({ problem: "proof-strict-registration", undone: "rolled-back", left: [] });
      return;
    }
    const [first, second] = await applied(options, 2);
    const proved = { smokeTest: "passed", problem: undefined, left: [], apimVersion: apim };
    expect(first).toMatchObject({ ...proved, change: "created" });
    expect(second).toMatchObject({ ...proved, change: "unchanged", drift: false });
  });

  it.each(APIM_RELEASES)(
    "API Manager %s with Identity Server 7.0.0 at an update level that knows the member",
    async (apim) => {
      const [outcome] = await applied(
        { is: { release: "7.0.0", strictRegistration: false }, apim: { release: apim } },
        1,
      );
      expect(outcome).toMatchObject({ change: "created", smokeTest: "passed" });
    },
  );
});
