import { parse } from "yaml";

/** An input or output of action.yml. */
export interface Field {
  readonly name: string;
  readonly description: string;
  readonly fallback?: string;
}

/**
 * Inputs and outputs of action.yml, in order. The file is ours and flat, so `yaml` does the reading and this only narrows it.
 * @throws Error when a field has no description
 */
export function parseAction(text: string): { readonly inputs: readonly Field[]; readonly outputs: readonly Field[] } {
  const document: unknown = parse(text);
  return { inputs: fields(document, "inputs"), outputs: fields(document, "outputs") };
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
