import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { startPair } from "../../sandbox/pair.ts";
import { discard, runStep } from "../../sandbox/runner.ts";
import { inputsFor } from "../support/engine.ts";

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

  it("neither main nor post loads what only programs need: child_process takes 2.6 MB", async () => {
    const noted = 'process.on("exit", () => console.log("loaded", ...process.moduleLoadList))';
    const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(noted)}` };
    const pair = await startPair();
    try {
      const inputs = inputsFor(pair);
      const main = await runStep({ inputs, environment });
      const post = await runStep({ inputs, environment, state: main.state });
      for (const step of [main, post]) {
        discard(step);
        const loaded = /^loaded (.*)$/m.exec(step.log)?.[1] ?? "";
        expect([step.exitCode, loaded]).toEqual([0, expect.stringContaining("NativeModule fs/promises")]);
        expect(loaded).not.toMatch(/NativeModule (child_process|assert)\b/);
      }
    } finally {
      await pair.stop();
    }
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
