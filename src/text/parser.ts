/**
 * Turns foreign JSON into types, once, where it enters (docs/decisions/parsing-answers.md). A
 * parser throws with the path of the first member that is missing or wrong. It never says the
 * value, which is foreign text and may be a secret.
 */

/**
 * Reads one value.
 * @param path where it stands: `list[3].id`, "" for the whole
 * @throws Malformed
 */
export type Parser<T> = (value: unknown, path: string) => T;
export type Parsed<P> = P extends Parser<infer T> ? T : never;

/** A member is missing or is not what it must be; the message names its path. */
export class Malformed extends Error {
  readonly path: string;

  constructor(path: string, fault: string) {
    super(`${path === "" ? "the body" : `\`${path}\``} is ${fault}`);
    this.path = path;
  }
}

export const text: Parser<string> = (value, path) => {
  if (typeof value === "string") return value;
  throw wrong(path, "a text", value);
};

/** A text that is not blank: an id or an address that is "" leads elsewhere. */
export const filledText: Parser<string> = (value, path) => {
  const read = text(value, path);
  if (read.trim() === "") throw new Malformed(path, "empty");
  return read;
};

/** A finite number. */
export const number: Parser<number> = (value, path) => {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw wrong(path, "a finite number", value);
};

export const boolean: Parser<boolean> = (value, path) => {
  if (typeof value === "boolean") return value;
  throw wrong(path, "true or false", value);
};

/** An object of which no member is known. */
export const anyObject: Parser<Readonly<Record<string, unknown>>> = (value, path) => {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw wrong(path, "an object", value);
};

export function listOf<T>(item: Parser<T>): Parser<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw wrong(path, "a list", value);
    return value.map((one: unknown, at) => item(one, `${path}[${at}]`));
  };
}

/** Nothing when it is missing or null, which are the same to both products. */
export function optional<T>(parser: Parser<T>): Parser<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : parser(value, path));
}

/** Like `optional`, but null stays null: for what is sent back as it came. */
export function nullable<T>(parser: Parser<T>): Parser<T | null | undefined> {
  return (value, path) => (value === undefined || value === null ? value : parser(value, path));
}

type Members = Readonly<Record<string, Parser<unknown>>>;
type ObjectOf<M extends Members> = { readonly [K in keyof M]: Parsed<M[K]> };

/** The known members; others are passed over. */
export function object<M extends Members>(members: M): Parser<ObjectOf<M>> {
  return (value, path) => {
    const all = anyObject(value, path);
    const read = Object.entries(members).map(([name, parser]) => [
      name,
      parser(Object.hasOwn(all, name) ? all[name] : undefined, path === "" ? name : `${path}.${name}`),
    ]);
    // Each member of M was read by its own parser, which the compiler can't follow.
    return Object.fromEntries(read) as ObjectOf<M>;
  };
}

/**
 * All members, in their order, the known ones checked: for what is sent back or compared as a
 * whole.
 */
export function objectWithOthers<M extends Members>(
  members: M,
): Parser<ObjectOf<M> & Readonly<Record<string, unknown>>> {
  const known = object(members);
  return (value, path) => {
    const all = anyObject(value, path);
    const whole = { ...all, ...known(value, path) };
    // A missing member stays missing: it must not come back as one without a value.
    for (const name of Object.keys(members)) if (!Object.hasOwn(all, name)) Reflect.deleteProperty(whole, name);
    return whole;
  };
}

function wrong(path: string, wanted: string, value: unknown): Malformed {
  return new Malformed(path, value === undefined ? "missing" : `${kindOf(value)}, not ${wanted}`);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}
