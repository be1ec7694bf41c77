import { describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deadLinks } from "../../scripts/links.ts";
import { catalogue } from "../../src/problems/catalogue.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PAGES = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

const inRepository = (path: string): boolean => existsSync(join(ROOT, path));

describe("links between the pages", () => {
  it("lead to a file or a heading that is there", () => {
    expect(PAGES.map(({ path }) => path)).toEqual(expect.arrayContaining(["README.md", "docs/problems.md"]));
    expect(deadLinks(PAGES, inRepository)).toEqual([]);
  });

  it("of the summary lead to a heading of docs/problems.md, for every id", () => {
    const text = Object.keys(catalogue)
      .map((id) => `[\`${id}\`](docs/problems.md#${id})`)
      .join("\n");
    expect(deadLinks([...PAGES, { path: "summary.md", text }], inRepository)).toEqual([]);
  });

  const HEADINGS = "# One: `two` (three)\n\n## Same\n\n## Same\n\n### a_b-C, & more";
  it.each([
    ["[a](#one-two-three) [b](#same) [c](#same-1) [d](#a_b-c--more) [e](other.md#x) [f](../b.png) ![g](h.png)", []],
    ["[a](#one) [b](#same-2)", ["#one", "#same-2"]],
    ["[a](other.md#y) [b](gone.md) ![c](docs/h.png)", ["other.md#y", "gone.md", "docs/h.png"]],
    ["[a](https://example.com/gone#x) `[b](gone.md)`\n\n```\n[c](gone.md)\n```", []],
    ["[a][1]\n\n[1]: gone.md#same", ["gone.md#same"]],
  ])("%s: %j are dead", (text, dead) => {
    const pages = [
      { path: "docs/page.md", text: `${HEADINGS}\n\n${text}` },
      { path: "docs/other.md", text: "# X" },
    ];
    const there = ["docs/page.md", "docs/other.md", "b.png", "docs/h.png"];
    expect(deadLinks(pages, (path) => there.includes(path))).toEqual(dead.map((link) => `docs/page.md: ${link}`));
  });
});
