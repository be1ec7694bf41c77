import { afterAll, describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LEFT_OUT } from "./left-out-rows.ts";

const TESTS = join(import.meta.dirname, "..");
const TABLE = join(TESTS, "..", "docs", "facts", "behaviours.md");
const ROW = /^\| (B-[A-Z]\d+) +\|/;

/**
 * Ids of the rows below the headings `### B.n` that match `ours` in the row's last cell, "Ours".
 */
function rowsOf(sections: readonly string[], ours: RegExp): readonly string[] {
  const ids: string[] = [];
  let inside = false;
  for (const line of readFileSync(TABLE, "utf8").split("\n")) {
    if (line.startsWith("#")) inside = sections.some((section) => line.startsWith(`### ${section} `));
    const id = ROW.exec(line)?.[1];
    if (inside && id !== undefined && ours.test(line.split("|").at(-2) ?? "")) ids.push(id);
  }
  return ids;
}

/**
 * Ids with which a test's name (or the row of its table) starts: `"B-C1: ..."`, `"B-C6, B-C7:
 * ..."`.
 */
function heldRows(): ReadonlySet<string> {
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const texts = files
    .filter((name) => !name.endsWith("left-out-rows.ts"))
    .map((name) => readFileSync(join(TESTS, name), "utf8").replace(COMMENT, ""));
  const names = texts.flatMap((text) => [...text.matchAll(/["'`](B-[A-Z]\d+(?:, B-[A-Z]\d+)*)\b/g)]);
  return new Set(names.flatMap((match) => (match[1] ?? "").split(", ")));
}

const COMMENT = /\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const MARKED = /\bF\b/;
const EVERY = /^/;

describe("rows of docs/facts/behaviours.md", () => {
  const held = heldRows();
  const counts: string[] = [];
  afterAll(() => {
    process.stdout.write(`Conformance rows: ${counts.join("; ")}\n`);
  });

  it.each([
    ["B.1 to B.4, marked F", ["B.1", "B.2", "B.3", "B.4"], MARKED, 40],
    ["B.6 and B.8", ["B.6", "B.8"], EVERY, 8],
  ] as const)("%s: each is in the name of a test, or left out with a reason", (what, sections, ours, number) => {
    const rows = rowsOf(sections, ours);
    const leftOut = rows.filter((id) => id in LEFT_OUT);
    expect(rows.filter((id) => !held.has(id) && !leftOut.includes(id))).toEqual([]);
    // A table that was not understood would have too few.
    expect(rows.length).toBeGreaterThanOrEqual(number);
    counts.push(`${what}: ${rows.length} rows, ${rows.length - leftOut.length} held, ${leftOut.length} left out`);
  });

  it("no row is both held and left out", () => {
    expect(Object.keys(LEFT_OUT).filter((id) => held.has(id))).toEqual([]);
  });
});
