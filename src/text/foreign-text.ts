import { madeLate } from "./made-late.ts";

const LONGEST = 300;
/** What no log and no page needs of a longer text; more is not even looked at. */
export const LONGEST_READ = 64 * 1024;
/**
 * What has no shape of its own and changes how the rest is read: controls, formats (bidirectional
 * marks, joiners, tags, annotations), line and paragraph separators, lone surrogates, and all that
 * Unicode lets a renderer leave out (UAX 44, Default_Ignorable_Code_Point).
 */
const SHAPELESS = madeLate(String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]+`, "gu");
const SHAPELESS_BUT_TAB = madeLate(String.raw`[^\P{Cc}\t]+|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]+`, "gu");
const SPACES = madeLate(String.raw`\p{Zs}+`, "gu");
/** Holds nothing that a pattern with classes of Unicode looks for. */
const ASCII = /^[ -~]*$/;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** ECMA-48: a control sequence, or a string to the terminal (a link, a title) with its end. */
const ANSI = /\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|(?:\u001b\[|\u009b)[0-9:;<=>?]*[ -/]*[@-~]/g;

/**
 * Text of a server or a file, made safe for a log: one line, no ANSI, no control, invisible or
 * bidirectional characters, no workflow command (`::set-output` needs the start of a line or
 * `##[`), at most `longest` characters.
 */
export function oneLine(text: string, longest: number = LONGEST): string {
  const seen = visible(text);
  const flat = isAscii(seen) ? seen.replace(/ +/g, " ") : seen.replace(SHAPELESS(), " ").replace(SPACES(), " ");
  return shortened(withoutCommand(flat.trim()), longest);
}

/**
 * The same for a text that may have lines: each of them harmless, with its indentation, and
 * `longest` characters in all.
 */
export function harmlessLines(text: string, longest: number): string {
  const lines = visible(text)
    .split(LINE_END)
    .map((line) => withoutCommand(shaped(line)));
  return shortened(lines.join("\n"), longest);
}

/**
 * Any text for standard output, where a runner looks for workflow commands: lines stay lines, but
 * none of them begins with `::` (after blanks, too) or holds `##[`, and no other control or
 * invisible character is left than tabs.
 */
export function withoutCommands(text: string): string {
  return text
    .replace(ANSI, "")
    .split(LINE_END)
    .map((line) => withoutCommand(shaped(line)))
    .join("\n");
}

/**
 * A line of a file for a block of code: as safe as `oneLine`, with its indentation and its spaces.
 */
export function codeLine(text: string, longest: number): string {
  return shortened(visible(text).replace(SHAPELESS(), " ").replaceAll("##[", "# ["), longest);
}

/** The first names of a list that a server gave, each short: `a, b, c and 7 more`. */
export function namesOf(names: readonly string[], most = 10): string {
  const first = names.slice(0, most).map((name) => oneLine(name, 100));
  return first.join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
}

/**
 * As much of a text as is looked at, with `...` where it was cut: there may be the beginning of a
 * secret before it.
 */
export function firstPart(text: string): string {
  return shortened(text, LONGEST_READ);
}

/** Whether a text has only letters, digits, signs and spaces of ASCII: no control, no line end. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

function shaped(line: string): string {
  return isAscii(line) ? line : line.replace(SHAPELESS_BUT_TAB(), " ");
}

function visible(text: string): string {
  return text.slice(0, LONGEST_READ).replace(ANSI, "");
}

function withoutCommand(line: string): string {
  return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "# [");
}

/** Never cut inside a character that takes two units. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}...`;
}
