import { propertiesOf, type KeyManagerRepresentation } from "../../clients/api-manager/admin.ts";
import type { Connector, ConnectorField } from "../../clients/api-manager/connector.ts";
import { CONNECTOR_FIELDS } from "../../inputs/definition/members.ts";
import type { Definition } from "../../inputs/run-inputs.ts";
import type { Finding } from "../../problems/finding.ts";
import { namesOf, oneLine } from "../../text/foreign-text.ts";
import { nearest } from "../../text/nearest.ts";
import { CONNECTOR_TYPE } from "../desired.ts";

const LONGEST_NAME = 60;
const LONGEST_PATH = 120;

/** What a definition is held against: the server's own word on its connector. */
interface Judged {
  readonly definition: Definition | undefined;
  readonly connectors: readonly Connector[];
  /** As GET shows it. */
  readonly stored: KeyManagerRepresentation | undefined;
}

/** Taken by API Manager though no connector lists it (A-2.3c, A-1.3d). */
const ITS_OWN: ReadonlySet<string> = new Set(["self_validate_jwt", "constraints"]);
/** Values that ask for nothing, so that a release without the field does the same (A-3.2e). */
const NOTHING: ReadonlySet<unknown> = new Set([false, "", null, "BasicAuth"]);

/**
 * The connector's fields of a definition, held against those that `GET /settings` lists (A-1.2d).
 * API Manager takes any key and any value (A-1.3a), and the connector ignores what it does not
 * know. What stands there already has been accepted, and is nobody's typing mistake.
 */
export function definitionFindings({ definition, connectors, stored }: Judged): readonly Finding[] {
  const fields = connectors.find(({ type }) => type === CONNECTOR_TYPE)?.fields ?? [];
  if (definition === undefined || fields.length === 0) return [];
  const standing = propertiesOf(stored ?? {});
  return Object.entries(propertiesOf(definition.fields)).flatMap(([name, value]) => {
    const listed = fields.find((field) => field.name === name);
    const found =
      listed !== undefined
        ? wrongValue(listed, value)
        : name in standing || ITS_OWN.has(name)
          ? undefined
          : unlisted(name, value, fields);
    return found === undefined ? [] : [placed(found, name, definition)];
  });
}

function wrongValue({ name, choices }: ConnectorField, value: unknown): Finding | undefined {
  if (choices === undefined || (typeof value === "string" && choices.includes(value))) return undefined;
  const near = typeof value === "string" ? nearest(value, choices) : undefined;
  return {
    id: "definition-field-value",
    level: "error",
    message: `\`${shown(name)}\` has a value that this API Manager does not offer.`,
    remedy: near === undefined ? `Use one of ${namesOf(choices)}.` : `Did you mean \`${shown(near)}\`?`,
  };
}

function unlisted(name: string, value: unknown, fields: readonly ConnectorField[]): Finding | undefined {
  const others = Object.keys(CONNECTOR_FIELDS);
  if (others.includes(name)) {
    if (NOTHING.has(value)) return undefined;
    return {
      id: "definition-field-ignored",
      level: "warning",
      message: `\`${shown(name)}\` is no field of the connector in this release of API Manager, which stores it and does nothing with it.`,
      remedy: "Take it out, or use a release that has it.",
    };
  }
  const near = nearest(name, [...fields.map((field) => field.name), ...others]);
  return {
    ...(near === undefined
      ? { id: "definition-field-ignored", level: "warning", remedy: "Take it out if nothing else reads it." }
      : { id: "definition-field-unknown", level: "error", remedy: `Did you mean \`${shown(near)}\`?` }),
    message: `\`${shown(name)}\` is no field of API Manager's connector ${CONNECTOR_TYPE}; it would be stored, and do nothing.`,
  };
}

/** A name of the user's file or the server's, harmless and short. */
function shown(name: string): string {
  return oneLine(name, LONGEST_NAME);
}

function placed(finding: Finding, name: string, { path, lineOf }: Definition): Finding {
  const line = lineOf?.(["additionalProperties", name]);
  if (line === undefined) return finding;
  const message = `${oneLine(path, LONGEST_PATH)} line ${line}: ${finding.message}`;
  return { ...finding, message, at: { file: path, line } };
}
