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
import { serverSettings } from "../../src/configure/settings.ts";
import { digestOf, type Restore } from "../../src/files/replace-file.ts";
import { problemOf } from "../products/homes.ts";

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
