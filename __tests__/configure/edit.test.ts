import { describe, expect, it } from "@jest/globals";
import { edit } from "../../src/configure/edit.ts";
import { faultsIn, valueFaults } from "../../src/configure/faults.ts";
import { identityServerSettings, serverSettings, tlsSettings } from "../../src/configure/settings.ts";
import { VALID } from "./cases.ts";
import { REFUSED } from "./refused.ts";
import { bareLineEnds, unintended } from "./unintended.ts";

const SETTINGS = identityServerSettings({ createRoles: true, hostname: "is.test", offset: 2 });

describe.each(Object.entries(VALID))("%s", (_name, text) => {
  it("has no fault, before and after", () => {
    const edited = edit(text, SETTINGS).text;
    for (const content of [text, edited])
      expect([...faultsIn(content), ...valueFaults(content)].filter(({ level }) => level === "error")).toEqual([]);
  });

  it("a second edit changes no byte", () => {
    const once = edit(text, SETTINGS);
    expect(edit(once.text, SETTINGS)).toEqual({ text: once.text, changes: [] });
  });

  it("touches the intended lines only, and keeps the line ends", () => {
    const once = edit(text, SETTINGS);
    expect(unintended(text, once, SETTINGS)).toEqual([]);
    if (text.includes("\r\n")) expect(bareLineEnds(once.text)).toBe(bareLineEnds(text));
  });
});

describe("faults of a file that holds secrets", () => {
  it.each([
    'password "hunter2-secret"',
    "password = hunter2-secret",
    'password = "hunter2-secret',
    "hunter2-secret",
    "password = [hunter2-secret]",
    "password = { a = hunter2-secret }",
    "password = '''\nhunter2-secret",
    '[a]\npassword = "hunter2-secret"\npassword = "hunter2-secret"',
    "[a] hunter2-secret\n",
  ])("%j: named by line and key, never by value", (text) => {
    const faults = [...faultsIn(text), ...valueFaults(text)].filter(({ level }) => level === "error");
    expect(faults.length).toBeGreaterThan(0);
    for (const { message } of faults) expect(message).not.toContain("hunter2");
  });
});

describe("placement", () => {
  it.each([
    [
      "inside its table, behind the last setting",
      "[oauth]\nx = 1\n\n[b]\n",
      "[oauth]\nx = 1\nauthorize_all_scopes = true\n\n[b]\n",
    ],
    [
      "before the first child and its comment",
      "[a]\n\n# why\n[oauth.x]\ny = 1\n",
      "[a]\n\n[oauth]\nauthorize_all_scopes = true\n\n# why\n[oauth.x]\ny = 1\n",
    ],
    ["beside a root dotted key", "oauth.x = 1\n[a]\n", "oauth.x = 1\noauth.authorize_all_scopes = true\n[a]\n"],
    ["at the end", "[a]\nx = 1\n", "[a]\nx = 1\n\n[oauth]\nauthorize_all_scopes = true\n"],
    [
      "in place, the comment kept",
      "[oauth]\nauthorize_all_scopes = false # off\n",
      "[oauth]\nauthorize_all_scopes = true # off\n",
    ],
    [
      "in place in an inline table",
      'oauth = { x = 1, authorize_all_scopes = false }\n\n[server]\nhostname = "localhost"\n',
      'oauth = { x = 1, authorize_all_scopes = true }\n\n[server]\nhostname = "localhost"\n',
    ],
    [
      "behind the last of an inline table",
      'oauth = { x = "}" } # }\n',
      'oauth = { x = "}", authorize_all_scopes = true } # }\n',
    ],
    ["into an empty inline table", "oauth = {}\n", "oauth = { authorize_all_scopes = true }\n"],
    ["into an inline table of blanks", "oauth = {  }\n", "oauth = { authorize_all_scopes = true }\n"],
    [
      "behind the last of an inline table with more blanks at one end",
      "oauth = {   x = 1 }\n",
      "oauth = {   x = 1, authorize_all_scopes = true }\n",
    ],
    [
      "over a reference to another value",
      '[oauth]\nauthorize_all_scopes = "$ref{a.b}"\n',
      "[oauth]\nauthorize_all_scopes = true\n",
    ],
    [
      "a dotted key wins over the inline table beside it",
      "oauth = { x = 1 }\noauth.authorize_all_scopes = false\n",
      "oauth = { x = 1 }\noauth.authorize_all_scopes = true\n",
    ],
  ])("%s", (_name, before, after) => {
    expect(edit(before, [{ kind: "value", table: "oauth", key: "authorize_all_scopes", value: true }]).text).toBe(
      after,
    );
  });

  it.each([
    ["a = { b = { x = 1 } }\n", "a = { b = { x = 1, c = true } }\n"],
    ["a = { b.x = 1 }\n", "a = { b.x = 1, b.c = true }\n"],
    ["[a]\nb = { c = 0 }\n", "[a]\nb = { c = true }\n"],
    ["a = { b = {} }\n", "a = { b = { c = true } }\n"],
    ["a = { x = 1 }\na.b = { y = 1 }\n", "a = { x = 1 }\na.b = { y = 1, c = true }\n"],
  ])("of a deeper table: %j", (before, after) => {
    expect(edit(before, [{ kind: "value", table: "a.b", key: "c", value: true }]).text).toBe(after);
  });

  it.each([
    ["[a]\nb = 1\n", 0],
    ["[server]\noffset = 0\n", 0],
    ["server = { x = 1 }\n", 0],
    ["[server]\noffset = 3\n", 1],
    ["server = { offset = 0 }\n", 0],
    ["server = { offset = 3 }\n", 1],
  ])("an offset of none needs no line: %j", (text, changes) => {
    expect(edit(text, serverSettings({ offset: 0 })).changes).toHaveLength(changes);
  });

  it("reports old and new", () => {
    expect(
      edit('[server]\nhostname = "old"\n', [{ kind: "value", table: "server", key: "hostname", value: "new" }]).changes,
    ).toEqual([{ setting: "server.hostname", before: '"old"', after: '"new"' }]);
  });

  it("reports a rule that is added, and what is added to one", () => {
    const [rule] = identityServerSettings({ createRoles: false }).filter(({ kind }) => kind === "access-rule");
    const settings = rule === undefined ? [] : [rule];
    expect(edit("", settings).changes).toEqual([
      {
        setting: "[[resource.access_control]]",
        before: undefined,
        after:
          'context = "(.*)/scim2/Me", secure = true, http_method = "GET", cross_tenant = true, permissions = [], scopes = []',
      },
    ]);
    const own = '[[resource.access_control]]\ncontext = "(.*)/scim2/Me"\nhttp_method = "GET"\nsecure = false\n';
    const label = "resource.access_control[GET (.*)/scim2/Me]";
    expect(edit(own, settings).changes).toEqual([
      { setting: `${label}.secure`, before: "false", after: "true" },
      { setting: `${label}.cross_tenant`, before: undefined, after: "true" },
    ]);
  });

  it.each([
    ["[a]\nb = 1\n", 2, "`a.b` is a value, but must be a table with `c.d = true`"],
    ["x = 1\na = { b = 1 }\n", 2, "`a.b` is a value, but must be a table with `c.d = true`"],
    ["a = true\n", 1, "`a` is a value, but must be a table with `b.c.d = true`"],
  ])("says what a value must be instead: %j", (text, line, said) => {
    expect(() => edit(text, [{ kind: "value", table: "a.b.c", key: "d", value: true }])).toThrow(
      expect.objectContaining({ line, message: `${said}; correct it by hand` }),
    );
  });

  it.each([
    ["[[a]]\nx = 1\n", 1, "a"],
    ["y = 1\n[[a.b]]\nx = 1\n", 2, "a.b"],
    ["[[a.b.c]]\nx = 1\n", 1, "a.b.c"],
  ])("does not write into an element of an array of tables: %j", (text, line, array) => {
    const message = `\`${array}\` is an array of tables, but must be a table; correct it by hand`;
    expect(() => edit(text, [{ kind: "value", table: "a.b.c", key: "d", value: true }])).toThrow(
      expect.objectContaining({ line, message }),
    );
  });

  it("a password that is no reference is replaced", () => {
    const tls = tlsSettings({ fileName: "a.p12", alias: "a", password: "new" });
    expect(edit('[keystore.tls]\npassword = "old"\n', tls).text).toContain('\npassword = "new"\n');
  });

  it.each([
    ["a value inside an inline table that must be a table", "resource = { access_control = 1 }\noauth = 1\n"],
    ["an inline array", 'resource.access_control = [{ context = "a" }]\n'],
    ["a value that must be a table", "oauth = true\n"],
    ["an array of tables that must be a table", "[[oauth]]\nx = 1\n"],
  ])("does not rewrite %s", (_name, text) => {
    expect(() => edit(text, identityServerSettings({ createRoles: false }))).toThrow(/by hand|blocks/);
  });
});

describe("faults", () => {
  it.each(Object.entries(REFUSED))("%s", (_name, { text, id, line }) => {
    const errors = [...faultsIn(text), ...valueFaults(text)].filter(({ level }) => level === "error");
    expect(errors.map((fault) => [fault.id, fault.line])).toContainEqual([id, line]);
  });

  it.each([
    ["under another table", "[role_mgt]\noauth.authorize_all_scopes = true\n"],
    [
      "the Kubernetes 4.6 page",
      "[authentication.authenticator.totp.parameters]\na = 1\noauth.authorize_all_scopes = true\n",
    ],
  ])("warns of a setting that ends up elsewhere: %s", (_name, text) => {
    expect(faultsIn(text).map(({ id, level }) => [id, level])).toEqual([["toml-misplaced-key", "warning"]]);
  });

  it("names the Kubernetes 4.7 page's mistake", () => {
    expect(
      faultsIn("[oauth.token_cleanup]\na = 1\n[oauth]\nauthorize_all_scopes = true\n").map(({ id }) => id),
    ).toEqual(["toml-parent-after-child"]);
  });
});
