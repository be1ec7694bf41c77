import { describe, expect, it } from "@jest/globals";
import { Problem } from "../../src/problems/problem.ts";
import { whileCreating } from "../../src/proof/throw-away/creation.ts";
import { UndoStack, type UndoEntry } from "../../src/undo/stack.ts";

const WAY = { kind: "delete-api", name: "A" } as const;
const UNDER_WAY = { due: "always", way: { ...WAY, creating: true } } as const;

/** What is on the stack while the request is out, and after it has ended. */
async function created(end: Promise<string>) {
  const stack = new UndoStack(() => undefined);
  let during: readonly UndoEntry[] = [];
  const create = (): Promise<string> => {
    during = stack.entries;
    return end;
  };
  const made = await whileCreating(stack, WAY, create, (id) => ({ ...WAY, id })).catch((error: unknown) => error);
  return { during, after: stack.entries, made };
}

describe("the way back of a throw-away object", () => {
  it("is there before the request goes out, and knows the object afterwards", async () => {
    const { during, after, made } = await created(Promise.resolve("7"));
    const entry = { due: "always", way: { ...WAY, id: "7" } };
    expect([during, after, made]).toEqual([[UNDER_WAY], [entry], ["7", entry]]);
  });

  it.each<[string, Error, readonly UndoEntry[]]>([
    ["refused", new Problem("permission-denied", { tried: "create", status: 403 }), []],
    ["refused for its name", new Problem("answer-unexpected", { tried: "create", status: 409 }), []],
    ["a server error", new Problem("server-error", { tried: "create", status: 500 }), [UNDER_WAY]],
    ["a server error of a proxy", new Problem("server-error", { tried: "create", status: 502 }), [UNDER_WAY]],
    ["a proxy that gave up", new Problem("answered-in-front", { tried: "create", status: 408 }), [UNDER_WAY]],
    ["no answer in time", new Problem("request-timeout", { tried: "create" }), [UNDER_WAY]],
    ["cancelled", new Problem("cancelled", { tried: "create" }), [UNDER_WAY]],
    ["never sent", new Problem("connection-refused", { tried: "create" }), [{ due: "always", way: WAY }]],
    ["a fault of the Action", new TypeError("a fault"), [UNDER_WAY]],
  ])("after %s", async (_name, error, entries) => {
    const { after, made } = await created(Promise.reject(error));
    expect([after, made]).toEqual([entries, error]);
  });
});
