import { rulesIn, type Rule } from "./access-rules.ts";
import { mustBeArray } from "./array-of-tables.ts";
import { NotEditable, type Edited, type SettingChange } from "./edited.ts";
import type { Splice } from "./inline.ts";
import { inXml } from "./in-xml.ts";
import { isSame, isUnder } from "./keys.ts";
import { isReference, parsedValue } from "./parsed-value.ts";
import { isValueOf, scan, type Assignment, type Header, type Item } from "./scan.ts";
import type { EventListener } from "./settings.ts";
import { append, lineAfter, lineEndOf, literal, splice } from "./splices.ts";

const PROPERTIES = "properties";
const HIDDEN = "(not shown)";
const HEADER = "header.X-WSO2-KEY-MANAGER";
/** What the listener itself replaces by its own server's administrator (I-6.1l). */
const OWN_USERNAME = "${admin.username}";
const OWN_PASSWORD = "${admin.password}";

/** A property as it is written, and what else means the same. */
interface Property {
  readonly key: string;
  readonly value: string;
  readonly same: readonly string[];
  readonly isSecret: boolean;
  /** Whether it may be kept elsewhere: then it stays as it is. */
  readonly isCredential: boolean;
}

/** The listener of a file, with its properties. */
interface Found {
  readonly rule: Rule;
  /** Of `[event_listener.properties]`; nothing where they are dotted keys, or not there. */
  readonly header: Header | undefined;
  /** By their key. */
  readonly properties: ReadonlyMap<string, Assignment>;
}

/**
 * Brings the listener into the text: as a block of its own, or its lines in the one that is there
 * by its name. `[event_listener.properties]` follows its listener (B-T5).
 * @throws NotEditable where it stands twice, or in a form that is not changed here
 */
export function setListener(text: string, setting: EventListener): Edited {
  const items = scan(text);
  mustBeArray(text, items, setting.array);
  const wanted = propertiesOf(text, items, setting);
  const found = listenerIn(text, items, setting);
  return found === undefined ? added(text, setting, wanted) : edited(text, setting, wanted, found);
}

/** The assignments of the listener that may be shown with their values. */
export function shownOfListener(text: string, items: readonly Item[], setting: EventListener): readonly Assignment[] {
  const found = named(text, items, setting).map((rule) => withProperties(items, rule, setting));
  const wanted = propertiesOf(text, items, setting);
  return found.flatMap(({ rule, properties }) => [
    ...rule.members.filter(({ keys }) => [...Object.keys(setting.values), "enable"].some((key) => isSame(keys, [key]))),
    ...wanted.flatMap(({ key, isSecret }) => (isSecret ? [] : (properties.get(key) ?? []))),
  ]);
}

/** Whether a change is one of a secret, by the name that it has in `Edited`. */
export function isListenerSecret(changed: string, setting: EventListener): boolean {
  return changed === label(setting, "password");
}

/**
 * The user of API Manager by name and password; or as WSO2's page has it, when this file's own
 * administrator is the same: then there is no second copy of the password.
 */
function propertiesOf(text: string, items: readonly Item[], setting: EventListener): readonly Property[] {
  const { endpoint, username, password, handlers } = setting;
  const administrator = (key: string): unknown => {
    const own = items.find((item): item is Assignment => isValueOf(item, ["super_admin", key]));
    return own === undefined ? undefined : parsedValue(text.slice(own.valueStart, own.valueEnd));
  };
  const isOwn =
    administrator("username") === username &&
    [password, inXml(password)].some((one) => administrator("password") === one);
  const credential = (key: "username" | "password", value: string, own: string): Property => ({
    ...{ key, value: isOwn ? own : inXml(value), isSecret: key === "password", isCredential: true },
    same: [...(isOwn ? [own] : []), value, inXml(value)],
  });
  const plain = { isSecret: false, isCredential: false };
  return [
    { key: "notification_endpoint", value: endpoint, same: [endpoint], ...plain },
    credential("username", username, OWN_USERNAME),
    credential("password", password, OWN_PASSWORD),
    { key: HEADER, value: handlers[0], same: handlers, ...plain },
  ];
}

function named(text: string, items: readonly Item[], { array, values }: EventListener): readonly Rule[] {
  return rulesIn(items, array.split(".")).filter(({ members }) =>
    members.some(
      ({ keys, valueStart, valueEnd }) =>
        isSame(keys, ["name"]) && parsedValue(text.slice(valueStart, valueEnd)) === values.name,
    ),
  );
}

function listenerIn(text: string, items: readonly Item[], setting: EventListener): Found | undefined {
  const [rule, second] = named(text, items, setting);
  if (second !== undefined) {
    const twice = `the listener \`${setting.values.name}\` stands twice; the server keeps one of them`;
    throw new NotEditable(second.header.line, twice, "Take one of the two blocks out.");
  }
  if (rule === undefined) return undefined;
  const inline = rule.members.find(({ keys }) => isSame(keys, [PROPERTIES]));
  if (inline !== undefined) {
    const table = `[${setting.array}.${PROPERTIES}]`;
    throw new NotEditable(inline.line, `the properties of the listener are written inline; write them below ${table}`);
  }
  return withProperties(items, rule, setting);
}

function withProperties(items: readonly Item[], rule: Rule, { array }: EventListener): Found {
  const path = [...array.split("."), PROPERTIES];
  const next = items.findIndex(
    (item, index) => index > items.indexOf(rule.header) && item.kind === "array" && isSame(item.path, rule.header.path),
  );
  const own = items.slice(items.indexOf(rule.header), next < 0 ? items.length : next);
  const header = own.find((item): item is Header => item.kind === "table" && isSame(item.path, path));
  const below = own.filter((item): item is Assignment => item.kind === "assignment" && item.header === header);
  const dotted = rule.members.filter(({ keys }) => isUnder(keys, [PROPERTIES]));
  const all = header === undefined ? dotted.map((item) => [item, 1] as const) : below.map((item) => [item, 0] as const);
  const properties = new Map<string, Assignment>();
  for (const [item, from] of all) {
    const [key = "", ...more] = item.keys.slice(from);
    if (more.length === 0) properties.set(key, item);
    else if ([key, ...more].join(".") === HEADER) {
      const why = `\`${HEADER}\` without quotes is a table, and the header is not sent`;
      throw new NotEditable(item.line, why, `Write its name in quotes: '${HEADER}' = "...".`);
    }
  }
  return { rule, header, properties };
}

function added(text: string, { array, values }: EventListener, wanted: readonly Property[]): Edited {
  const lines = Object.entries(values).map(([key, value]) => `${key} = ${literal(value)}`);
  const properties = wanted.map((property) => line(property, property.value));
  const block = [`[[${array}]]`, ...lines, "", `[${array}.${PROPERTIES}]`, ...properties].join(lineEndOf(text));
  const shown = wanted.map((property) => line(property, isHidden(property) ? HIDDEN : property.value));
  const after = [...lines, ...shown].join(", ");
  return { text: append(text, block), changes: [{ setting: `[[${array}]]`, before: undefined, after }] };
}

function edited(text: string, setting: EventListener, wanted: readonly Property[], found: Found): Edited {
  const { rule, header, properties } = found;
  const splices: Splice[] = [];
  const changes: SettingChange[] = [];
  const set = (
    key: string,
    own: Assignment | undefined,
    after: string,
    isRight: (value: unknown) => boolean,
  ): boolean => {
    const before = own === undefined ? undefined : text.slice(own.valueStart, own.valueEnd);
    if (before !== undefined && isRight(parsedValue(before))) return false;
    if (own !== undefined) splices.push({ start: own.valueStart, end: own.valueEnd, text: after });
    changes.push({ setting: label(setting, key), before, after });
    return own === undefined;
  };
  const member = (key: string): Assignment | undefined => rule.members.find(({ keys }) => isSame(keys, [key]));
  // Of the template; nothing means that it is on.
  const enable = member("enable");
  if (enable !== undefined) set("enable", enable, "true", (value) => String(value) === "true");
  const lines = Object.entries(setting.values).flatMap(([key, value]) => {
    // It was found by its name; any id and order will do.
    const isMissing = set(key, member(key), literal(value), (one) => key !== "type" || one === value);
    return isMissing ? [`${key} = ${literal(value)}`] : [];
  });
  const texts = wanted.flatMap((property) => {
    const { key, value, same } = property;
    const isRight = (one: unknown): boolean =>
      same.some((each) => each === one) || (property.isCredential && isReference(one));
    const isMissing = set(key, properties.get(key), literal(value), isRight);
    return isMissing ? [line(property, value)] : [];
  });
  if (header !== undefined && texts.length > 0)
    splices.push(lineAfter(text, [...properties.values()].at(-1)?.valueEnd ?? header.start, texts));
  else if (properties.size > 0) lines.push(...texts.map((one) => `${PROPERTIES}.${one}`));
  else if (texts.length > 0) lines.push("", `[${setting.array}.${PROPERTIES}]`, ...texts);
  if (lines.length > 0) splices.push(lineAfter(text, rule.members.at(-1)?.valueEnd ?? rule.header.start, lines));
  return { text: splice(text, splices), changes };
}

function isHidden({ isSecret, value }: Property): boolean {
  return isSecret && value !== OWN_PASSWORD;
}

function line({ key }: Property, value: string): string {
  return `${key === HEADER ? `'${key}'` : key} = ${literal(value)}`;
}

function label({ array, values }: EventListener, key: string): string {
  return `${array}[${values.id}].${key}`;
}
