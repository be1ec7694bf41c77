const LONGEST = 300;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
const ANSI = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;

/**
 * Text of a server or a file, made harmless for a log: one line, no ANSI, no control or bidirectional characters, no
 * workflow command (`::set-output` needs the start of a line or `##[`), at most 300 characters.
 */
export function oneLine(text: string, longest: number = LONGEST): string {
  const flat = text.replace(ANSI, "").replace(CONTROL, " ").replaceAll("##[", "# [").replace(/ +/g, " ").trim();
  const inert = flat.replace(/^::/, ": :");
  return inert.length > longest ? `${inert.slice(0, longest)}...` : inert;
}

/**
 * Any text for standard output, where a runner looks for workflow commands: lines stay lines, but none of them begins with `::` (after
 * blanks, too) or holds `##[`, and no other control character is left than tabs.
 */
export function withoutCommands(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(ANSI, "")
        .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, " ")
        .replace(/^(\s*)::/, "$1: :")
        .replaceAll("##[", "# ["),
    )
    .join("\n");
}

/** A line of a file for a block of code: as harmless as `oneLine`, with its indentation and its spaces. */
export function codeLine(text: string, longest: number): string {
  const inert = text.replace(ANSI, "").replace(CONTROL, " ").replaceAll("##[", "# [");
  return inert.length > longest ? `${inert.slice(0, longest)}...` : inert;
}
