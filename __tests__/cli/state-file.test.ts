import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keptRun, StateFile, stillRuns } from "../../src/cli/state-file.ts";
import { EMPTY_STATE, textOfState } from "../../src/undo/saved-state.ts";
import type { UndoEntry } from "../../src/undo/stack.ts";

let folder: string;
let file: string;
const entries: readonly UndoEntry[] = [{ due: "always", way: { kind: "delete-api", name: "left-api" } }];
const WITH_WORK = textOfState({ ...EMPTY_STATE, entries });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "state-file-"));
  file = join(folder, "state.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function kept() {
  const found = keptRun(file);
  if (found === undefined) throw new Error("no state file");
  return found;
}

/** The file as a process that is gone has left it. */
function afterItsEnd(change: Record<string, unknown> = { pid: 2 ** 22 }): void {
  const value = JSON.parse(readFileSync(file, "utf8")) as { writer: Record<string, unknown> };
  writeFileSync(file, JSON.stringify({ ...value, writer: { ...value.writer, ...change } }));
}

describe("a state file", () => {
  it("has the inputs and what is to be undone, for its user alone, and leaves nothing beside it", () => {
    const state = new StateFile(file, new Map([["is-url", "https://x"]]));
    state.save(textOfState(EMPTY_STATE));
    state.save(WITH_WORK);
    expect(Object.fromEntries(kept().inputs)).toEqual({ "is-url": "https://x" });
    expect(kept().state).toMatchObject({ entries, faults: [] });
    expect([statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([0o600, ["state.json"]]);
    state.remove();
    expect([keptRun(file), readdirSync(folder)]).toEqual([undefined, []]);
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    ["of a process that is at work, even with nothing to undo", textOfState(EMPTY_STATE), {}, "is at work with it"],
    ["of a killed one with something to undo", WITH_WORK, { pid: 2 ** 22 }, "has left one thing to undo"],
    ["of another machine's", WITH_WORK, { host: "elsewhere" }, "has left one thing to undo"],
  ])("%s is never written over, nor removed", (_name, text, writer, said) => {
    new StateFile(file, new Map()).save(text);
    afterItsEnd(writer);
    const before = readFileSync(file, "utf8");
    const other = new StateFile(file, new Map());
    expect(() => other.save(WITH_WORK)).toThrow(said);
    other.remove();
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("of a run that ended well with --until-resume says so, and what to do", () => {
    const state = new StateFile(file, new Map());
    state.save(WITH_WORK);
    state.stays();
    afterItsEnd();
    const begin = (): void => new StateFile(file, new Map()).save(WITH_WORK);
    expect(kept()).toMatchObject({ stays: true, state: { entries } });
    expect(begin).toThrow("a run with `--until-resume` has ended well, and what it made stays as asked: one thing");
    expect(begin).toThrow("Run `resume` with the same state file");
    expect(begin).not.toThrow("a run has left");
    // What `resume` could not undo is a rest like any other.
    new StateFile(file, new Map(), true).save(WITH_WORK);
    expect(kept().stays).toBe(false);
  });

  it("that can't be written at the end goes on saying what is to be undone", () => {
    const state = new StateFile(file, new Map());
    state.stays();
    expect(keptRun(file)).toBeUndefined();
    state.save(WITH_WORK);
    chmodSync(folder, 0o500);
    state.stays();
    chmodSync(folder, 0o700);
    expect(kept().state.entries).toEqual(entries);
  });

  it.each([0o644, 0o660, 0o604])("that others may read or write (%o) is not trusted, nor removed", (mode) => {
    new StateFile(file, new Map([["is-url", "https://foreign.test"]])).save(WITH_WORK);
    afterItsEnd();
    chmodSync(file, mode);
    expect(kept().state).toMatchObject({ entries: [], faults: [expect.stringContaining("has not written it")] });
    expect([...kept().inputs]).toEqual([]);
    expect(() => new StateFile(file, new Map()).save(WITH_WORK)).toThrow();
    expect(statSync(file).mode & 0o777).toBe(mode);
  });

  it("of another machine that has nothing to undo yet is not taken over: its run may be at work", () => {
    new StateFile(file, new Map()).save(textOfState(EMPTY_STATE));
    afterItsEnd({ host: "elsewhere" });
    expect(() => new StateFile(file, new Map()).save(WITH_WORK)).toThrow();
  });

  it("of a killed process that had done nothing yet is no hindrance", () => {
    new StateFile(file, new Map()).save(textOfState(EMPTY_STATE));
    afterItsEnd();
    new StateFile(file, new Map()).save(WITH_WORK);
    expect(kept().state.entries).toEqual(entries);
  });

  it("whose process number is another process's by now is of a run that ended", () => {
    new StateFile(file, new Map()).save(WITH_WORK);
    expect(stillRuns(kept())).toBe(true);
    afterItsEnd({ started: "1" });
    expect(stillRuns(kept())).toBe(false);
  });

  it.each([
    ["no JSON", "garbled"],
    ["empty", ""],
    ["another version", JSON.stringify({ version: 99, undo: WITH_WORK })],
    ["no undo", JSON.stringify({ version: 1 })],
    ["a list", "[]"],
  ])("that can't be read (%s) is a fault, and never written over", (_name, text) => {
    writeFileSync(file, text);
    expect(kept().state.faults).not.toEqual([]);
    expect(() => new StateFile(file, new Map()).save(WITH_WORK)).toThrow("state-file-taken");
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});
