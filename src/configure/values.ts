type Kind = "string" | "boolean" | "integer" | "float" | "date" | "array" | "table";

const INTEGER = /^[+-]?(0|[1-9](_?\d)*|0x[0-9a-fA-F](_?[0-9a-fA-F])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*)$/;
const FLOAT = /^[+-]?((0|[1-9](_?\d)*)(\.\d(_?\d)*)?([eE][+-]?\d(_?\d)*)?|inf|nan)$/;
const DATE = /^\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?)?$|^\d\d:\d\d:\d\d(\.\d+)?$/;

class Refused extends Error {}

/** Why WSO2's parser refuses a value; nothing when it accepts it (is7-contract 6.1, rows on values). */
export function valueFault(raw: string): string | undefined {
  try {
    const reader = new Reader(raw);
    reader.value(false);
    return reader.done() ? undefined : "something follows the value";
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** A recursive reader that only judges. */
class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  done(): boolean {
    this.#space();
    return this.#at >= this.#text.length;
  }

  value(inTable: boolean): Kind {
    const next = this.#text[this.#at] ?? "";
    if (next === "[") return this.#array(inTable);
    if (next === "{") return this.#table();
    if (next === '"' || next === "'") return this.#string();
    const bare = /[^\s,\]}#]*(?: \d\d:[^\s,\]}#]*)?/y;
    bare.lastIndex = this.#at;
    const word = bare.exec(this.#text)?.[0] ?? "";
    this.#at += word.length;
    return kindOf(word);
  }

  #array(inTable: boolean): Kind {
    this.#at += 1;
    const kinds = new Set<Kind>();
    for (;;) {
      this.#space();
      if (this.#take("]")) break;
      if (this.#at >= this.#text.length) throw new Refused("the array is not closed");
      kinds.add(this.value(false));
      if (kinds.size > 1) throw new Refused("an array of mixed types; WSO2's parser takes one type only");
      this.#space();
      if (!this.#take(",") && this.#text[this.#at] !== "]") throw new Refused("a comma is missing in the array");
    }
    if (kinds.size === 0 && inTable)
      throw new Refused("an empty array inside an inline table; WSO2's parser refuses it");
    return "array";
  }

  #table(): Kind {
    this.#at += 1;
    const key =
      /\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+))*\s*=\s*/y;
    for (let first = true; ; first = false) {
      this.#space();
      if (this.#take("}")) return "table";
      if (!first && !this.#take(",")) throw new Refused("a comma is missing in the inline table");
      key.lastIndex = this.#at;
      const match = key.exec(this.#text);
      if (match === null) throw new Refused("the inline table has no `key = value`");
      this.#at += match[0].length;
      this.value(true);
    }
  }

  #string(): Kind {
    const quote = ['"""', "'''", '"', "'"].find((mark) => this.#text.startsWith(mark, this.#at)) ?? '"';
    const start = this.#at + quote.length;
    let at = start;
    for (; !this.#text.startsWith(quote, at); at += 1) {
      if (at >= this.#text.length) throw new Refused("the text is not closed");
      if (quote.startsWith("'")) continue;
      if (this.#text[at] === "\\") at = this.#escape(at, quote.length === 3);
    }
    this.#at = at + quote.length;
    return "string";
  }

  #escape(at: number, multiline: boolean): number {
    const rest = this.#text.slice(at + 1);
    if (/^["\\bfnrt]/.test(rest)) return at + 1;
    if (/^u[0-9a-fA-F]{4}/.test(rest)) return at + 5;
    if (/^U[0-9a-fA-F]{8}/.test(rest)) return at + 9;
    if (multiline && /^[ \t]*\r?\n/.test(rest)) return at + 1;
    throw new Refused(
      `\`\\${rest.charAt(0)}\` is no escape in TOML; write \`\\\\${rest.charAt(0)}\` or use single quotes`,
    );
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    const gap = /(?:\s|#[^\n]*)*/y;
    gap.lastIndex = this.#at;
    this.#at += gap.exec(this.#text)?.[0].length ?? 0;
  }
}

function kindOf(word: string): Kind {
  if (word === "true" || word === "false") return "boolean";
  if (INTEGER.test(word)) return "integer";
  if (FLOAT.test(word)) return "float";
  if (DATE.test(word)) return "date";
  throw new Refused(
    word === ""
      ? "the value is missing"
      : `\`${word.slice(0, 40)}\` is no TOML value; a text needs quotes, a switch is true or false`,
  );
}
