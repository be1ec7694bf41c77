import { firstPart, oneLine } from "./foreign-text.ts";
import { madeLate } from "./made-late.ts";
import { base64Around, encodedForms, literal, patternOf, unescapedParts } from "./secret-forms.ts";

const SHORTEST_MASK = 4;
/**
 * Shorter texts (such as the user name "admin" where it is also the password) have other meanings,
 * too.
 */
const SHORTEST_REDACTED = 6;
/**
 * A longer secret is looked for in parts, so that a pattern stays of a size that can be compiled.
 */
const LONGEST_PATTERN = 4096;
const REPLACEMENT = "***";
/** How a text ends that was cut somewhere. */
const CUT = "...";
const BEGINS_AS_WORD = madeLate(String.raw`^[\p{L}\p{N}]`, "u");
const ENDS_AS_WORD = madeLate(String.raw`[\p{L}\p{N}]$`, "u");

/**
 * A regular expression that is made once a text holds what each of its matches holds: most secrets
 * never come back, and to make one takes longer than to add it.
 */
class Pattern {
  readonly length: number;
  readonly #sure: string;
  readonly #orElse: readonly string[];
  readonly #source: () => string;
  #made: RegExp | undefined;

  /** @param sure of which each match holds one */
  constructor(length: number, [sure = "", ...orElse]: readonly string[], source: () => string) {
    this.length = length;
    this.#sure = sure;
    this.#orElse = orElse;
    this.#source = source;
  }

  /** Asked for each pattern and each text, so nothing is made for the answer. */
  mayBeIn(text: string): boolean {
    return text.includes(this.#sure) || (this.#orElse.length > 0 && this.#orElse.some((part) => text.includes(part)));
  }

  redact(text: string): string {
    this.#made ??= new RegExp(this.#source(), "gu");
    return text.replace(this.#made, REPLACEMENT);
  }
}

function redactedBy(patterns: readonly Pattern[], text: string): string {
  return patterns.filter((pattern) => pattern.mayBeIn(text)).reduce((result, one) => one.redact(result), text);
}

/**
 * The secrets of a run. A secret is added the moment it is born; from then on the runner's log
 * filter knows it in the forms in which it may come back (plain, Base64, URL-encoded, form-encoded,
 * JSON-escaped, HTML-escaped, each line of a multi-line value), and `redact` in any mixture of
 * those escapes. Forms shorter than 4 characters are not masked: they would mask half the log and
 * hide nothing.
 */
export class Secrets {
  readonly #masked = new Set<string>();
  readonly #known = new Set<string>();
  /** Longest first, so that no rest of a longer secret stays. */
  readonly #patterns: Pattern[] = [];
  readonly #short: Pattern[] = [];
  readonly #plain: string[] = [];
  readonly #mask: (form: string) => void;

  constructor(mask: (form: string) => void) {
    this.#mask = mask;
  }

  add(secret: string): string {
    if (this.#known.has(secret) || secret.trim() === "") return secret;
    this.#known.add(secret);
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    for (const text of new Set([secret.trim(), ...lines])) if (text !== "") this.#learn(text);
    if (secret !== secret.trim()) this.#learnForms(secret);
    this.#patterns.sort((a, b) => b.length - a.length);
    return secret;
  }

  /**
   * Registers user and password with the Basic header made of them (RFC 7617); returns the header's
   * value.
   */
  basic(username: string, password: string): string {
    this.add(password);
    const credentials = Buffer.from(`${username}:${password}`, "utf8").toString("base64");
    this.add(credentials);
    return `Basic ${credentials}`;
  }

  /**
   * `text` with every secret of 6 characters or more replaced, however it is escaped, and with what
   * is left of one at a place where the text was cut. For texts of our own, in which shorter ones
   * are words.
   */
  redact(text: string): string {
    const result = redactedBy(this.#patterns, text);
    return result.endsWith(CUT) ? this.#withoutBeginning(result) : result;
  }

  /**
   * The same for a text of a server or a file, where a shorter secret is replaced, too, if it
   * stands as a word of its own.
   */
  redactForeign(text: string): string {
    return redactedBy(this.#short, this.redact(text));
  }

  /**
   * Foreign text for a message: without secrets, harmless, one line. What hid behind invisible
   * characters is looked at again.
   */
  foreign(text: string, longest?: number): string {
    return this.redactForeign(oneLine(this.redactForeign(firstPart(text)), longest));
  }

  #learn(text: string): void {
    if (text.length < SHORTEST_REDACTED)
      this.#short.push(new Pattern(text.length, unescapedParts(text), () => asWord(text, patternOf(text))));
    else
      for (const part of partsOf(text)) {
        this.#patterns.push(new Pattern(text.length, unescapedParts(part), () => patternOf(part)));
        this.#plain.push(part);
      }
    this.#learnForms(text);
  }

  #learnForms(text: string): void {
    const forms = encodedForms(text);
    for (const form of forms.toMask) this.#maskOnce(form);
    for (const form of forms.ofBytes) {
      if (form.length < SHORTEST_REDACTED)
        this.#short.push(new Pattern(form.length, [form], () => asWord(form, literal(form))));
      else this.#patterns.push(new Pattern(form.length, [form], () => literal(form)));
    }
    for (const sure of forms.inBase64) this.#patterns.push(new Pattern(sure.length, [sure], () => base64Around(sure)));
  }

  #maskOnce(form: string): void {
    if (form.length < SHORTEST_MASK || this.#masked.has(form)) return;
    this.#masked.add(form);
    this.#mask(form);
  }

  #withoutBeginning(text: string): string {
    const body = text.slice(0, -CUT.length);
    for (const secret of this.#plain) {
      for (let length = Math.min(secret.length - 1, body.length); length >= SHORTEST_REDACTED; length -= 1) {
        if (body.endsWith(secret.slice(0, length))) return `${body.slice(0, -length)}${REPLACEMENT}${CUT}`;
      }
    }
    return text;
  }
}

/** Of one length each but the last, which is not too short to be looked for. */
function partsOf(text: string): readonly string[] {
  const end = text.length - LONGEST_PATTERN < SHORTEST_REDACTED ? text.length : LONGEST_PATTERN;
  return [text.slice(0, end), ...(end < text.length ? partsOf(text.slice(end)) : [])];
}

/** Only where no letter or digit goes on at either end. */
function asWord(text: string, pattern: string): string {
  const before = BEGINS_AS_WORD().test(text) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = ENDS_AS_WORD().test(text) ? "(?![\\p{L}\\p{N}])" : "";
  return `${before}(?:${pattern})${after}`;
}
