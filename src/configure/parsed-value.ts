import { parse } from "toml";
import { isObject } from "../text/json.ts";

/** Nearly all texts of a file; thousands of rules would take the parser seconds. */
const PLAIN = /^"([^"\\\x00-\x1f\x7f]*)"$/;

/** A value as TOML has it; nothing where it is none. */
export function parsedValue(raw: string): unknown {
  const plain = PLAIN.exec(raw)?.[1];
  if (plain !== undefined) return plain;
  try {
    const document: unknown = parse(`value = ${raw}`);
    return isObject(document) ? document["value"] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a value is kept elsewhere, in the environment, in WSO2's vault, or in another place of
 * the file: WSO2's parser puts it in, and it is not known here (I-6.1l).
 */
export function isReference(value: unknown): boolean {
  return typeof value === "string" && /\$(?:ref|sys|env|secret)\{/.test(value);
}
