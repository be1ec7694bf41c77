import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { edit } from "../../src/configure/edit.ts";
import { faultsIn, valueFaults } from "../../src/configure/faults.ts";
import { identityServerSettings, serverSettings, type Setting } from "../../src/configure/settings.ts";
import { REFUSED, VALID } from "../configure/cases.ts";
import { mapper, prepareMapper, type Verdict } from "./mapper/mapper.ts";

const FIXTURES = join(import.meta.dirname, "..", "..", "..", "shared", "fixtures", "deployment-toml");
const SETTINGS = identityServerSettings({ createRoles: true, hostname: "is.test", offset: 2 });
/** Flat keys that the settings are allowed to add or change. */
const MEANT =
  /^(server\.hostname|server\.offset|oauth(\.authorize_all_scopes)?|role_mgt(\.allow_system_prefix_for_role)?|resource(\.access_control.*)?|server)$/;

beforeAll(prepareMapper, 300_000);

function errorsIn(text: string): number {
  return [...faultsIn(text), ...valueFaults(text)].filter(({ level }) => level === "error").length;
}

function keysOf(verdict: Verdict | undefined): Readonly<Record<string, string>> {
  if (verdict === undefined || "refused" in verdict)
    throw new Error(`WSO2's mapper refuses it: ${verdict?.refused ?? "no verdict"}`);
  return verdict.keys;
}

function unmeant(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name] && !MEANT.test(name));
}

/** All three claims for a list of files, in one JVM. */
function claims(files: Readonly<Record<string, string>>, settings: readonly Setting[]): void {
  const names = Object.keys(files);
  const before = mapper(Object.values(files));
  const edited = Object.values(files).map((text) => edit(text, settings).text);
  const after = mapper(edited);
  names.forEach((name, index) => {
    const [was, is] = [keysOf(before[index]), keysOf(after[index])];
    expect([name, unmeant(was, is)]).toEqual([name, []]);
    for (const setting of settings) {
      if (setting.kind === "value")
        expect([name, is[`${setting.table}.${setting.key}`]]).toEqual([name, String(setting.value)]);
    }
    expect(edit(edited[index] ?? "", settings).changes).toEqual([]);
  });
}

describe("WSO2's own mapper", () => {
  it("accepts every odd file, edited, with nothing but the meant keys changed", () => {
    claims(VALID, SETTINGS);
    process.stdout.write(`mapper: ${Object.keys(VALID).length} odd files\n`);
  });

  it("refuses what the linter refuses, and accepts what it accepts", () => {
    const verdicts = mapper(Object.values(REFUSED).map(({ text }) => text));
    const wrong = Object.keys(REFUSED).filter((_name, index) => !("refused" in (verdicts[index] ?? { refused: "" })));
    expect(wrong).toEqual([]);
    for (const text of Object.values(VALID)) expect(errorsIn(text)).toBe(0);
  });

  const withFixtures = existsSync(FIXTURES) ? it : it.skip;
  withFixtures("accepts every default file of both products, edited", () => {
    const all = readdirSync(FIXTURES).filter((name) => name.endsWith(".toml"));
    const text = (name: string): string => readFileSync(join(FIXTURES, name), "utf8");
    claims(
      Object.fromEntries(all.filter((name) => name.startsWith("wso2is")).map((name) => [name, text(name)])),
      SETTINGS,
    );
    claims(
      Object.fromEntries(all.filter((name) => name.startsWith("wso2am")).map((name) => [name, text(name)])),
      SETTINGS,
    );
    claims(
      Object.fromEntries(all.filter((name) => name.startsWith("wso2am")).map((name) => [name, text(name)])),
      serverSettings({ hostname: "am.test", offset: 1 }),
    );
    process.stdout.write(`mapper: ${all.length} default files\n`);
  });

  it("500 generated valid files and more: the same claims", () => {
    const key = fc.constantFrom("enable", "name", "order", "x-y", "long_name_1");
    const value = fc.constantFrom(
      "true",
      "1",
      '"a # b"',
      "'lit'",
      '["a", "b"]',
      "1.5",
      '"""\nmany\n[oauth]\n"""',
      "{ a = 1 }",
    );
    const setting = fc
      .tuple(key, value, fc.constantFrom("", " # why", "  "))
      .map(([name, text, end]) => `${name} = ${text}${end}`);
    const body = fc.uniqueArray(setting, { maxLength: 3, selector: (line) => line.split(" ")[0] });
    const table = fc.constantFrom(
      "[server]",
      "[oauth.token_cleanup]",
      "[oauth.grant_type.x]",
      "[apim.key_manager]",
      "[user_store]",
      "[resource.x]",
      "[role_mgt.y]",
      "[a.b.c]",
      "[ spaced . name ]",
    );
    const section = fc
      .tuple(fc.constantFrom("", "# comment\n", "\n"), table, body)
      .map(([above, header, lines]) => `${above}${header}\n${lines.join("\n")}\n`);
    const array = fc
      .tuple(
        fc.constantFrom("[[resource.access_control]]", "[[event_listener]]", "[[oauth.extensions.token_types]]"),
        body,
      )
      .map(([header, lines]) => `${header}\n${lines.join("\n")}\n`);
    const file = fc
      .tuple(
        fc.boolean(),
        fc.uniqueArray(section, { maxLength: 6, selector: (text) => /\[.*\]/.exec(text)?.[0] }),
        fc.array(array, { maxLength: 3 }),
        fc.boolean(),
      )
      .map(([oauth, sections, arrays, crlf]) => {
        const text = [...(oauth ? ["[oauth]\nprompt = false\n"] : []), ...sections, ...arrays].join("\n");
        return crlf ? text.replaceAll("\n", "\r\n") : text;
      });
    const generated = fc.sample(file, 700);
    const verdicts = mapper(generated);
    const accepted = generated.filter((_text, index) => !("refused" in (verdicts[index] ?? { refused: "" })));
    process.stdout.write(`mapper: ${accepted.length} generated valid files of ${generated.length}\n`);
    generated.forEach((text, index) =>
      expect([text, errorsIn(text) > 0]).toEqual([text, "refused" in (verdicts[index] ?? { refused: "" })]),
    );
    expect(accepted.length).toBeGreaterThanOrEqual(500);
    claims(Object.fromEntries(accepted.map((text, index) => [String(index), text])), SETTINGS);
  }, 120_000);
});
