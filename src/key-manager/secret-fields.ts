import { isDeepStrictEqual } from "node:util";
import { propertiesOf, type KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import { isObject, textOf } from "../text/json.ts";
import { isSecretMember, MASK, secretNames, secretsIn } from "../text/secret-names.ts";
import { CONNECTOR, nameOf } from "../undo/field-path.ts";

/**
 * Fields of other connectors and of one's own, too: API Manager masks only those that its connector
 * declares.
 */
const isSecret = secretNames();
const DEEPEST = 50;

/** Values by the path of their field: `certificates`, `additionalProperties.Password`. */
export type Fields = Readonly<Record<string, unknown>>;

/** The members of a Key Manager, each field of its connector as one of its own. */
export function fieldsOf(body: KeyManagerRepresentation): Fields {
  const members = Object.entries(body).filter(([name]) => name !== CONNECTOR);
  const fields = Object.entries(propertiesOf(body)).map(([name, value]) => [`${CONNECTOR}.${name}`, value] as const);
  return Object.fromEntries([...members, ...fields]);
}

/** `body` with these of its fields set to `values`; one that is set to `undefined` goes. */
export function withFields(body: KeyManagerRepresentation, values: Fields): KeyManagerRepresentation {
  const fields = Object.entries({ ...fieldsOf(body), ...values }).filter(([, value]) => value !== undefined);
  const isConnectors = ([path]: readonly [string, unknown]): boolean => path.startsWith(`${CONNECTOR}.`);
  const properties = fields.filter(isConnectors).map(([path, value]) => [nameOf(path), value] as const);
  return {
    ...Object.fromEntries(fields.filter((field) => !isConnectors(field))),
    ...(CONNECTOR in body || properties.length > 0 ? { [CONNECTOR]: Object.fromEntries(properties) } : {}),
  };
}

/** Those of `paths` that `fields` has. */
export function picked(fields: Fields, paths: readonly string[]): Fields {
  return Object.fromEntries(paths.flatMap((path) => (path in fields ? [[path, fields[path]]] : [])));
}

/**
 * For a file or the runner's state: the same with the mask in the place of every secret, however
 * deep it lies.
 */
export function withoutSecrets(body: KeyManagerRepresentation): KeyManagerRepresentation {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, masked(value, isSecret(name), 0)]));
}

/** @param below whether a name above says that all texts in it are secret */
function masked(value: unknown, below: boolean, depth: number): unknown {
  // Never seen that deep; what is masked is taken from the server again.
  if (depth > DEEPEST) return MASK;
  const text = textOf(value);
  if (text !== undefined) return text !== "" && (below || secretsIn(text).length > 0) ? MASK : value;
  if (Array.isArray(value)) return value.map((item) => masked(item, below, depth + 1));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => {
    const secret = below || isSecretMember(value, name, isSecret);
    return [name, masked(member, secret, depth + 1)] as const;
  });
  return Object.fromEntries(members);
}

/**
 * `saved` with what `now` has in the place of every mask. What `now` does not have is left out:
 * sent to API Manager, a mask that it does not know would become the value.
 */
export function unmasked(saved: unknown, now: unknown): unknown {
  if (saved === MASK) return now;
  if (Array.isArray(saved)) {
    const items = Array.isArray(now) ? now : [];
    return saved.map((item, index): unknown => unmasked(item, items[index])).filter((item) => item !== undefined);
  }
  if (!isObject(saved)) return saved;
  const members = Object.entries(saved).map(([name, member]) => [name, unmasked(member, memberOf(now, name))] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

/** Whether `read` is what was saved; in the place of a mask anything may stand, but not nothing. */
export function isAsSaved(read: unknown, saved: unknown): boolean {
  if (saved === MASK) return read !== undefined;
  if (Array.isArray(saved))
    return Array.isArray(read) && read.length === saved.length && saved.every((item, at) => isAsSaved(read[at], item));
  if (!isObject(saved)) return isDeepStrictEqual(read, saved);
  if (!isObject(read) || Object.keys(read).length !== Object.keys(saved).length) return false;
  return Object.entries(saved).every(([name, member]) => isAsSaved(memberOf(read, name), member));
}

/**
 * Paths of the fields whose secret gets lost when `wanted` replaces `stored`: what is saved and
 * what is then stored do not give it back.
 */
export function replacedSecrets(stored: KeyManagerRepresentation, wanted: KeyManagerRepresentation): readonly string[] {
  const [before, saved, after] = [fieldsOf(stored), fieldsOf(withoutSecrets(stored)), fieldsOf(wanted)];
  return Object.keys(before).filter(
    (path) => hasMask(saved[path]) && !isDeepStrictEqual(unmasked(saved[path], after[path]), before[path]),
  );
}

/** Whether a mask stands anywhere in it. */
export function hasMask(value: unknown): boolean {
  return !isDeepStrictEqual(unmasked(value, undefined), value);
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
