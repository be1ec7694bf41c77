import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beside, whyNotBeside } from "../support/beside.ts";
import { areSkipped } from "../support/skipped.ts";

/** The table of what a whole control plane answered. */
const TABLE = ["shared", "research", "real-control-plane.md"] as const;
const ROW = /^\| (.+?) \| .+ \| .+ \|$/gm;
const withTable = areSkipped(whyNotBeside(...TABLE), "the rows of its table") ? it.skip : it;

/** The first cells of the table of section 2. */
function points(): readonly string[] {
  const section =
    readFileSync(beside(...TABLE), "utf8")
      .split("\n## 2.")[1]
      ?.split("\n## ")[0] ?? "";
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
