import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { replaceFile } from "../../src/files/replace-file.ts";
import type { UndoEntry } from "../../src/undo/stack.ts";
import { instantClock, runPost } from "../support/engine.ts";

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

describe("undoing what waiting does not change", () => {
  const entries = JSON.stringify([{ due: "always", way: { kind: "delete-api", name: "A" } }]);
  const isLook = (method: string, path: string): boolean => method === "GET" && path.includes("/publisher/");

  it.each<[string, string, () => NodeJS.ProcessEnv]>([
    ["a proxy's setting is wrong", "proxy-setting-invalid", () => ({ ALL_PROXY: "socks5://127.0.0.1:1080" })],
    ["the proxy is dead", "proxy-failed", () => ({ ALL_PROXY: "http://127.0.0.1:1" })],
    ["an address redirects", "redirect-refused", () => reply(302)],
    ["the user may not", "proof-gateway-set-up", () => reply(403)],
  ])("%s: left at once, and named", async (_name, id, prepare) => {
    const clock = instantClock();
    const environment = prepare();
    const began = clock.monotonicTime();
    const left = await runPost(pair, entries, { clock, environment });
    expect(left.map(({ problem }) => problem.id)).toEqual([id]);
    expect(clock.monotonicTime() - began).toBeLessThan(10_000);
  });

  it.each(["status-500", "reset-before"] as const)("%s passes: undone", async (fault) => {
    pair.apim.server.faults.order(fault, 1, 4, isLook);
    expect(await runPost(pair, entries)).toEqual([]);
    expect(pair.apim.server.faults.pending).toEqual([]);
  });

  function reply(status: number): NodeJS.ProcessEnv {
    for (let time = 0; time < 100; time += 1) pair.apim.server.faults.orderReply({ status, body: "{}" }, isLook);
    return {};
  }
});
