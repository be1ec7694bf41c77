import type { Difference } from "../key-manager/compare.ts";
import { codeLine } from "../text/foreign-text.ts";

/** Characters of a line that a page of 1012 px shows without scrolling. */
const WIDTH = 110;

/**
 * Differences as the lines of a diff: `-` is stored, `+` is wanted. Of a list only the members that
 * come or go are shown, below its name. Each line is harmless and short.
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
  return `${mark} ${codeLine(text, WIDTH)}`;
}
