/** What stands before a command that people copy as it is. */
export const BY_HAND = "By hand: ";

/**
 * A text of ours for a place that shows marks as they are (a log, a terminal, XML): without the
 * back-ticks around what is code. A command behind `BY_HAND` stays as it is.
 */
export function unmarked(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const [words = "", ...command] = line.split(BY_HAND);
      return [words.replace(/`([^`]+)`/g, "$1"), ...command].join(BY_HAND);
    })
    .join("\n");
}
