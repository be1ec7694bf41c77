import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsOf } from "../../src/inputs/definition/judge.ts";
import { KEY_MANAGER } from "../../src/inputs/definition/members.ts";
import { definitionSchema } from "../../src/inputs/definition/schema.ts";
import { isObject } from "../../src/text/json.ts";

/** WSO2's own payloads; without the folder only the table below is tried. */
const PAYLOADS = join(import.meta.dirname, "..", "..", "..", "shared", "contracts", "wso2-km-payloads");
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(definitionSchema());

/** What the inputs say is no part of the schema. */
function withoutNames(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !["id", "name", "type"].includes(name)));
}

const VALUES = ["a text", "DIRECT", "x".repeat(300), true, 7, [], ["a"], [7], {}, { type: "JWKS" }, { other: 1 }];
const samples = Object.keys(withoutNames(KEY_MANAGER)).flatMap((name) => VALUES.map((value) => ({ [name]: value })));

describe("the schema for editors", () => {
  it("agrees with the judge on every member with every kind of value", () => {
    const apart = [...samples, { colour: 1 }, {}].filter((one) => validate(one) !== (faultsOf(one).length === 0));
    expect(apart).toEqual([]);
    expect(samples.length).toBeGreaterThan(300);
  });

  const names = existsSync(PAYLOADS) ? readdirSync(PAYLOADS).filter((name) => name.endsWith(".json")) : [];
  (names.length === 0 ? it.skip : it)(`takes WSO2's ${names.length || "own"} payloads, as the judge does`, () => {
    for (const name of names) {
      const body: unknown = JSON.parse(readFileSync(join(PAYLOADS, name), "utf8"));
      if (!isObject(body)) throw new Error(name);
      expect([name, faultsOf(body), validate(withoutNames(body))]).toEqual([name, [], true]);
    }
  });
});
