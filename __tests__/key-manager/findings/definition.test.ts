import { describe, expect, it } from "@jest/globals";
import type { ConnectorField } from "../../../src/clients/api-manager/connector.ts";
import { definitionFindings } from "../../../src/key-manager/findings/definition.ts";

const FIELDS: readonly ConnectorField[] = [
  { name: "Username" },
  { name: "is7_roles_endpoint" },
  { name: "Authentication", choices: ["BasicAuth", "MutualTLS"] },
];

type Fields = Readonly<Record<string, unknown>>;

/** @param stored the connector's fields that stand there already */
function found(additionalProperties: Fields, stored?: Fields, fields: readonly ConnectorField[] = FIELDS) {
  const other = { type: "Okta", requiredFields: [], secretFields: [], fields: [{ name: "oktaField" }] };
  const connectors = [other, { type: "WSO2-IS-7", requiredFields: [], secretFields: [], fields }];
  return definitionFindings({
    definition: { path: "km.toml", fields: { additionalProperties } },
    connectors,
    stored: stored === undefined ? undefined : { additionalProperties: stored },
  });
}
const inShort = (...given: Parameters<typeof found>): readonly string[] =>
  found(...given).map(({ level, id, remedy }) => `${level} ${id}: ${remedy}`);

describe("a field of the connector in a definition", () => {
  it.each<[string, Fields, Fields | undefined, readonly string[]]>([
    ["that it has", { Username: "a", is7_roles_endpoint: "x" }, undefined, []],
    ["with a value that it offers", { Authentication: "MutualTLS" }, undefined, []],
    [
      "with a value that is near to one",
      { Authentication: "MutualTSL" },
      undefined,
      ["error definition-field-value: Did you mean `MutualTLS`?"],
    ],
    [
      "with another value, though it stands there",
      { Authentication: "None" },
      { Authentication: "None" },
      ["error definition-field-value: Use one of BasicAuth, MutualTLS."],
    ],
    [
      "with a value that is no text",
      { Authentication: true },
      undefined,
      ["error definition-field-value: Use one of BasicAuth, MutualTLS."],
    ],
    [
      "that is written wrong",
      { Usrname: "a" },
      undefined,
      ["error definition-field-unknown: Did you mean `Username`?"],
    ],
    [
      "that is near to one of other releases",
      { user_schema_cache_enable: true },
      undefined,
      ["error definition-field-unknown: Did you mean `user_schema_cache_enabled`?"],
    ],
    [
      "that nobody knows",
      { colour: "red" },
      undefined,
      ["warning definition-field-ignored: Take it out if nothing else reads it."],
    ],
    ["that stands there already", { Usrname: "b", colour: "red" }, { Usrname: "a", colour: null }, []],
    [
      "that API Manager takes although no connector lists it",
      { self_validate_jwt: true, constraints: {} },
      undefined,
      [],
    ],
    [
      "that other releases have",
      { enable_roles_creation: true },
      undefined,
      ["warning definition-field-ignored: Take it out, or use a release that has it."],
    ],
    [
      "that other releases have, and that asks for nothing",
      { enable_roles_creation: false, IdentityUser: "", MutualTLSOptions: null },
      undefined,
      [],
    ],
    ["none", {}, undefined, []],
  ])("%s", (_name, fields, stored, findings) => {
    expect(inShort(fields, stored)).toEqual(findings);
  });

  it("with Basic authentication, which a release without the field does anyway", () => {
    const [user] = FIELDS;
    expect(inShort({ Authentication: "BasicAuth" }, undefined, user === undefined ? [] : [user])).toEqual([]);
  });

  it("is judged by nobody where the connector is not there, or lists nothing", () => {
    expect(inShort({ Usrname: "a" }, undefined, [])).toEqual([]);
    const definition = { path: "km.toml", fields: { additionalProperties: { Usrname: "a" } } };
    const okta = { type: "Okta", requiredFields: [], secretFields: [], fields: [{ name: "Username" }] };
    expect(definitionFindings({ definition, connectors: [okta], stored: undefined })).toEqual([]);
    const ours = { ...okta, type: "WSO2-IS-7" };
    expect(definitionFindings({ definition: undefined, connectors: [ours], stored: undefined })).toEqual([]);
  });

  it("is named in one short line", () => {
    const name = `Usr\u202ename${"x".repeat(80)}`;
    const [finding] = found({ [name]: "a" });
    expect(finding).toEqual({
      id: "definition-field-ignored",
      level: "warning",
      message: `\`Usr name${"x".repeat(52)}...\` is no field of API Manager's connector WSO2-IS-7; it would be stored, and do nothing.`,
      remedy: "Take it out if nothing else reads it.",
    });
  });

  it("has the line of the file in its message, and for an annotation", () => {
    const connectors = [{ type: "WSO2-IS-7", requiredFields: [], secretFields: [], fields: FIELDS }];
    const lineOf = (path: readonly string[]): number | undefined =>
      path.join() === "additionalProperties,colour" ? 7 : undefined;
    const definition = { path: "a\nkm.toml", fields: { additionalProperties: { colour: 1, color: 2 } }, lineOf };
    const findings = definitionFindings({ definition, connectors, stored: undefined });
    expect(findings.map(({ message, at }) => [message.split(" is no field")[0], at])).toEqual([
      ["a km.toml line 7: `colour`", { file: "a\nkm.toml", line: 7 }],
      ["`color`", undefined],
    ]);
  });
});
