import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/problems/catalogue.ts";
import { brief, describe as words, placeOf, Problem, reasonOf, type Evidence } from "../../src/problems/problem.ts";
import { firstDifference } from "../support/first-difference.ts";

const { title, cause, remedy } = catalogue["server-error"];
const WHY = `Likely cause: ${cause}`;
const TODO = `What to do: ${remedy} [server-error]`;

/** The words of a problem of this evidence, without what the catalogue says. */
function said(evidence: Evidence): string {
  const text = words("server-error", evidence);
  const end = `\n${WHY}\n${TODO}`;
  expect(text.startsWith(`${title}: could not `) && text.endsWith(end)).toBe(true);
  return text.slice(`${title}: could not `.length, -end.length);
}

describe("the catalogue", () => {
  it.each(Object.entries(catalogue))("%s has whole sentences", (_id, entry) => {
    expect(entry.title).toMatch(/^\S.*[^.]$/);
    expect(entry.cause).toMatch(/\.$/);
    expect(entry.remedy).toMatch(/^[A-Z].*\.$/);
  });
});

describe("a problem says what was tried, where, what came back, why and what to do", () => {
  const request = { where: "h:1", request: "GET /a" };
  it.each<[Evidence, string]>([
    [{ tried: "list" }, "list."],
    [{ tried: "list. \n." }, "list."],
    [{ tried: "list a.b" }, "list a.b."],
    [{ tried: "list", where: "h:1" }, "list on h:1."],
    [{ tried: "list.", ...request }, "list on h:1 (GET /a)."],
    [{ tried: "list", where: "", request: "", code: "", said: "" }, "list."],
    [{ tried: "list", status: 401, code: "900901", said: "no" }, "list.\nWhat came back: status 401, code 900901, no."],
    [{ tried: "list", said: "no! \n" }, "list.\nWhat came back: no!"],
    [{ tried: "list", said: "is it? \n" }, "list.\nWhat came back: is it?"],
    [{ tried: "list", said: "v1.2" }, "list.\nWhat came back: v1.2."],
    [{ tried: "list", said: "2 wrong:\n  a\n  b" }, "list.\nWhat came back: 2 wrong:\n  a\n  b."],
    [{ tried: "a\n::error::b", where: "h\n1" }, "a ::error::b: h 1."],
    [{ tried: "list", said: "a\n::error::b" }, "list.\nWhat came back: a\n: :error::b."],
    [{ tried: "x".repeat(1001) }, `${"x".repeat(1000)}.`],
    [{ tried: "list", where: "x".repeat(1001) }, `list: ${"x".repeat(1000)}...`],
    [{ tried: "list", said: "x".repeat(16 * 1024 + 1) }, `list.\nWhat came back: ${"x".repeat(16 * 1024)}...`],
  ])("%#", (evidence, expected) => {
    expect(firstDifference(said(evidence), expected)).toBeUndefined();
  });

  it("with a remedy of its own", () => {
    const text = words("server-error", { tried: "list", remedy: "Wait\n::error::x." });
    expect(text).toBe(`${title}: could not list.\n${WHY}\nWhat to do: Wait ::error::x. [server-error]`);
  });

  it("as an error, with the error below it where there is one", () => {
    const below = new Error("below");
    const problem = new Problem("server-error", { tried: "list" }, below);
    expect([problem.name, problem.message, problem.cause]).toEqual([
      "Problem",
      `${title}: could not list.\n${WHY}\n${TODO}`,
      below,
    ]);
    expect("cause" in new Problem("server-error", { tried: "list" })).toBe(false);
  });
});

describe("inside another one's words it is one line", () => {
  it.each<[Evidence, string]>([
    [{ tried: "list" }, "list"],
    [{ tried: "list", where: "h:1" }, "list on h:1"],
    [{ tried: "list", request: "GET /a" }, "list (GET /a)"],
    [
      { tried: "list", where: "h:1", request: "GET /a", status: 500, code: "900900", said: "a\nb" },
      "list on h:1 (GET /a): status 500, code 900900, a b",
    ],
    [{ tried: "list", said: "no" }, "list: no"],
    [{ tried: "x".repeat(2000) }, `${"x".repeat(1000 - `${title}: could not `.length)}...`],
  ])("%#", (evidence, expected) => {
    const text = brief(new Problem("server-error", evidence));
    expect(firstDifference(text, `${title}: could not ${expected}`)).toBeUndefined();
  });
});

describe("what a problem is annotated on", () => {
  it.each<[Partial<Evidence>, object]>([
    [{}, { title }],
    [{ line: 7 }, { title }],
    [{ file: "/f" }, { title, file: "/f", line: 1 }],
    [
      { file: "/f", line: 7 },
      { title, file: "/f", line: 7 },
    ],
  ])("%j", (evidence, place) => {
    expect(placeOf(new Problem("server-error", { tried: "list", ...evidence }))).toEqual(place);
  });
});

describe("the reason of whatever was thrown", () => {
  it.each<[unknown, string]>([
    [new Error("no space"), "no space"],
    [{ message: "of another realm" }, "of another realm"],
    [Object.assign(new Error(""), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
    [Object.assign(new Error("no space"), { code: "ENOSPC" }), "no space"],
    [Object.assign(new Error(""), { code: 7 }), ""],
    [{ message: 7 }, "unknown"],
    ["only text", "only text"],
    [null, "unknown"],
    [undefined, "unknown"],
    [7, "unknown"],
  ])("%j", (error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });
});
