import { isSame, isUnder } from "./keys.ts";
import { pathOf, type Assignment, type Item } from "./scan.ts";
import { inlineMembers, type InlineMember } from "./values.ts";

/** A piece of text in the place of another; what is only put in has `end` equal to `start`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a setting stands, or belongs, in a file that has a table above it inline. */
export type InlinePlace =
  /** It is there. */
  | { readonly kind: "value"; readonly item: Assignment; readonly start: number; readonly end: number }
  /** A table above it is there, from brace to brace; `keys` is the way from there. */
  | {
      readonly kind: "table";
      readonly item: Assignment;
      readonly start: number;
      readonly end: number;
      readonly keys: readonly string[];
    }
  /** Something above it is a value, which takes no keys. */
  | { readonly kind: "no-table"; readonly item: Assignment; readonly path: readonly string[] };

/** The place of a setting in an inline table; nothing when no table above it is written inline. */
export function inlinePlace(text: string, items: readonly Item[], path: readonly string[]): InlinePlace | undefined {
  const places = items.flatMap((item): InlinePlace[] => {
    const above = pathOf(item);
    if (item.kind !== "assignment" || above === undefined || !isUnder(path, above)) return [];
    return [placeIn(text, item, path.slice(above.length), above)];
  });
  // Beside `a = { ... }` there may be `a.b = { ... }`.
  return places.find(({ kind }) => kind === "value") ?? places.at(-1);
}

function placeIn(text: string, item: Assignment, rest: readonly string[], above: readonly string[]): InlinePlace {
  const raw = text.slice(item.valueStart, item.valueEnd);
  const whole: InlineMember = { path: [], isTable: raw.startsWith("{"), start: 0, end: raw.length };
  const members = [whole, ...inlineMembers(raw)];
  const at = ({ start, end }: InlineMember) => ({ start: item.valueStart + start, end: item.valueStart + end });
  const own = members.find((member) => isSame(member.path, rest));
  if (own !== undefined) return { kind: "value", item, ...at(own) };
  const [closest = whole] = members
    .filter((member) => isUnder(rest, member.path))
    .toSorted((a, b) => b.path.length - a.path.length);
  return closest.isTable
    ? { kind: "table", item, ...at(closest), keys: rest.slice(closest.path.length) }
    : { kind: "no-table", item, path: [...above, ...closest.path] };
}

/** Puts one more `key = value` into an inline table, behind the last one. */
export function intoInline(text: string, { start, end }: { start: number; end: number }, member: string): Splice {
  const inside = text.slice(start + 1, end - 1);
  const last = start + 1 + inside.trimEnd().length;
  return inside.trim() === ""
    ? { start: start + 1, end: end - 1, text: ` ${member} ` }
    : { start: last, end: last, text: `, ${member}` };
}
