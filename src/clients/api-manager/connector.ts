import { isObject, textOf } from "../../text/json.ts";
import { boolean, filledText, listOf, object, optional, text } from "../../text/parser.ts";

const DEEPEST_SETTING = 20;
/** Kinds of fields of which one of the listed values is to be chosen. */
const CHOICES: ReadonlySet<string> = new Set(["dropdown", "options", "select", "radio"]);

/**
 * A connector of `GET /settings` with the fields it requires, those that it declares to be secret,
 * and all that it has.
 */
export interface Connector {
  readonly type: string;
  readonly requiredFields: readonly string[];
  readonly secretFields: readonly string[];
  readonly fields: readonly ConnectorField[];
}

/** A field of a connector, which a Key Manager has in `additionalProperties`. */
export interface ConnectorField {
  readonly name: string;
  /** The values of which one is to be chosen; nothing where any may be. */
  readonly choices?: readonly string[];
}

const CONNECTOR_FIELDS = object({
  type: filledText,
  // Of any installed connector; the contract requires no member.
  configurations: optional(listOf(object({ name: optional(text), required: optional(boolean) }))),
});

/** One connector of the settings (A-1.2d). */
export function connectorOf(value: unknown, path: string): Connector {
  const { type, configurations = [] } = CONNECTOR_FIELDS(value, path);
  const requiredFields = configurations.flatMap(({ name, required }) =>
    required === true && name !== undefined ? [name] : [],
  );
  const settings = objectsIn(value);
  return { type, requiredFields, secretFields: settings.flatMap(secretOf), fields: settings.flatMap(fieldOf) };
}

/**
 * Every object of the settings: also the fields that a choice of another field brings
 * (`authConfigurations[].values[]`, from 4.6 on).
 */
function objectsIn(value: unknown, depth = 0): readonly Readonly<Record<string, unknown>>[] {
  if (depth > DEEPEST_SETTING) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap((member) => objectsIn(member, depth + 1))];
}

/** Names of the fields with `mask: true`. */
function secretOf(setting: Readonly<Record<string, unknown>>): readonly string[] {
  const name = textOf(setting["name"]);
  return name !== undefined && (setting["mask"] === true || setting["type"] === "password") ? [name] : [];
}

function fieldOf({ name, type, multiple, values }: Readonly<Record<string, unknown>>): readonly ConnectorField[] {
  if (typeof name !== "string" || typeof type !== "string") return [];
  const listed = Array.isArray(values) && CHOICES.has(type) && multiple !== true ? values : [];
  const choices = listed.flatMap((one: unknown) => textOf(isObject(one) ? one["name"] : one) ?? []);
  return [{ name, ...(choices.length === 0 ? {} : { choices }) }];
}
