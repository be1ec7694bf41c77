import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/problems/catalogue.ts";
import type { CatalogueEntry } from "../../src/problems/entry.ts";

const ENTRIES: readonly [string, CatalogueEntry][] = Object.entries(catalogue);
/** Words of GitHub's runner that mean nothing on the command line. */
const OF_GITHUB = /\$\{\{|main step|this step|another step|action\.yml|command: /;

describe("the words of the catalogue", () => {
  it.each(ENTRIES)("%s: true under GitHub and on the command line", (id, { title, cause, remedy }) => {
    // That one is said by the Action's own entry; the command line has other words for it.
    if (id === "node-too-old") return;
    const text = [title, cause, remedy].join(" ");
    expect(text).not.toMatch(OF_GITHUB);
    if (/actions\/|`concurrency`/.test(text)) expect(text).toMatch(/\bon GitHub\b/);
    if (/post step|ACTIONS_/.test(text)) expect(text).toMatch(/\bon the command line\b/);
  });

  it.each(ENTRIES)(
    "%s: whole sentences, with nothing that is shown as it is written",
    (_id, { title, cause, remedy }) => {
      expect(title).not.toMatch(/[.!?]$/);
      for (const text of [cause, remedy]) {
        expect(text).toMatch(/[^.]\.$/);
        expect(text).not.toMatch(/\.\.(?!\.)(?<!\.\.\.)(?!`)|&#?\w+;|\[object|undefined| {2}/);
        expect((text.match(/`/g) ?? []).length % 2).toBe(0);
      }
    },
  );
});
