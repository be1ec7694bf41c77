import { parse } from "toml";
import { isDeepStrictEqual } from "node:util";
import { isObject } from "../json.ts";
import { isSame, isUnder } from "./keys.ts";
import { scan, type Assignment, type Header, type Item } from "./scan.ts";
import type { Setting } from "./settings.ts";

export interface SettingChange {
  readonly setting: string;
  /** As written before; nothing when it was absent. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface Edited {
  readonly text: string;
  readonly changes: readonly SettingChange[];
}

/** A file whose form this editor does not change; the user is told what to write. */
export class NotEditable extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/**
 * Brings the settings into the text and touches nothing else: comments, order, quoting and line ends stay. What it adds is placed where
 * WSO2's parser accepts it: never a table after something inside it (is7-contract 6.1, editing rule). A second edit changes no byte.
 * @throws NotEditable where the place of a setting has a form that is not changed here: an inline table, a value, an array of tables
 */
export function edit(text: string, settings: readonly Setting[]): Edited {
  let current = text;
  const changes: SettingChange[] = [];
  for (const setting of settings) {
    const edited = setting.kind === "value" ? setValue(current, setting) : setElement(current, setting);
    current = edited.text;
    changes.push(...edited.changes);
  }
  return { text: current, changes };
}

function setValue(text: string, setting: Extract<Setting, { kind: "value" }>): Edited {
  const path = [...setting.table.split("."), setting.key];
  const table = path.slice(0, -1);
  const after = literal(setting.value);
  const items = scan(text);
  const own = items.find(
    (item): item is Assignment =>
      item.kind === "assignment" &&
      item.header?.kind !== "array" &&
      isSame([...(item.header?.path ?? []), ...item.keys], path),
  );
  if (own !== undefined) return replaceValue(text, own, path.join("."), setting.value);
  const inline = items.find(
    (item): item is Assignment => item.kind === "assignment" && item.header === undefined && isSame(item.keys, table),
  );
  if (inline !== undefined) {
    const value = parsed(text.slice(inline.valueStart, inline.valueEnd));
    if (isObject(value) && value[setting.key] === setting.value) return { text, changes: [] };
    const remedy = isObject(value)
      ? `is an inline table; add \`${setting.key} = ${after}\` to it by hand`
      : `is a value, but must be a table with \`${setting.key} = ${after}\`; correct it by hand`;
    throw new NotEditable(inline.line, `\`${setting.table}\` ${remedy}`);
  }
  const array = items.find((item) => item.kind === "array" && isSame(item.path, table));
  if (array !== undefined)
    throw new NotEditable(
      array.line,
      `\`${setting.table}\` is an array of tables, but must be a table; correct it by hand`,
    );
  const line = `${setting.key} = ${after}`;
  const changes = [{ setting: path.join("."), before: undefined, after }];
  return { text: insert(text, items, table, line), changes };
}

function replaceValue(
  text: string,
  assignment: Assignment,
  setting: string,
  value: string | number | boolean | readonly string[],
): Edited {
  const before = text.slice(assignment.valueStart, assignment.valueEnd);
  if (isDeepStrictEqual(parsed(before), value)) return { text, changes: [] };
  const after = literal(value);
  return {
    text: text.slice(0, assignment.valueStart) + after + text.slice(assignment.valueEnd),
    changes: [{ setting, before, after }],
  };
}

function insert(text: string, items: readonly Item[], table: readonly string[], line: string): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const name = table.join(".");
  const header = items.find((item): item is Header => item.kind === "table" && isSame(item.path, table));
  if (header !== undefined) {
    const last = items
      .filter((item): item is Assignment => item.kind === "assignment" && item.header === header)
      .at(-1);
    return after(text, last?.valueEnd ?? header.start, `${indentOf(text, (last ?? header).start)}${line}`, eol);
  }
  const dotted = items
    .filter(
      (item): item is Assignment =>
        item.kind === "assignment" && item.header === undefined && isUnder(item.keys, table),
    )
    .at(-1);
  if (dotted !== undefined) return after(text, dotted.valueEnd, `${name}.${line}`, eol);
  const child = items.find(
    (item): item is Header => (item.kind === "table" || item.kind === "array") && isUnder(item.path, table),
  );
  if (child !== undefined) {
    const at = startOfBlock(text, child.start);
    return `${text.slice(0, at)}[${name}]${eol}${line}${eol}${eol}${text.slice(at)}`;
  }
  return append(text, `[${name}]${eol}${line}`, eol);
}

function setElement(text: string, setting: Extract<Setting, { kind: "element" }>): Edited {
  const path = setting.array.split(".");
  const items = scan(text);
  const inline = items.find(
    (item): item is Assignment =>
      item.kind === "assignment" &&
      item.header?.kind !== "array" &&
      isSame([...(item.header?.path ?? []), ...item.keys], path),
  );
  if (inline !== undefined) {
    throw new NotEditable(
      inline.line,
      `\`${setting.array}\` is an inline array; write its entries as [[${setting.array}]] blocks (the empty arrays of the documented block can't be written inline)`,
    );
  }
  const wanted = setting.values[setting.identity];
  const element = elementOf(text, items, setting);
  if (element === undefined) return newElement(text, setting);
  let current = text;
  const changes: SettingChange[] = [];
  for (const [key, value] of Object.entries(setting.values)) {
    const now = scan(current);
    const header = now.find((item): item is Header => item.kind === "array" && item.start === element.start);
    const member = header === undefined ? undefined : membersOf(now, header).find((item) => isSame(item.keys, [key]));
    const label = `${setting.array}[${String(wanted)}].${key}`;
    if (member !== undefined) {
      const edited = replaceValue(current, member, label, value);
      current = edited.text;
      changes.push(...edited.changes);
    } else if (!Array.isArray(value) && header !== undefined) {
      // Empty permissions and scopes may be left out (is7-contract 2).
      const last = membersOf(now, header).at(-1);
      current = after(
        current,
        last?.valueEnd ?? header.start,
        `${key} = ${literal(value)}`,
        current.includes("\r\n") ? "\r\n" : "\n",
      );
      changes.push({ setting: label, before: undefined, after: literal(value) });
    }
  }
  return { text: current, changes };
}

/** The element of the array of tables that the setting is about; nothing where the file has none. */
export function elementOf(
  text: string,
  items: readonly Item[],
  setting: Extract<Setting, { kind: "element" }>,
): Header | undefined {
  const path = setting.array.split(".");
  return items.find(
    (item): item is Header =>
      item.kind === "array" &&
      isSame(item.path, path) &&
      membersOf(items, item).some(
        (member) =>
          isSame(member.keys, [setting.identity]) &&
          parsed(text.slice(member.valueStart, member.valueEnd)) === setting.values[setting.identity],
      ),
  );
}

function newElement(text: string, setting: Extract<Setting, { kind: "element" }>): Edited {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = Object.entries(setting.values).map(([key, value]) => `${key} = ${literal(value)}`);
  const block = [`[[${setting.array}]]`, ...lines].join(eol);
  return {
    text: append(text, block, eol),
    changes: [{ setting: `[[${setting.array}]]`, before: undefined, after: lines.join(", ") }],
  };
}

/** The assignments that stand directly under a header. */
export function membersOf(items: readonly Item[], header: Header): Assignment[] {
  return items.filter((item): item is Assignment => item.kind === "assignment" && item.header === header);
}

/** A new line behind the one that holds `offset`. */
function after(text: string, offset: number, line: string, eol: string): string {
  const end = text.indexOf("\n", offset);
  return end < 0 ? `${text}${eol}${line}` : `${text.slice(0, end + 1)}${line}${eol}${text.slice(end + 1)}`;
}

function append(text: string, block: string, eol: string): string {
  if (text.trim() === "") return `${text}${block}${eol}`;
  const gap = text.endsWith("\n") ? (text.endsWith(`${eol}${eol}`) ? "" : eol) : eol + eol;
  return `${text}${gap}${block}${eol}`;
}

/** Start of the comment lines that stand directly above a header and belong to it. */
function startOfBlock(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const previous = text.lastIndexOf("\n", at - 2) + 1;
    if (!text.slice(previous, at).trimStart().startsWith("#")) break;
    at = previous;
  }
  return at;
}

function indentOf(text: string, start: number): string {
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
}

function literal(value: string | number | boolean | readonly string[]): string {
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  return JSON.stringify(value);
}

function parsed(raw: string): unknown {
  try {
    const document: unknown = parse(`value = ${raw}`);
    return isObject(document) ? document["value"] : undefined;
  } catch {
    return undefined;
  }
}
