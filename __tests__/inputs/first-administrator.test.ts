import { describe, expect, it } from "@jest/globals";
import { readInputs } from "../support/read-inputs.ts";
import { Problem } from "../../src/problems/problem.ts";

const PACKS = { "is-version": "7.2.0", "apim-version": "4.6.0", "is-password": "good-1", "apim-password": "good-1" };

function refused(given: Readonly<Record<string, string>>): string {
  try {
    readInputs({ input: (name) => given[name] ?? "", readFile: () => "" });
    return "";
  } catch (error) {
    if (error instanceof Problem) return error.evidence.said ?? "";
    throw error;
  }
}

describe("what a fresh pack can't take as its first administrator is named before it is downloaded", () => {
  it.each<[Record<string, string>, RegExp]>([
    [{ "apim-password": "p@ss" }, /`apim-password`: has `@`, `\{` or `\}`.+message broker/],
    [{ "apim-password": "p{ss" }, /`apim-password`: has/],
    [{ "apim-password": "pound£" }, /`apim-password`: has a character beyond ASCII/],
    [{ "apim-username": "ops@example.com" }, /`apim-username`: has `@`/],
    [{ "is-password": "a]]>b" }, /`is-password`: has `\]\]>`/],
    [{ "is-password": "a$env{HOME}" }, /`is-password`: has `\$ref\{`.+reference to another value/],
    [{ "is-username": "a&b" }, /`is-username`: has `<` or `&`/],
  ])("%j", (given, said) => {
    expect(refused({ ...PACKS, ...given })).toMatch(said);
    // The same of a server that somebody else set up: it has it already.
    expect(refused({ ...PACKS, ...given, "is-version": "", "apim-version": "" })).toBe("");
  });

  it.each([{}, { "apim-password": "~^&*#`43d:3;%" }, { "is-password": "p@{ss}£<&$5" }, { "is-username": "a@b.c" }])(
    "%j is fine",
    (given) => expect(refused({ ...PACKS, ...given })).toBe(""),
  );
});
