import { readDefinition } from "../../src/inputs/definition/read.ts";
import { judgeInputs } from "../../src/inputs/inputs.ts";
import type { InputSources, RunInputs } from "../../src/inputs/run-inputs.ts";

/** Inputs that every `apply` needs. */
export const PASSWORDS = { "apim-password": "secret-of-apim", "is-password": "secret-of-is" };

/** The inputs of a run. @throws Problem `inputs-invalid` */
export function readInputs(sources: InputSources): RunInputs {
  const { inputs, problem } = judgeInputs(sources, readDefinition);
  if (problem !== undefined) throw problem;
  return inputs;
}
