import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findState, StateKeeper } from "../../src/undo/kept-state.ts";
import { Problem } from "../../src/problems/problem.ts";
import { textOfState } from "../../src/undo/saved-state.ts";
import type { UndoEntry } from "../../src/undo/stack.ts";
import { problemThrownBy } from "../support/problem-of.ts";

const SHORT: UndoEntry = { due: "always", way: { kind: "delete-api", name: "A" } };
const big = (bytes: number): UndoEntry => ({
  due: "failure",
  way: { kind: "restore-key-manager", name: "K", id: "1", representation: { claimMapping: "x".repeat(bytes) } },
});

let folder: string;
let saved: string;
let keeper: StateKeeper;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-state-"));
  saved = "";
  keeper = new StateKeeper((text) => void (saved = text), folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("what is kept for the post step", () => {
  it("stays with the runner while it is short, and all of it counts together", () => {
    keeper.keep({ entries: [SHORT] });
    keeper.keep({ pins: { is: "ab" } });
    expect([files(), findState(saved)?.state]).toEqual([
      [],
      { entries: [SHORT], pins: { is: "ab" }, caCertificates: [], doubtful: [], faults: [] },
    ]);
    // Three parts, each of which would have fitted alone.
    keeper.keep({ caCertificates: ["c".repeat(12_000)], pins: { is: "p".repeat(12_000) } });
    expect(files()).toEqual([]);
    keeper.keep({ entries: [big(12_000)] });
    expect(files()).toHaveLength(1);
  });

  it.each([29_000, 33_000, 132_000, 5_000_000])(
    "an entry of %d bytes: never more than 32 767 characters for the runner",
    (bytes) => {
      keeper.keep({ entries: [big(bytes)] });
      expect(saved.length).toBeLessThan(32_767);
      expect(findState(saved)?.state).toMatchObject({ entries: [big(bytes)], faults: [] });
    },
  );

  it.each([
    [0, 0],
    [1, 1],
  ])("%d bytes more than fit: %d files", (more, count) => {
    const whole = textOfState({ entries: [SHORT], pins: {}, caCertificates: [] }).length;
    const exact = new StateKeeper(() => undefined, folder, { where: "here", longest: whole - more });
    exact.keep({ entries: [SHORT] });
    expect(files()).toHaveLength(count);
  });

  it("characters of several bytes count as bytes", () => {
    keeper.keep({ caCertificates: ["\u00e9".repeat(20_000)] });
    expect(Buffer.byteLength(saved)).toBeLessThan(32_767);
  });

  it("in a file that only its owner reads, one at a time, which is removed at the end", () => {
    for (let bytes = 40_000; bytes < 52_000; bytes += 1000) keeper.keep({ entries: [big(bytes)] });
    const [file = "", ...others] = files();
    expect([others, statSync(file).mode & 0o777]).toEqual([[], 0o600]);
    findState(saved)?.remove();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("short again: nothing is left in the folder", () => {
    keeper.keep({ entries: [big(40_000)] });
    keeper.keep({ entries: [SHORT] });
    expect(readdirSync(folder)).toEqual([]);
    keeper.keep({ entries: [big(40_000)] });
    expect(findState(saved)?.state.entries).toEqual([big(40_000)]);
  });

  it.each<[string, () => void]>([
    ["the folder is missing", () => rmSync(folder, { recursive: true })],
    ["the folder is a file", () => (rmSync(folder, { recursive: true }), writeFileSync(folder, ""))],
  ])("%s: a problem of its own, and the state before still counts", (_name, damage) => {
    keeper.keep({ entries: [SHORT] });
    damage();
    const problem = problemThrownBy(() => keeper.keep({ entries: [big(40_000)] }));
    expect(problem).toMatchObject({ id: "state-not-kept", evidence: { where: folder } });
    expect(findState(saved)?.state.entries).toEqual([SHORT]);
  });

  it("the folder of the state is gone: a problem of its own, and the state before still counts", () => {
    keeper.keep({ entries: [big(40_000)] });
    const before = saved;
    rmSync(dirname(files()[0] ?? ""), { recursive: true });
    const problem = problemThrownBy(() => keeper.keep({ entries: [big(50_000)] }));
    expect(problem.message).toMatch(/could not save the way back of a change: .*ENOENT/s);
    expect([problem.id, saved]).toEqual(["state-not-kept", before]);
  });

  it("the file before is gone: its folder goes all the same", () => {
    keeper.keep({ entries: [big(40_000)] });
    rmSync(files()[0] ?? "");
    keeper.keep({ entries: [SHORT] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("whoever keeps it says why not: that is the problem", () => {
    const taken = new Problem("state-file-taken", { tried: "keep" });
    const keeping = new StateKeeper(() => {
      throw taken;
    }, folder);
    expect(problemThrownBy(() => keeping.keep({ entries: [SHORT] }))).toBe(taken);
  });

  it("the runner's state can't be written: a problem of its own, and no file stays", () => {
    const full = new StateKeeper(() => {
      throw new Error("ENOSPC: no space left on device");
    }, folder);
    for (const entry of [SHORT, big(40_000)]) {
      const problem = problemThrownBy(() => full.keep({ entries: [entry] }));
      expect([problem.id, problem.message]).toEqual(["state-not-kept", expect.stringContaining("ENOSPC")]);
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("what the post step finds", () => {
  it("nothing, when nothing was saved", () => expect(findState("")).toBeUndefined());

  it.each<[string, (file: string) => void, boolean]>([
    ["removed", (file) => rmSync(file), false],
    ["longer", (file) => appendFileSync(file, " "), true],
    ["another state", (file) => writeFileSync(file, '{"version":2,"entries":[],"pins":{},"caCertificates":[]}'), true],
    ["empty", (file) => writeFileSync(file, ""), true],
  ])("a file that was made %s: nothing of it is gone back, and it is left alone", (_name, damage, stays) => {
    keeper.keep({ entries: [big(40_000)] });
    const [file = ""] = files();
    damage(file);
    const found = findState(saved);
    expect(found?.state.entries).toEqual([]);
    expect(found?.state.faults.join()).toContain(file);
    found?.remove();
    expect(existsSync(file)).toBe(stays);
  });

  it("the entries of a changed file are named", () => {
    keeper.keep({ entries: [big(40_000)] });
    appendFileSync(files()[0] ?? "", " ");
    expect(findState(saved)?.state.doubtful).toEqual([big(40_000).way]);
  });

  it.each([
    "/etc/passwd",
    "1.json",
    join(tmpdir(), "x", "1.json"),
    "wso2-is-key-manager-state-x/1.json",
    "/wso2-is-key-manager-state-x/x1.json",
    "/wso2-is-key-manager-state-x/1.json.x",
    "/wso2-is-key-manager-state-x/json",
    "/x-wso2-is-key-manager-state-/1.json",
  ])("a file that none of ours is, %s: not even read", (file) => {
    const state = findState(JSON.stringify({ version: 2, file, sha256: "0" }))?.state;
    const fault = `it leads to ${file}, which no run makes`;
    expect(state).toEqual({ entries: [], pins: {}, caCertificates: [], doubtful: [], faults: [fault] });
  });

  it.each([
    ["null", "it is garbled (4 characters)"],
    ['{"version":1,"file":"/x","sha256":"0"}', "its version is 1, not 2"],
    ['{"version":2,"file":"/x"}', "it has no list of what to undo"],
    ['{"version":2,"sha256":"0"}', "it has no list of what to undo"],
    ['{"version":2,"file":1,"sha256":"0"}', "it has no list of what to undo"],
  ])("%s leads to no file", (text, fault) => {
    expect(findState(text)?.state.faults[0]).toBe(fault);
  });
});
