import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../src/text/json.ts";

/** How the schema is taken: what it says nothing of, or says in vain, is an error. */
export const STRICT = { strict: true, strictRequired: false, allErrors: true } as const;
const ROOT = join(import.meta.dirname, "..", "..");
export const schema: unknown = JSON.parse(readFileSync(join(ROOT, "docs", "report.schema.json"), "utf8"));
if (!isObject(schema)) throw new Error("docs/report.schema.json is no object");
// That the schema is one is checked once, in report-schema.test.ts: what checks it takes longer to
// make than what it describes.
const ajv = new Ajv2020({ ...STRICT, validateSchema: false, meta: false });
const validate = ajv.compile(schema);

/** @throws Error naming where a report differs from `docs/report.schema.json` */
export function followsSchema(report: unknown): void {
  if (!validate(report)) throw new Error(`report.json: ${ajv.errorsText(validate.errors)}`);
  const described = Object.keys(isObject(schema) && isObject(schema["properties"]) ? schema["properties"] : {});
  const foreign = Object.keys(isObject(report) ? report : {}).filter((name) => !described.includes(name));
  if (foreign.length > 0) throw new Error(`report.json: not in its schema: ${foreign.join(", ")}`);
}
