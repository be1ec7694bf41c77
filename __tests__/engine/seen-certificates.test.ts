import { afterEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair, type PairOptions } from "../../sandbox/pair.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { runEngine } from "../support/engine.ts";

describe("certificates in the report", () => {
  let pair: Pair;
  afterEach(() => pair.stop());

  async function run(options: PairOptions, inputs: Record<string, string> = {}) {
    pair = await startPair(options);
    const { report } = await runEngine(pair, { inputs: { command: "plan", ...inputs } });
    const [is, apim] = [pair.is, pair.apim].map(({ certificate }) => certificate.sha256);
    const names = new Map([
      [is, "is"],
      [apim, "apim"],
    ]);
    return { report, seen: report.certificates.map(({ of, sha256 }) => [...of, names.get(sha256)]) };
  }

  it("those that the servers show, with subject and days", async () => {
    const { report, seen } = await run({});
    expect(report.problem).toBeUndefined();
    expect(seen).toEqual([
      ["is", "is"],
      ["apim", "apim"],
    ]);
    expect(markdownOf(report)).toMatch(
      /\| Identity Server \| `[^`]*O=Identity Server stand-in[^`]*` \| 2\d{3}-\d\d-\d\d \| /,
    );
  });

  it("the gateway's, too, once it is called", async () => {
    const { seen } = await run({}, { command: "apply", "smoke-test": "gateway" });
    expect(seen).toEqual([
      ["is", "is"],
      ["apim", "gateway", "apim"],
    ]);
  });

  it("one that is not accepted: it is what somebody has to look at", async () => {
    const { report, seen } = await run({ untrusted: ["is"] });
    expect([report.problem?.id, seen]).toEqual(["certificate-untrusted", expect.arrayContaining([["is", "is"]])]);
  });

  it("one that is not the pinned one", async () => {
    const { report, seen } = await run({}, { "apim-certificate-sha256": "ab".repeat(32) });
    expect([report.problem?.id, seen]).toEqual([
      "certificate-pin-mismatch",
      expect.arrayContaining([["apim", "apim"]]),
    ]);
  });

  it("a pinned one, which is accepted: it is looked at once", async () => {
    pair = await startPair();
    const pins = {
      "is-certificate-sha256": pair.is.certificate.sha256,
      "apim-certificate-sha256": pair.apim.certificate.sha256,
    };
    const { report } = await runEngine(pair, { inputs: { ...pins, command: "plan", "ca-certificates": "" } });
    expect([report.problem?.message, report.certificates.map(({ sha256 }) => sha256)]).toEqual([
      undefined,
      Object.values(pins),
    ]);
  });

  it("a subject of the server's does nothing in the summary", async () => {
    const { report } = await run({ is: { certificate: { organization: "<b>|`x`[y](z) @me ::error::" } } });
    const row = markdownOf(report)
      .split("\n")
      .find((line) => line.startsWith("| Identity Server |"));
    // One code span up to the next cell, whose bars are escaped.
    expect(row).toMatch(/^\| Identity Server \| ``(?:[^`|]|`(?!`)|\\\|)+`` \| \d{4}-/);
    expect(row).not.toMatch(/<b>|\]\(|\n/);
  });
});
