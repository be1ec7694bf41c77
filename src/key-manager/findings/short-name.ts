import { oneLine } from "../../text/foreign-text.ts";

const LONGEST_NAME = 100;

/** A name of a server or of the user's file, harmless and short. */
export function shortName(name: string): string {
  return oneLine(name, LONGEST_NAME);
}
