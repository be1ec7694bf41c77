import { describe, expect, it } from "@jest/globals";
import type { CheckId } from "../../src/inputs/check-ids.ts";
import { Problem } from "../../src/problems/problem.ts";
import type { Check, ProofContext } from "../../src/proof/check.ts";
import { climb, isReachable, LADDER, type CheckResult } from "../../src/proof/ladder.ts";

const REFUSED = new Problem("proof-token-refused", { tried: "get a token", said: "no client" });
/** Milliseconds that pass at each look at the clock. */
const STEP = 7.4;

function check(id: CheckId, needs: readonly CheckId[] = [], more: Partial<Check> = {}): Check {
  return { id, needs, proves: `all of ${id}`, route: ["action"], run: () => Promise.resolve(`seen: ${id}`), ...more };
}

const failing = (error: Error = REFUSED): Partial<Check> => ({ run: () => Promise.reject(error) });

/** What was said, and in which order the results came. */
async function climbed(checks: readonly Check[], skip: readonly CheckId[] = []) {
  let looks = 0;
  const lines: string[] = [];
  const done: CheckResult[] = [];
  // Nothing else is asked of it but by the checks.
  const context = { clock: { monotonicTime: () => (looks += 1) * STEP } } as ProofContext;
  const runner = { info: (line: string) => void lines.push(line) };
  const results = await climb(context, { smokeTest: "token", skip }, runner, (one) => void done.push(one), checks);
  expect(done).toEqual(results);
  return { results, lines };
}

async function statuses(checks: readonly Check[], skip: readonly CheckId[] = []): Promise<readonly string[]> {
  return (await climbed(checks, skip)).results.map(({ id, status, evidence }) => `${id} ${status}: ${evidence}`);
}

describe("checks of the proof", () => {
  it("have a result each: what was proved, what was seen, and how long it took", async () => {
    const { results, lines } = await climbed(
      [check("apim-reaches-is"), check("token-issued", [], failing()), check("token-claims")],
      ["token-claims"],
    );
    const route = ["action"];
    expect(results).toEqual([
      {
        id: "apim-reaches-is",
        proves: "all of apim-reaches-is",
        route,
        status: "passed",
        evidence: "seen: apim-reaches-is",
        milliseconds: 15,
      },
      {
        id: "token-issued",
        proves: "all of token-issued",
        route,
        status: "failed",
        evidence: "no client",
        milliseconds: 15,
        problem: REFUSED,
      },
      {
        id: "token-claims",
        proves: "all of token-claims",
        route,
        status: "skipped",
        evidence: "smoke-skip",
        milliseconds: 0,
      },
    ]);
    expect(lines).toEqual([
      "  pass  apim-reaches-is               15 ms  seen: apim-reaches-is",
      "  FAIL  token-issued                  15 ms  no client",
      "  skip  token-claims                   0 ms  smoke-skip",
    ]);
  });

  it("that fail without a word have the problem's title as evidence", async () => {
    const silent = failing(new Problem("server-error", { tried: "look" }));
    expect(await statuses([check("token-issued", [], silent)])).toEqual(["token-issued failed: The server failed"]);
  });

  it.each<[string, readonly Check[], readonly CheckId[], readonly string[]]>([
    [
      "one that needs a failed one, and what needs that",
      [
        check("token-issued", [], failing()),
        check("token-claims", ["token-issued"]),
        check("token-revoked", ["token-claims"]),
      ],
      [],
      [
        "token-issued failed: no client",
        "token-claims skipped: needs token-issued, which failed",
        "token-revoked skipped: needs token-claims, which was skipped",
      ],
    ],
    [
      "one that needs a skipped one",
      [check("token-issued"), check("token-claims", ["token-issued"])],
      ["token-issued"],
      ["token-issued skipped: smoke-skip", "token-claims skipped: needs token-issued, which was skipped"],
    ],
    [
      "nothing that only comes after a failed one",
      [check("token-issued", [], failing()), check("token-claims", [], { after: ["token-issued"] })],
      [],
      ["token-issued failed: no client", "token-claims passed: seen: token-claims"],
    ],
    [
      "nothing that needs the optional one, where that is skipped",
      [check("apim-reaches-is"), check("token-issued", ["apim-reaches-is"])],
      ["apim-reaches-is"],
      ["apim-reaches-is skipped: smoke-skip", "token-issued passed: seen: token-issued"],
    ],
    [
      "but what needs it where it failed",
      [check("apim-reaches-is", [], failing()), check("token-issued", ["apim-reaches-is"])],
      [],
      ["apim-reaches-is failed: no client", "token-issued skipped: needs apim-reaches-is, which failed"],
    ],
    [
      "one where there is nothing to check",
      [
        check("role-bound", [], { inapplicable: () => "no roles" }),
        check("token-issued", [], { inapplicable: () => undefined }),
      ],
      [],
      ["role-bound skipped: no roles", "token-issued passed: seen: token-issued"],
    ],
    [
      "one that began beside what it needs, where that fails",
      [check("token-issued", [], failing()), check("token-claims", ["token-issued"], { after: [] })],
      [],
      ["token-issued failed: no client", "token-claims skipped: needs token-issued, which failed"],
    ],
  ])("skip %s", async (_name, checks, skip, expected) => {
    expect(await statuses(checks, skip)).toEqual(expected);
  });

  it("are not begun where what they need was failed or skipped", async () => {
    const begun: string[] = [];
    const noted = (id: CheckId, needs: readonly CheckId[], after?: readonly CheckId[]): Check =>
      check(id, needs, { run: () => Promise.resolve(void begun.push(id)).then(() => id), ...(after && { after }) });
    await statuses(
      [
        check("token-issued", [], failing()),
        noted("token-claims", ["token-issued"]),
        noted("scope-granted", []),
        // It does not wait for what it needs, but knows from the start that it is in vain.
        noted("token-revoked", ["scope-granted"], []),
      ],
      ["scope-granted"],
    );
    expect(begun).toEqual([]);
  });

  it("run beside each other, and are said in their order", async () => {
    const order: string[] = [];
    let release: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (release = resolve));
    const { results } = await climbed([
      check("apim-reaches-is", [], { run: async () => (await first, order.push("first"), "first") }),
      check("token-issued", [], {
        run: () => Promise.resolve("second").finally(() => (order.push("second"), release())),
      }),
      check("token-claims", ["apim-reaches-is"], {
        run: () => Promise.resolve("third").finally(() => order.push("third")),
      }),
    ]);
    expect(order).toEqual(["second", "first", "third"]);
    expect(results.map(({ evidence }) => evidence)).toEqual(["first", "second", "third"]);
  });

  it.each([
    ["a run that was cancelled", new Problem("cancelled", { tried: "look" })],
    ["a fault of the Action", new TypeError("a fault")],
  ])("%s ends them, after all that has begun has ended", async (_name, error) => {
    let ended = false;
    const slow = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended = true;
      return "slow";
    };
    const checks = [check("token-issued", [], failing(error)), check("token-claims", [], { run: slow })];
    await expect(climbed(checks)).rejects.toBe(error);
    expect(ended).toBe(true);
  });
});

describe("which checks can run although some are skipped", () => {
  it.each<[CheckId, readonly CheckId[], boolean]>([
    ["token-issued", [], true],
    ["token-issued", ["token-issued"], false],
    ["token-issued", ["key-manager-loaded"], false],
    ["token-issued", ["token-signature"], true],
    ["token-claims", ["key-manager-loaded"], false],
    // API Manager may be unable to fetch documents, but registration works.
    ["key-manager-loaded", ["apim-reaches-is"], true],
    ["token-claims", ["apim-reaches-is"], true],
    ["apim-reaches-is", ["apim-reaches-is"], false],
    ["gateway-enforces-scope", ["scope-registered"], false],
    ["gateway-enforces-scope", ["role-bound"], true],
  ])("%s without %j: %s", (id, skip, reachable) => {
    expect(isReachable(id, skip)).toBe(reachable);
  });

  it("all of them where none is, and none that is not in the list", () => {
    expect(LADDER.filter(({ id }) => !isReachable(id, []))).toEqual([]);
    expect(isReachable("token-issued", [], [])).toBe(false);
  });
});
