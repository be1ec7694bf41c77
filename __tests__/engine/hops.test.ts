import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";
import { Hops } from "./hops.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair({ apim: { loadAfterAttempts: 0 } });
  await runEngine(pair);
});
afterEach(() => pair.stop());

const OFF = { "smoke-test": "off" };

describe("what a command costs: dependent hops, and requests in all", () => {
  it.each([
    ["apply, all is as wanted", {}, 9, 24],
    ["apply without proof, all is as wanted", OFF, 2, 8],
    ["apply, an update", { "key-manager-description": "new" }, 17, 35],
    ["apply without proof, an update", { ...OFF, "key-manager-description": "new" }, 4, 10],
    ["plan", { command: "plan" }, 2, 7],
    ["verify", { command: "verify" }, 9, 23],
    ["export", { command: "export" }, 2, 7],
    ["remove", { command: "remove" }, 3, 5],
  ])("%s", async (_name, inputs, most, requests) => {
    const hops = new Hops(pair);
    const { report } = await runEngine(pair, { inputs });
    const taken = hops.taken();
    expect(report.problem?.message).toBeUndefined();
    expect({ hops: taken.length, requests: taken.flat().length, taken }).toMatchObject({ hops: most, requests });
  });
});
