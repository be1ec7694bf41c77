import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CASES, galleryOf, LARGEST_PICTURE, PICTURES_FOLDER } from "../../scripts/pictures/cases.ts";
import { PAGE_WIDTH } from "../../scripts/pictures/chromium.ts";
import { pageOf } from "../../scripts/pictures/page.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PICTURES = CASES.flatMap(({ pictures }) => pictures);
const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

describe("docs/pictures, which npm run pictures makes", () => {
  it("has each picture of each case, their page, and nothing else", () => {
    expect(readdirSync(PICTURES_FOLDER).toSorted()).toEqual(
      ["README.md", ...PICTURES.map(({ file }) => file)].toSorted(),
    );
    expect(readFileSync(join(PICTURES_FOLDER, "README.md"), "utf8")).toBe(galleryOf(CASES));
  });

  it.each(["created", "plan-with-drift", "plan-unchanged", "proof-failed", "wrong-password", "prepared"])(
    "the case %s has a picture",
    (name) => {
      expect(CASES.find((one) => one.name === name)?.pictures.map(({ file }) => file)).toContain(`${name}.png`);
    },
  );

  it.each(PICTURES.map(({ file }) => file))("%s is a small PNG of at most a page's width", (file) => {
    const png = readFileSync(join(PICTURES_FOLDER, file));
    expect(png.subarray(0, PNG.length)).toEqual(PNG);
    expect(png.readUInt32BE(16)).toBeLessThanOrEqual(PAGE_WIDTH);
    expect(png.length).toBeLessThanOrEqual(LARGEST_PICTURE);
  });

  it("README.md shows two or three of them, with the words of their cases", () => {
    const shown = [
      ...readFileSync(join(ROOT, "README.md"), "utf8").matchAll(/!\[([^\]]*)\]\(docs\/pictures\/(.*?)\)/g),
    ];
    expect([2, 3]).toContain(shown.length);
    for (const [, alt, file] of shown) expect(PICTURES).toContainEqual(expect.objectContaining({ file, alt }));
  });
});

describe("a page as GitHub shows it", () => {
  it("has tables, anchors, coloured diffs and drawings, and opens what is folded when told", () => {
    const markdown =
      "## A `b`\n\n| a |\n| --- |\n| b |\n\n<details><summary>more</summary>\n\n```diff\n-x\n+y\n z\n```\n\n</details>\n\n```mermaid\nsequenceDiagram\n```";
    const page = pageOf(markdown);
    for (const part of [
      '<h2 id="a-b">',
      "<td>b</td>",
      '<span class="removed">-x</span>\n<span class="added">+y</span>\n<span class="same"> z</span>',
      '<div class="mermaid">sequenceDiagram\n</div>',
      "<details><summary>",
    ])
      expect(page).toContain(part);
    expect(pageOf(markdown, { open: true })).toContain("<details open><summary>");
  });

  it.each(["<svg onload=x></svg>", "a <video src=x> b", "<version>"])(
    "is not made of what GitHub would take out: %s",
    (html) => {
      expect(() => pageOf(`text\n\n${html}`)).toThrow("GitHub takes these tags out");
    },
  );

  it("shows what GitHub shows as text", () => {
    expect(pageOf("<script>alert(1)</script>")).toContain("&lt;script>alert(1)&lt;/script>");
  });
});
