import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planConfiguration } from "../../src/configure/configure.ts";
import { faultsIn, valueFaults } from "../../src/configure/faults.ts";
import { identityServerSettings } from "../../src/configure/settings.ts";
import { Problem } from "../../src/problems/problem.ts";
import { firstDifference } from "../support/first-difference.ts";

const SETTINGS = identityServerSettings({ createRoles: true, hostname: "is.test", offset: 2 });
const MEGA = 1_000_000;
/** Enough to overflow a pattern's stack, and every recursion. */
const LONG = 2 * MEGA;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "size-"));
  file = join(folder, "deployment.toml");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function plan(text: string): Promise<Problem | undefined> {
  writeFileSync(file, text);
  try {
    await planConfiguration(file, SETTINGS, folder);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Processor time, and the least of some rounds: a busy machine makes it longer, never shorter. */
async function timeOf(text: string, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = process.cpuUsage();
    expect(await plan(text)).toBeUndefined();
    times.push(process.cpuUsage(began).user);
  }
  return Math.min(...times);
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_item, index) => line(index)).join("");

describe("time grows with the length of deployment.toml, not with its square", () => {
  const GROWTH = 16;
  /** Between 16 times as long, and 256 times. */
  const MOST = 64;
  it.each<[string, (count: number) => string]>([
    ["tables", (count) => lines(count, (index) => `[t${index}]\nkey = "value"\n`)],
    ["settings of one table", (count) => `[a]\n${lines(count, (index) => `k${index} = ${index}\n`)}`],
    ["dotted settings", (count) => lines(count, (index) => `a.b${index}.c = ${index}\n`)],
    ["elements", (count) => lines(count, (index) => `[[a]]\nx = ${index}\n[a.b]\ny = 1\n`)],
    [
      "access rules",
      (count) =>
        lines(
          count / 4,
          (index) => `[[resource.access_control]]\ncontext = "(.*)/x${index}"\nhttp_method = "GET"\nsecure = true\n`,
        ),
    ],
    ["an inline table", (count) => `a = {${lines(count, (index) => `k${index} = 1, `)}z = 1}\n`],
    ["blanks at the end of a line", (count) => `x = 1${" ".repeat(count * 20)}y\n`.replace("y", "# y")],
  ])("%s", async (_name, make) => {
    await timeOf(make(500), 2);
    const [small, large] = [await timeOf(make(1000), 4), await timeOf(make(1000 * GROWTH), 2)];
    expect(large / small).toBeLessThan(MOST);
  });

  it("4 MB in 16,000 tables are planned", async () => {
    const text = lines(16_000, (index) => `[t${index}]\nkey = "${"v".repeat(230)}"\n`);
    expect(text.length).toBeGreaterThan(3.9 * MEGA);
    expect(await plan(text)).toBeUndefined();
  });
});

describe("no text overflows the stack", () => {
  it.each([
    ["a text", `a = "${"x".repeat(LONG)}"\n`],
    ["a text of escapes", `a = "${"\\u0041".repeat(LONG / 6)}"\n`],
    ["a text over lines", `a = """${"x\n".repeat(LONG / 2)}"""\n`],
    ["comments in an array", `a = [\n${"# x\n".repeat(LONG / 4)}]\n`],
    ["a key", `"${"k".repeat(LONG)}" = 1\n`],
  ])("%s of megabytes is read", (_name, text) => {
    expect([...faultsIn(text), ...valueFaults(text)]).toEqual([]);
  });

  it.each([
    ["digits", `a = ${"1".repeat(LONG)}\n`, "toml-value"],
    ["arrays in arrays", `a = ${"[".repeat(LONG / 4)}${"]".repeat(LONG / 4)}\n`, "toml-value"],
    ["tables in tables", `a = ${"{b=".repeat(LONG / 4)}1${"}".repeat(LONG / 4)}\n`, "toml-value"],
    ["a dotted key", `${"a.".repeat(LONG / 4)}a = 1\n`, "toml-syntax"],
    ["a dotted header", `[${"a.".repeat(LONG / 4)}a]\nx = 1\n`, "toml-syntax"],
  ])("%s of megabytes are named by their line", async (_name, text, id) => {
    const problem = await plan(text);
    expect([problem?.id, problem?.evidence.line]).toEqual([id, 1]);
    expect(problem?.message.length).toBeLessThan(2000);
  });
});

it("a value of 20 MB is a problem by name, and the file stays as it is", async () => {
  const text = `a = "${"x".repeat(20 * MEGA)}"\n`;
  const problem = await plan(text);
  expect([problem?.id, problem?.evidence.where]).toEqual(["configuration-unreadable", file]);
  expect(problem?.message).toMatch(/20\.0 MB.*at most 5\.2 MB/);
  expect(firstDifference(readFileSync(file, "utf8"), text)).toBeUndefined();
});

it("of thousands of faults the first are said", async () => {
  const problem = await plan("a = yes\n".repeat(20_000));
  expect(problem?.message).toContain("line 2: ");
  expect(problem?.message).toMatch(/and \d+ more/);
  expect(problem?.message.length).toBeLessThan(20_000);
});
