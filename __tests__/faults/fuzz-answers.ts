import { expect } from "@jest/globals";
import fc from "fast-check";
import type { FalseReply } from "../../sandbox/faults.ts";
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
const ANSWERS = Number(process.env["FUZZ_ANSWERS"] ?? "1000");
/** Runs between two looks at how many answers were given: a run may end before its own. */
const RUNS_AT_ONCE = 20;

interface Given extends FalseReply {
  /** Of the requests after the answer before it. */
  readonly at: number;
}

/** @returns how many of the answers have been given */
function answerInTurn(pair: Pair, answers: readonly Given[]): () => number {
  const servers = [pair.is.server, pair.apim.server];
  let given = 0;
  const arm = (): void => {
    const next = answers[given];
    let seen = 0;
    const matches = (): boolean => {
      if ((seen += 1) !== next?.at) return false;
      given += 1;
      for (const { faults } of servers) faults.clear();
      arm();
      return true;
    };
    if (next !== undefined) for (const { faults } of servers) faults.orderReply(next, matches);
  };
  arm();
  return () => given;
}

/**
 * Whole runs in which some requests get a generated answer: never a crash, always a problem of the
 * catalogue, nothing left. Goes on until enough answers were given.
 */
export async function fuzzAnswers(statuses: readonly number[]): Promise<void> {
  const pair = await startPair();
  try {
    const before = JSON.stringify(pair.state());
    const body = fc.oneof(
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
    const status = fc.constantFrom(...statuses);
    const first = fc.record({ status, body, at: fc.integer({ min: 1, max: 24 }) });
    const others = fc.array(fc.record({ status, body, at: fc.integer({ min: 1, max: 8 }) }), { maxLength: 2 });
    let [answers, compared] = [0, 0];
    const problems = new Map<string, number>();
    const run = fc.asyncProperty(first, others, async (one, more) => {
      const given = answerInTurn(pair, [one, ...more]);
      const { report, saved } = await runEngine(pair, {
        inputs: { ephemeral: "true" },
        adjust: (inputs) => ({ ...inputs, requestTimeout: 1000 }),
      });
      answers += given();
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
      const refuses = [one, ...more]
        .slice(0, given())
        .every(({ status }) => status >= 400 && status !== 404 && status !== 401);
      if (refuses) {
        compared += 1;
        expect(JSON.stringify(pair.state())).toBe(before);
      }
      wipe(pair);
    });
    while (answers < ANSWERS) await fc.assert(run, { numRuns: RUNS_AT_ONCE, endOnFailure: true });
    process.stdout.write(
      `fuzz: ${answers} server answers of status ${[...new Set(statuses)].join(", ")}, ${compared} runs left nothing: ${[...problems].map(([id, count]) => `${id} ${count}`).join(", ")}\n`,
    );
  } finally {
    await pair.stop();
  }
}
