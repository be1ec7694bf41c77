import { expect } from "@jest/globals";
import fc from "fast-check";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { catalogue } from "../../src/problems/catalogue.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { junitOf } from "../../src/report/junit.ts";
import { runEngine, runPost } from "../support/engine.ts";

function wipe({ is, apim }: Pair): void {
  for (const id of [...apim.state.keyManagers.keys()].slice(1)) apim.state.keyManagers.delete(id);
  apim.state.applications.clear();
  is.state.clients.clear();
  is.state.tokens.clear();
  // Nothing holds the secrets of the run before any more, so the next one's texts can't have them.
  is.state.everIssued.clear();
  for (const id of [...is.state.resources.keys()]) if (!id.startsWith("given")) is.state.resources.delete(id);
}

/** Answers that are given; `FUZZ_ANSWERS=2000` for a long run. Each set is another one. */
export const ANSWERS = Number(process.env["FUZZ_ANSWERS"] ?? "1000");
/** A run may end before the request whose answer was generated; none of 2,800 did. */
const RUNS_FOR_AN_ANSWER = 1.02;

/**
 * Whole runs in which one request gets a generated answer: never a crash, always a problem of the
 * catalogue, nothing left.
 * @returns how many of the answers were given: a run may end before
 */
export async function fuzzAnswers(statuses: readonly number[]): Promise<number> {
  const pair = await startPair();
  try {
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
      status: fc.constantFrom(...statuses),
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
      { numRuns: Math.ceil(ANSWERS * RUNS_FOR_AN_ANSWER), endOnFailure: true },
    );
    process.stdout.write(
      `fuzz: ${answers} server answers of status ${[...new Set(statuses)].join(", ")}: ${[...problems].map(([id, count]) => `${id} ${count}`).join(", ")}\n`,
    );
    return answers;
  } finally {
    await pair.stop();
  }
}
