import type { Difference } from "../key-manager/compare.ts";
import { codeLine } from "../text/foreign-text.ts";

/** Columns that a block of code of a page of 1012 px shows without scrolling. */
const WIDTH = 110;
const LONGEST = 400;
/** Of the rows that a long line goes on in. */
const INDENT = "    ";
/** From here on a character may take two columns. */
const FIRST_WIDE = "\u1100";

/**
 * Differences as the lines of a diff: `-` is stored, `+` is wanted. Of a list only the members that
 * come or go are shown, below its name. Each line is harmless, and has as many rows as it needs.
 */
export function planLines(differences: readonly Difference[]): readonly string[] {
  return differences.flatMap(({ path, current, desired }) => {
    const members = ofLists(current, desired);
    if (members !== undefined) return [line(" ", `${path}:`), ...members];
    return [...ofValue("-", path, current), ...ofValue("+", path, desired)];
  });
}

/** Nothing where one of them is no list of texts, or they differ only in their order. */
function ofLists(current: unknown, desired: unknown): readonly string[] | undefined {
  if (!isList(current ?? []) || !isList(desired ?? []) || (current ?? desired) === undefined) return undefined;
  const [before, after] = [textsOf(current), textsOf(desired)];
  const gone = before.filter((one) => !after.includes(one)).map((one) => line("-", `    ${one}`));
  const come = after.filter((one) => !before.includes(one)).map((one) => line("+", `    ${one}`));
  return gone.length + come.length === 0 ? undefined : [...gone, ...come];
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function ofValue(mark: "-" | "+", path: string, value: unknown): readonly string[] {
  if (value === undefined || value === null || value === "") return [];
  return [line(mark, `${path} = ${typeof value === "string" ? value : JSON.stringify(value)}`)];
}

function line(mark: string, text: string): string {
  return rowsOf(mark, ` ${text}`);
}

/**
 * A line of a diff in rows that need no scrolling: what differs may stand at the end of a long one.
 * @param mark what every row begins with: `-`, `+` or a space
 */
export function rowsOf(mark: string, text: string): string {
  const rows = [mark];
  let columns = mark.length;
  for (const character of codeLine(text, LONGEST)) {
    const wide = character < FIRST_WIDE ? 1 : 2;
    if (columns + wide > WIDTH) {
      rows.push(mark + INDENT);
      columns = mark.length + INDENT.length;
    }
    rows[rows.length - 1] += character;
    columns += wide;
  }
  return rows.join("\n");
}
