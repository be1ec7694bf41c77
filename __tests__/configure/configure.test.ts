import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planConfiguration, writeConfiguration } from "../../src/configure/configure.ts";
import { identityServerSettings, serverSettings } from "../../src/configure/settings.ts";
import { digestOf, type Restore } from "../../src/files/replace-file.ts";
import { problemOf } from "../support/problem-of.ts";

const SETTINGS = serverSettings({ hostname: "is.test" });

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "configure-"));
  file = join(folder, "deployment.toml");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a configuration file on disk", () => {
  it.each([
    ["UTF-8", "utf8"],
    // WSO2's mapper accepts such a file: only comments and texts can hold these bytes.
    ["Latin-1", "latin1"],
  ] as const)("%s: every byte that is not meant stays", async (_name, encoding) => {
    writeFileSync(file, '# größe\n[server]\nhostname = "old"\n[x]\ny = "ü"\n', { encoding, mode: 0o640 });
    const plan = await planConfiguration(file, SETTINGS, folder);
    const seen: (Restore | undefined)[] = [];
    await writeConfiguration(plan, (restore) => seen.push(restore));
    const { backup, made } = seen.at(-1) ?? {};
    expect(readFileSync(file)).toEqual(
      Buffer.from('# größe\n[server]\nhostname = "is.test"\n[x]\ny = "ü"\n', encoding),
    );
    expect([await digestOf(file), statSync(file).mode & 0o777]).toEqual([made, 0o640]);
    expect(readFileSync(backup ?? "")).toEqual(
      Buffer.from('# größe\n[server]\nhostname = "old"\n[x]\ny = "ü"\n', encoding),
    );
    expect((await planConfiguration(file, SETTINGS, folder)).diff).toBe("");
  });

  it.each([
    ["edited in place", (path: string) => writeFileSync(path, "# by hand\n")],
    [
      "replaced by another file",
      (path: string) => {
        writeFileSync(`${path}.new`, "# by hand\n");
        renameSync(`${path}.new`, path);
      },
    ],
    ["emptied", (path: string) => writeFileSync(path, "")],
  ])("%s between the plan and the write: nothing of it is lost", async (_name, meddle) => {
    writeFileSync(file, '[server]\nhostname = "old"\n');
    const plan = await planConfiguration(file, SETTINGS, folder);
    meddle(file);
    const text = readFileSync(file, "utf8");
    const seen: unknown[] = [];
    const problem = await problemOf(writeConfiguration(plan, (restore) => seen.push(restore)));
    expect([problem.id, problem.evidence.where, readFileSync(file, "utf8")]).toEqual([
      "file-changed-meanwhile",
      file,
      text,
    ]);
    expect([seen, readdirSync(folder)]).toEqual([[], ["deployment.toml"]]);
  });

  it("is not followed out of the product's folder", async () => {
    const home = join(folder, "home");
    mkdirSync(home);
    writeFileSync(file, "");
    symlinkSync(file, join(home, "deployment.toml"));
    const problem = await problemOf(planConfiguration(join(home, "deployment.toml"), SETTINGS, home));
    expect(problem.id).toBe("configuration-unreadable");
  });

  const named = async (
    content: string | Buffer,
    settings = identityServerSettings({ createRoles: false, hostname: "h" }),
  ) => {
    writeFileSync(file, content);
    const faults: number[] = [];
    const { id, evidence } = await problemOf(
      planConfiguration(file, settings, folder, ({ line }) => faults.push(line)),
    );
    return { id, faults, line: evidence.line, said: evidence.said ?? "", remedy: evidence.remedy ?? "" };
  };
  const utf16 = Buffer.from('\ufeff[server]\nhostname = "localhost"\n', "utf16le");

  it.each([
    ["UTF-16 with its mark", utf16, "UTF-16"],
    ["UTF-16 without it", utf16.subarray(2), "UTF-16"],
    ["UTF-16 of the other order", Buffer.from(utf16).swap16(), "UTF-16"],
    [
      "UTF-16 with letters of another script",
      Buffer.from("\ufeff# 設定ファイル設定ファイル\n[server]\n", "utf16le"),
      "UTF-16",
    ],
    ["UTF-32", Buffer.from([..."[a]\n"].flatMap((one) => [one.charCodeAt(0), 0, 0, 0])), "UTF-32"],
  ])("%s is named once", async (_name, bytes, says) => {
    const { id, faults, said, line } = await named(bytes);
    expect([id, faults, line]).toEqual(["toml-encoding", [], undefined]);
    expect(said).toContain(says);
  });

  it.each([
    [
      "Helm",
      '[server]\nhostname = "{{ .Values.h }}"\noffset = {{ .Values.o }}\n{{- if .Values.x }}\n[oauth]\n{{- end }}\n',
      3,
      "Helm",
    ],
    ["Helm, by a function", '[server]\n{{ include "is.server" . }}\n', 2, "Helm"],
    ["Jinja", "[server]\n{% if offset %}\noffset = {{ offset }}\n{% endif %}\n", 2, "Jinja"],
    ["Go", "[server]\nx = 1\n{{ range $i := .hosts }}\n{{ end }}\n", 3, "Go"],
    ["Jinja without blocks", "[server]\noffset = {{ offset }}\n", 2, "a template"],
    ["ERB", "[server]\noffset = <%= @offset %>\n", 2, "ERB"],
  ])("a template is named once: %s", async (_name, text, line, says) => {
    const found = await named(text);
    expect([found.id, found.line, found.faults]).toEqual(["toml-template", line, []]);
    expect(found.said).toContain(says);
  });

  it("marks of a template in a text, of a file that can be read, are text", async () => {
    writeFileSync(file, '[server]\nx = "{{ .Values.x }}" # {% if %}\n');
    expect((await planConfiguration(file, SETTINGS, folder)).changes).toHaveLength(1);
  });

  it.each([
    ["a no-break space before the key", "[server]\n\u00a0offset = 1\n", "U+00A0", 1],
    ["a no-break space before the value", "[server]\noffset =\u00a01\n", "U+00A0", 9],
    ["a zero-width space in a header", "x = 1\n[server\u200b]\n", "U+200B", 8],
    ["a zero-width joiner behind a key", "[server]\noffset\u200d = 1\n", "U+200D", 7],
    ["a byte order mark further down", "[a]\n\ufeff[server]\n", "U+FEFF", 1],
    ["typographic quotes", "[server]\nhostname = “localhost”\n", "U+201C", 12],
  ])("a character that is not what it seems is named: %s", async (_name, text, code, column) => {
    const { line, said, remedy } = await named(text);
    expect(line).toBe(2);
    for (const words of [said, remedy]) expect(words).toContain(`(${code}) in column ${column}`);
  });

  it.each([
    [
      "one bracket",
      '[server]\nhostname = "localhost"\n\n[resource.access_control]\ncontext = "a"\n',
      "configuration-not-editable",
      4,
    ],
    [
      "one bracket, twice",
      "[resource.access_control]\nx = 1\n[resource.access_control]\nx = 2\n",
      "toml-second-header",
      3,
    ],
    ["one bracket at listeners, twice", "[event_listener]\nx = 1\n[event_listener]\nx = 2\n", "toml-second-header", 3],
  ])("%s where two belong", async (_name, text, id, line) => {
    const found = await named(text);
    expect([found.id, found.line]).toEqual([id, line]);
    expect(found.remedy).toContain("two brackets");
  });

  it.each([
    ["a value where a table must be", "[server]\nx = 1\n[a]\nb = 1\n[[role_mgt]]\n", 5],
    ["an inline array", '[oauth.x]\ny = 1\n[server]\nx = 1\n[resource]\naccess_control = [{ context = "a" }]\n', 6],
    ["a table below one that would be an array", "[server]\nx = 1\n[resource.access_control.x]\ny = 1\n", 3],
    ["a dotted key into what would be an array", "[oauth.x]\ny = 1\n[resource]\naccess_control.x = 1\n", 4],
    ["an inline table that would be an array", "resource = { access_control = { x = 1 } }\n[a]\n", 1],
  ])("a line is one of the file as it is: %s", async (_name, text, line) => {
    const found = await named(text, identityServerSettings({ createRoles: true, hostname: "h", offset: 2 }));
    expect([found.id, found.line]).toEqual(["configuration-not-editable", line]);
    const lines = text.split("\n").length;
    for (const [, number] of found.said.matchAll(/line (\d+)/g)) expect(Number(number)).toBeLessThanOrEqual(lines);
    expect(found.said).not.toMatch(/undefined|line that this run would add.*line that this run would add/);
  });

  it.each([
    ["an array of tables where a table must be", "x = 1\n[[server]]\ny = 1\n", 2],
    ["a value where a table must be", "server = 1\n", 1],
  ])("has a form that is not changed here: %s", async (_name, text, line) => {
    writeFileSync(file, text);
    const { id, evidence } = await problemOf(planConfiguration(file, SETTINGS, folder));
    expect([id, evidence.file, evidence.line]).toEqual(["configuration-not-editable", file, line]);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});
