import { madeLate } from "./made-late.ts";

/**
 * Base64 writes three bytes as four characters, so a text inside a longer one looks different by
 * where it begins.
 */
const BASE64_SHIFTS = [0, 1, 2];
const NAMED: Readonly<Record<string, readonly string[]>> = {
  "&": ["amp"],
  "<": ["lt"],
  ">": ["gt"],
  '"': ["quot"],
  "'": ["apos"],
  "\u00a0": ["nbsp"],
};
/**
 * What a text may be escaped with once more: a backslash for JSON in JSON, `%25` for `%`, `&amp;`
 * for `&`. All are bounded, so that a text of nothing else takes no longer than any other.
 */
const BACKSLASHES = "\\\\{1,8}";
const PERCENT = "%(?:25){0,4}";
const AMPERSAND = "&(?:amp;){0,4}";
const UNESCAPED = /[0-9a-zA-Z]+/g;
/** One of these, or a run of white space and control characters. */
const CHARACTERS = madeLate(String.raw`[\s\p{C}\p{Z}]+|.`, "gsu");
const BLANK = madeLate(String.raw`^[\s\p{C}\p{Z}]`, "u");
const GAP = `(?:[\\s\\p{C}\\p{Z}+]|${PERCENT}(?:[01][0-9a-fA-F]|20|7[fF])|${BACKSLASHES}(?:[nrtbfv]|u00[01][0-9a-fA-F]|u0020)|${AMPERSAND}(?:#0{0,6}(?:9|10|13|32)|#[xX]0{0,6}(?:9|[aAdD]|20)|nbsp);){1,64}`;

export interface Forms {
  /** For a filter that knows literal texts only, such as the runner's. */
  readonly toMask: readonly string[];
  /** Base64 and hexadecimal of the text's bytes. */
  readonly ofBytes: readonly string[];
  /**
   * What Base64 of anything longer is sure to hold; the groups of four around it hold the rest of
   * the text.
   */
  readonly inBase64: readonly string[];
}

/** The forms of a secret that are texts of their own. */
export function encodedForms(text: string): Forms {
  const bytes = Buffer.from(text, "utf8");
  const hex = bytes.toString("hex");
  const whole = [bytes.toString("base64"), bytes.toString("base64url")];
  const wellFormed = text.toWellFormed();
  const inJson = JSON.stringify(text).slice(1, -1);
  return {
    ofBytes: [...new Set([...whole, hex, hex.toUpperCase()])],
    inBase64: [...new Set(BASE64_SHIFTS.flatMap((shift) => base64Inside(bytes, shift)))],
    toMask: [
      text,
      ...whole,
      encodeURIComponent(wellFormed),
      new URLSearchParams({ s: text }).toString().slice(2),
      encodeURI(wellFormed),
      inJson,
      JSON.stringify(inJson).slice(1, -1),
      inHtml(text, "&#39;"),
      inHtml(text, "&#x27;"),
    ],
  };
}

/**
 * What is sure to stand in Base64 of any text that holds these bytes `shift` bytes after a multiple
 * of three; plain and for URLs.
 */
function base64Inside(bytes: Buffer, shift: number): readonly string[] {
  const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
  const whole = padded.subarray(0, padded.length - (padded.length % 3)).toString("base64");
  const sure = whole.slice(shift === 0 ? 0 : 4);
  return sure.length < 6 ? [] : [sure, sure.replaceAll("+", "-").replaceAll("/", "_")];
}

function inHtml(text: string, apostrophe: string): string {
  const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  return plain.replaceAll("'", apostrophe);
}

/**
 * A regular expression (flag `u`) for a text in which any character may be escaped as in a URL, a
 * form, JSON, HTML, XML or a shell, once or several times, and in which white space and control
 * characters may have become other ones.
 */
export function patternOf(text: string): string {
  return normalForms(text)
    .map((one) => characters(one).map(patternOfOne).join(""))
    .join("|");
}

/**
 * Of which each match of `patternOf` holds one: for each normal form its longest part that is never
 * escaped, or nothing where it has no such part.
 */
export function unescapedParts(text: string): readonly string[] {
  return normalForms(text).map((one) =>
    (one.match(UNESCAPED) ?? []).reduce((longest, part) => (part.length > longest.length ? part : longest), ""),
  );
}

function normalForms(text: string): readonly string[] {
  return [...new Set([text, text.normalize("NFC"), text.normalize("NFD")])];
}

/** Characters, with a run of white space and control characters as one. */
function characters(text: string): readonly string[] {
  return text.match(CHARACTERS()) ?? [];
}

function patternOfOne(character: string): string {
  if (/^[0-9a-zA-Z]$/.test(character)) return character;
  if (BLANK().test(character)) return `(?:${GAP}|${Array.from(character, escapesOf).join("")})`;
  const itself = character === "\\" ? BACKSLASHES : `\\\\{0,8}${literal(character)}`;
  // A shell ends a quoted word for an apostrophe.
  const quoted = character === "'" ? ["'\\\\{1,8}''"] : [];
  return `(?:${[...quoted, itself, escapesOf(character)].join("|")})`;
}

/** A character as a number or a name, in HTML, an address and JSON. */
function escapesOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const units = Array.from({ length: character.length }, (_unit, index) => character.charCodeAt(index));
  const bytes = [...Buffer.from(character, "utf8")];
  return `(?:${[
    ...(NAMED[character] ?? []).map((name) => `${AMPERSAND}${name};`),
    `${AMPERSAND}#0{0,6}${code};`,
    `${AMPERSAND}#[xX]0{0,6}${hexPattern(code, 0)};`,
    bytes.map((byte) => `${PERCENT}${hexPattern(byte, 2)}`).join(""),
    ...(code < 256 ? [`${PERCENT}${hexPattern(code, 2)}`] : []),
    units.map((unit) => `${BACKSLASHES}u${hexPattern(unit, 4)}`).join(""),
  ].join("|")})`;
}

/** A regular expression for Base64 that holds one of `inBase64`. */
export function base64Around(sure: string): string {
  return `[A-Za-z0-9+/_-]{0,4}${literal(sure)}[A-Za-z0-9+/_-]{0,4}={0,2}`;
}

/** For a regular expression with the flag `u`, which allows no other escapes. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function hexPattern(value: number, digits: number): string {
  const hex = value.toString(16).padStart(digits, "0");
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
