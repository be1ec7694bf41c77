/**
 * Where everything stands in a `deployment.toml`. The kept libraries do not serve the editing:
 * `toml` and `smol-toml` lose the layout, and `@decimalturn/toml-patch` writes an array of tables
 * inline, with the empty arrays that WSO2's parser refuses (I-6.1h). So this scanner finds
 * positions only; values are read by `toml`.
 */

import { isSame, keysAt } from "./keys.ts";

export interface Header {
  readonly kind: "table" | "array";
  readonly path: readonly string[];
  /** 1-based. */
  readonly line: number;
  /** Offset of the line's first character. */
  readonly start: number;
}

export interface Assignment {
  readonly kind: "assignment";
  /** The keys as written, a dotted key in parts. */
  readonly keys: readonly string[];
  /** The header it stands under; nothing at the root. */
  readonly header: Header | undefined;
  readonly line: number;
  readonly start: number;
  /** Offsets of the value, comment and line end excluded. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface BadLine {
  readonly kind: "bad";
  readonly line: number;
  readonly text: string;
}

export type Item = Header | Assignment | BadLine;

/**
 * What an assignment sets, from the root; nothing for one in an array of tables, and for what is
 * none.
 */
export function pathOf(item: Item): readonly string[] | undefined {
  if (item.kind !== "assignment" || item.header?.kind === "array") return undefined;
  return [...(item.header?.path ?? []), ...item.keys];
}

/** Whether an item sets exactly this path, from the root or below a table. */
export function isValueOf(item: Item, path: readonly string[]): item is Assignment {
  const own = pathOf(item);
  return own !== undefined && isSame(own, path);
}

/** Headers and assignments in order. What is neither is `bad`. Never throws. */
export function scan(text: string): readonly Item[] {
  const items: Item[] = [];
  let header: Header | undefined;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const content = trimmed(text.slice(at, end), end < text.length);
    let next = end;
    if (content.startsWith("[")) {
      header = headerOf(content, line, at);
      items.push(header ?? { kind: "bad", line, text: content });
    } else if (content !== "" && !content.startsWith("#")) {
      const assignment = assignmentOf(text, at, line, header);
      items.push(assignment ?? { kind: "bad", line, text: content });
      if (assignment !== undefined) next = endOfLine(text, assignment.valueEnd);
    }
    line += lineEndsIn(text, at, next);
    at = next;
    if (text[at] === "\n") {
      at += 1;
      line += 1;
    }
  }
  return items;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** How many line ends lie between two offsets. */
export function lineEndsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/**
 * A line without the blanks around it, and without the CR of its CRLF; any other white space is no
 * blank to WSO2's parser.
 */
function trimmed(line: string, ended: boolean): string {
  const isSpace = (character: string | undefined): boolean => character === " " || character === "\t";
  let end = ended && line.endsWith("\r") ? line.length - 1 : line.length;
  let start = 0;
  while (start < end && isSpace(line[start])) start += 1;
  while (end > start && isSpace(line[end - 1])) end -= 1;
  return line.slice(start, end);
}

function isBlank(text: string, at: number): boolean {
  const character = text[at] ?? "";
  return character === " " || character === "\t" || character === "\n" || (character === "\r" && text[at + 1] === "\n");
}

function headerOf(content: string, line: number, start: number): Header | undefined {
  const array = content.startsWith("[[");
  const open = array ? 2 : 1;
  const keys = keysAt(content, open);
  if (keys === undefined) return undefined;
  const rest = content.slice(open + keys.length);
  const close = array ? "]]" : "]";
  if (!rest.startsWith(close) || !/^[ \t]*(#.*)?$/s.test(rest.slice(close.length))) return undefined;
  return { kind: array ? "array" : "table", path: keys.keys, line, start };
}

function assignmentOf(text: string, start: number, line: number, header: Header | undefined): Assignment | undefined {
  const keys = keysAt(text, start);
  if (keys === undefined) return undefined;
  let at = start + keys.length;
  while (text[at] === " " || text[at] === "\t") at += 1;
  if (text[at] !== "=") return undefined;
  at += 1;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return { kind: "assignment", keys: keys.keys, header, line, start, valueStart: at, valueEnd: endOfValue(text, at) };
}

/**
 * Offset behind a value: a string of any of the four kinds, an array or inline table over lines, or
 * bare text up to a comment.
 */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  let last = start;
  while (at < text.length) {
    const character = text[at] ?? "";
    const string = stringLength(text, at);
    if (string > 0) {
      at += string;
      last = at;
      continue;
    }
    if (character === "#") {
      at = endOfLine(text, at);
      continue;
    }
    if (character === "\n" && depth === 0) break;
    if ("[{".includes(character)) depth += 1;
    if ("]}".includes(character)) depth -= 1;
    at += 1;
    if (!isBlank(text, at - 1)) last = at;
  }
  return last;
}

/** Length of the string that begins here; 0 where none does. An unclosed one ends with its line. */
function stringLength(text: string, at: number): number {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return 0;
  if (text.startsWith(quote.repeat(3), at)) {
    const end = text.indexOf(quote.repeat(3), at + 3);
    return (end < 0 ? text.length : end + 3) - at;
  }
  // By hand: a pattern with a choice in a loop overflows the stack on a text of some megabytes.
  for (let next = at + 1; ; next += 1) {
    const character = text[next];
    if (character === quote) return next + 1 - at;
    if (character === undefined || character === "\n") return next - at;
    if (character !== "\\" || quote === "'") continue;
    if (isLineEnd(text[next + 1])) return next - at;
    next += 1;
  }
}

function isLineEnd(character: string | undefined): boolean {
  return character === undefined || "\n\r\u2028\u2029".includes(character);
}
