import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { parseAction } from "../../scripts/action-yml.ts";
import { readInputs } from "../support/read-inputs.ts";
import { Problem } from "../../src/problems/problem.ts";

const NAMES = parseAction(readFileSync("action.yml", "utf8")).inputs.map(({ name }) => name);
const LIKELY = [
  "",
  "true",
  "false",
  "apply",
  "plan",
  "verify",
  "remove",
  "prepare",
  "https://h:1",
  "http://h",
  "https://u:p@h",
  "/t/x",
  "*****",
  "0",
  "-1",
  "99999999999",
  "NaN",
  "Resident Key Manager",
  "a b,c",
  "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----",
  "::error::x",
  "$(id)",
  "\u0000",
  "token",
  "gateway",
  "off",
  "rollback",
];

describe("inputs", () => {
  it("10,000 generated sets: typed inputs or one catalogued problem, never a crash", () => {
    const value = fc.oneof(
      fc.constantFrom(...LIKELY),
      fc.string({ maxLength: 300 }),
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.webUrl(),
    );
    const sets = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 6 });
    let refused = 0;
    let runs = 0;
    fc.assert(
      fc.property(sets, fc.string(), (pairs, file) => {
        runs += 1;
        // Most sets would be refused for these alone.
        const given: Readonly<Record<string, string>> = {
          "is-password": "p-1",
          "apim-password": "p-2",
          ...Object.fromEntries(pairs),
        };
        try {
          const inputs = readInputs({ input: (name) => given[name] ?? "", readFile: () => file });
          expect(inputs.readyTimeout).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          refused += 1;
          expect(error.id).toBe("inputs-invalid");
          expect(error.message).toMatch(/ wrong:\n {2}- `[a-z0-9-]+`: /);
          expect(error.message).not.toMatch(/^::/m);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(runs - refused).toBeGreaterThan(1000);
    process.stdout.write(`fuzz: ${runs} input sets, ${refused} refused\n`);
  });
});
