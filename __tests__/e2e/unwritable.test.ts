import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard } from "../../sandbox/runner.ts";
import { ADAPTERS, type Ended } from "../support/adapters.ts";

/**
 * A report, summary or output that can't be written takes nothing from the verdict, and nothing
 * from the others.
 */
let pair: Pair;
let folder: string;
const results: Ended[] = [];

beforeEach(async () => {
  pair = await startPair({ is: { password: "is-password-1" }, apim: { password: "apim-password-1" } });
  folder = mkdtempSync(join(tmpdir(), "e2e-unwritable-"));
});
afterEach(async () => {
  await pair.stop();
  for (const result of results.splice(0)) discard(result);
  rmSync(folder, { recursive: true, force: true });
});

interface Condition {
  readonly inputs?: Record<string, string>;
  readonly environment?: Record<string, string>;
}
/** What can still be written, by name. */
type Part = "report.json" | "junit.xml" | "summary.md" | "job summary" | "outputs";
const ALL: readonly Part[] = ["report.json", "junit.xml", "summary.md", "job summary", "outputs"];
const FILES: readonly Part[] = ["report.json", "junit.xml", "summary.md"];

function reports(): string {
  const path = join(folder, "reports");
  mkdirSync(path);
  return path;
}

function inFolder(make: (path: string) => void): Condition {
  const path = join(folder, "thing");
  make(path);
  return { inputs: { "report-directory": path } };
}

function oneFile(name: Part, make: (path: string) => void): Condition {
  const path = reports();
  make(join(path, name));
  return { inputs: { "report-directory": path } };
}

function forRunner(variable: string, make: (path: string) => void): Condition {
  const path = join(folder, variable);
  make(path);
  return { inputs: { "report-directory": reports() }, environment: { [variable]: path } };
}

const full = (path: string): void => symlinkSync("/dev/full", path);
const directory = (path: string): void => void mkdirSync(path);
const file = (path: string): void => writeFileSync(path, "");
const nothing = (): void => undefined;
const pipe = (path: string): void => void execFileSync("mkfifo", [path]);

/** Name, condition, what it takes away. */
const CONDITIONS: readonly (readonly [string, () => Condition, readonly Part[]])[] = [
  ["report-directory is a file", () => inFolder(file), FILES],
  [
    "report-directory is below a file",
    () => ({ inputs: { "report-directory": join(inFolder(file).inputs?.["report-directory"] ?? "", "x") } }),
    FILES,
  ],
  ["report-directory is a link to nowhere", () => inFolder((path) => symlinkSync("/nowhere/at/all", path)), FILES],
  [
    "report-directory is in a file system that makes no folders",
    () => ({ inputs: { "report-directory": "/proc/nope/at/all" } }),
    FILES,
  ],
  ["report-directory is a device", () => ({ inputs: { "report-directory": "/dev/null" } }), FILES],
  ["RUNNER_TEMP is missing", () => ({ environment: { RUNNER_TEMP: join(folder, "missing") } }), FILES],
  [
    "RUNNER_TEMP is a file",
    () => (file(join(folder, "x")), { environment: { RUNNER_TEMP: join(folder, "x") } }),
    FILES,
  ],
  ...FILES.flatMap((name) => [
    [`${name} is a folder`, () => oneFile(name, directory), [name]] as const,
    [`${name} is on a full disk`, () => oneFile(name, full), [name]] as const,
    [`${name} is a named pipe`, () => oneFile(name, pipe), [name]] as const,
  ]),
  ["GITHUB_STEP_SUMMARY is a folder", () => forRunner("GITHUB_STEP_SUMMARY", directory), ["job summary"]],
  ["GITHUB_STEP_SUMMARY is on a full disk", () => forRunner("GITHUB_STEP_SUMMARY", full), ["job summary"]],
  ["GITHUB_STEP_SUMMARY is missing", () => forRunner("GITHUB_STEP_SUMMARY", nothing), ["job summary"]],
  ["GITHUB_OUTPUT is a folder", () => forRunner("GITHUB_OUTPUT", directory), ["outputs"]],
  ["GITHUB_OUTPUT is on a full disk", () => forRunner("GITHUB_OUTPUT", full), ["outputs"]],
  ["GITHUB_OUTPUT is missing", () => forRunner("GITHUB_OUTPUT", nothing), ["outputs"]],
];

/** What the step did write. */
function written(result: Ended, { inputs }: Condition): readonly Part[] {
  const path = inputs?.["report-directory"] ?? (result.outputs["report"] ?? "").replace(/\/report\.json$/, "");
  const there = (name: string): boolean => {
    try {
      return (
        execFileSync("timeout", ["1", "cat", join(path, name)], { stdio: ["ignore", "pipe", "ignore"] }).length > 0 &&
        readFileSync(join(path, name), "utf8").length > 20
      );
    } catch {
      return false;
    }
  };
  const parts: Record<Part, boolean> = {
    "report.json": there("report.json"),
    "junit.xml": there("junit.xml"),
    "summary.md": there("summary.md"),
    "job summary": result.summary.includes("WSO2 IS Key Manager"),
    outputs: result.outputs["key-manager-name"] === "WSO2-IS-7",
  };
  return ALL.filter((part) => parts[part]);
}

/** The warning that names what could not be written. */
function warning(result: Ended): string {
  return /^(::warning[^:]*::|Warning: )Could not be written.*(\n {2}- .*)*$/m.exec(result.log)?.[0] ?? "";
}

describe.each(ADAPTERS)("$name", ({ name, step: stepOf, annotation }) => {
  // The command line has no summary but its file, its outputs are on standard output, and without a
  // report directory it writes nothing.
  const isAction = name === "the Action";
  const conditions = CONDITIONS.filter(([what]) => isAction || !/RUNNER_TEMP|GITHUB_/.test(what));
  const parts = isAction ? ALL : FILES;
  const partsOf = (found: readonly Part[]): readonly Part[] => found.filter((part) => parts.includes(part));

  async function step(condition: Condition, inputs: Record<string, string> = {}): Promise<Ended> {
    const result = await stepOf(pair, { ...condition, inputs: { ...condition.inputs, ...inputs } });
    results.push(result);
    return result;
  }

  describe("a good run", () => {
    it.each(conditions)("%s: passes, and writes everything else", async (_name, make, lost) => {
      const condition = make();
      const result = await step(condition, { "smoke-test": "off" });
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject(lost.includes("outputs") ? {} : { change: "created" });
      expect(result.log).toContain("Key Manager WSO2-IS-7 created");
      expect(result.log).not.toMatch(new RegExp(`^${annotation("error")}`, "m"));
      expect(partsOf(written(result, condition))).toEqual(parts.filter((part) => !lost.includes(part)));
      const path = { ...condition.environment, ...condition.inputs };
      expect(Object.values(path).some((one) => warning(result).includes(one))).toBe(true);
      expect(warning(result)).toMatch(
        /\((EISDIR|ENOTDIR|ENOENT|ENOSPC|EEXIST|ENXIO|EACCES|Missing file|Unable to access)/,
      );
    });

    it("warns of nothing where all can be written", async () => {
      const result = await step(
        { inputs: { "report-directory": join(folder, "a", "b", "c") } },
        { "smoke-test": "off" },
      );
      expect([result.exitCode, warning(result)]).toEqual([0, ""]);
      const all = written(result, { inputs: { "report-directory": join(folder, "a", "b", "c") } });
      expect(partsOf(all)).toEqual(parts);
    });
  });

  describe("a failed run, with all that can't be written at once", () => {
    function worst(): Condition {
      const { environment } = forRunner("GITHUB_OUTPUT", directory);
      directory(join(folder, "summary"));
      file(join(folder, "reports", "file"));
      return {
        environment: { ...environment, GITHUB_STEP_SUMMARY: join(folder, "summary") },
        inputs: { "report-directory": join(folder, "reports", "file") },
      };
    }

    it("a wrong password is named", async () => {
      const result = await step(worst(), { "apim-password": "another-password-1" });
      expect(result.exitCode).toBe(1);
      expect(result.log).toMatch(new RegExp(`^${annotation("error")}[^]*\\[credentials-refused\\]`, "m"));
      expect(result.log).not.toContain("[internal]");
      expect(warning(result)).toContain(join(folder, "reports", "file"));
      if (isAction) expect(warning(result)).toContain("the job summary");
    });

    // On the command line that is the result, on standard output: command-line.test.ts.
    if (!isAction) return;

    it("what is left is named, with its commands, before the warning", async () => {
      pair.is.server.faults.order(
        "status-500",
        1,
        1000,
        (method, path) => method === "DELETE" && path.includes("/api-resources/"),
      );
      const result = await step(worst(), { "key-manager-name": "K", "propagation-timeout": "2" });
      expect(result.exitCode).toBe(1);
      const left = result.log.indexOf(" is still there.%0AWhy: ");
      expect([left > 0, left < result.log.indexOf(warning(result))]).toEqual([true, true]);
    });
  });
});
