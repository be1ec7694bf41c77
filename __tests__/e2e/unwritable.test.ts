import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard } from "../../sandbox/runner.ts";
import { scannedStep, type ScannedStep } from "../support/step.ts";

/**
 * A report, summary or output that can't be written takes nothing from the verdict, and nothing
 * from the others.
 */
let pair: Pair;
let folder: string;
const results: ScannedStep[] = [];

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

async function step(condition: Condition, inputs: Record<string, string> = {}): Promise<ScannedStep> {
  const result = await scannedStep(pair, { ...condition, inputs: { ...condition.inputs, ...inputs } });
  results.push(result);
  return result;
}

/** What the step did write. */
function written(result: ScannedStep, { inputs }: Condition): readonly Part[] {
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

/** `::warning::` lines that name what could not be written. */
function warning(result: ScannedStep): string {
  return /^::warning[^:]*::Could not be written.*$/m.exec(result.log)?.[0] ?? "";
}

describe("a good run", () => {
  it.each(CONDITIONS)("%s: passes, and writes everything else", async (_name, make, lost) => {
    const condition = make();
    const result = await step(condition, { "smoke-test": "off" });
    expect(result.exitCode).toBe(0);
    expect(result.log).toMatch(/^Done: Key Manager WSO2-IS-7: created/m);
    expect(result.log).not.toMatch(/^::error/m);
    expect(written(result, condition)).toEqual(ALL.filter((part) => !lost.includes(part)));
    const path = { ...condition.environment, ...condition.inputs };
    expect(Object.values(path).some((one) => warning(result).includes(one))).toBe(true);
    expect(warning(result)).toMatch(
      /\((EISDIR|ENOTDIR|ENOENT|ENOSPC|EEXIST|ENXIO|EACCES|Missing file|Unable to access)/,
    );
  });

  it("warns of nothing where all can be written", async () => {
    const result = await step({ inputs: { "report-directory": join(folder, "a", "b", "c") } }, { "smoke-test": "off" });
    expect([result.exitCode, warning(result)]).toEqual([0, ""]);
    expect(written(result, { inputs: { "report-directory": join(folder, "a", "b", "c") } })).toEqual(ALL);
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
    expect(result.log).toMatch(/^::error.*\[credentials-refused\]/m);
    expect(result.log).not.toContain("[internal]");
    expect(warning(result)).toContain("the job summary");
  });

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
  }, 120_000);
});
