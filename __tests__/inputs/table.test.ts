import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { parseAction, type Field } from "../../scripts/action-yml.ts";
import { PASSWORDS, readInputs } from "../support/read-inputs.ts";
import type { RunInputs } from "../../src/inputs/run-inputs.ts";
import { ALL_INPUTS, secretInputs } from "../../src/inputs/table.ts";
import { secretNames } from "../../src/text/secret-names.ts";

const ACTION = readFileSync("action.yml", "utf8");

/** Names and defaults, in order. */
const declared = (fields: readonly Field[]) => fields.map(({ name, fallback }) => [name, fallback]);
const FILLED = ALL_INPUTS.map(
  ([name, { unfilled, ...input }]) => [name, unfilled ? undefined : input.default] as const,
);

function read(given: Readonly<Record<string, string>>, asked = new Set<string>()): RunInputs {
  const input = (name: string): string => {
    asked.add(name);
    return given[name] ?? "";
  };
  return readInputs({ input, readFile: () => "" });
}

describe("action.yml and the table of inputs", () => {
  it("have the same names and defaults, in the same order", () => {
    expect(declared(parseAction(ACTION).inputs)).toEqual(FILLED);
  });

  it.each([
    ["another default", 'default: "300"', 'default: "301"'],
    [
      "a default that the code has not",
      "description: Folder of API",
      "default: /opt/am\n    description: Folder of API",
    ],
    ["no default where the code has one", "    default: wso2carbon\n", ""],
    ["an input that the code has not", "  is-home:\n", "  is-house:\n    description: x\n  is-home:\n"],
    ["another name", "  ephemeral:\n", "  short-lived:\n"],
  ])("%s in action.yml is seen", (_name, before, after) => {
    expect(ACTION).toContain(before);
    expect(declared(parseAction(ACTION.replace(before, after)).inputs)).not.toEqual(FILLED);
  });
});

describe("a default of the table", () => {
  const defaults = Object.fromEntries(FILLED.map(([name, fallback]) => [name, fallback ?? ""]));

  it("means the same whether the runner fills it in or nobody does", () => {
    expect(read({ ...defaults, ...PASSWORDS })).toEqual(read(PASSWORDS));
  });

  it("is what the run gets", () => {
    expect(read(PASSWORDS)).toMatchObject({
      command: "apply",
      is: { url: "https://localhost:9444", username: "admin" },
      apim: { url: "https://localhost:9443", username: "admin" },
      truststorePassword: "wso2carbon",
      startServers: false,
      certificates: "keep",
      revocationEvents: false,
      ephemeral: false,
      failOnDrift: false,
      tlsVerify: true,
      onFailure: "rollback",
    });
  });
});

it("every input of the table is read", () => {
  const asked = new Set<string>();
  read(PASSWORDS, asked);
  expect([...asked].toSorted()).toEqual(ALL_INPUTS.map(([name]) => name).toSorted());
});

describe("secret inputs", () => {
  it("are those whose names say so", () => {
    const isSecret = secretNames();
    const named = ALL_INPUTS.filter(([name]) => isSecret(name)).map(([name]) => name);
    expect(ALL_INPUTS.filter(([, { kind }]) => kind === "password").map(([name]) => name)).toEqual(named);
  });

  it("are masked, each of them", () => {
    expect(secretInputs((name) => `value-of-${name}`)).toEqual([
      "value-of-is-password",
      "value-of-apim-password",
      "value-of-connector-password",
      "value-of-github-token",
      "value-of-truststore-password",
    ]);
  });

  it("are not masked where they are the public default, which is part of paths and names", () => {
    expect(secretInputs((name) => (name === "truststore-password" ? "wso2carbon" : ""))).toEqual([]);
    expect(secretInputs((name) => (name === "is-password" ? "wso2carbon" : ""))).toEqual(["wso2carbon"]);
  });
});
