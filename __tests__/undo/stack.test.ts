import { describe, expect, it } from "@jest/globals";
import { UndoStack } from "../../src/undo/stack.ts";

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
  const way = { kind: "delete-key-manager", name: "K" } as const;

  it("stops a change before it is made", () => {
    const { undo, refuse } = stack();
    refuse();
    expect(() => undo.push("failure", way)).toThrow("no space left");
    expect(undo.entries).toEqual([]);
  });

  it("does not stop the way back", () => {
    const { undo, refuse } = stack();
    const entry = undo.push("failure", way);
    refuse();
    undo.forget(entry);
    expect(undo.entries).toEqual([]);
  });

  it("is known to who learns more, who keeps it, and to who settles, who then has settled nothing", () => {
    const { undo, refuse } = stack();
    const entry = undo.push("failure", way);
    refuse();
    expect(() => undo.replace(entry, { ...entry, way: { ...way, id: "1" } })).toThrow("no space left");
    expect(undo.entries).toEqual([{ due: "failure", way: { ...way, id: "1" } }]);
    expect(() => undo.settle("never")).toThrow("no space left");
    expect(undo.entries).toHaveLength(1);
  });
});
