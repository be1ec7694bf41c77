import { stringify } from "smol-toml";
import { propertiesOf, type KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import { isObject } from "../text/json.ts";
import { oneLine } from "../text/foreign-text.ts";
import { MASK, type IsSecret } from "../text/secret-names.ts";
import { isSameValue } from "./compare.ts";

/**
 * Members that an input says, or API Manager alone: in a definition they would be refused, or bind
 * it to one environment.
 */
const NOT_OF_A_DEFINITION: ReadonlySet<string> = new Set([
  ...["id", "name", "type", "alias", "endpoints", "isUsed", "isGlobal", "global"],
]);
/** What API Manager fills in where nothing was said (A-1.2b). */
const FILLED: Readonly<Record<string, unknown>> = { enableTokenEncryption: false, enableTokenHashing: false };
/** The connector's access to Identity Server is the inputs' `connector-*`. */
const ACCESS: ReadonlySet<string> = new Set(["Username", "Password", "self_validate_jwt"]);

/** A stored Key Manager as a definition file. */
export interface Definition {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Paths of the secrets that were left out. */
  readonly secrets: readonly string[];
}

/**
 * What of a stored Key Manager is its owner's choice: without secrets, and without what the inputs
 * derive (endpoints, issuer, certificates, defaults) where it is as they would have it. With it in
 * `key-manager-definition` the same inputs give the same Key Manager, here or elsewhere.
 * @param stored as GET shows it
 * @param derived what the inputs alone would make of a new one, without a definition
 * @param isSecret which fields are never shown, from the connector's settings
 * @param holdsSecret whether a text has a secret of the run in it
 */
export function definitionOf(
  stored: KeyManagerRepresentation,
  derived: KeyManagerRepresentation,
  isSecret: IsSecret,
  holdsSecret: (text: string) => boolean,
): Definition {
  const secrets: string[] = [];
  const hidden = (value: unknown, name: string): boolean =>
    value === MASK || isSecret(name) || (typeof value === "string" && holdsSecret(value));
  const chosen = (value: unknown, name: string, path: string): unknown => {
    if (!hidden(value, name)) return plain(value, hidden, (at) => secrets.push(`${path}.${at}`));
    secrets.push(path);
    return undefined;
  };
  const own = Object.entries(stored).flatMap(([name, value]): [string, unknown][] => {
    if (NOT_OF_A_DEFINITION.has(name) || name === "additionalProperties") return [];
    if (isSameValue(value, derived[name] ?? FILLED[name])) return [];
    return [[name, chosen(value, name, name)]];
  });
  const derivedProperties = propertiesOf(derived);
  const properties = Object.entries(propertiesOf(stored)).flatMap(([name, value]): [string, unknown][] => {
    if (ACCESS.has(name) || isSameValue(value, derivedProperties[name])) return [];
    return [[name, chosen(value, name, `additionalProperties.${name}`)]];
  });
  const fields = Object.fromEntries(own.filter(([, value]) => !isNothing(value)));
  const given = properties.filter(([, value]) => !isNothing(value));
  return {
    fields: given.length === 0 ? fields : { ...fields, additionalProperties: Object.fromEntries(given) },
    secrets,
  };
}

/** Absent for API Manager; TOML has no null. */
function isNothing(value: unknown): boolean {
  return isSameValue(value, undefined) || isEveryone(value);
}

/** `permissions` as every Key Manager has them that nobody has restricted. */
function isEveryone(value: unknown): boolean {
  return isObject(value) && value["permissionType"] === "PUBLIC" && isSameValue(value["roles"], undefined);
}

/** A value without nulls, and without the secrets in it, each of which is told. */
function plain(
  value: unknown,
  isSecret: (member: unknown, name: string) => boolean,
  left: (path: string) => void,
  path = "",
): unknown {
  if (Array.isArray(value)) return value.map((item, index) => plain(item, isSecret, left, `${path}[${index}]`));
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
    if (member === null || member === undefined) return [];
    const at = path === "" ? name : `${path}.${name}`;
    if (!isSecret(member, name)) return [[name, plain(member, isSecret, left, at)]];
    left(at);
    return [];
  });
  return Object.fromEntries(members);
}

/** The definition as a TOML file, whose head says what it is of and what it lacks. */
export function tomlOf({ fields, secrets }: Definition, name: string, where: string): string {
  const head = [
    `Key Manager ${oneLine(name, 200)} of API Manager at ${oneLine(where, 200)}, as it was stored.`,
    "Left out: what the inputs say (name, addresses, the connector's user), and what is as by default.",
    ...(secrets.length === 0
      ? []
      : [`Left out, since they are secrets: ${secrets.map((path) => oneLine(path, 100)).join(", ")}.`]),
  ];
  const body = Object.keys(fields).length === 0 ? "" : `\n${stringify(fields)}`;
  return `${head.map((line) => `# ${line}\n`).join("")}${body}`;
}
