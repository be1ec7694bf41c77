import { isSameValue, rulesIn, stepFor, type Rule } from "./access-rules.ts";
import { mustBeArray } from "./array-of-tables.ts";
import { NotEditable, type Edited, type SettingChange } from "./edited.ts";
import { setListener } from "./event-listener.ts";
import { inlinePlace, intoInline, type InlinePlace, type Splice } from "./inline.ts";
import { isSame, isUnder } from "./keys.ts";
import { isReference, parsedValue } from "./parsed-value.ts";
import { isValueOf, scan, type Assignment, type Header, type Item } from "./scan.ts";
import type { AccessRule, Setting } from "./settings.ts";
import { append, before, indentOf, lineAfter, lineEndOf, literal, splice } from "./splices.ts";

export { NotEditable, type Edited, type SettingChange };

/**
 * Brings the settings into the text and touches nothing else: comments, order, quoting and line
 * ends stay. What it adds is placed where WSO2's parser accepts it: never a table after something
 * inside it (I-6.1j, editing rule). A second edit changes no byte. The text is scanned once a
 * setting.
 * @throws NotEditable where the place of a setting has a form that is not changed here: a value, an
 * inline array, an array of tables
 */
export function edit(text: string, settings: readonly Setting[]): Edited {
  let current = text;
  const changes: SettingChange[] = [];
  for (const setting of settings) {
    const edited = editOne(current, setting);
    current = edited.text;
    changes.push(...edited.changes);
  }
  return { text: current, changes };
}

function editOne(text: string, setting: Setting): Edited {
  try {
    switch (setting.kind) {
      case "value":
        return setValue(text, setting);
      case "access-rule":
        return setRule(text, setting);
      case "event-listener":
        return setListener(text, setting);
    }
  } catch (error) {
    if (error instanceof NotEditable) error.text = text;
    throw error;
  }
}

function setValue(text: string, setting: Extract<Setting, { kind: "value" }>): Edited {
  const path = [...setting.table.split("."), setting.key];
  const table = path.slice(0, -1);
  const after = literal(setting.value);
  const items = scan(text);
  const own = items.find((item): item is Assignment => isValueOf(item, path));
  if (own !== undefined) {
    const before = text.slice(own.valueStart, own.valueEnd);
    if (isAsWanted(before, setting)) return { text, changes: [] };
    return {
      text: splice(text, [{ start: own.valueStart, end: own.valueEnd, text: after }]),
      changes: [{ setting: path.join("."), before, after }],
    };
  }
  const inline = inlinePlace(text, items, path);
  if (inline?.kind === "table" && setting.value === setting.unset) return { text, changes: [] };
  if (inline !== undefined) return setInline(text, inline, path, setting);
  const array = items.find(
    (item): item is Header => item.kind === "array" && (isSame(item.path, table) || isUnder(table, item.path)),
  );
  if (array !== undefined)
    throw new NotEditable(
      array.line,
      `\`${array.path.join(".")}\` is an array of tables, but must be a table; correct it by hand`,
    );
  if (setting.value === setting.unset) return { text, changes: [] };
  const line = `${setting.key} = ${after}`;
  const changes = [{ setting: path.join("."), before: undefined, after }];
  return { text: insert(text, items, table, line), changes };
}

/** Whether a value of the file, as it is written, stays. */
function isAsWanted(raw: string, { value, orReference }: Extract<Setting, { kind: "value" }>): boolean {
  const found = parsedValue(raw);
  return found === value || (orReference === true && isReference(found));
}

/**
 * Beside a table that is written inline no header of it may stand (I-6.1c), so the setting goes
 * into it.
 */
function setInline(
  text: string,
  place: InlinePlace,
  path: readonly string[],
  wanted: Extract<Setting, { kind: "value" }>,
): Edited {
  const after = literal(wanted.value);
  const setting = path.join(".");
  if (place.kind === "no-table") {
    const table = place.path.join(".");
    const member = `${path.slice(place.path.length).join(".")} = ${after}`;
    throw new NotEditable(
      place.item.line,
      `\`${table}\` is a value, but must be a table with \`${member}\`; correct it by hand`,
    );
  }
  if (place.kind === "table") {
    const added = intoInline(text, place, `${place.keys.join(".")} = ${after}`);
    return { text: splice(text, [added]), changes: [{ setting, before: undefined, after }] };
  }
  const before = text.slice(place.start, place.end);
  if (isAsWanted(before, wanted)) return { text, changes: [] };
  return { text: splice(text, [{ ...place, text: after }]), changes: [{ setting, before, after }] };
}

function insert(text: string, items: readonly Item[], table: readonly string[], line: string): string {
  const eol = lineEndOf(text);
  const name = table.join(".");
  const header = items.find((item): item is Header => item.kind === "table" && isSame(item.path, table));
  if (header !== undefined) {
    const last = items
      .filter((item): item is Assignment => item.kind === "assignment" && item.header === header)
      .at(-1);
    const added = `${indentOf(text, (last ?? header).start)}${line}`;
    return splice(text, [lineAfter(text, last?.valueEnd ?? header.start, [added])]);
  }
  const dotted = items
    .filter(
      (item): item is Assignment =>
        item.kind === "assignment" && item.header === undefined && isUnder(item.keys, table),
    )
    .at(-1);
  if (dotted !== undefined) return splice(text, [lineAfter(text, dotted.valueEnd, [`${name}.${line}`])]);
  const child = items.find(
    (item): item is Header => (item.kind === "table" || item.kind === "array") && isUnder(item.path, table),
  );
  const block = `[${name}]${eol}${line}`;
  return child === undefined ? append(text, block) : before(text, items, child, block);
}

/** Why the documented block can't be written inline (I-6.1h). */
const EMPTY_ARRAYS = " (the empty arrays of the documented block can't be written inline)";

function setRule(text: string, setting: AccessRule): Edited {
  const path = setting.array.split(".");
  const items = scan(text);
  mustBeArray(text, items, setting.array, EMPTY_ARRAYS);
  const step = stepFor(text, rulesIn(items, path), setting);
  if (step.kind === "none") return { text, changes: [] };
  if (step.kind === "edit") return editRule(text, step.rule, setting);
  const lines = Object.entries(setting.values).map(([key, value]) => `${key} = ${literal(value)}`);
  const block = [`[[${setting.array}]]`, ...lines].join(lineEndOf(text));
  const where =
    step.kind === "append" ? "" : ` (before the rule of line ${step.rule.header.line}, which would answer first)`;
  return {
    text: step.kind === "append" ? append(text, block) : before(text, items, step.rule.header, block),
    changes: [{ setting: `[[${setting.array}]]`, before: undefined, after: `${lines.join(", ")}${where}` }],
  };
}

function editRule(text: string, { header, members }: Rule, setting: AccessRule): Edited {
  const splices: Splice[] = [];
  const added: string[] = [];
  const changes: SettingChange[] = [];
  for (const [key, value] of Object.entries(setting.values)) {
    const { context, http_method: method } = setting.values;
    const label = `${setting.array}[${method} ${context}].${key}`;
    const after = literal(value);
    const member = members.find(({ keys }) => isSame(keys, [key]));
    if (member === undefined) {
      // Empty permissions and scopes may be left out (I-2p).
      if (Array.isArray(value)) continue;
      added.push(`${key} = ${after}`);
      changes.push({ setting: label, before: undefined, after });
      continue;
    }
    const found = text.slice(member.valueStart, member.valueEnd);
    if (isSameValue(parsedValue(found), value)) continue;
    splices.push({ start: member.valueStart, end: member.valueEnd, text: after });
    changes.push({ setting: label, before: found, after });
  }
  if (added.length > 0) splices.push(lineAfter(text, members.at(-1)?.valueEnd ?? header.start, added));
  return { text: splice(text, splices), changes };
}
