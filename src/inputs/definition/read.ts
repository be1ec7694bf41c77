import { parse as parseToml } from "toml";
import { reasonOf } from "../../problems/problem.ts";
import { oneLine } from "../../text/foreign-text.ts";
import { isObject, textOf } from "../../text/json.ts";
import { secretsIn, secretsInLines } from "../../text/secret-names.ts";
import type { InputReader } from "../reader.ts";
import type { Definition } from "../run-inputs.ts";
import type { NameOf } from "../table.ts";
import { faultsOf } from "./judge.ts";
import { askedFor } from "./json-form.ts";
import { jsonLines, tomlLines } from "./lines.ts";

/**
 * Reads the definition that an input names: a TOML file, or a `.json` file in the Admin API's own
 * form. Every member is judged here, before anything is contacted; each fault is the reader's.
 */
export function readDefinition(reader: InputReader, name: NameOf<"definition">): Definition | undefined {
  const path = reader.text(name);
  if (path === undefined) return undefined;
  const text = reader.file(name, path);
  if (text === undefined) return undefined;
  const json = path.toLowerCase().endsWith(".json");
  let parsed: unknown;
  try {
    parsed = json ? JSON.parse(text.replace(/^\ufeff/, "")) : parseToml(text);
  } catch (error) {
    reader.hide(secretsInLines(text));
    const { reason, remedy } = unreadable(path, text, error, json);
    reader.fault(name, reason, remedy);
    return undefined;
  }
  reader.hide(secretsIn(parsed));
  if (!isObject(parsed)) {
    reader.fault(name, `${oneLine(path, 80)} holds no JSON object.`, "Write the members into { ... }.");
    return undefined;
  }
  const fields = json ? askedFor(parsed, reader.text("key-manager-name")) : parsed;
  const lineOf = json ? jsonLines(text) : tomlLines(text);
  for (const { path: member, reason, remedy } of faultsOf(fields)) {
    const line = lineOf(member) ?? 1;
    reader.faults.push({ name, reason: `line ${line}: ${reason}`, remedy, at: { file: path, line } });
  }
  return { path, fields, lineOf };
}

/** Never shows what a JSON parser says: it quotes the text around the fault. */
function unreadable(path: string, text: string, error: unknown, json: boolean): { reason: string; remedy: string } {
  const file = oneLine(path, 80);
  if (json)
    return { reason: `${file} is not valid JSON.`, remedy: "Correct the file, or name it .toml if it is TOML." };
  if (text.trimStart().startsWith("{")) {
    return {
      reason: `${file} is JSON, as the Admin API has it, not TOML.`,
      remedy: 'Name it .json, or write its members as TOML (`tokenType = "DIRECT"`).',
    };
  }
  const said = oneLine(reasonOf(error), 160);
  return { reason: `${file} is not valid TOML (line ${lineOf(error) ?? "?"}: ${said}).`, remedy: "Correct the file." };
}

/** The `toml` package says where in `location.start.line`. */
function lineOf(error: unknown): string | undefined {
  const location = isObject(error) ? error["location"] : undefined;
  const start = isObject(location) ? location["start"] : undefined;
  return isObject(start) ? textOf(start["line"]) : undefined;
}
