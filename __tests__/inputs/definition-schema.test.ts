import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { faultsOf } from "../../src/inputs/definition/judge.ts";
import { KEY_MANAGER } from "../../src/inputs/definition/members.ts";
import { definitionSchema } from "../../src/inputs/definition/schema.ts";
import { isObject } from "../../src/text/json.ts";
import { beside, filesBeside, whyNotBeside } from "../support/beside.ts";
import { areSkipped } from "../support/skipped.ts";

/** WSO2's own payloads; without the folder only the table below is tried. */
const PAYLOADS = ["shared", "contracts", "wso2-km-payloads"] as const;
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

  const withPayloads = areSkipped(whyNotBeside(...PAYLOADS), "WSO2's own payloads") ? it.skip : it;
  withPayloads("takes WSO2's own payloads, as the judge does", () => {
    const names = filesBeside(".json", ...PAYLOADS);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const body: unknown = JSON.parse(readFileSync(beside(...PAYLOADS, name), "utf8"));
      if (!isObject(body)) throw new Error(name);
      expect([name, faultsOf(body), validate(withoutNames(body))]).toEqual([name, [], true]);
    }
  });
});
