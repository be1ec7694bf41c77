import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planConfiguration } from "../../src/configure/configure.ts";
import { identityServerSettings, serverSettings, type Setting } from "../../src/configure/settings.ts";
import { VALID } from "./cases.ts";

const HOST = serverSettings({ hostname: "is.test" });
const ALL = identityServerSettings({ createRoles: true, hostname: "is.test", offset: 2 });
const SECRET = "s3cret-of-the-file";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shown-diff-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function planOf(text: string, settings: readonly Setting[] = HOST) {
  const file = join(folder, "deployment.toml");
  writeFileSync(file, text);
  return planConfiguration(file, settings, folder);
}

/** Without the file's names above the first hunk. */
async function hunksOf(text: string, settings?: readonly Setting[]): Promise<string> {
  const { diff } = await planOf(text, settings);
  return diff.slice(diff.indexOf("@@"));
}

describe("no value of the user's file is in the diff", () => {
  it.each([
    ["the last line, without line end", `[x]\npassword = "${SECRET}"`],
    ["the last line of a CRLF file, without line end", `[x]\r\npassword = "${SECRET}"`],
    ["a JDBC URL", `[x]\nurl = "jdbc:mysql://db/x?user=u&password=${SECRET}"\n`],
    ["a name that says nothing", `[x]\ncreds = "${SECRET}"\n`],
    ["a token", `[x]\ntoken = "${SECRET}"\n`],
    ["an inline table", `[x]\nadmin = { username = "a", password = "${SECRET}" }\n`],
    ["a text over lines", `[x]\ny = """\n[${SECRET}]\npassword = "${SECRET}"\n# ${SECRET}\n"""\n`],
    ["a literal text over lines", `[x]\ny = '''\n${SECRET}\n'''\n`],
    ["an array over lines", `[x]\ny = [\n  "${SECRET}", # ${SECRET}\n]\n`],
    ["a comment behind a value", `[x]\ny = "z" # was ${SECRET}\n`],
    ["a setting that is commented out", `[x]\n# password = "${SECRET}"\n`],
    ["a setting that is commented out behind a header", `[x] # password = "${SECRET}"\n`],
    ["a remark about a password", `# the old password: ${SECRET}\n[x]\n`],
    ["a remark about a key, behind a header", `[x] # API key ${SECRET}\ny = 1\n`],
    ["an address in a remark", `# see https://admin:${SECRET}@db.test/x\n[x]\n`],
    ["indented", `  [x]\n    a = 1\n\tb = "${SECRET}"\n`],
    ["another element of an own array", `[[resource.access_control]]\ncontext = "${SECRET}"\nscopes = ["${SECRET}"]\n`],
    ["beside an own setting", `[server]\nhostname = "old"\nx = "${SECRET}"\n[oauth]\ny = "${SECRET}"`],
    ["behind an own setting", `[server]\nhostname = "old" # x = ${SECRET}\n`],
    ["beside an own setting in an inline table", `server = { x = "${SECRET}", hostname = "old" } # ${SECRET}\n`],
    ["beside an added one in an inline table", `server = { x = "${SECRET}" }\noauth = { y = "${SECRET}" }\n`],
    ["an own name under another table", `[x]\nhostname = "${SECRET}"`],
  ])("%s", async (_name, text) => {
    for (const settings of [HOST, ALL]) {
      const { diff } = await planOf(text, settings);
      expect(diff).toContain('"is.test"');
      expect(diff).not.toContain(SECRET);
    }
  });

  it.each(Object.entries(VALID))("only the edit's own lines are changed ones: %s", async (_name, text) => {
    const lines = (await hunksOf(text, ALL)).split("\n");
    const own = /^-\.\.\.$|^[+-]\s*($|\[{1,2}(server|oauth|role_mgt|resource\.access_control)\]{1,2}$|#|\S+\s*=\s*)/;
    expect(lines.filter((line) => /^[+-]/.test(line) && !own.test(line))).toEqual([]);
    expect(lines.filter((line) => /^ .*=/.test(line) && !/=\s*\.\.\.$/.test(line))).toEqual([]);
  });
});

describe("the diff is readable", () => {
  it("a changed value: old and new, and the keys around", async () => {
    const text = '# mine\n[server]\nhostname = "old" # name\nnode_ip = "127.0.0.1"\n\n[x]\ny = 1\n';
    expect(await hunksOf(text)).toBe(
      '@@ -1,5 +1,5 @@\n # mine\n [server]\n-hostname = "old" # name\n+hostname = "is.test" # name\n node_ip = ...\n \n',
    );
  });

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
  ])("a last line without line end is not changed (%s)", async (_name, eol) => {
    expect(await hunksOf(`[x]${eol}y = 1`)).toBe(
      '@@ -1,2 +1,5 @@\n [x]\n y = ...\n+\n+[server]\n+hostname = "is.test"\n',
    );
    expect(await hunksOf(`[server]${eol}y = 1`)).toBe('@@ -1,2 +1,3 @@\n [server]\n y = ...\n+hostname = "is.test"\n');
  });

  it("an empty file", async () => {
    expect(await hunksOf("")).toBe('@@ -0,0 +1,2 @@\n+[server]\n+hostname = "is.test"\n');
  });

  it("two places far apart are two hunks, each with its own lines", async () => {
    const between = Array.from({ length: 9 }, (_item, index) => `k${index} = "${SECRET}"\n`).join("");
    expect(await hunksOf(`[server]\nhostname = "old"\n${between}offset = 5\n`, ALL.slice(0, 2))).toBe(
      '@@ -1,4 +1,4 @@\n [server]\n-hostname = "old"\n+hostname = "is.test"\n k0 = ...\n k1 = ...\n' +
        "@@ -10,3 +10,3 @@\n k7 = ...\n k8 = ...\n-offset = 5\n+offset = 2\n",
    );
  });

  it("a changed member of the own element", async () => {
    const text = "[[resource.access_control]]\ncontext = '(.*)/scim2/Me'\nhttp_method = 'GET'\nsecure = false\n";
    const lines = (await hunksOf(text, ALL)).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([" context = ...", "-secure = false", "+secure = true", "+cross_tenant = true"]),
    );
  });
});

it("what a value was before is said on one line", async () => {
  const { changes, diff } = await planOf('[server]\nhostname = """\n::error::x\nold"""\n');
  expect(changes).toEqual([{ setting: "server.hostname", before: '""" ::error::x old"""', after: '"is.test"' }]);
  expect(diff).toContain('-hostname = ...\n-...\n-...\n+hostname = "is.test"\n');
});
