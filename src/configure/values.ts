import { scalarKind, type ScalarKind } from "./scalars.ts";
import { haveQuotes, IN_QUOTES, keysAt, MOST_PARTS } from "./keys.ts";
import { PathTree } from "./path-tree.ts";

/**
 * Arrays and tables inside each other: WSO2's parser reads 400 and overflows the stack at 800 to
 * 1600 (run on config-mapper 1.1.0).
 */
const DEEPEST = 100;

type Kind = ScalarKind | "string" | "array" | "table";

/** Why WSO2's parser refuses a value. */
class Refused extends Error {}

/**
 * Why WSO2's parser refuses a value; nothing when it accepts it (I-6.1, rows on values, and what
 * was run since).
 */
export function valueFault(raw: string): string | undefined {
  try {
    const reader = new Reader(raw);
    reader.value(false, []);
    return reader.done() ? undefined : "something follows the value";
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** What an inline table sets: a value, or a table inside it, and where that stands in the text. */
export interface InlineMember {
  /** From the outermost inline table on; [] is that table itself. */
  readonly path: readonly string[];
  readonly isTable: boolean;
  /** Offsets of the value in the text that was given. */
  readonly start: number;
  readonly end: number;
}

/**
 * What an inline table sets, tables inside it opened; of a refused one what was read before the
 * fault. Nothing that is in an array.
 * @returns nothing where the value is no inline table
 */
export function inlineMembers(raw: string): readonly InlineMember[] {
  const members: InlineMember[] = [];
  if (!raw.startsWith("{")) return members;
  try {
    new Reader(raw, (member) => members.push(member)).value(false, []);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return members;
}

/** A recursive reader that only accepts or refuses. */
class Reader {
  #at = 0;
  #depth = 0;
  readonly #text: string;
  readonly #tell: (member: InlineMember) => void;

  /**
   * @param tell called with the members of the outermost inline table, each after those inside it
   */
  constructor(text: string, tell: (member: InlineMember) => void = () => undefined) {
    this.#text = text;
    this.#tell = tell;
  }

  done(): boolean {
    this.#blanks();
    return this.#at >= this.#text.length;
  }

  /**
   * @param path of the value in the outermost inline table, [] for that table itself; nothing for
   * what is in an array
   */
  value(inTable: boolean, path?: readonly string[]): Kind {
    const next = this.#text[this.#at] ?? "";
    if (next === "[") return this.#inside(() => this.#array(inTable));
    if (next === "{") return this.#inside(() => this.#table(path));
    if (next === '"' || next === "'") return this.#string();
    const bare = /[^ \t\r\n,\]}#]*(?: \d\d:[^ \t\r\n,\]}#]*)?/y;
    bare.lastIndex = this.#at;
    const word = bare.exec(this.#text)?.[0] ?? "";
    this.#at += word.length;
    const kind = scalarKind(word);
    if (kind !== undefined) return kind;
    throw new Refused(
      word === ""
        ? "the value is missing"
        : "what stands there is no TOML value; a text needs quotes, a switch is true or false",
    );
  }

  #inside(read: () => Kind): Kind {
    if (this.#depth >= DEEPEST) throw new Refused(`arrays or tables inside each other more than ${DEEPEST} deep`);
    this.#depth += 1;
    const kind = read();
    this.#depth -= 1;
    return kind;
  }

  #array(inTable: boolean): Kind {
    this.#at += 1;
    const kinds = new Set<Kind>();
    for (let comma = false; ;) {
      this.#gap();
      if (this.#take("]")) {
        if (comma && inTable)
          throw new Refused("a comma at the end of an array inside an inline table; WSO2's parser refuses it");
        break;
      }
      if (this.#at >= this.#text.length) throw new Refused("the array is not closed");
      kinds.add(this.value(inTable));
      if (kinds.size > 1) throw new Refused("an array of mixed types; WSO2's parser takes one type only");
      this.#blanks();
      comma = this.#take(",");
      if (comma) continue;
      this.#gap();
      if (this.#text[this.#at] === ",")
        throw new Refused("a comma at the start of a line in an array; write it behind the value before it");
      if (this.#text[this.#at] !== "]") throw new Refused("a comma is missing in the array");
    }
    if (kinds.size === 0 && inTable)
      throw new Refused("an empty array inside an inline table; WSO2's parser refuses it");
    return "array";
  }

  #table(path: readonly string[] | undefined): Kind {
    this.#at += 1;
    const own = new PathTree();
    for (let first = true; ; first = false) {
      this.#blanks();
      if (first && this.#take("}")) return "table";
      const keys = keysAt(this.#text, this.#at);
      if (keys === undefined) throw new Refused("the inline table has no `key = value`, or goes over several lines");
      if (haveQuotes(keys.keys)) throw new Refused(`${IN_QUOTES} in the inline table`);
      this.#at += keys.length;
      if (!this.#take("=")) throw new Refused("the inline table has no `key = value`");
      this.#blanks();
      if (own.collision(keys.keys) !== undefined)
        throw new Refused(`\`${keys.keys.join(".")}\` is set twice in the inline table`);
      const here = path === undefined ? undefined : [...path, ...keys.keys];
      if (here !== undefined && here.length > MOST_PARTS)
        throw new Refused(`a key of more than ${MOST_PARTS} parts in the inline table`);
      const start = this.#at;
      const isTable = this.value(true, here) === "table";
      own.set(keys.keys, isTable ? "table" : "value", 1);
      if (here !== undefined) this.#tell({ path: here, isTable, start, end: this.#at });
      this.#blanks();
      if (this.#take("}")) return "table";
      if (!this.#take(",")) throw new Refused("a comma is missing in the inline table, or it goes over several lines");
    }
  }

  #string(): Kind {
    const quote = ['"""', "'''", '"', "'"].find((mark) => this.#text.startsWith(mark, this.#at)) ?? '"';
    const literal = quote.startsWith("'");
    const multiline = quote.length === 3;
    let at = this.#at + quote.length;
    for (; !this.#text.startsWith(quote, at); at += 1) {
      if (at >= this.#text.length) throw new Refused("the text is not closed");
      const character = this.#text[at] ?? "";
      if (multiline && /^\r?\n/.test(this.#text.slice(at, at + 2))) continue;
      if (isControl(character) && !(literal && character === "\t"))
        throw new Refused(
          `a ${character === "\t" ? "tab" : "control character"} in the text; WSO2's parser wants it escaped`,
        );
      if (!literal && character === "\\") at = this.#escape(at, multiline);
    }
    this.#at = at + quote.length;
    return "string";
  }

  #escape(at: number, multiline: boolean): number {
    const rest = this.#text.slice(at + 1);
    if (/^["\\bfnrt]/.test(rest)) return at + 1;
    if (/^u[0-9a-fA-F]{4}/.test(rest)) return at + 5;
    if (/^U00(0[0-9a-fA-F]|10)[0-9a-fA-F]{4}/.test(rest)) return at + 9;
    // The line end, and the blanks before it.
    const lineEnd = multiline ? /^[ \t]*\r?\n/.exec(rest)?.[0] : undefined;
    if (lineEnd !== undefined) return at + lineEnd.length;
    throw new Refused(
      `\`\\${rest.charAt(0)}\` is no escape in TOML; write \`\\\\${rest.charAt(0)}\` or use single quotes`,
    );
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #blanks(): void {
    while (this.#text[this.#at] === " " || this.#text[this.#at] === "\t") this.#at += 1;
  }

  /** Blanks, line ends and comments: only an array may hold them. */
  #gap(): void {
    for (;;) {
      this.#blanks();
      if (this.#text[this.#at] === "#") {
        const end = this.#text.indexOf("\n", this.#at);
        this.#at = end < 0 ? this.#text.length : end;
      } else if (this.#text.startsWith("\r\n", this.#at)) this.#at += 2;
      else if (this.#text[this.#at] === "\n") this.#at += 1;
      else return;
    }
  }
}

function isControl(character: string): boolean {
  return character < " " || character === "\u007f";
}
