import { NotEditable } from "./edited.ts";
import { twoBrackets } from "./faults.ts";
import { inlinePlace } from "./inline.ts";
import { isSame } from "./keys.ts";
import { isValueOf, type Assignment, type Item } from "./scan.ts";

/**
 * Whether `[[array]]` blocks may stand in the file.
 * @param inlineNote added to what is said of entries that are written inline
 * @throws NotEditable where it is written inline, or is a table or a value
 */
export function mustBeArray(text: string, items: readonly Item[], array: string, inlineNote = ""): void {
  const path = array.split(".");
  const place = inlinePlace(text, items, path);
  const inline =
    items.find((item): item is Assignment => isValueOf(item, path)) ??
    (place?.kind === "value" || place?.kind === "no-table" ? place.item : undefined);
  if (inline !== undefined) {
    const why = `\`${array}\` is written inline; write its entries as [[${array}]] blocks${inlineNote}`;
    throw new NotEditable(inline.line, why);
  }
  const single = items.find((item) => item.kind === "table" && isSame(item.path, path));
  if (single === undefined) return;
  const why = `\`[${array}]\` is one table, and its entries must be an array of tables`;
  throw new NotEditable(single.line, why, twoBrackets(array));
}
