import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRegularFile } from "../../src/files/read-file.ts";

let folder: string;
const path = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "read-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("only a regular file of a sane size is read", () => {
  it("all of it, and through links", () => {
    const bytes = Buffer.from([0, 255, 10, 13, ...Buffer.from("größe")]);
    writeFileSync(path("a"), bytes);
    symlinkSync(path("a"), path("link"));
    for (const name of ["a", "link"]) expect(readRegularFile(path(name), 100)).toEqual(bytes);
    writeFileSync(path("empty"), "");
    expect(readRegularFile(path("empty"), 100)).toHaveLength(0);
    writeFileSync(path("big"), Buffer.alloc(3_000_000, "x"));
    expect(readRegularFile(path("big"), 3_000_000)).toHaveLength(3_000_000);
  });

  it.each<[string, () => string, RegExp]>([
    ["a pipe", () => (execFileSync("mkfifo", [path("pipe")]), path("pipe")), /a pipe, not a file/],
    ["a link to one", () => (execFileSync("mkfifo", [path("p")]), symlinkSync("p", path("l")), path("l")), /a pipe/],
    ["/dev/zero", () => "/dev/zero", /a device, not a file/],
    ["a terminal", () => "/dev/tty", /a device, not a file|ENXIO|ENOENT/],
    ["a folder", () => (mkdirSync(path("folder")), path("folder")), /a folder, not a file/],
    ["a link to itself", () => (symlinkSync("round", path("round")), path("round")), /ELOOP/],
    ["nothing", () => path("nothing"), /ENOENT/],
    [
      "a file of a terabyte",
      () => (writeFileSync(path("t"), ""), truncateSync(path("t"), 1e12), path("t")),
      /1000000\.0 MB/,
    ],
    ["one byte too many", () => (writeFileSync(path("o"), "x".repeat(101)), path("o")), /101 bytes.*at most 100 bytes/],
    ["a file of the kernel, whose size is said to be 0", () => "/proc/kallsyms", /at most 100 bytes/],
  ])("%s is refused at once", (_name, make, said) => {
    expect(() => readRegularFile(make(), 100)).toThrow(said);
  });

  it("a socket is refused", async () => {
    const server = createServer().listen(path("socket"));
    await new Promise((resolve) => server.once("listening", resolve));
    expect(() => readRegularFile(path("socket"), 100)).toThrow(/a socket, not a file/);
    await new Promise((resolve) => server.close(resolve));
  });
});
