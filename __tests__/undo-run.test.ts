import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPair, type Pair } from "../sandbox/pair.ts";
import { digestOf } from "../src/files/replace-file.ts";
import type { UndoEntry } from "../src/undo.ts";
import { runPost } from "./support/engine.ts";

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
    const [file, backup] = [join(folder, "deployment.toml"), join(folder, "deployment.toml.bak")];
    writeFileSync(file, "of the run");
    writeFileSync(backup, "of before");
    const [before, made] = [await digestOf(backup), await digestOf(file)];
    const entries: readonly UndoEntry[] = [
      { due: "failure", way: { kind: "restore-file", file, backup, copy: join(folder, "copy"), before, made } },
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
