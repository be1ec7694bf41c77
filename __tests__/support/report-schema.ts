import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../src/text/json.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const schema: unknown = JSON.parse(readFileSync(join(ROOT, "docs", "report.schema.json"), "utf8"));
if (!isObject(schema)) throw new Error("docs/report.schema.json is no object");
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const validate = ajv.compile(schema);

/** @throws Error naming where a report differs from `docs/report.schema.json` */
export function followsSchema(report: unknown): void {
  if (!validate(report)) throw new Error(`report.json: ${ajv.errorsText(validate.errors)}`);
  const described = Object.keys(isObject(schema) && isObject(schema["properties"]) ? schema["properties"] : {});
  const foreign = Object.keys(isObject(report) ? report : {}).filter((name) => !described.includes(name));
  if (foreign.length > 0) throw new Error(`report.json: not in its schema: ${foreign.join(", ")}`);
}
