import { describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The table of what a whole control plane answered, beside the checkout where somebody has it;
 * never part of the project.
 */
const TABLE = join(import.meta.dirname, "..", "..", "..", "shared", "research", "real-control-plane.md");
const ROW = /^\| (.+?) \| .+ \| .+ \|$/gm;
const withTable = existsSync(TABLE) ? it : it.skip;

/** The first cells of the table of section 2. */
function points(): readonly string[] {
  const section = readFileSync(TABLE, "utf8").split("\n## 2.")[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(ROW)].map((match) => match[1] ?? "").filter((point) => !/^(point|---)/.test(point));
}

describe("rows of what a whole control plane answered", () => {
  withTable("each is in the name of a test", () => {
    const files = readdirSync(import.meta.dirname).filter((name) => /^control-plane-.+\.test\.ts$/.test(name));
    const texts = files.map((name) => readFileSync(join(import.meta.dirname, name), "utf8")).join("\n");
    const all = points();
    // A table that was not understood would have too few.
    expect(all.length).toBeGreaterThanOrEqual(31);
    expect(all.filter((point) => !texts.includes(point))).toEqual([]);
  });
});
