import { parse } from "yaml";

/** An input or output of action.yml. */
export interface Field {
  readonly name: string;
  readonly description: string;
  readonly fallback?: string;
}

export interface Action {
  readonly inputs: readonly Field[];
  readonly outputs: readonly Field[];
  /** Scripts of the main and the post step, from the root of the repository. */
  readonly runs: { readonly main: string; readonly post: string };
}

/**
 * Inputs, outputs and scripts of action.yml, in order. The file is ours and flat, so `yaml` does
 * the reading and this only narrows it.
 * @throws Error when a field has no description, or a script is missing
 */
export function parseAction(text: string): Action {
  const document: unknown = parse(text);
  const { main, post } = record(record(document)["runs"]);
  if (typeof main !== "string" || typeof post !== "string") throw new Error("action.yml names no main or post");
  return { inputs: fields(document, "inputs"), outputs: fields(document, "outputs"), runs: { main, post } };
}

function fields(document: unknown, member: string): Field[] {
  const group = record(record(document)[member]);
  return Object.entries(group).map(([name, value]) => {
    const { description, default: fallback } = record(value);
    if (typeof description !== "string") throw new Error(`${name} has no description`);
    return { name, description, ...(typeof fallback === "string" ? { fallback } : {}) };
  });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
