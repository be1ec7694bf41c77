import { oneLine } from "../../text/foreign-text.ts";
import { isObject } from "../../text/json.ts";
import { nearest } from "../../text/nearest.ts";
import { KEY_MANAGER, type Kind, type Members } from "./members.ts";

/** Something wrong in a definition: where, what, and what to write instead. Never has a value. */
export interface DefinitionFault {
  readonly path: readonly string[];
  readonly reason: string;
  readonly remedy: string;
}

const LONGEST_NAME = 60;

/** Every fault of a definition, in the order of the file. Pure. */
export function faultsOf(fields: Readonly<Record<string, unknown>>): readonly DefinitionFault[] {
  return ofMembers(fields, KEY_MANAGER, false, []);
}

function ofMembers(
  given: Readonly<Record<string, unknown>>,
  members: Members,
  others: boolean,
  path: readonly string[],
): readonly DefinitionFault[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const at = [...path, name];
    const kind = Object.hasOwn(members, name) ? members[name] : undefined;
    if (kind !== undefined) return ofValue(value, kind, at);
    return others ? [] : [unknown(at, Object.keys(members))];
  });
}

function unknown(path: readonly string[], known: readonly string[]): DefinitionFault {
  const name = path.at(-1) ?? "";
  const near = nearest(name, known);
  const remedy =
    near === undefined
      ? path.length === 1
        ? "Take it out; a field of the connector belongs under [additionalProperties]."
        : `Use one of ${known.join(", ")}.`
      : `Did you mean \`${near}\`?`;
  return { path, reason: `\`${shown(path)}\` is no member of the Admin API's Key Manager.`, remedy };
}

function ofValue(value: unknown, kind: Kind, path: readonly string[]): readonly DefinitionFault[] {
  const wrong = (wanted: string, remedy: string): readonly DefinitionFault[] => [
    { path, reason: `\`${shown(path)}\` must be ${wanted}.`, remedy },
  ];
  switch (kind.is) {
    case "any":
      return [];
    case "boolean":
      return typeof value === "boolean" ? [] : wrong("true or false", "Write true or false, without quotes.");
    case "number":
      return typeof value === "number" ? [] : wrong("a number", "Write a number, without quotes.");
    case "text":
      return ofText(value, kind, wrong);
    case "list":
      if (!Array.isArray(value)) return wrong("a list", "Put it into brackets: [ ... ].");
      return value.flatMap((item: unknown, index) => ofValue(item, kind.of, [...path, String(index)]));
    case "object":
      if (!isObject(value))
        return wrong("a table of members", `Its members are ${Object.keys(kind.members).join(", ")}.`);
      return ofMembers(value, kind.members, kind.others === true, path);
  }
}

function ofText(
  value: unknown,
  { values, most }: Extract<Kind, { is: "text" }>,
  wrong: (wanted: string, remedy: string) => readonly DefinitionFault[],
): readonly DefinitionFault[] {
  if (typeof value !== "string") return wrong("a text", "Put it into quotes.");
  if (values !== undefined && !values.includes(value)) {
    const near = nearest(value, values);
    return wrong(`one of ${values.join(", ")}`, near === undefined ? "Use one of them." : `Did you mean \`${near}\`?`);
  }
  if (most !== undefined && [...value].length > most) return wrong(`at most ${most} characters`, "Shorten it.");
  return [];
}

/** `permissions.roles[1]`, harmless and short. */
function shown(path: readonly string[]): string {
  const parts = path.map((part, at) => (/^\d+$/.test(part) ? `[${part}]` : `${at === 0 ? "" : "."}${part}`));
  return oneLine(parts.join(""), LONGEST_NAME);
}
