import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { replaceFile } from "../../src/files/replace-file.ts";
import type { UndoEntry } from "../../src/undo/stack.ts";
import { runPost } from "../support/engine.ts";

let pair: Pair;
let folder: string;
beforeEach(async () => {
  pair = await startPair();
  folder = mkdtempSync(join(tmpdir(), "undo-run-"));
});
afterEach(async () => {
  await pair.stop();
  rmSync(folder, { recursive: true });
});

describe("going back, stopped", () => {
  it("starts nothing more, and what it says is left is left", async () => {
    const file = join(folder, "deployment.toml");
    writeFileSync(file, "of before");
    const restore = await replaceFile(file, (copy) => writeFile(copy, "of the run"));
    const entries: readonly UndoEntry[] = [
      { due: "failure", way: { kind: "restore-file", file, ...restore } },
      { due: "always", way: { kind: "delete-api", name: "A" } },
    ];
    const left = await runPost(pair, JSON.stringify(entries), { signal: AbortSignal.abort(new Error("stopped")) });
    await sleep(100);
    expect(left.map(({ what }) => what)).toEqual(["API A of API Manager is still there", `${file} is not as it was`]);
    expect([readFileSync(file, "utf8"), pair.apim.server.journal]).toEqual(["of the run", []]);
    expect(await runPost(pair, JSON.stringify(entries))).toEqual([]);
    expect(readFileSync(file, "utf8")).toBe("of before");
  });
});
