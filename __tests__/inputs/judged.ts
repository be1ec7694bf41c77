import { readDefinition } from "../../src/inputs/definition/read.ts";
import { judgeInputs } from "../../src/inputs/inputs.ts";
import { PASSWORDS } from "../support/read-inputs.ts";

export const DIGEST = "0123456789abcdef".repeat(4);

/** @param files the texts of files, by their paths as the inputs have them */
export function judged(given: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
  const input = (name: string): string => ({ ...PASSWORDS, ...given })[name] ?? "";
  const readFile = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new Error("not there");
    return text;
  };
  return judgeInputs({ input, readFile }, readDefinition);
}
