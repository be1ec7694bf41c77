import { describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { isObject } from "../../src/text/json.ts";
import { type EngineRun, failedOf, runEngine } from "../support/engine.ts";
import { SHARPNESS, type SharpnessRow } from "./sharpness-table.ts";

const COMMON = { "create-roles": "true", "propagation-timeout": "10" };

/**
 * What the gate sees: `verify` of a Key Manager that somebody has changed, or of servers that
 * somebody has set up wrong. Where they were wrong from the start, `apply`.
 */
async function judged(row: SharpnessRow, smokeTest: "token" | "gateway"): Promise<EngineRun> {
  const pair = await startPair({
    is: { password: "is-secret-1" },
    apim: { password: "apim-secret-1" },
    ...row.servers,
  });
  try {
    const before = row.servers === undefined ? await setUp(pair, row) : pair.state();
    const command = row.servers === undefined ? "verify" : "apply";
    const inputs = { ...COMMON, ...row.inputs, command, "smoke-test": smokeTest };
    const run = await runEngine(pair, { inputs });
    // A token of a client that is gone is none.
    expect(pair.state()).toEqual(before);
    return run;
  } finally {
    await pair.stop();
  }
}

async function setUp(pair: Pair, row: SharpnessRow): Promise<unknown> {
  const good = await runEngine(pair, { inputs: { ...COMMON, "smoke-test": "off" } });
  expect(good.report.problem?.message).toBeUndefined();
  const found = pair.apim.state.find("WSO2-IS-7");
  if (found === undefined) throw new Error("not stored");
  const { url } = pair.is;
  const own = found.body["additionalProperties"];
  const additionalProperties = { ...(isObject(own) ? own : {}), ...row.properties?.(url) };
  const body = { ...found.body, ...row.fields?.(url), additionalProperties };
  pair.apim.state.keyManagers.set(found.id, { ...found, body });
  row.breakServer?.(pair);
  return pair.state();
}

const pathsOf = ({ report }: EngineRun): readonly string[] => report.plan.differences.map(({ path }) => path);

/** What needs neither publisher nor gateway. */
const WITHOUT_GATEWAY = SHARPNESS.flatMap((row) =>
  "check" in row.seen && row.seen.from === "token" ? [{ row, check: row.seen.check }] : [],
);

describe("every value of WSO2's page, set wrong", () => {
  it.each(SHARPNESS)("$value: $wrong", async (row) => {
    const { seen } = row;
    const run = await judged(row, "gateway");
    if ("check" in seen) expect([failedOf(run)[0], run.report.smokeTest]).toEqual([seen.check, "failed"]);
    else if ("problem" in seen) expect(run.report.problem?.id).toBe(seen.problem);
    else expect([pathsOf(run), run.report.drift, failedOf(run)]).toEqual([[seen.difference], true, []]);
  });

  it.each(WITHOUT_GATEWAY)("with `token`, too: $row.value: $row.wrong", async ({ row, check }) => {
    expect(failedOf(await judged(row, "token"))[0]).toBe(check);
  });

  it("set right: nothing fails, with `token` and with `gateway`", async () => {
    for (const smokeTest of ["token", "gateway"] as const) {
      const run = await judged({ value: "", wrong: "", seen: { problem: "internal" } }, smokeTest);
      expect([run.report.problem?.message, failedOf(run), run.report.drift]).toEqual([undefined, [], false]);
      expect(run.report.checks.filter(({ status }) => status !== "passed")).toEqual([]);
    }
  });
});
