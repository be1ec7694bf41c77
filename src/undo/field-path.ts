/** The member of a Key Manager that holds the fields of its connector. */
export const CONNECTOR = "additionalProperties";

/** A field as users know it: `Password` of `additionalProperties.Password`. */
export function nameOf(path: string): string {
  return path.startsWith(`${CONNECTOR}.`) ? path.slice(CONNECTOR.length + 1) : path;
}
