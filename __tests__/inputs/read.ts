import { readInputs } from "../support/read-inputs.ts";
import { Problem } from "../../src/problems/problem.ts";

export function read(given: Record<string, string>) {
  return readInputs({
    input: (name) => given[name] ?? "",
    readFile: () => {
      throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    },
  });
}

export function refusal(given: Record<string, string>): string {
  try {
    read(given);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  throw new Error("the inputs were accepted");
}
