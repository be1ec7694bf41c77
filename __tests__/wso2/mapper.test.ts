import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { edit } from "../../src/configure/edit.ts";
import { faultsIn, valueFaults } from "../../src/configure/faults.ts";
import { administratorSettings } from "../../src/configure/first-administrator.ts";
import { identityServerSettings, serverSettings, type AccessRule, type Setting } from "../../src/configure/settings.ts";
import { isObject } from "../../src/text/json.ts";
import { beside, filesBeside, whyNotBeside } from "../support/beside.ts";
import { areSkipped } from "../support/skipped.ts";
import { VALID } from "../configure/cases.ts";
import { REFUSED } from "../configure/refused.ts";
import { bareLineEnds, unintended } from "../configure/unintended.ts";
import { configurationFile } from "./mapper/generated.ts";
import { mapper, prepareMapper, type Keys, type Verdict } from "./mapper/mapper.ts";

/** Default files of the products. */
const FIXTURES = ["shared", "fixtures", "deployment-toml"] as const;
const SETTINGS = identityServerSettings({ createRoles: true, hostname: "is.test", offset: 2 });
const LISTENER = identityServerSettings({
  createRoles: false,
  revocationEvents: { url: "https://apim.test:9443", username: "admin", password: "apim-secret-<1>" },
}).slice(-1);
const GENERATED = 900;
const AT_LEAST = 500;

beforeAll(prepareMapper);

function isRefused(verdict: Verdict | undefined): boolean {
  return verdict === undefined || "refused" in verdict;
}

function keysOf(name: string, verdict: Verdict | undefined): Keys {
  if (verdict === undefined || "refused" in verdict)
    throw new Error(`WSO2's mapper refuses ${name}: ${verdict?.refused ?? "no verdict"}`);
  return verdict.keys;
}

/** The flat keys that a file must have after the edit: the old ones, and what was meant. */
function expectedKeys(before: Keys, settings: readonly Setting[]): Keys {
  return settings.reduce<Keys>((keys, setting) => {
    if (setting.kind === "value") return { ...keys, [`${setting.table}.${setting.key}`]: String(setting.value) };
    const found = keys[setting.array];
    const old: readonly unknown[] = Array.isArray(found) ? found : [];
    if (setting.kind === "event-listener") return { ...keys, [setting.array]: [...old, LISTENER_KEYS] };
    return { ...keys, [setting.array]: expectedRules(old, setting) };
  }, before);
}

/**
 * The rules after the edit: Identity Server takes the first that answers GET; of the files here all
 * contexts are plain.
 */
function expectedRules(old: readonly unknown[], { values, paths }: AccessRule): readonly unknown[] {
  const wanted = Object.entries(values).map(
    ([key, value]) => [key, Array.isArray(value) ? value : String(value)] as const,
  );
  const answers = (rule: unknown): boolean =>
    isObject(rule) &&
    (String(rule["http_method"]).toLowerCase() === "all" || String(rule["http_method"]).includes("GET")) &&
    paths.some((path) => new RegExp(`^${String(rule["context"])}$`).test(path));
  const at = old.findIndex(answers);
  const first = old[at];
  if (!isObject(first)) return [...old, Object.fromEntries(wanted)];
  const isRight = wanted.every(([key, value]) =>
    Array.isArray(value)
      ? !(key in first) || isDeepStrictEqual(first[key], [])
      : key === "http_method" || key === "context" || first[key] === value,
  );
  if (isRight) return old;
  if (first["context"] !== values.context || first["http_method"] !== values.http_method)
    return old.toSpliced(at, 0, Object.fromEntries(wanted));
  // The empty arrays of the block say nothing, so they are not added to one that is there without
  // them.
  const changed = wanted.filter(([key, value]) => !Array.isArray(value) || key in first);
  return old.toSpliced(at, 1, { ...first, ...Object.fromEntries(changed) });
}

/** What the template of Identity Server gets of the listener (I-7c). */
const LISTENER_KEYS = {
  id: "token_revocation",
  type: "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler",
  name: "org.wso2.is.notification.ApimOauthEventInterceptor",
  order: "1",
  "properties.notification_endpoint": "https://apim.test:9443/internal/data/v1/notify",
  "properties.username": "admin",
  "properties.password": "<![CDATA[apim-secret-<1>]]>",
  "properties.'header.X-WSO2-KEY-MANAGER'": "WSO2-IS",
};

/** All claims for a list of files, in one JVM each for before and after. */
function claims(files: Readonly<Record<string, string>>, settings: readonly Setting[]): void {
  const edited = Object.values(files).map((text) => edit(text, settings));
  const before = mapper(Object.values(files));
  const after = mapper(edited.map(({ text }) => text));
  Object.entries(files).forEach(([name, text], index) => {
    const once = edited[index];
    if (once === undefined) throw new Error("not edited");
    // 1. Accepted, and the flat keys are exactly the old ones and what was meant.
    expect([name, keysOf(name, after[index])]).toEqual([name, expectedKeys(keysOf(name, before[index]), settings)]);
    // 2. A second edit changes no byte.
    expect([name, edit(once.text, settings)]).toEqual([name, { text: once.text, changes: [] }]);
    // 3. The diff touches the intended lines only, and keeps the line ends.
    expect([name, unintended(text, once, settings)]).toEqual([name, []]);
    if (text.includes("\r\n")) expect([name, bareLineEnds(once.text)]).toEqual([name, bareLineEnds(text)]);
  });
}

/** The linter refuses exactly what the mapper refuses. */
function agree(files: readonly string[]): readonly boolean[] {
  const refused = mapper(files).map(isRefused);
  const errors = (text: string): number =>
    [...faultsIn(text), ...valueFaults(text)].filter(({ level }) => level === "error").length;
  files.forEach((text, index) => expect([text, errors(text) > 0]).toEqual([text, refused[index]]));
  return refused;
}

describe("WSO2's own mapper", () => {
  it("accepts every odd file, edited: the meant keys, no byte the second time, only the intended lines", () => {
    expect(Object.keys(VALID).length).toBeGreaterThanOrEqual(40);
    claims(VALID, SETTINGS);
    claims(VALID, LISTENER);
    process.stdout.write(`mapper: ${Object.keys(VALID).length} odd files\n`);
  });

  it("refuses what the linter refuses, and accepts what it accepts", () => {
    const faults = Object.values(REFUSED).map(({ text }) => text);
    expect(agree(faults)).toEqual(faults.map(() => true));
    expect(agree(Object.values(VALID))).toEqual(Object.values(VALID).map(() => false));
    process.stdout.write(`mapper: ${faults.length} faults\n`);
  });

  it("reads a dotted key under another table as part of that table, and the linter warns", () => {
    const text = VALID["a dotted key under another table"] ?? "";
    expect(keysOf("it", mapper([text])[0])).toEqual({ "role_mgt.oauth.authorize_all_scopes": "true" });
    expect(faultsIn(text).map(({ id, level, line }) => [id, level, line])).toEqual([
      ["toml-misplaced-key", "warning", 2],
    ]);
  });

  it.each([
    ["4.6", "oauth.authorize_all_scopes = true\n", false, "toml-misplaced-key"],
    ["4.7", "[oauth]\nauthorize_all_scopes = true\n", true, "toml-parent-after-child"],
  ])("the Kubernetes page of %s: what the chart makes of it does not work, and the line is named", (...row) => {
    const [, extra, refused, id] = row;
    // The tables of the chart, and where it puts the user's text (I-6.4a).
    const chart = (text: string): string =>
      "[server]\nhostname = 'is'\n[oauth.token_cleanup]\nenable = true\n[oauth.token_generation]\nx = 1\n" +
      `[authentication.authenticator.totp.parameters]\ny = 1\n${text}[encryption]\nkey = 'k'\n`;
    const [verdict] = mapper([chart(extra)]);
    expect(isRefused(verdict)).toBe(refused);
    if (!refused) expect(keysOf("it", verdict)).not.toHaveProperty(["oauth.authorize_all_scopes"]);
    expect(faultsIn(chart(extra)).map((fault) => [fault.id, fault.line])).toEqual([[id, 9]]);
    // Without the text the file can be edited, and then it works.
    claims({ chart: chart("") }, SETTINGS);
  });

  const withFixtures = areSkipped(whyNotBeside(...FIXTURES), "the default files") ? it.skip : it;
  withFixtures("accepts every default file of both products, edited: the same claims", () => {
    const all = filesBeside(".toml", ...FIXTURES);
    const files = (start: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        all
          .filter((name) => name.startsWith(start))
          .map((name) => [name, readFileSync(beside(...FIXTURES, name), "utf8")]),
      );
    claims(files("wso2is"), SETTINGS);
    claims(files("wso2is"), LISTENER);
    claims(files("wso2am"), SETTINGS);
    claims(files("wso2am"), serverSettings({ hostname: "am.test", offset: 1 }));
    claims(files("wso2am"), administratorSettings("apim", { username: "ops", password: "~^&*#`43d:3;%" }));
    process.stdout.write(`mapper: ${all.length} default files\n`);
  });

  it("500 generated valid files: the same results; our linter agrees with WSO2's parser on all generated files", () => {
    const generated = fc.sample(configurationFile, GENERATED);
    const refused = agree(generated);
    const accepted = generated.filter((_text, index) => refused[index] === false);
    process.stdout.write(`mapper: ${accepted.length} generated valid files of ${generated.length}\n`);
    expect(accepted.length).toBeGreaterThanOrEqual(AT_LEAST);
    claims(Object.fromEntries(accepted.map((text, index) => [String(index), text])), SETTINGS);
  });
});
