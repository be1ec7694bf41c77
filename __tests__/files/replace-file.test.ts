import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyOf, sweep } from "../../src/files/copies.ts";
import { backupOf, digestOf, replaceFile, restoreFile, takeOver, type Restore } from "../../src/files/replace-file.ts";
import { problemOf } from "../support/problem-of.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
  file = join(folder, "deployment.toml");
  writeFileSync(file, "before\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (): string => readFileSync(file, "utf8");
const names = (): readonly string[] => readdirSync(folder);
const change = (copy: string): Promise<void> => Promise.resolve(writeFileSync(copy, "after\n"));
const renewed = (content: string): void => {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
};

describe("a file that is replaced as a whole", () => {
  it("says the way back before the copy is made, and all of it before anything is changed; the way back works", async () => {
    const backup = backupOf(file, await digestOf(file));
    const seen: { restore: Restore | undefined; text: string; copies: number }[] = [];
    const restore = await replaceFile(file, change, {
      announce: (way) =>
        seen.push({ restore: way, text: text(), copies: names().filter((name) => name.endsWith(".tmp")).length }),
    });
    const { copy, before } = restore;
    expect(seen).toEqual([
      { restore: { backup, copy, before }, text: "before\n", copies: 0 },
      { restore, text: "before\n", copies: 1 },
    ]);
    expect([restore.backup, text(), readFileSync(backup, "utf8")]).toEqual([backup, "after\n", "before\n"]);
    expect(await restoreFile(file, restore)).toBe("restored");
    expect([text(), names()]).toEqual(["before\n", ["deployment.toml"]]);
    expect(await restoreFile(file, restore)).toBe("unchanged");
  });

  it.each<[string, (way: Restore) => void]>([
    ["before the copy", () => undefined],
    ["while the copy is worked on", ({ copy }) => writeFileSync(copy, "aft")],
    [
      "between the backup and the change",
      ({ copy, backup }) => {
        writeFileSync(copy, "after\n");
        copyFileSync(file, backup);
      },
    ],
  ])("killed %s: there is nothing to put back, and nothing stays", async (_name, leave) => {
    const before = await digestOf(file);
    const way = { backup: backupOf(file, before), copy: copyOf(file), before };
    leave(way);
    for (const known of [way, { ...way, made: "the digest of a change that never was", identity: "1:2" }]) {
      expect(await restoreFile(file, known)).toBe("unchanged");
      expect([text(), names()]).toEqual(["before\n", ["deployment.toml"]]);
    }
  });

  it.each<[string, () => void]>([
    ["edited in place", () => writeFileSync(file, "by hand\n")],
    ["replaced", () => renewed("by hand\n")],
    ["written by another run, with the same bytes", () => renewed("after\n")],
    ["emptied", () => writeFileSync(file, "")],
    ["removed", () => unlinkSync(file)],
  ])("%s by somebody else since: left alone, with the backup", async (_name, meddle) => {
    const way = await replaceFile(file, change);
    meddle();
    const now = names().map((name) => [name, readFileSync(join(folder, name), "utf8")]);
    const problem = await problemOf(restoreFile(file, way));
    expect([problem.id, problem.message.includes(way.backup)]).toEqual(["file-changed-meanwhile", true]);
    expect(names().map((name) => [name, readFileSync(join(folder, name), "utf8")])).toEqual(now);
  });

  it("without its backup is never called put back", async () => {
    const way = await replaceFile(file, change);
    unlinkSync(way.backup);
    const problem = await problemOf(restoreFile(file, way));
    expect([problem.id, problem.message.includes(way.backup), text()]).toEqual(["backup-missing", true, "after\n"]);
  });

  it("with another backup is left alone", async () => {
    const way = await replaceFile(file, change);
    writeFileSync(way.backup, "something else\n");
    expect((await problemOf(restoreFile(file, way))).id).toBe("file-changed-meanwhile");
    expect(text()).toBe("after\n");
  });
});

describe("a file that is not what was planned", () => {
  it.each<[string, () => void, string]>([
    ["an edit in place", () => writeFileSync(file, "by hand\n"), "by hand\n"],
    ["a new file of the same name", () => renewed("by hand\n"), "by hand\n"],
    ["another run's", () => renewed("after\n"), "after\n"],
  ])("%s before, or while the copy is worked on: it stays, and no way back", async (_name, meddle, content) => {
    const planned = await digestOf(file);
    const meddling = (copy: string): Promise<void> => change(copy).then(meddle);
    expect((await problemOf(replaceFile(file, meddling, { planned }))).id).toBe("file-changed-meanwhile");
    expect([text(), names()]).toEqual([content, ["deployment.toml"]]);
    const seen: unknown[] = [];
    const announce = (way: unknown): number => seen.push(way);
    expect((await problemOf(replaceFile(file, change, { planned, announce }))).id).toBe("file-changed-meanwhile");
    expect([text(), names(), seen]).toEqual([content, ["deployment.toml"], []]);
  });

  it("withdraws what it announced", async () => {
    const seen: unknown[] = [];
    const fails = (): Promise<void> => Promise.reject(new Error("no"));
    await expect(replaceFile(file, fails, { announce: (way) => seen.push(way) })).rejects.toThrow("no");
    expect([seen.length, seen.at(-1), names()]).toEqual([2, undefined, ["deployment.toml"]]);
  });

  it("keeps a backup that was there before", async () => {
    const { backup } = await replaceFile(file, change);
    writeFileSync(file, "before\n");
    const meddling = (copy: string): Promise<void> => change(copy).then(() => writeFileSync(file, "by hand\n"));
    await problemOf(replaceFile(file, meddling));
    expect(readFileSync(backup, "utf8")).toBe("before\n");
  });
});

it("taken over, it is no longer the other run's to take back", async () => {
  const way = await replaceFile(file, change);
  await takeOver(file);
  expect([text(), names().length]).toEqual(["after\n", 2]);
  expect((await problemOf(restoreFile(file, way))).id).toBe("file-changed-meanwhile");
  expect(text()).toBe("after\n");
});

it("copies of processes that are gone are removed, and old ones; no others", async () => {
  // No process has a number above the kernel's limit of 2^22.
  const copy = (name: string): string => join(folder, `.deployment.toml.wso2-is-key-manager-action-${name}.tmp`);
  const gone = copy("99999999-0123456789ab");
  const old = copy(`${process.pid}-old`);
  const [own, other] = [copy(`${process.pid}-ab`), join(folder, ".deployment.toml.swp")];
  for (const path of [gone, old, own, other]) writeFileSync(path, "x");
  utimesSync(old, 1, 1);
  await sweep(file);
  expect(names().toSorted()).toEqual([own, other, file].map((path) => path.slice(folder.length + 1)).toSorted());
});

/**
 * An administrator may write everything, so a test of what may not be written needs another user.
 */
const asAdministrator = process.getuid?.() === 0;
const NOBODY = 65534;

describe("a file that is ours, but read-only", () => {
  it.each([0o444, 0o400, 0o555])("of mode %o is not written, and said so", (mode) => {
    chmodSync(file, mode);
    chmodSync(folder, 0o755);
    if (asAdministrator) for (const path of [folder, file]) chownSync(path, NOBODY, NOBODY);
    const module = join(import.meta.dirname, "..", "..", "src", "files", "replace-file.ts");
    const script = `
      import { writeFile } from "node:fs/promises";
      const { replaceFile } = await import(${JSON.stringify(module)});
      if (${asAdministrator}) { process.setgid(${NOBODY}); process.setuid(${NOBODY}); }
      await replaceFile(${JSON.stringify(file)}, (copy) => writeFile(copy, "after")).then(
        () => console.log("written"),
        (error) => console.log(error.id ?? String(error)),
      );`;
    const args = ["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval", script];
    const run = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 20_000 });
    expect([run.stdout.trim(), run.stderr]).toEqual(["file-not-writable", ""]);
    expect([text(), names()]).toEqual(["before\n", ["deployment.toml"]]);
  });
});

describe("killed while the backup is written", () => {
  const script = (): string => {
    const code = new URL("../../src/files/replace-file.ts", import.meta.url).href;
    return `
      import { appendFileSync } from "node:fs";
      import { replaceFile } from ${JSON.stringify(code)};
      const announce = (restore) => console.log(JSON.stringify(restore));
      await replaceFile(${JSON.stringify(file)}, async (copy) => appendFileSync(copy, "more"), { announce });`;
  };

  /** Kills the child as soon as a second file beside its copy is seen. @returns the way back */
  async function killedAt(bytes: number): Promise<Restore> {
    writeFileSync(file, Buffer.alloc(bytes, "x"));
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script()]);
    let announced = "";
    child.stdout.on("data", (chunk: Buffer) => (announced += chunk.toString("utf8")));
    const ended = new Promise((resolve) => child.once("close", resolve));
    while (child.exitCode === null && readdirSync(folder).length < 3) await sleep(0);
    child.kill("SIGKILL");
    await ended;
    return JSON.parse(announced.split("\n")[0] ?? "") as Restore;
  }

  it.each([1, 20, 60])("of %d MiB: nothing of it stays", async (size) => {
    const restore = await killedAt(size * 1024 * 1024);
    expect(await restoreFile(file, restore)).toBe("unchanged");
    expect(readdirSync(folder)).toEqual(["deployment.toml"]);
  });
});
