import type { Fault } from "./faults.ts";

/** What a file is, that was taken for a `deployment.toml`. */
export interface Disguise {
  readonly id: "toml-encoding" | "toml-template";
  /** 1-based; nothing where the whole file is meant. */
  readonly line: number | undefined;
  readonly said: string;
}

/** Characters that look like a blank, a quote or nothing, and what people call them. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u202f\u2007]/u, "a no-break space"],
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u, "an invisible character"],
  [/[\u1680\u2000-\u200a\u205f\u3000\f\u000b\u0085\u2028\u2029]/u, "a space that is none to WSO2's parser"],
  [/[\u2018-\u201f\u00ab\u00bb\u2032\u2033]/u, "a typographic quote"],
];
const TEMPLATES: readonly (readonly [RegExp, string])[] = [
  [/\{\{.*(\.(Values|Release|Chart|Capabilities)\b|\b(include|tpl|toYaml|nindent)\b)/, "a Helm template"],
  [/\{%|\{#/, "a Jinja template"],
  [/\{\{-|-\}\}|\{\{\s*(\.|\$|if\b|else\b|end\b|range\b|with\b|define\b|template\b|\/\*)/, "a Go or Helm template"],
  [/\{\{/, "a template (Helm, Go or Jinja)"],
  [/<%/, "an ERB template"],
];
/** Bytes at the start of a file by which UTF-16 is told from what has one byte a letter. */
const LOOKED_AT = 512;

/** UTF-16 or UTF-32, by its mark or by its zero bytes, which no other text has. */
export function encodingOf(bytes: Uint8Array): Disguise | undefined {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const head = bytes.subarray(0, LOOKED_AT);
  const zeros = head.filter((byte) => byte === 0).length;
  if (!marked && (zeros === 0 || zeros * 4 < head.length)) return undefined;
  const name = zeros * 2 > head.length + 2 ? "UTF-32" : "UTF-16";
  return { id: "toml-encoding", line: undefined, said: `the file is ${name}, not UTF-8` };
}

/**
 * A template, by the mark of one on a line that can't be read; in a text of a readable file the
 * same mark is just text.
 */
export function templateOf(lines: readonly string[], errors: readonly Fault[]): Disguise | undefined {
  const refused = errors.map(({ line }) => ({ line, text: lines[line - 1] ?? "" }));
  for (const [pattern, name] of TEMPLATES) {
    const first = refused.find(({ text }) => pattern.test(text));
    if (first === undefined) continue;
    const said = `line ${first.line}: the file is ${name}, not the deployment.toml that is made of it`;
    return { id: "toml-template", line: first.line, said };
  }
  return undefined;
}

/**
 * A fault whose line has a character that people don't see for what it is: the message and the
 * remedy name it.
 */
export function withLookalike(lines: readonly string[], fault: Fault): Fault {
  const text = lines[fault.line - 1] ?? "";
  const found = LOOKALIKES.map(([pattern, name]) => ({ at: text.search(pattern), name }))
    .filter(({ at }) => at >= 0 && !(fault.line === 1 && at === 0 && text.startsWith("\ufeff")))
    .toSorted((a, b) => a.at - b.at)[0];
  if (fault.level === "warning" || found === undefined) return fault;
  const code = (text.codePointAt(found.at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const what = `${found.name} (U+${code}) in column ${found.at + 1}`;
  return {
    ...fault,
    message: `${fault.message}; the line has ${what}`,
    remedy: `Line ${fault.line} has ${what}: type it anew as a plain ${found.name.endsWith("quote") ? "quote" : "blank"}, or delete it.`,
  };
}
