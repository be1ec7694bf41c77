/**
 * Dotted keys, bare or quoted, and how many characters they take, the blanks around them included.
 */
export interface Keys {
  readonly keys: readonly string[];
  readonly length: number;
}

/**
 * Parts of one dotted key: WSO2's parser reads 400 and overflows the stack at 800 (run on
 * config-mapper 1.1.0); people write five.
 */
export const MOST_PARTS = 100;

/** What is wrong with names for which `haveQuotes`. */
export const IN_QUOTES = "a quotation mark in a name; WSO2's parser fails at it";

const LITERAL = /'([^'\x00-\x08\x0a-\x1f\x7f]*)'/y;
const BARE = /[A-Za-z0-9_-]+/y;
const BLANKS = /[ \t]*/y;
const ESCAPE = /\\(?:(["\\bfnrt])|u([0-9a-fA-F]{4})|U(00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}))/y;
const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** The keys that begin at `start`; nothing where none do, or more than `MOST_PARTS`. */
export function keysAt(text: string, start: number): Keys | undefined {
  const keys: string[] = [];
  for (let at = start; keys.length < MOST_PARTS; at += 1) {
    at += lengthAt(BLANKS, text, at);
    const part = partAt(text, at);
    if (part === undefined) return undefined;
    keys.push(part.key);
    at += part.length;
    at += lengthAt(BLANKS, text, at);
    if (text[at] !== ".") return { keys, length: at - start };
  }
  return undefined;
}

function partAt(text: string, at: number): { readonly key: string; readonly length: number } | undefined {
  if (text[at] === '"') return quotedAt(text, at);
  const literal = text[at] === "'";
  const pattern = literal ? LITERAL : BARE;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [whole, inside = whole] = match;
  return { key: literal ? inside : whole, length: whole.length };
}

/** By hand: a pattern with a choice in a loop overflows the stack on a key of some megabytes. */
function quotedAt(text: string, start: number): { readonly key: string; readonly length: number } | undefined {
  const pieces: string[] = [];
  let plain = start + 1;
  for (let at = plain; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === '"') {
      pieces.push(text.slice(plain, at));
      return { key: pieces.join(""), length: at + 1 - start };
    }
    if (character < " " || character === "\u007f") return undefined;
    if (character !== "\\") continue;
    ESCAPE.lastIndex = at;
    const [whole, short, four, eight] = ESCAPE.exec(text) ?? [];
    if (whole === undefined) return undefined;
    const code = four ?? eight;
    pieces.push(text.slice(plain, at), code === undefined ? (ESCAPES[short ?? ""] ?? short ?? "") : charOf(code));
    at += whole.length - 1;
    plain = at + 1;
  }
  return undefined;
}

function charOf(code: string): string {
  return String.fromCodePoint(parseInt(code, 16));
}

/** How many characters a sticky pattern takes here. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/**
 * Whether WSO2's parser, which writes each name in quotes and reads it again, fails at one of these
 * (I-6.1m).
 */
export function haveQuotes(keys: readonly string[]): boolean {
  return keys.some((key) => /['"]/.test(key));
}

/** Whether a path is inside a table, at any depth. */
export function isUnder(path: readonly string[], table: readonly string[]): boolean {
  return path.length > table.length && table.every((part, index) => path[index] === part);
}

export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, index) => b[index] === part);
}
