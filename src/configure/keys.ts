/** Dotted keys, bare or quoted, and how many characters they take, the blanks around them included. */
export interface Keys {
  readonly keys: readonly string[];
  readonly length: number;
}

const QUOTED = String.raw`"((?:[^"\\\x00-\x1f\x7f]|\\(?:["\\bfnrt]|u[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}))*)"`;
const LITERAL = String.raw`'([^'\x00-\x08\x0a-\x1f\x7f]*)'`;
const PART = String.raw`[ \t]*(?:${QUOTED}|${LITERAL}|([A-Za-z0-9_-]+))[ \t]*`;

/** The keys that begin at `start`; nothing where none do. */
export function keysAt(text: string, start: number): Keys | undefined {
  const keys: string[] = [];
  const part = new RegExp(PART, "y");
  for (let at = start; ; at += 1) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (match === null) return undefined;
    const [, quoted, literal, bare] = match;
    keys.push(quoted === undefined ? (literal ?? bare ?? "") : unescaped(quoted));
    at = part.lastIndex;
    if (text[at] !== ".") return { keys, length: at - start };
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

function unescaped(quoted: string): string {
  return quoted.replace(/\\(?:u(.{4})|U(.{8})|(.))/g, (_all, short?: string, long?: string, plain?: string) =>
    plain === undefined ? String.fromCodePoint(parseInt(short ?? long ?? "", 16)) : (ESCAPES[plain] ?? plain),
  );
}

/** A path that something holds already: a `value`, or a `table` that takes further keys. */
export interface Taken {
  readonly path: readonly string[];
  readonly kind: "table" | "value";
}

/** Whether WSO2's parser refuses to set `path` after `taken`, both in one table. */
export function collides(taken: Taken, path: readonly string[]): boolean {
  if (isUnder(path, taken.path)) return taken.kind === "value";
  return isSame(path, taken.path) || isUnder(taken.path, path);
}

/** Whether a path is inside a table, at any depth. */
export function isUnder(path: readonly string[], table: readonly string[]): boolean {
  return path.length > table.length && table.every((part, index) => path[index] === part);
}

export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, index) => b[index] === part);
}
