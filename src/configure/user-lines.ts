import { diffArrays } from "diff";

/**
 * For a line of the edited text the line of the user's file: itself, or the one whose value was
 * changed; nothing for an added one.
 */
export type UserLine = (line: number) => number | undefined;

/** Lines are 1-based. */
export function userLines(before: string, after: string): UserLine {
  if (before === after) return (line) => line;
  const lines = new Map<number, number>();
  let [old, made] = [1, 1];
  let removed = 0;
  for (const hunk of diffArrays(before.split("\n"), after.split("\n"))) {
    const { length } = hunk.value;
    if (hunk.removed) removed = length;
    else {
      const first = hunk.added ? old - removed : old;
      const kept = hunk.added ? Math.min(removed, length) : length;
      for (let index = 0; index < kept; index += 1) lines.set(made + index, first + index);
      made += length;
      removed = 0;
    }
    if (!hunk.added) old += length;
  }
  return (line) => lines.get(line);
}

/** A message about the edited text in the lines of the user's file; what was added has none. */
export function inUserLines(message: string, userLine: UserLine): string {
  return message.replaceAll(/\bline (\d+)/g, (_words, line: string) => {
    const own = userLine(Number(line));
    return own === undefined ? "a line that this run would add" : `line ${own}`;
  });
}

/**
 * The line of the user's file that a fault of the edited text is about: its own, else the first
 * that its message names.
 */
export function lineFor(
  fault: { readonly line: number; readonly message: string },
  userLine: UserLine,
): number | undefined {
  const named = [...fault.message.matchAll(/\bline (\d+)/g)].map(([, line]) => Number(line));
  return [fault.line, ...named].map(userLine).find((line) => line !== undefined);
}
