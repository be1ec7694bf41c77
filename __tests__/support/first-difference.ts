/** Characters shown of each text. */
const EXCERPT = 40;

/**
 * Where two long texts part, and how each goes on there; nothing when they are the same. Jest would
 * compare them character by character, for minutes when they have little in common.
 */
export function firstDifference(seen: string, expected: string): object | undefined {
  if (seen === expected) return undefined;
  let at = 0;
  while (at < seen.length && seen[at] === expected[at]) at += 1;
  const from = Math.max(at - EXCERPT / 2, 0);
  const part = (text: string): object => ({ length: text.length, part: text.slice(from, from + EXCERPT) });
  return { at, seen: part(seen), expected: part(expected) };
}
