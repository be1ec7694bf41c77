import { describe, expect, it } from "@jest/globals";
import { edit } from "../../src/configure/edit.ts";
import { identityServerSettings, serverSettings } from "../../src/configure/settings.ts";
import { shownDiff } from "../../src/configure/shown-diff.ts";

const SERVER = serverSettings({ hostname: "is.test", offset: 2 });
const ALL = identityServerSettings({ createRoles: true, hostname: "is.test", offset: 2 });

/** The lines of the first hunk. */
function linesOf(before: string, after: string, settings = SERVER): readonly string[] {
  const diff = shownDiff("deployment.toml", before, after, settings);
  return diff.slice(diff.indexOf("@@")).split("\n").slice(1, -1);
}

describe("a line around the changed ones", () => {
  it.each([
    ["a comment", "# of the server", "# of the server"],
    ["an indented comment", "  \t# of the server", "  \t# of the server"],
    ["nothing", "", ""],
    ["blanks", " \t", " \t"],
    ["a header", " [[ a . b ]]", " [[ a . b ]]"],
    ["a header with a comment", "[x] # all of it", "[x] # all of it"],
    ["a setting", '\t"a b".c  =  "s3cret" # s3cret', '\t"a b".c  =  ...'],
    ["a setting without blanks", 'a="s3cret"#s3cret', "a=..."],
    ["a setting that is commented out", '#  a = "s3cret" # s3cret', "#  a = ..."],
    ["a setting that is commented out, behind a header", '[x]#a="s3cret"', "[x]#a=..."],
    ["the same behind blanks", '[x] \t #a="s3cret"', "[x] \t #a=..."],
    ["a remark about a password", "# the old password is: s3cret", "# the old password ..."],
    ["an address in a remark", "# of https://a:s3cret@db.test/x, b:s3cret@c", "# of https://...@db.test/x, b:s3cret@c"],
  ])("%s", (_name, line, shown) => {
    const text = `${line}\n[server]\nhostname = "old"\n`;
    expect(linesOf(text, text.replace('"old"', '"new"'))).toEqual([
      ...[` ${shown}`, " [server]", '-hostname = "old"', '+hostname = "new"'],
    ]);
  });
});

describe("settings in an inline table", () => {
  it.each([
    [
      "between others",
      'server = { x = "s3cret", hostname = "old", y = "s3cret" } # s3cret\n',
      ['-server = { ..., hostname = "old" }', '+server = { ..., hostname = "is.test", offset = 2 }'],
    ],
    [
      "on its second line, behind an array",
      'server = { x = ["s3cret",\n "s3cret"], hostname = "old", y = "s3cret", offset = 3 } # s3cret\n',
      [" server = ...", '-hostname = "old", offset = 3, ...', '+hostname = "is.test", offset = 2, ...'],
    ],
    [
      "on two of its lines",
      'server = { hostname = "old", x = ["s3cret",\n "s3cret"], offset = 3 }\n',
      [
        ...['-server = { ..., hostname = "old" }', "-offset = 3, ..."],
        ...['+server = { ..., hostname = "is.test" }', "+offset = 2, ..."],
      ],
    ],
    [
      "over lines, where it stays hidden",
      'server = { x = "s3cret", hostname = """\ns3cret\n- s3cret""", offset = 3 }\n',
      ["-server = ...", "-...", "-offset = 3, ...", '+server = { ..., hostname = "is.test", offset = 2 }'],
    ],
    [
      "beside a table of the same name",
      'server.x = { hostname = "s3cret" }\nserver.y = 1\n[a]\n',
      [" server.x = ...", " server.y = ...", '+server.hostname = "is.test"', "+server.offset = 2", " [a]"],
    ],
  ])("%s: with their values, and nothing else", (_name, text, lines) => {
    expect(linesOf(text, edit(text, SERVER).text)).toEqual(lines);
  });
});

describe("of lines that are all changed ones", () => {
  it.each([
    [
      "only settings of the run show a value",
      '[server]\nhostname = "a"\nx = "s3cret"\n[oauth]\nauthorize_all_scopes = false # mine\nhostname = "s3cret"\n',
      [
        ...["[server]", 'hostname = "a"', "x = ...", "[oauth]", "authorize_all_scopes = false # mine"],
        "hostname = ...",
      ],
    ],
    [
      "only the own rule shows its members, and only those of the run",
      [
        ...['[[resource.access_control]]\ncontext = "(.*)/scim2/Me"\nhttp_method = "GET"\nsecure = false'],
        ...['note = "s3cret"\nscopes = ["a"]\n[resource.access_control.x]\nsecure = "s3cret"'],
        '[[resource.access_control]]\ncontext = "s3cret"\nhttp_method = "GET"\n',
      ].join("\n"),
      [
        ...["[[resource.access_control]]", 'context = "(.*)/scim2/Me"', 'http_method = "GET"', "secure = false"],
        ...["note = ...", 'scopes = ["a"]', "[resource.access_control.x]", "secure = ..."],
        ...["[[resource.access_control]]", "context = ...", "http_method = ..."],
      ],
    ],
    [
      "what can't be read shows nothing",
      '[server]\ns3cret\nhostname "s3cret"\n[s3cret\n]] # s3cret\nx = """\n# s3cret\n[s3cret]\n\n"""\n',
      ["[server]", "...", "...", "...", "...", "x = ...", "...", "...", "...", "..."],
    ],
  ])("%s", (_name, text, lines) => {
    expect(linesOf(text, "", ALL)).toEqual(lines.map((line) => `-${line}`));
    expect(linesOf("", text, ALL)).toEqual(lines.map((line) => `+${line}`));
  });
});
