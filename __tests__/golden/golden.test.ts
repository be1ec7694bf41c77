import { describe, expect, it } from "@jest/globals";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, type ProblemId } from "../../src/problems/catalogue.ts";
import { CASES } from "./cases.ts";
import { pageOf } from "./page.ts";

const PAGES = join(import.meta.dirname, "pages");
/** `GOLDEN=write` writes the pages anew; whoever does reads what has changed. */
const isWriting = process.env["GOLDEN"] === "write";
const ids = Object.keys(catalogue) as ProblemId[];

describe("what a user sees of each problem of the catalogue", () => {
  it.each(ids)("%s", async (id) => {
    const given = CASES[id];
    const file = join(PAGES, `${id}.md`);
    if (given.how === "excused") {
      expect([given.why.length > 20, existsSync(file)]).toEqual([true, false]);
      return;
    }
    const outcome = await given.outcome();
    const { report } = outcome;
    const seen =
      report === undefined
        ? outcome.log.join("\n")
        : [report.problem, ...report.left.map(({ problem }) => problem)].map((one) => one?.id).join(" ");
    expect(seen).toContain(id);
    const page = pageOf(id, given, outcome);
    if (isWriting) {
      mkdirSync(PAGES, { recursive: true });
      writeFileSync(file, page);
    }
    expect(page).toBe(readFileSync(file, "utf8"));
  });

  it("no page is of a problem that is gone", () => {
    const known = ids.filter((id) => CASES[id].how !== "excused").map((id) => `${id}.md`);
    expect(readdirSync(PAGES).toSorted()).toEqual(known.toSorted());
  });
});
