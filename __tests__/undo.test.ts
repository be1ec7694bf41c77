import { describe, expect, it } from "@jest/globals";
import { parseEntries, UndoStack, type UndoEntry } from "../src/undo.ts";
import { poll } from "../src/poll.ts";
import { Problem } from "../src/problems/problem.ts";
import { instantClock } from "./support/engine.ts";

describe("UndoStack", () => {
  it("gives what is due, last pushed first, and saves every change", () => {
    const saved: string[] = [];
    const stack = new UndoStack((entries) => saved.push(JSON.stringify(entries)));
    stack.push("failure", { kind: "delete-key-manager", name: "K" });
    const resource = stack.push("always", { kind: "delete-api-resource", identifier: "R" });
    stack.push("always", { kind: "delete-application", name: "A" });
    expect(stack.due("always", "failure").map(({ way }) => way.kind)).toEqual([
      "delete-application",
      "delete-api-resource",
      "delete-key-manager",
    ]);
    stack.forget(resource);
    expect(stack.due("always").map(({ way }) => way.kind)).toEqual(["delete-application"]);
    expect(saved).toHaveLength(4);
    expect(parseEntries(saved[3] ?? "")).toEqual(stack.entries);
  });

  it("never saves a remembered secret", () => {
    let saved = "";
    const stack = new UndoStack((entries) => (saved = JSON.stringify(entries)));
    const entry = stack.push("failure", { kind: "delete-key-manager", name: "K" });
    stack.remember(entry, "hunter22");
    stack.push("always", { kind: "delete-application", name: "A" });
    expect(stack.remembered(entry)).toBe("hunter22");
    expect(saved).not.toContain("hunter22");
  });
});

describe("parseEntries", () => {
  const whole: UndoEntry[] = [
    { due: "failure", way: { kind: "restore-key-manager", name: "K", id: "1", representation: { a: 1 } } },
    { due: "end-of-job", way: { kind: "delete-key-manager", name: "K", id: "1" } },
    { due: "always", way: { kind: "delete-api", name: "A" } },
    { due: "always", way: { kind: "delete-api", name: "A", id: "2" } },
    { due: "always", way: { kind: "delete-api-resource", identifier: "R", id: "3" } },
    { due: "failure", way: { kind: "delete-key-manager", name: "K", made: "digest" } },
    {
      due: "always",
      way: { kind: "delete-application", name: "A", id: "4", clientName: "a_4_PRODUCTION", clientId: "c" },
    },
  ];
  it("reads what was saved", () => {
    expect(parseEntries(JSON.stringify(whole))).toEqual(whole);
  });

  it.each([
    "",
    "{",
    "null",
    "{}",
    '[1,{"due":"x"},{"due":"always","way":{"kind":"rm","name":"/"}}]',
    '[{"due":"always","way":{"kind":"delete-application"}}]',
  ])("drops %j", (text) => {
    expect(parseEntries(text)).toEqual([]);
  });
});

describe("poll", () => {
  const no = new Problem("server-error", { tried: "look" });
  const signal = new AbortController().signal;

  it.each([
    [1, 1000, true],
    [5, 1000, true],
    [100, 1000, false],
  ])("an operation done at attempt %d, %d ms: %s", async (at, timeout, done) => {
    const outcome = await poll((attempt) => Promise.resolve(attempt >= at ? { done: attempt } : { notYet: no }), {
      timeout,
      clock: instantClock(),
      signal,
    });
    expect(outcome).toEqual(done ? { done: at } : { notYet: no });
  });

  it("ends at once when the operation throws, or when it is aborted", async () => {
    await expect(poll(() => Promise.reject(no), { timeout: 1000, clock: instantClock(), signal })).rejects.toBe(no);
    const cancel = new AbortController();
    const outcome = poll(() => Promise.resolve({ notYet: no }), {
      timeout: 1e9,
      clock: instantClock(),
      signal: cancel.signal,
    });
    cancel.abort(new Error("stopped"));
    await expect(outcome).rejects.toThrow("stopped");
  });
});
