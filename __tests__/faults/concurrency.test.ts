import { describe, expect, it } from "@jest/globals";
import { startPair } from "../../sandbox/pair.ts";
import { isObject } from "../../src/text/json.ts";
import { runEngine } from "../support/engine.ts";

describe("two runs on one API Manager at the same moment", () => {
  it("one wins, the other fails clearly or ends unchanged; never two Key Managers of one issuer", async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 10; round += 1) {
      const pair = await startPair();
      try {
        const runs = await Promise.all([runEngine(pair), runEngine(pair)]);
        const ends = runs.map(({ report }) => report.problem?.id ?? report.change).sort();
        seen.add(ends.join(" + "));
        const issuer = `${pair.is.url}/oauth2/token`;
        const stored = pair.state().keyManagers.filter((body) => isObject(body) && body["issuer"] === issuer);
        expect(stored).toHaveLength(1);
        expect(ends).toContain("created");
        for (const end of ends) expect(["created", "unchanged", "key-manager-not-stored"]).toContain(end);
        expect(ends.filter((end) => end === "created")).toHaveLength(1);
        expect(pair.state()).toMatchObject({
          applications: [],
          clients: [],
          apiResources: ["given-0"],
          activeTokens: 0,
        });
      } finally {
        await pair.stop();
      }
    }
    process.stdout.write(`concurrency: ${[...seen].join("; ")}\n`);
  });
});

describe("a 201 that was not stored", () => {
  it("is never taken for success", async () => {
    const pair = await startPair();
    try {
      pair.apim.state.switches.createIsSwallowed = true;
      const before = pair.state();
      const { report } = await runEngine(pair);
      expect(report.problem?.id).toBe("key-manager-not-stored");
      expect(pair.state()).toEqual(before);
    } finally {
      await pair.stop();
    }
  });
});
