import { describe, expect, it } from "@jest/globals";
import { UndoStack, type Due, type UndoEntry } from "../../src/undo/stack.ts";

const WAY = { kind: "delete-key-manager", name: "K" } as const;

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
    expect(JSON.parse(saved[3] ?? "")).toEqual(stack.entries);
  });

  it("gives applications first, whenever they were pushed: they hold on to all else", () => {
    const stack = new UndoStack(() => undefined);
    for (const name of ["A", "B"]) stack.push("always", { kind: "delete-application", name });
    stack.push("always", { kind: "delete-api", name: "C" });
    stack.push("end-of-job", { kind: "delete-application", name: "D" });
    expect(stack.due("always").map(({ way }) => way)).toEqual([
      { kind: "delete-application", name: "B" },
      { kind: "delete-application", name: "A" },
      { kind: "delete-api", name: "C" },
    ]);
  });

  it.each<["never" | "end-of-job", readonly Due[], number]>([
    ["never", ["always", "end-of-job"], 1],
    ["end-of-job", ["always", "end-of-job", "end-of-job"], 1],
  ])("settles what was due on a failure: %s", (at, dues, saves) => {
    const saved: (readonly UndoEntry[])[] = [];
    const given = (["always", "failure", "end-of-job"] as const).map((due): UndoEntry => ({ due, way: WAY }));
    const stack = new UndoStack((entries) => saved.push(entries), given);
    stack.settle(at);
    expect(stack.entries).toEqual(dues.map((due) => ({ due, way: WAY })));
    expect(saved).toEqual(Array.from({ length: saves }, () => stack.entries));
    // Nothing is left to settle, and nothing need be saved.
    stack.settle(at);
    expect(saved).toHaveLength(saves);
  });

  it("keeps nothing that it was not told to remember", () => {
    const stack = new UndoStack(() => undefined);
    const entry = stack.push("failure", WAY);
    const now = stack.replace(entry, { ...entry, due: "always" });
    expect([stack.onlyHere, stack.remembered(now)]).toEqual([[], {}]);
  });

  it("never saves a remembered secret", () => {
    let saved = "";
    const stack = new UndoStack((entries) => (saved = JSON.stringify(entries)));
    const entry = stack.push("failure", { kind: "delete-key-manager", name: "K" });
    stack.remember(entry, { Password: "hunter22" });
    stack.push("always", { kind: "delete-application", name: "A" });
    const now = stack.replace(entry, { ...entry, due: "always" });
    expect(stack.remembered(now)).toEqual({ Password: "hunter22" });
    expect(stack.onlyHere).toEqual([now]);
    expect(saved).not.toContain("hunter22");
  });
});

describe("a state that can't be saved", () => {
  function stack(): { undo: UndoStack; refuse: () => void } {
    let refused = false;
    const undo = new UndoStack(() => {
      if (refused) throw new Error("no space left");
    });
    return { undo, refuse: () => void (refused = true) };
  }
  it("stops a change before it is made", () => {
    const { undo, refuse } = stack();
    refuse();
    expect(() => undo.push("failure", WAY)).toThrow("no space left");
    expect(undo.entries).toEqual([]);
  });

  it("does not stop the way back", () => {
    const { undo, refuse } = stack();
    const entry = undo.push("failure", WAY);
    refuse();
    undo.forget(entry);
    expect(undo.entries).toEqual([]);
  });

  it("is known to who learns more, who keeps it, and to who settles, who then has settled nothing", () => {
    const { undo, refuse } = stack();
    const entry = undo.push("failure", WAY);
    refuse();
    expect(() => undo.replace(entry, { ...entry, way: { ...WAY, id: "1" } })).toThrow("no space left");
    expect(undo.entries).toEqual([{ due: "failure", way: { ...WAY, id: "1" } }]);
    expect(() => undo.settle("never")).toThrow("no space left");
    expect(undo.entries).toHaveLength(1);
  });
});
