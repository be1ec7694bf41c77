import { isDeepStrictEqual } from "node:util";
import { isObject, textOf } from "./json.ts";

/**
 * Words that make a field's name a secret's, wherever they stand in it, whatever its case and
 * separators. API Manager masks only what the installed connector declares (`GET /settings`,
 * `mask`); fields of other connectors and of one's own it stores and shows as they are.
 */
const ANYWHERE =
  /passw(or)?d|passphrase|pwd|secret|credential|api-?key|(private|access|signing|encryption|shared|master|auth)-?key|authorization/;

/** `tokenEndpoint`, `tokenType` and their like are none. */
const AT_THE_END = /(token|keypass|storepass)$|(^|-)(jwt|assertion|cookie|bearer|pin|pass)$/;

/**
 * Addresses, names and counts of secrets are none themselves (`secretsEndpoint`,
 * `password_policy_url`, `client_secret_expires_at`).
 */
const ABOUT_ONE = /(endpoint|url|uri|type|alias|expires?-?(at|in)|policy|length|method|enabled?|claim|name|id)$/;

/** Secret under any name: a private key (RFC 7468) and a signed token (RFC 7519). */
const SECRET_TEXT = /-----BEGIN [A-Z ]*PRIVATE KEY-----|^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/;
const USER_INFO = /\b[a-z][\w+.-]*:\/\/[^\s/@:]*:([^\s/@]+)@/gi;

/** Placeholders for a secret, and what is shown instead of one. */
const NO_SECRET = /^(\*+|\$(secret|ref|env|sys)?\{.*\})?$/;
const PLAIN_VALUE = /^(true|false|\d{1,5})$/;
const DEEPEST = 50;

const SHOWN = "(secret)";

/** Whether the field of this name holds a secret. */
export type IsSecret = (name: string) => boolean;

/**
 * By its name, or because the connector's settings say so. @param declared names of `GET /settings`
 * with `mask`
 */
export function secretNames(declared: readonly string[] = []): IsSecret {
  const known = new Set(declared.map((name) => name.toLowerCase()));
  return (name) => known.has(name.toLowerCase()) || isSecretName(name);
}

function isSecretName(name: string): boolean {
  const words = name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, "-")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-");
  return !ABOUT_ONE.test(words) && (ANYWHERE.test(words) || AT_THE_END.test(words));
}

/**
 * Every secret in a value of any shape: below a secret name, of a secret's shape, or the password
 * of an address. For the log's filter.
 */
export function secretsIn(value: unknown, isSecret: IsSecret = secretNames()): readonly string[] {
  const found: string[] = [];
  visit(value, isSecret, false, 0, (text) => found.push(text));
  return [...new Set(found)].filter((text) => !NO_SECRET.test(text));
}

/**
 * The same for a file that can't be read as data: what stands behind a secret name and `=` or `:`
 * on a line.
 */
export function secretsInLines(text: string): readonly string[] {
  const lines = text.matchAll(/^[ \t]*["']?([\w.-]{1,100})["']?[ \t]*[=:][ \t]*(.{1,4096})$/gm);
  return [...lines].flatMap(([, name = "", value = ""]) => {
    const quoted = /^("""|'''|["'])(.*?)(?:\1|$)/.exec(value);
    const bare = quoted?.[2] ?? value.replace(/[ \t]+#.*$/, "").trim();
    const secret = secretNames()(name.split(".").at(-1) ?? name);
    return secret && !NO_SECRET.test(bare) && !PLAIN_VALUE.test(bare) ? [bare] : [];
  });
}

function visit(value: unknown, isSecret: IsSecret, below: boolean, depth: number, found: (text: string) => void): void {
  if (depth > DEEPEST) return;
  const text = textOf(value);
  if (text !== undefined) {
    if (below || SECRET_TEXT.test(text)) found(text);
    else for (const [, password = ""] of text.matchAll(USER_INFO)) found(password);
  } else if (Array.isArray(value)) {
    for (const item of value) visit(item, isSecret, below, depth + 1, found);
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value))
      visit(member, isSecret, below || isSecretMember(value, name, isSecret), depth + 1, found);
  }
}

/** `{name: "Password", value: "..."}` is a field, too. */
export function isSecretMember(owner: Readonly<Record<string, unknown>>, name: string, isSecret: IsSecret): boolean {
  if (isSecret(name)) return true;
  const called = textOf(owner["name"]) ?? textOf(owner["key"]);
  return name === "value" && called !== undefined && isSecret(called);
}

/**
 * What is stored and what is wanted, as anybody may see them: of a secret only whether it changes.
 */
export interface Shown {
  readonly current: unknown;
  readonly desired: unknown;
}

/** @param name the field's */
export function withoutSecrets(name: string, { current, desired }: Shown, isSecret: IsSecret): Shown {
  return {
    current: hidden(current, isSecret, isSecret(name), () => SHOWN, [], 0),
    desired: hidden(desired, isSecret, isSecret(name), (value, path) => fate(value, at(current, path)), [], 0),
  };
}

function fate(value: unknown, stored: unknown): string {
  if (stored === undefined || stored === null || stored === "") return "(secret, set)";
  return stored === MASK || isDeepStrictEqual(value, stored) ? "(secret, kept)" : "(secret, changed)";
}

function hidden(
  value: unknown,
  isSecret: IsSecret,
  below: boolean,
  instead: (value: unknown, path: readonly string[]) => string,
  path: readonly string[],
  depth: number,
): unknown {
  if (depth > DEEPEST) return "(deeper)";
  const text = textOf(value);
  if (text !== undefined) return text !== "" && (below || SECRET_TEXT.test(text)) ? instead(value, path) : value;
  if (Array.isArray(value))
    return value.map((item, index) => hidden(item, isSecret, below, instead, [...path, String(index)], depth + 1));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, member]) => {
    const secret = below || isSecretMember(value, key, isSecret);
    return [key, hidden(member, isSecret, secret, instead, [...path, key], depth + 1)] as const;
  });
  return Object.fromEntries(members);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, key) => {
    if (Array.isArray(inside)) return inside[Number(key)];
    return isObject(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined;
  }, value);
}

/** What API Manager shows, and takes, instead of a password (A-2.5a). */
export const MASK = "*****";
