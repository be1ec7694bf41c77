import { describe, expect, it } from "@jest/globals";
import { edit } from "../../src/configure/edit.ts";
import { identityServerSettings } from "../../src/configure/settings.ts";

/** Only the rule; the other settings have tests of their own. */
const RULE = identityServerSettings({ createRoles: false }).filter(({ kind }) => kind !== "value");
const OWN =
  '[[resource.access_control]]\ncontext = "(.*)/scim2/Me"\nsecure = true\nhttp_method = "GET"\ncross_tenant = true\npermissions = []\nscopes = []\n';
const SERVER = '[server]\nhostname = "localhost"\n\n';

const rule = (members: string): string => `[[resource.access_control]]\n${members}`;
const ME = 'context = "(.*)/scim2/Me"\n';
const OPEN = "secure = true\ncross_tenant = true\n";

describe("a rule is its context and its method, as in Identity Server's ResourceConfigKey", () => {
  it.each([
    ["a DELETE rule", rule(`${ME}secure = "true"\nhttp_method = "DELETE"\nscopes = ["account:self:delete"]\n`)],
    ["a rule of two other methods", rule(`${ME}http_method = "PATCH, PUT"\nsecure = true\n`)],
    ["a rule without a method, which answers nothing", rule(`${ME}secure = true\n`)],
    ["a rule of another path", rule('context = "(.*)/scim2/Users(.*)"\nhttp_method = "all"\nsecure = true\n')],
    ["a path that only begins alike", rule(`context = "(.*)/scim2/Me/(.*)"\nhttp_method = "GET"\n${OPEN}`)],
    ["an inner path", rule(`context = "/scim2"\nhttp_method = "all"\nsecure = false\n`)],
    ["an inner path, by an expression", rule('context = "/scim2/M[e]/x"\nhttp_method = "all"\nsecure = false\n')],
    ["a rule without a context, which answers nothing", rule('http_method = "all"\nsecure = false\n')],
    ["another method, of the super tenant only", rule('context = "/scim2/Me"\nhttp_method = "DELETE"\n')],
    ["another method, of what can't be known", rule('context = "$env{CONTEXT}"\nhttp_method = "PUT"\n')],
    ["a small letter of a context", rule('context = "(.*)/scim2/me"\nhttp_method = "GET"\n')],
  ])("%s stays byte for byte, and ours is added behind it", (_name, other) => {
    const once = edit(SERVER + other, RULE);
    expect(once.text).toBe(`${SERVER}${other}\n${OWN}`);
    expect(edit(once.text, RULE)).toEqual({ text: once.text, changes: [] });
  });

  it.each([
    ["all", rule(`${ME}secure = true\nhttp_method = "all"\ncross_tenant = true\npermissions = []\nscopes = []\n`)],
    ["ALL", rule(`${ME}${OPEN}http_method = "ALL"\n`)],
    ["GET among others", rule(`${ME}${OPEN}http_method = "GET, PATCH"\n`)],
    ["switches as texts", rule(`${ME}secure = "true"\ncross_tenant = "true"\nhttp_method = "GET"\n`)],
    ["by another expression", rule(`context = "(/t/[^/]+)?/scim2/Me"\n${OPEN}http_method = "GET"\n`)],
    ["a broader context", rule(`context = "(.*)/scim2/(.*)"\n${OPEN}http_method = "all"\n`)],
    ["token handlers", rule(`${ME}${OPEN}http_method = "GET"\nallowed_auth_handlers = ["OAuthAuthentication"]\n`)],
    [
      "GET behind a PATCH rule",
      rule(`${ME}http_method = "PATCH"\nscopes = ["x"]\n`) + rule(`${ME}${OPEN}http_method = "GET"\n`),
    ],
    [
      "before a table with the same keys",
      `${rule(`${ME}${OPEN}http_method = "GET"\n`)}[x]\nscopes = ["s"]\nsecure = 1\n`,
    ],
    ["before a table of its own", `${OWN}[resource.access_control.x]\nallowed_auth_handlers = []\n`],
    ["twice; only the first counts", OWN + rule(`${ME}http_method = "GET"\nsecure = false\n`)],
  ])("what answers GET as wanted already: %s", (_name, text) => {
    expect(edit(SERVER + text, RULE)).toEqual({ text: SERVER + text, changes: [] });
  });

  it.each([
    ["(.*)/scim2/(.*), all", rule('context = "(.*)/scim2/(.*)"\nhttp_method = "all"\nsecure = true\nscopes = ["s"]\n')],
    ["all, with scopes", rule(`${ME}${OPEN}http_method = "all"\nscopes = ["internal_login"]\n`)],
    ["GET, PATCH, not across tenants", rule(`${ME}secure = true\nhttp_method = "GET, PATCH"\n`)],
    ["GET, HEAD, with a permission", rule(`${ME}${OPEN}http_method = "GET, HEAD"\npermissions = ["/permission/x"]\n`)],
    ["get, which some releases take for GET", rule(`${ME}${OPEN}http_method = "get"\n`)],
    ["a method only known to the server", rule(`${ME}${OPEN}http_method = "$env{METHOD}"\n`)],
    ["a list of methods", rule(`${ME}${OPEN}http_method = ["GET"]\n`)],
    ["all with blanks", rule(`${ME}${OPEN}http_method = " All "\n`)],
    ["the super tenant only, by an expression", rule(`context = "/scim2/M[e]"\n${OPEN}http_method = "GET"\n`)],
    ["a context that is no text", rule(`context = ["(.*)"]\n${OPEN}http_method = "GET"\n`)],
    ["scopes as a text", rule(`context = "(.*)"\n${OPEN}http_method = "GET"\nscopes = "s"\n`)],
    [
      "token handlers as a text",
      rule(`${ME}${OPEN}http_method = "GET"\nallowed_auth_handlers = "OAuthAuthentication"\n`),
    ],
    ["a class in a class, of Java alone", rule('context = "(.*)/scim2/[A-Z[a-z]]e"\nhttp_method = "all"\n')],
    ["a class cut with another", rule('context = "(.*)/scim2/[A-Z&&M]e"\nhttp_method = "all"\n')],
    ["a group with a name", rule('context = "(?<a>.*)/scim2/x"\nhttp_method = "all"\n')],
    ["the super tenant only", rule(`context = "/scim2/Me"\n${OPEN}http_method = "GET"\n`)],
    ["only some tenants", rule(`${ME}${OPEN}http_method = "GET"\ncross_access_allowed_tenants = "a.com"\n`)],
    ["no tokens", rule(`${ME}${OPEN}http_method = "GET"\nallowed_auth_handlers = ["BasicAuthentication"]\n`)],
    ["a context only known to the server", rule(`context = "$env{CONTEXT}"\nhttp_method = "all"\n`)],
    ["an expression of Java alone", rule('context = "\\\\Q/scim2/Me\\\\E"\nhttp_method = "all"\n')],
    ["an expression that is none", rule('context = "(.*"\nhttp_method = "all"\n')],
    ["one that takes for ever", rule('context = "(((.*)*)*)*!"\nhttp_method = "all"\n')],
    ["another first, own behind", rule('context = "(.*)"\nhttp_method = "all"\n') + OWN],
    ["a comment above", `# mine\n${rule('context = "(.*)/Me"\nhttp_method = "all"\nsecure = false\n')}`],
  ])("what would answer first, and is another's, stays byte for byte behind ours: %s", (_name, other) => {
    const text = `${SERVER}${other}\n[oauth]\nx = 1\n`;
    const once = edit(text, RULE);
    expect(once.text).toBe(`${SERVER}${OWN}\n${other}\n[oauth]\nx = 1\n`);
    const line = text.slice(0, text.indexOf("[[")).split("\n").length;
    expect(once.changes.map(({ after }) => after)).toEqual([
      expect.stringContaining(`before the rule of line ${line}, which would answer first`),
    ]);
    expect(edit(once.text, RULE)).toEqual({ text: once.text, changes: [] });
  });

  it("our own, with other values: only these are changed", () => {
    const text = `${SERVER}${rule(`# why\n${ME}secure = false # off\nhttp_method = "GET"\nscopes = ["s"]\n`)}x = 1\n`;
    const once = edit(text, RULE);
    const wanted = rule(`# why\n${ME}secure = true # off\nhttp_method = "GET"\nscopes = []\n`);
    expect(once.text).toBe(`${SERVER}${wanted}x = 1\ncross_tenant = true\n`);
    expect(edit(once.text, RULE)).toEqual({ text: once.text, changes: [] });
  });

  it.each([
    ["lists that are right stay", "secure = false\npermissions = []\nscopes = []\n", ["secure"]],
    ["a list is no text", 'secure = true\npermissions = ""\n', ["permissions"]],
    ["a list of a switch is no switch", "secure = [true]\n", ["secure"]],
    ["a switch as a text is one", 'secure = "true"\nscopes = ["s"]\n', ["scopes"]],
    ["a number is no list", "secure = true\nscopes = 0x1\n", ["scopes"]],
    ["permissions", 'secure = true\npermissions = ["/permission/x"]\n', ["permissions"]],
  ])("our own, with other values: %s", (_name, members, keys) => {
    const { changes } = edit(rule(`${ME}http_method = "GET"\ncross_tenant = true\n${members}`), RULE);
    expect(changes.map(({ setting }) => setting)).toEqual(
      keys.map((key) => `resource.access_control[GET (.*)/scim2/Me].${key}`),
    );
  });

  it("CRLF stays CRLF, before another rule, too", () => {
    const text = (SERVER + rule('context = "(.*)"\nhttp_method = "all"\n')).replaceAll("\n", "\r\n");
    expect(edit(text, RULE).text).toBe(
      (SERVER + OWN + "\n" + rule('context = "(.*)"\nhttp_method = "all"\n')).replaceAll("\n", "\r\n"),
    );
  });
});

it("a line that looks like a comment above a header, but ends a text, is no place for a new block", () => {
  const text = 'x = """\n# hello"""\n[oauth.y]\nz = 1\n';
  expect(edit(text, [{ kind: "value", table: "oauth", key: "a", value: true }]).text).toBe(
    'x = """\n# hello"""\n[oauth]\na = true\n\n[oauth.y]\nz = 1\n',
  );
});
