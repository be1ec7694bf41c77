import { expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { isObject } from "../../src/text/json.ts";
import { followsSchema, schema, STRICT } from "./report-schema.ts";

it("docs/report.schema.json is a schema of JSON Schema 2020-12, each word of it known", () => {
  const ajv = new Ajv2020(STRICT);
  const given = isObject(schema) ? schema : {};
  expect(Object.keys(given)).toContain("properties");
  expect([ajv.validateSchema(given), ajv.errors]).toEqual([true, null]);
  expect(() => ajv.compile(given)).not.toThrow();
});

it.each([
  ["no object", "text"],
  ["a report with nothing in it", {}],
])("%s does not follow it", (_name, report) => {
  expect(() => followsSchema(report)).toThrow("report.json: ");
});
