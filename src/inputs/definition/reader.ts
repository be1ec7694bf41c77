import type { InputSources } from "../run-inputs.ts";
import type { readDefinition } from "./read.ts";

/** Reads the definition that an input names; nothing when there is none. */
export type DefinitionReader = typeof readDefinition;

/**
 * What reads the definition: loaded when there is one to read, since it brings a TOML parser along.
 */
export async function definitionReader({ input }: InputSources): Promise<DefinitionReader> {
  return input("key-manager-definition") === "" ? () => undefined : (await import("./read.ts")).readDefinition;
}
