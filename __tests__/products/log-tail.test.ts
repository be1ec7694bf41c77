import { afterAll, describe, expect, it } from "@jest/globals";
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LogTail } from "../../src/products/log-tail.ts";
import { firstDifference } from "../support/first-difference.ts";

const folder = mkdtempSync(join(tmpdir(), "tail-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function tailOf(name: string): Promise<{ file: string; tail: LogTail; heard: string[] }> {
  const file = join(folder, name);
  const heard: string[] = [];
  return { file, tail: await LogTail.atEnd(file, (line) => void heard.push(line)), heard };
}

describe("following a log", () => {
  it("gives whole lines, and the last one at the end", async () => {
    const { file, tail, heard } = await tailOf("lines");
    await tail.read();
    writeFileSync(file, "one\r\ntw");
    await tail.read();
    expect(heard).toEqual(["one"]);
    appendFileSync(file, "o\nthree");
    await tail.close();
    expect(tail.lines).toEqual(["one", "two", "three"]);
  });

  it("keeps a character whole that is cut between two reads", async () => {
    const { file, tail } = await tailOf("bytes");
    const bytes = Buffer.from("für\n");
    writeFileSync(file, bytes.subarray(0, 2));
    await tail.read();
    appendFileSync(file, bytes.subarray(2));
    await tail.close();
    expect(tail.lines).toEqual(["für"]);
  });

  it("keeps no more than the beginning of a line that does not end", async () => {
    const { file, tail, heard } = await tailOf("endless");
    await tail.read();
    writeFileSync(file, `${"x".repeat(160 * 1024)}\nshort\n`);
    await tail.close();
    expect(tail.lines.map(({ length }) => length)).toEqual([4096, 4096, 4096, 5]);
    expect(firstDifference(heard.join(""), `${"x".repeat(160 * 1024)}short`)).toBeUndefined();
  });

  it("loses nothing when the file is rotated, and starts anew when it is cut off", async () => {
    writeFileSync(join(folder, "rotated"), "of before\n");
    const { file, tail } = await tailOf("rotated");
    appendFileSync(file, "one\n");
    await tail.read();
    appendFileSync(file, "two\n");
    renameSync(file, `${file}.1`);
    appendFileSync(`${file}.1`, "three\n");
    writeFileSync(file, "four\n");
    await tail.read();
    writeFileSync(file, "5\n");
    await tail.close();
    expect(tail.lines).toEqual(["one", "two", "three", "four", "5"]);
  });

  it("keeps the last 2000 lines", async () => {
    const { file, tail } = await tailOf("long");
    writeFileSync(file, Array.from({ length: 30_000 }, (_, index) => `line ${index}\n`).join(""));
    await tail.close();
    expect([tail.lines.length, tail.lines[0], tail.lines.at(-1)]).toEqual([2000, "line 28000", "line 29999"]);
  });
});
