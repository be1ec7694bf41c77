import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startPair } from "../../sandbox/pair.ts";
import { CASES } from "../../scripts/pictures/cases.ts";
import { Chromium, chromiumIsMissing, PAGE_WIDTH } from "../../scripts/pictures/chromium.ts";
import { pageOf } from "../../scripts/pictures/page.ts";
import { settled } from "../../scripts/pictures/settled.ts";
import { summaryOf } from "../../scripts/pictures/stage.ts";
import { CommandLine } from "../support/command-line.ts";
import { areSkipped } from "../support/skipped.ts";
import { keytoolIsMissing } from "../trust/stores.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** keytool is slow on a loaded machine. */
const PATIENCE = 180_000;
const withChromium = areSkipped(chromiumIsMissing(), "the tests of what is too wide") ? describe.skip : describe;

it("the command line writes what README.md shows of it", async () => {
  const pair = await startPair({ apim: { release: "4.6.0" } });
  const line = new CommandLine(pair);
  try {
    const description = (text: string): readonly string[] => ["--key-manager-description", text];
    await line.run("apply", [...description("Changed by hand in the portal"), "--smoke-test", "off"]);
    const { stdout } = await line.run("plan", description("Identity Server of the team"));
    const shown = settled(stdout, pair, line.folder).trim();
    expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(`\`\`\`diff\n${shown}\n\`\`\`\n`);
  } finally {
    line.remove();
    await pair.stop();
  }
});

/** What `dist` writes and the pages of this repository, as Chromium lays them out. */
withChromium(`nothing is wider than a page of ${PAGE_WIDTH} px`, () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.open();
  });
  afterAll(() => chromium.close());

  const cases = CASES.filter(({ name }) => name !== "prepared" || !keytoolIsMissing());
  it.each(cases.map((one) => [one.name, one] as const))(
    "the job summary: %s",
    async (_name, { play }) => {
      const summary = await summaryOf(play);
      for (const open of [false, true]) expect((await chromium.show(pageOf(summary, { open }))).tooWide).toEqual([]);
    },
    PATIENCE,
  );

  it.each(["README.md", "docs/problems.md", "docs/pictures/README.md"])("%s", async (path) => {
    const file = join(ROOT, path);
    expect((await chromium.show(pageOf(readFileSync(file, "utf8"), { base: join(file, "..") }))).tooWide).toEqual([]);
  });

  it.each([
    ["a line of code", `\`\`\`\n${"x".repeat(200)}\n\`\`\``, /^pre /],
    ["a table", `| a |\n| --- |\n| \`${"x".repeat(200)}\` |`, /^table /],
    [
      "a table that is folded",
      `<details><summary>a</summary>\n\n| a |\n| --- |\n| ${"x".repeat(200)} |\n\n</details>`,
      /^table /,
    ],
  ])("what is wider is seen: %s", async (_name, markdown, what) => {
    const { tooWide } = await chromium.show(pageOf(markdown, { open: true }));
    expect(tooWide.join("\n")).toMatch(what);
  });
});
