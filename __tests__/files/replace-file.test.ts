import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backupOf, digestOf, replaceFile, restoreFile, type Restore } from "../../src/files/replace-file.ts";

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

describe("a file that is replaced as a whole", () => {
  it("says the way back before anything is changed, and the way back works", async () => {
    const backup = backupOf(file, await digestOf(file));
    const seen: { restore: Restore; text: string; backup: boolean }[] = [];
    const restore = await replaceFile(file, change, (way) =>
      seen.push({ restore: way, text: text(), backup: names().includes(backup) }),
    );
    expect(seen).toEqual([{ restore, text: "before\n", backup: false }]);
    expect([restore.backup, text()]).toEqual([backup, "after\n"]);
    expect(await restoreFile(file, restore.backup, restore.made)).toBe(true);
    expect([text(), names()]).toEqual(["before\n", ["deployment.toml"]]);
  });

  it("killed between the backup and the change: there is nothing to put back, and the backup goes", async () => {
    const backup = backupOf(file, await digestOf(file));
    copyFileSync(file, backup);
    expect(await restoreFile(file, backup, "the digest of a change that never was")).toBe(true);
    expect([text(), names()]).toEqual(["before\n", ["deployment.toml"]]);
  });

  it("changed by somebody else since: left alone, with the backup", async () => {
    const { backup, made } = await replaceFile(file, change);
    writeFileSync(file, "by hand\n");
    expect(await restoreFile(file, backup, made)).toBe(false);
    expect([text(), names().length]).toEqual(["by hand\n", 2]);
  });
});
