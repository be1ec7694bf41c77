import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addFile, READABLE, removeAdded, type Added } from "../../src/files/new-file.ts";
import { problemOf } from "../support/problem-of.ts";

const BYTES = Buffer.from("new");

describe("a new file", () => {
  let folder: string;
  let file: string;
  let told: (Added | undefined)[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "new-file-"));
    file = join(folder, "a.jar");
    told = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const add = (mode = READABLE): Promise<void> => addFile(file, { bytes: BYTES, mode }, (added) => told.push(added));
  const announced = (): Added => told.find((one) => one !== undefined) ?? { copy: "", made: "" };

  it.each([READABLE, 0o600, 0o640])("is there as a whole, with the mode %o, and can be taken away", async (mode) => {
    await add(mode);
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual(["new", mode]);
    expect([readdirSync(folder), told.length]).toEqual([["a.jar"], 1]);
    expect(await removeAdded(file, announced())).toBe("removed");
    expect([readdirSync(folder), await removeAdded(file, announced())]).toEqual([[], "absent"]);
  });

  it("stays as long as another file needs it", async () => {
    await add();
    const namedIn = join(folder, "deployment.toml");
    const needed = { ...announced(), namedIn, namedAs: "a.jar" };
    writeFileSync(namedIn, 'file_name = "a.jar"\n');
    const problem = await problemOf(removeAdded(file, needed));
    expect([problem.id, problem.evidence.said, existsSync(file)]).toEqual([
      "file-changed-meanwhile",
      expect.stringContaining("needs it still"),
      true,
    ]);
    writeFileSync(namedIn, "");
    expect(await removeAdded(file, needed)).toBe("removed");
  });

  it.each(["other.txt", "sub/.a.jar.wso2-is-key-manager-action-1.tmp", ".b.jar.wso2-is-key-manager-action-1.tmp"])(
    "a saved way back that names %s as its copy does not remove it",
    async (name) => {
      await add();
      mkdirSync(join(folder, "sub"));
      writeFileSync(join(folder, name), "precious");
      await removeAdded(file, { ...announced(), copy: join(folder, name) });
      expect(readFileSync(join(folder, name), "utf8")).toBe("precious");
    },
  );

  it("its way back is told before anything is written", async () => {
    await addFile(file, { bytes: BYTES, mode: READABLE }, (added) => {
      told.push(added);
      expect(readdirSync(folder)).toEqual([]);
    });
    expect(told).toHaveLength(1);
  });

  it("a way back that can't be kept: nothing is written", async () => {
    const refuse = (): void => {
      throw new Error("no state");
    };
    await expect(addFile(file, { bytes: BYTES, mode: READABLE }, refuse)).rejects.toThrow("no state");
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<[string, () => void]>([
    ["another file is there", () => writeFileSync(file, "theirs")],
    ["a folder is there", () => mkdirSync(file)],
    ["its folder is not there", () => (file = join(folder, "nowhere", "a.jar"))],
  ])("%s: nothing is written, and there is nothing to take back", async (_name, prepare) => {
    prepare();
    const before = readdirSync(folder);
    const problem = await problemOf(add());
    expect([problem.id, problem.evidence.where, told.at(-1)]).toEqual(["file-not-writable", file, undefined]);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("a run that was killed before it was there leaves a copy, which goes", async () => {
    await add();
    const { copy } = announced();
    rmSync(file);
    writeFileSync(copy, "half");
    expect([await removeAdded(file, announced()), readdirSync(folder)]).toEqual(["absent", []]);
  });

  it("what somebody put there since stays", async () => {
    await add();
    writeFileSync(file, "theirs");
    const problem = await problemOf(removeAdded(file, announced()));
    expect([problem.id, existsSync(file)]).toEqual(["file-changed-meanwhile", true]);
  });
});
