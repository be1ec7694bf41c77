import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planConfiguration } from "../../src/configure/configure.ts";
import type { Fault } from "../../src/configure/faults.ts";
import { identityServerSettings, serverSettings, type Setting } from "../../src/configure/settings.ts";
import { LARGEST_TEXT } from "../../src/files/read-file.ts";
import { problemOf } from "../support/problem-of.ts";

const HOST = serverSettings({ hostname: "is.test" });
const ALL = identityServerSettings({ createRoles: true, hostname: "is.test" });
const READ = "read the configuration as WSO2's parser would";

let folder: string;
let file: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "configure-said-")));
  file = join(folder, "deployment.toml");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The problem of a file, and the faults that were told beside it. */
async function refused(text: string | Buffer, settings: readonly Setting[] = HOST) {
  writeFileSync(file, text);
  const told: Fault[] = [];
  const { id, evidence } = await problemOf(planConfiguration(file, settings, folder, (fault) => told.push(fault)));
  const messages = told.map(({ message }) => message);
  return { id, evidence, messages, told: told.map(({ level, line }) => `${level} ${line}`) };
}

describe("faults of a file", () => {
  it("the first error is the problem, which lists all errors; every other fault is told once", async () => {
    const { id, evidence, messages, told } = await refused("[server]\noauth.a = 1\nb = yes\nc = no\noauth.d = 1\n");
    expect([id, told]).toEqual(["toml-value", ["warning 2", "error 4", "warning 5"]]);
    expect(evidence).toMatchObject({ tried: READ, where: file, file, line: 3 });
    expect(messages[1]).toMatch(/^`c`: /);
    expect(evidence.said).toBe(`line 3: ${messages[1]?.replace("`c`", "`b`")}; line 4: ${messages[1]}`);
  });

  it("warnings alone are told, and the file is edited", async () => {
    writeFileSync(file, "[server]\noauth.a = 1\n");
    const told: string[] = [];
    const plan = await planConfiguration(file, HOST, folder, ({ level, line }) => told.push(`${level} ${line}`));
    expect([told, plan.text]).toEqual([["warning 2"], '[server]\noauth.a = 1\nhostname = "is.test"\n']);
  });

  it.each([
    [49, 49, ""],
    [50, 50, ""],
    [51, 50, "; and 1 more"],
    [120, 50, "; and 70 more"],
  ])("of %i errors %i are said one by one", async (count, most, end) => {
    const lines = Array.from({ length: count }, (_one, index) => `k${index} = [1, true]\n`).join("");
    const { evidence, told } = await refused(lines);
    const numbers = Array.from({ length: most }, (_one, index) => index + 1);
    expect([...(evidence.said ?? "").matchAll(/line (\d+): /g)].map(([, line]) => Number(line))).toEqual(numbers);
    expect(/; and \d+ more$/.exec(evidence.said ?? "")?.[0] ?? "").toBe(end);
    expect(told).toEqual(numbers.slice(1).map((line) => `error ${line}`));
  });

  it.each([
    ["a template", "[server]\n{{- if .Values.x }}\n", { id: "toml-template", line: 2 }],
    ["UTF-16", Buffer.from("[server]\nx = 1\n", "utf16le"), { id: "toml-encoding" }],
  ])("what another format is, is said of the file: %s", async (_name, content, { id, ...place }) => {
    const { evidence, ...found } = await refused(content);
    expect(found).toEqual({ id, messages: [], told: [] });
    expect(evidence).toEqual({ tried: READ, where: file, file, ...place, said: evidence.said });
  });
});

describe("what can't be changed", () => {
  it("is said with the line of the file", async () => {
    const { id, evidence } = await refused('# mine\nserver = "x"\n');
    expect([id, evidence]).toEqual([
      "configuration-not-editable",
      {
        ...{ tried: "change the configuration", where: file, file, line: 2 },
        said: 'line 2: `server` is a value, but must be a table with `hostname = "is.test"`; correct it by hand',
      },
    ]);
  });

  it("is said without a line where the file has none for it", async () => {
    const clash = (table: string, key: string): Setting => ({ kind: "value", table, key, value: 1 });
    const { id, evidence } = await refused("x = 1\n", [clash("a", "b"), clash("a.b", "c")]);
    expect([id, evidence]).toEqual([
      "configuration-not-editable",
      {
        ...{ tried: "change the configuration", where: file, file },
        said: "`a.b` is a value, but must be a table with `c = 1`; correct it by hand",
      },
    ]);
  });

  it("is said as what WSO2's parser would refuse with the settings in the file", async () => {
    const { id, evidence } = await refused("[oauth]\nx = 1\n[resource.access_control.x]\ny = 1\n", ALL);
    expect([id, evidence.line]).toEqual(["configuration-not-editable", 3]);
    expect(evidence.said).toMatch(/^line 3: with the settings in it, `resource\.access_control` /);
  });
});

describe("a file that can't be read", () => {
  it.each<[string, () => void, RegExp]>([
    ["none", () => undefined, /ENOENT/],
    ["a folder", () => mkdirSync(file), /a folder, not a file/],
    ["a link to nothing", () => symlinkSync(join(folder, "gone"), file), /ENOENT/],
    [
      "one that is too large",
      () => {
        writeFileSync(file, "");
        truncateSync(file, LARGEST_TEXT + 1);
      },
      /at most/,
    ],
  ])("%s: the path that was given, and why", async (_name, make, said) => {
    make();
    for (const home of [folder, undefined]) {
      const { id, evidence } = await problemOf(planConfiguration(file, HOST, home));
      expect([id, evidence]).toEqual([
        "configuration-unreadable",
        { tried: "read the configuration", where: file, said: expect.stringMatching(said) },
      ]);
    }
  });

  it("the product's folder is not there", async () => {
    writeFileSync(file, "");
    const { id, evidence } = await problemOf(planConfiguration(file, HOST, join(folder, "gone")));
    expect([id, evidence.said]).toEqual(["configuration-unreadable", expect.stringContaining("ENOENT")]);
  });
});

describe("a file behind a symbolic link", () => {
  const link = (): string => {
    mkdirSync(join(folder, "home"));
    const path = join(folder, "home", "deployment.toml");
    symlinkSync(file, path);
    writeFileSync(file, "");
    return path;
  };

  it("outside of the product's folder is refused", async () => {
    const path = link();
    const { id, evidence } = await problemOf(planConfiguration(path, HOST, join(folder, "home")));
    expect([id, evidence]).toEqual([
      "configuration-unreadable",
      {
        ...{ tried: "read the configuration", where: path },
        said: expect.stringMatching(/symbolic link leads out of the product's folder/),
      },
    ]);
  });

  it.each([
    ["inside of the product's folder", () => folder],
    ["given without a product's folder", () => undefined],
  ])("%s is the one that is planned", async (_name, home) => {
    const plan = await planConfiguration(link(), HOST, home());
    expect([plan.file, plan.text]).toEqual([file, '[server]\nhostname = "is.test"\n']);
  });
});
