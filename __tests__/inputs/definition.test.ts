import { describe, expect, it } from "@jest/globals";
import { readInputs } from "../support/read-inputs.ts";
import { Problem } from "../../src/problems/problem.ts";

const GIVEN: Readonly<Record<string, string>> = { "apim-password": "secret-of-apim", "is-password": "secret-of-is" };

function read(text: string, file: string, command = "plan") {
  const input = (name: string): string => ({ ...GIVEN, command, "key-manager-definition": file })[name] ?? "";
  return readInputs({ input, readFile: () => text }).keyManager.definition?.fields;
}

function refusal(text: string, file = "km.toml", command = "plan"): Problem {
  try {
    read(text, file, command);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("the definition was accepted");
}

describe("a definition with faults", () => {
  it.each(["plan", "apply", "verify"])("W18: %s names each with line and remedy, and where the first is", (command) => {
    const text = '# mine\nenabeld = false\nenabled = "yes"\n\ntokenType = "DIRECTT"\n';
    const { message, evidence } = refusal(text, "km.toml", command);
    expect(message).toContain("3 wrong:");
    expect(message).toMatch(/line 2: `enabeld` is no member .* Did you mean `enabled`\?/);
    expect(message).toContain("line 3: `enabled` must be true or false. Write true or false, without quotes.");
    expect(message).toMatch(/line 5: `tokenType` must be one of EXCHANGED, DIRECT, BOTH\. Did you mean `DIRECT`\?/);
    expect(evidence).toMatchObject({ file: "km.toml", line: 2 });
  });

  it.each([
    ["A-2.2e: another case", 'tokenType = "direct"', /line 1: .*Did you mean `DIRECT`/],
    ["A-2.2f: a permission type", '[permissions]\npermissionType = "PUBLC"', /line 2: `permissions.permissionType`/],
    ["A-2.2k: grants as a text", 'availableGrantTypes = "password"', /line 1: `availableGrantTypes` must be a list/],
    ["a grant that is none", 'availableGrantTypes = [\n "password",\n 5]', /line 3: `availableGrantTypes\[1\]`/],
    ["an inline table", 'certificates = { type = "JWK", value = "x" }', /line 1: `certificates.type` .*`JWKS`/],
    ["an array of tables", "[[claimMapping]]\n[[claimMapping]]\nremoteclaim = 'x'", /line 3: .*`remoteClaim`/],
    ["after a text of lines", 'description = """\na\nb\n"""\nenabled = 1', /line 5: `enabled`/],
    [
      "B-Z6: a flag of the connector",
      '[additionalProperties]\nenable_roles_creation = "true"',
      /line 2: .*true or false/,
    ],
    [
      "A-3.2d: the connector's choice",
      'additionalProperties.Authentication = "Basic"',
      /line 1: .*BasicAuth, MutualTLS/,
    ],
    ["A-1.2a: a long description", `description = "${"x".repeat(257)}"`, /at most 256 characters/],
    ["a table for a text", "[issuer]\nx = 1", /line 1: `issuer` must be a text/],
    ["nothing near", "colour = 1", /`colour` is no member .* under \[additionalProperties\]/],
    ["a name of every object", "constructor = 1", /`constructor` is no member/],
  ])("%s", (_name, text, expected) => {
    expect(refusal(text).message).toMatch(expected);
  });

  it("shows no value", () => {
    const text = '[additionalProperties]\nPassword = ["pa55word"]\n[permissions]\npermissionType = "hidden-text"\n';
    expect(refusal(text).message).not.toMatch(/pa55word|hidden-text/);
  });
});

describe("a definition that can't be read", () => {
  it.each<[string, string, RegExp]>([
    ["km.toml", "a = 1\nb = = 2\n", /km\.toml is not valid TOML \(line 2: .+\)\. Correct the file\./],
    ["km.toml", '# {\na = "', /km\.toml is not valid TOML \(line 2: .+\)\. Correct the file\./],
    ["k\nm.json", "[]", /k m\.json holds no JSON object\. Write the members into \{ \.\.\. \}\./],
  ])("%j: %j", (file, text, expected) => {
    expect(refusal(text, file).message).toMatch(expected);
  });

  it("a byte order mark before JSON is no fault, as editors write it", () => {
    expect(read('\ufeff{"enabled": true}', "km.json")).toEqual({ enabled: true });
    expect(read('{"description": "\ufeff"}', "km.json")).toEqual({ description: "\ufeff" });
  });
});

describe("a .json definition", () => {
  it("A-1.2e: as GET shows it: what the server fills in is left out", () => {
    const shown = {
      $schema: "x",
      id: "0",
      name: "WSO2-IS-7",
      type: "WSO2-IS-7",
      wellKnownEndpoint: null,
      endpoints: [],
      global: false,
      allowedOrganizations: [],
      tokenValidation: [{ id: null, enable: true, type: "JWT", value: {} }],
      tokenType: "BOTH",
    };
    expect(read(JSON.stringify(shown), "km.JSON")).toEqual({
      tokenValidation: [{ enable: true, type: "JWT", value: {} }],
      tokenType: "BOTH",
    });
  });

  it.each([
    ["a fault by its line", '{\n "a": [1, {"b": 2}],\n "enabled":\n "yes"\n}', /line 2: `a` [^]*line 3: `enabled`/],
    ["an item of a list", '{"availableGrantTypes": ["a",\n"b"\n,5]}', /line 3: `availableGrantTypes\[2\]`/],
    ["another name than the input's", '{"name": "Other"}', /sets `name`/],
    ["another type", '{"type": "Okta"}', /sets `type`/],
    ["a masked secret", '{"additionalProperties": {"Password": "*****"}}', /holds `\*\*\*\*\*`/],
    ["TOML", "enabled = true", /is not valid JSON\. Correct the file, or name it \.toml/],
    ["a list", "[]", /holds no JSON object/],
  ])("%s", (_name, text, expected) => {
    expect(refusal(text, "km.json").message).toMatch(expected);
  });

  it("never quotes a text that can't be read", () => {
    expect(refusal('{"Password": "pa55word"', "km.json").message).not.toContain("pa55word");
  });
});
