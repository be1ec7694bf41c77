import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { parseAction } from "../../scripts/action-yml.ts";
import { readInputs } from "../../src/inputs/inputs.ts";
import { catalogue } from "../../src/problems/catalogue.ts";
import { Problem } from "../../src/problems/problem.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { junitOf } from "../../src/report/junit.ts";
import { runEngine, runPost } from "../support/engine.ts";

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
    const sets = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 12 });
    let refused = 0;
    let runs = 0;
    fc.assert(
      fc.property(sets, fc.string(), (pairs, file) => {
        runs += 1;
        const given = Object.fromEntries(pairs);
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
    process.stdout.write(`fuzz: ${runs} input sets, ${refused} refused\n`);
  }, 120_000);
});

function wipe({ is, apim }: Pair): void {
  for (const id of [...apim.state.keyManagers.keys()].slice(1)) apim.state.keyManagers.delete(id);
  apim.state.applications.clear();
  is.state.clients.clear();
  for (const id of [...is.state.resources.keys()]) if (!id.startsWith("given")) is.state.resources.delete(id);
}

describe("server answers", () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(async () => {
    await pair.stop();
  });

  it("2,000 generated answers in whole runs: never a crash, always a catalogued problem, nothing left", async () => {
    const before = JSON.stringify(pair.state());
    const json = fc.oneof(
      fc.json(),
      fc.string({ maxLength: 200 }),
      fc.constantFrom(
        "",
        "null",
        "[]",
        "{}",
        '{"list":[null]}',
        '{"list":[{"id":1}],"issuer":"x","access_token":1,"active":"yes","keys":[{}]}',
        "<html>::error::</html>",
      ),
    );
    const answer = fc.record({
      status: fc.constantFrom(200, 200, 200, 201, 204, 301, 400, 401, 403, 404, 409, 412, 418, 429, 500, 503),
      body: json,
      at: fc.integer({ min: 1, max: 24 }),
    });
    let answers = 0;
    const problems = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(answer, async ({ status, body, at }) => {
        let seen = 0;
        const counts = (): boolean => (seen += 1) === at;
        for (const { server } of [pair.is, pair.apim]) server.faults.orderReply({ status, body }, counts);
        const { report, saved } = await runEngine(pair, {
          inputs: { ephemeral: "true" },
          adjust: (inputs) => ({ ...inputs, requestTimeout: 1000 }),
        });
        if (seen >= at) answers += 1;
        for (const { server } of [pair.is, pair.apim]) server.faults.clear();
        await runPost(pair, saved);
        const id = report.problem?.id ?? "passed";
        problems.set(id, (problems.get(id) ?? 0) + 1);
        expect(id === "passed" || id in catalogue).toBe(true);
        expect(id).not.toBe("internal");
        expect(report.problem?.message ?? "").not.toContain("[object Object]");
        expect(markdownOf(report)).not.toMatch(/<(html|img|script)/);
        expect(junitOf(report)).toContain("<testsuites>");
        // A server that says "done" or "not there" without acting can't be seen through; one that
        // refuses leaves nothing behind.
        if (status >= 400 && status !== 404 && status !== 401) expect(JSON.stringify(pair.state())).toBe(before);
        wipe(pair);
      }),
      { numRuns: 2600, endOnFailure: true },
    );
    process.stdout.write(
      `fuzz: ${answers} server answers: ${[...problems].map(([id, count]) => `${id} ${count}`).join(", ")}\n`,
    );
    expect(answers).toBeGreaterThanOrEqual(2000);
  }, 600_000);
});
