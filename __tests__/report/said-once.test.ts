import { describe, expect, it } from "@jest/globals";
import { catalogue, type ProblemId } from "../../src/problems/catalogue.ts";
import { Problem, type Evidence } from "../../src/problems/problem.ts";
import { junitOf } from "../../src/report/junit.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { headline, type Report } from "../../src/report/report.ts";
import { reportOf } from "./report-of.ts";

const ids = Object.keys(catalogue) as ProblemId[];
/** What a failure can know: nothing, a server's sentence, another failure's words. */
const EVIDENCE: readonly (readonly [string, Evidence])[] = [
  ["nothing is known", { tried: "look" }],
  [
    "a server's sentence",
    { tried: "look there", where: "is.test:9444", status: 400, code: "901402", said: "It is so." },
  ],
  ["a question", { tried: "look.", said: "Is the server up?" }],
  ["a text that was cut", { tried: "look", said: `${"word ".repeat(5000)}` }],
  ["a list", { tried: "look", said: "two inputs:\n  - is-url is no URL.\n  - apim-url is no URL." }],
  ["a remedy of its own", { tried: "look", said: "no.", remedy: "Look elsewhere." }],
];

function failed(id: ProblemId, evidence: Evidence, part: Partial<Report> = {}): Report {
  const problem = new Problem(id, evidence);
  return { ...reportOf("x"), checks: [], findings: [], left: [], undone: "nothing", ...part, problem };
}

/** Two full stops where one is due; three mark what was cut. */
const TWO_STOPS = /(?<![.`])\.\.(?!\.)|[?!]\./;
const HEADS = ["What came back:", "Likely cause:", "What to do:"];

function saidTwice(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.!?])\s+/).filter((one) => one.length > 20);
  return sentences.filter((one, index) => sentences.indexOf(one) !== index && !/word word/.test(one));
}

describe.each(ids)("%s", (id) => {
  it.each(EVIDENCE)("%s: every sentence ends once and is said once", (_name, evidence) => {
    const { message } = new Problem(id, evidence);
    expect(message).not.toMatch(TWO_STOPS);
    expect(saidTwice(message)).toEqual([]);
    for (const head of HEADS) expect(message.split(head).length).toBeLessThanOrEqual(2);
  });

  it("is a sentence at the top, in the summary and for dashboards", () => {
    const report = failed(id, { tried: "look", said: "It is so." });
    const said = headline(report);
    expect(said).not.toMatch(TWO_STOPS);
    expect(said.split(" ").length).toBeGreaterThan(2);
    expect(said.startsWith(`${id};`)).toBe(false);
    if (id !== "clean-up-incomplete") expect(said).toContain(catalogue[id].title);
    expect(markdownOf(report)).not.toMatch(TWO_STOPS);
    expect(junitOf(report)).not.toMatch(TWO_STOPS);
  });
});

describe("how a failed run left things", () => {
  const of = (command: Report["command"], undone: Report["undone"]): string =>
    headline(failed("files-in-use", { tried: "look" }, { command, undone }));

  it.each(["rolled-back", "kept"] as const)("prepare has files, and no Key Manager: %s", (undone) => {
    expect(of("prepare", undone)).not.toContain("Key Manager");
    expect(of("prepare", undone)).toContain("the files");
    expect(of("apply", undone)).toContain("Key Manager");
  });

  it("prepare asks nobody to restart a server that may never have run", () => {
    const summary = (command: Report["command"]): string =>
      markdownOf({ ...reportOf("x"), command, restartRequired: ["is"] });
    expect(summary("prepare")).not.toContain("Restart required");
    expect(summary("prepare")).toContain("Restart where it runs already");
    expect(summary("apply")).toContain("Restart required");
  });
});

describe("no remedy sends back to what has passed before", () => {
  it.each(ids.filter((id) => id.startsWith("proof-") && id !== "proof-apim-cannot-reach-is"))("%s", (id) => {
    expect(catalogue[id].remedy).not.toContain("apim-reaches-is");
  });
});
