import { describe, expect, it } from "@jest/globals";
import { PathTree } from "../../src/configure/path-tree.ts";

describe("the line that keeps a path from being set", () => {
  it.each<[string, readonly (readonly [string, "table" | "value", number])[], string, number | undefined]>([
    ["nothing there", [], "a", undefined],
    ["a value", [["a", "value", 2]], "a", 2],
    ["a table", [["a", "table", 2]], "a", 2],
    ["something inside it", [["a.b.c", "value", 2]], "a", 2],
    ["a value above it", [["a", "value", 2]], "a.b.c", 2],
    ["a table above it takes further keys", [["a", "table", 2]], "a.b", undefined],
    ["something beside it", [["a.b", "value", 2]], "a.c", undefined],
    [
      "the first of several",
      [
        ["a.b", "value", 2],
        ["a", "table", 3],
        ["a", "value", 4],
      ],
      "a",
      2,
    ],
    [
      "the first time that it was set",
      [
        ["a", "value", 5],
        ["a", "value", 7],
      ],
      "a",
      5,
    ],
  ])("%s", (_name, set, path, line) => {
    const tree = new PathTree();
    for (const [at, kind, where] of set) tree.set(at.split("."), kind, where);
    expect(tree.collision(path.split("."))).toBe(line);
  });

  it("is none once the element before was forgotten", () => {
    const tree = new PathTree();
    tree.set(["a", "b"], "value", 2);
    tree.at(["a"]).clear();
    expect([tree.collision(["a", "b"]), tree.collision(["a"])]).toEqual([undefined, 2]);
  });
});
