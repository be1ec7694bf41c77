import { isAscii, oneLine } from "../text/foreign-text.ts";
import { madeLate } from "../text/made-late.ts";

const LONGEST = 400;
/**
 * A word that no rule of Markdown or GitHub looks at: letters and digits, with hyphens and
 * apostrophes inside; or a number, a version.
 */
const WORD = madeLate(String.raw`^(?:[\p{L}\p{N}\p{M}]+(?:['\u2019-][\p{L}\p{N}\p{M}]+)*|\d+(?:\.\d+)+)$`, "u");
const WORD_OF_ASCII = /^(?:[A-Za-z0-9]+(?:['-][A-Za-z0-9]+)*|\d+(?:\.\d+)+)$/;
/**
 * GitHub makes a link of `GH-1` and of what may be a commit; `1.` and `1)` at the start begin a
 * list.
 */
const REFERENCE = madeLate(String.raw`^gh-\d|(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])`, "iu");
const REFERENCE_IN_ASCII = /^gh-\d|(?<![a-z0-9])[0-9a-f]{7,}(?![a-z0-9])/i;
const NUMBER = /^\d+$/;
/** What stands together without a space; code that is marked as such may have spaces. */
const CHUNK = /(?:`[^`]+`|[^ `]|`)+/g;
/** The marks of a sentence around a word; they do nothing beside a word or a code span. */
const MARKS = /^(\(?)(.*?)([,;:!?.)]*)$/s;
/** The same with quotation marks, which stand around words; inside of JSON they are code. */
const QUOTES = /^([("]*)(.*?)([,;:!?.)"]*)$/s;
const MARKED_CODE = /^`([^`]+)`$/;
/** `a`/`b`. */
const SEVERAL = /^`[^`]*[^`\s][^`]*`(?:\/`[^`]*[^`\s][^`]*`)+$/;

interface Piece {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly kind: "word" | "code" | "marked code" | "several";
}

/**
 * Any text as Markdown that says the same and does nothing: plain words stay, and whatever could
 * become a link, a mention, markup or an entity stands in a code span, where neither Markdown nor
 * GitHub's own rules (`@name`, `#1`, `www.`, addresses) look.
 */
export function inert(text: string, longest: number = LONGEST): string {
  const pieces: Piece[] = [];
  for (const [chunk] of oneLine(text, longest).matchAll(CHUNK)) {
    const piece = pieceOf(chunk, pieces.length === 0);
    const last = pieces.at(-1);
    // What belongs together (a path with spaces, JSON) is one span.
    if (last?.kind === "code" && /^[:,]?$/.test(last.after) && piece.kind === "code" && piece.before === "")
      pieces[pieces.length - 1] = { ...piece, before: last.before, text: `${last.text}${last.after} ${piece.text}` };
    else pieces.push(piece);
  }
  return pieces.map(shown).join(" ");
}

/** A text as one code span; nothing for an empty one. */
export function code(text: string, longest: number = LONGEST): string {
  const flat = withoutMarkup(oneLine(text, longest));
  if (flat === "") return "";
  const runs = flat.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const pad = flat.startsWith("`") || flat.endsWith("`") ? " " : "";
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/**
 * Text for a place where markup is not read, harmless also for a reader that does not know of such
 * places.
 */
export function withoutMarkup(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, "< ").replaceAll("](", "] (");
}

/** GitHub makes a link of `www.`, too. */
function isWord(text: string, after: string): boolean {
  const ascii = isAscii(text);
  if (!(ascii ? WORD_OF_ASCII : WORD()).test(text) || (ascii ? REFERENCE_IN_ASCII : REFERENCE()).test(text))
    return false;
  return !(after.startsWith(".") && /^www$/i.test(text));
}

function pieceOf(chunk: string, isFirst: boolean): Piece {
  // Most are words without any mark.
  if (isWord(chunk, "")) return { before: "", text: chunk, after: "", kind: "word" };
  const [, ...quoted] = QUOTES.exec(chunk) ?? [];
  const parts = isWord(quoted[1] ?? "", quoted[2] ?? "") ? quoted : (MARKS.exec(chunk) ?? []).slice(1);
  const [before = "", text = "", after = ""] = parts;
  const marked = MARKED_CODE.exec(text)?.[1];
  if (marked !== undefined && marked.trim() !== "") return { before, text: marked, after, kind: "marked code" };
  if (SEVERAL.test(text)) return { before, text, after, kind: "several" };
  if (text === "") return { before: "", text: chunk, after: "", kind: "code" };
  const list = isFirst && NUMBER.test(text) && before === "" && after !== "" && after !== ",";
  const word = isWord(text, after) && !list;
  return word ? { before, text, after, kind: "word" } : { before, text, after, kind: "code" };
}

function shown({ before, text, after, kind }: Piece): string {
  const whole = (inner: string): string => code(inner, Infinity);
  if (kind === "several")
    return `${before}${text.replace(/`([^`]+)`/g, (_marked, inner: string) => whole(inner))}${after}`;
  return `${before}${kind === "word" ? text : whole(text)}${after}`;
}
