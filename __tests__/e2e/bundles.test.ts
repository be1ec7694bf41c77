import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const DIST = join(import.meta.dirname, "..", "..", "dist");
const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(DIST, folder), { withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []));

describe("dist", () => {
  it("what every run reads is less than 700 KB", () => {
    const sizeOf = (file: string): number => statSync(join(DIST, file)).size;
    // The Action's first file only begins connections, and loads these.
    const first = readFileSync(join(DIST, "index.js"), "utf8");
    const parts = [...first.matchAll(/__nccwpck_require__\.e\((\d+)\)/g)].map(([, id]) => sizeOf(`${id}.index.js`));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.reduce((sum, size) => sum + size, sizeOf("index.js"))).toBeLessThan(700 * 1024);
    expect(sizeOf("cli/index.js")).toBeLessThan(700 * 1024);
  });

  it("post is one file, so that nothing is missing when it undoes", () => {
    expect(filesOf("post").toSorted()).toEqual(["index.js", "licenses.txt", "package.json"]);
  });

  it.each(["", "cli"])("every file that dist/%s loads is there, and no other", (folder) => {
    const text = filesOf(folder)
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(join(DIST, folder, name), "utf8"))
      .join("\n");
    const loaded = [...text.matchAll(/__(?:nccwpck|webpack)_require__\.e\((?:\/\* import\(\) \*\/ )?(\d+)\)/g)].map(
      ([, id]) => `${id}.index.js`,
    );
    expect(loaded.length).toBeGreaterThan(0);
    const there = filesOf(folder).filter((name) => name.endsWith(".index.js"));
    expect([...new Set(loaded)].toSorted()).toEqual(there.toSorted());
  });
});
