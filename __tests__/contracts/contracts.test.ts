import { afterAll, describe, expect, it } from "@jest/globals";
import { KNOWN_DEVIATIONS } from "./deviations.ts";
import { loadContracts } from "./documents.ts";
import { judge } from "./judgement.ts";
import { recordings } from "./recording.ts";

const recorded = recordings();
const complete = recorded.filter(({ partOnly }) => !partOnly).map(({ run }) => run);
const contracts = await loadContracts();
const { operations, outside, stale } = judge(recorded, contracts, KNOWN_DEVIATIONS);
const sum = (of: "requests" | "answers", document?: string): number =>
  operations
    .filter((one) => document === undefined || one.document === document)
    .reduce((all, one) => all + one[of], 0);

/**
 * Everything that the last `npm test`, `test:faults` and `test:wso2` sent and answered; those runs
 * come first.
 */
describe("WSO2's own contracts", () => {
  afterAll(() => {
    const table = contracts.all.map(({ name }) => {
      const seen = operations.filter(({ document }) => document === name).length;
      return `  ${name.padEnd(28)} ${sum("requests", name)} requests, ${sum("answers", name)} answers, ${seen} operations`;
    });
    process.stdout.write(
      `Contracts: ${contracts.origin}\nRecorded: ${recorded.map(({ run, partOnly }) => `${run}${partOnly ? " (in part)" : ""}`).join(", ")}\n` +
        `${table.join("\n")}\n  all ${sum("requests")} requests of the Action, ${sum("answers")} answers\n`,
    );
  });

  it("there is something to judge", () => {
    expect(recorded.map(({ run }) => run)).toContain("default");
    expect(sum("requests")).toBeGreaterThan(0);
  });

  it.each(operations)("$document, $operation: $requests requests, $answers answers", ({ unexplained }) => {
    expect(unexplained).toEqual([]);
  });

  it("nothing is asked of API Manager that no contract has", () => {
    expect(outside).toEqual([]);
  });

  it.each(KNOWN_DEVIATIONS)("known: $what", ({ what }) => {
    expect(stale).not.toContain(what);
  });

  it(`what is missing from a run in part is not called stale (complete: ${complete.join(", ") || "none"})`, () => {
    if (!complete.includes("default")) expect(stale).toEqual([]);
  });
});
