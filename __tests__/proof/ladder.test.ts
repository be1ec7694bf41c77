import { describe, expect, it } from "@jest/globals";
import { CHECK_IDS } from "../../src/inputs/check-ids.ts";
import { LADDER } from "../../src/proof/ladder.ts";

describe("the checks of the proof", () => {
  it("are those that smoke-skip knows, in the same order", () => {
    expect(LADDER.map(({ id }) => id)).toEqual(CHECK_IDS);
  });

  it("need, and come after, only checks that stand before them", () => {
    for (const [at, { needs, after = [] }] of LADDER.entries()) {
      const before = LADDER.slice(0, at).map(({ id }) => id);
      expect(before).toEqual(expect.arrayContaining([...needs, ...after]));
    }
  });
});
