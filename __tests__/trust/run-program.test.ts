import { afterAll, afterEach, describe, expect, it, jest } from "@jest/globals";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../../src/products/process.ts";
import { javaFor } from "../../src/products/java.ts";
import { Keytool } from "../../src/trust/keytool.ts";
import { runProgram } from "../../src/products/run-program.ts";
import { eventually, recorder } from "../products/homes.ts";
import { problemOf } from "../support/problem-of.ts";

const folder = mkdtempSync(join(tmpdir(), "programs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PATIENCE = 700;
/**
 * Milliseconds between the limit, or the end of a program, and the moment when all of it must be
 * over, also on a busy machine: what hangs here would do so for minutes.
 */
const AT_ONCE = 5_000;
const environment = { PATH: process.env["PATH"] };

/**
 * An executable JAVA_HOME/bin/NAME; `note` in the script notes the process ids that must be gone in
 * the end.
 */
function javaHome(name: string, tool: string, script: string): { home: string; program: string; pids: () => number[] } {
  const home = join(folder, name.replaceAll(/\W/g, "-"));
  mkdirSync(join(home, "bin"), { recursive: true });
  const program = join(home, "bin", tool);
  writeFileSync(program, `#!/bin/sh\nnote() { echo "$1" >>'${home}/pids'; }\nnote $$\n${script}\n`);
  chmodSync(program, 0o755);
  const pids = (): number[] =>
    existsSync(join(home, "pids")) ? readFileSync(join(home, "pids"), "utf8").split("\n").slice(0, -1).map(Number) : [];
  return { home, program, pids };
}

async function nothingIsLeft(pids: readonly number[], started: number): Promise<void> {
  expect(pids).toHaveLength(started);
  const alive = async (): Promise<readonly number[]> => {
    const answers = await Promise.all(pids.map(isAlive));
    return pids.filter((_, index) => answers[index]);
  };
  // The system may need a moment to collect what was killed.
  const end = performance.now() + AT_ONCE;
  await eventually(async () => (await alive()).length === 0 || performance.now() > end);
  expect(await alive()).toEqual([]);
}

/**
 * Holds the limits, so that they are reached once all of the program runs, and not before on a busy
 * machine.
 * @returns lets so many milliseconds pass as soon as so many processes have noted their ids
 */
function heldLimits(): (milliseconds: number, pids: () => readonly number[], started: number) => Promise<void> {
  jest.useFakeTimers({
    doNotFake: ["Date", "performance", "setImmediate", "setInterval", "nextTick", "queueMicrotask"],
  });
  return async (milliseconds, pids, started) => {
    await eventually(() => pids().length === started);
    jest.advanceTimersByTime(milliseconds);
  };
}
afterEach(() => void jest.useRealTimers());

const HUNG: readonly (readonly [string, string, number])[] = [
  ["it ignores TERM", "trap '' TERM INT HUP; while :; do sleep 1; done", 1],
  ["a child of its own does the work", "trap '' TERM; sleep 1000 & note $!; wait", 2],
  [
    "children of children, one with the pipes, one without",
    `sh -c 'echo $$ >>"$0"; sleep 1000 & echo $! >>"$0"; wait' "$(dirname "$0")/../pids" & sleep 1000 >/dev/null 2>&1 & note $!; wait`,
    4,
  ],
  ["it hangs after it wrote", "echo words; echo more >&2; exec sleep 1000", 1],
];

describe("a program that hangs", () => {
  it.each(HUNG)("is killed with all of its group, and named, at the limit: %s", async (name, script, started) => {
    const { program, pids } = javaHome(name, "tool", script);
    const pass = heldLimits();
    let over = false;
    const run = runProgram(program, [], { environment, patience: PATIENCE }).finally(() => (over = true));
    const refused = expect(run).rejects.toThrow("it has not ended within 0.7 s, and was killed");
    await pass(PATIENCE - 1, pids, started);
    await new Promise((resolve) => setImmediate(resolve));
    expect(over).toBe(false);
    const reached = performance.now();
    await pass(1, pids, started);
    await refused;
    expect(performance.now() - reached).toBeLessThan(AT_ONCE);
    await nothingIsLeft(pids(), started);
  });

  it.each(HUNG)("is killed as soon as the run is cancelled: %s", async (name, script, started) => {
    const { program, pids } = javaHome(`cancelled ${name}`, "tool", script);
    const run = new AbortController();
    const ended = expect(runProgram(program, [], { environment, signal: run.signal })).rejects.toThrow(
      "stopped by SIGTERM",
    );
    await eventually(() => pids().length === started);
    const aborted = performance.now();
    run.abort(new Error("stopped by SIGTERM"));
    await ended;
    expect(performance.now() - aborted).toBeLessThan(AT_ONCE);
    await nothingIsLeft(pids(), started);
  });

  it("is named with the store that keytool was to read", async () => {
    const { home, program, pids } = javaHome("keytool", "keytool", "trap '' TERM; sleep 1000 & note $!; wait");
    const keytool = await Keytool.find({ ...environment, JAVA_HOME: home }, { patience: PATIENCE });
    const pass = heldLimits();
    const [problem] = await Promise.all([
      problemOf(keytool.list({ file: program, password: "p" })),
      pass(PATIENCE, pids, 2),
    ]);
    expect([problem.id, problem.evidence.where]).toEqual(["keytool-failed", program]);
    expect(problem.evidence.said).toContain("has not ended within 0.7 s");
    await nothingIsLeft(pids(), 2);
  });

  it("is named with the Java that was to say its version", async () => {
    const { home, program, pids } = javaHome("java", "java", "trap '' TERM; sleep 1000 & note $!; wait");
    // Without PATH there is no other Java.
    const options = { environment: { JAVA_HOME: home }, patience: PATIENCE };
    const pass = heldLimits();
    const [problem] = await Promise.all([
      problemOf(javaFor("is", folder, options, recorder())),
      pass(PATIENCE, pids, 2),
    ]);
    expect(problem.id).toBe("java-missing");
    expect(problem.evidence.said).toContain(`${program}: it has not ended within 0.7 s`);
    await nothingIsLeft(pids(), 2);
  });
});

describe("a program that ends", () => {
  it.each([
    [
      "its words and its exit code",
      "echo out; echo err >&2; exit 3",
      { exitCode: 3, stdout: "out\n", stderr: "err\n" },
    ],
    ["a signal as a shell has it", "kill -9 $$", { exitCode: 137, stdout: "", stderr: "" }],
  ])("gives %s", async (name, script, expected) => {
    const { program } = javaHome(name, "tool", script);
    expect(await runProgram(program, [], { environment })).toEqual(expected);
  });

  it("does not wait for a child that holds its pipes, and leaves none behind", async () => {
    const { program, pids } = javaHome("leaves", "tool", "sleep 1000 & note $!; echo done");
    const began = performance.now();
    expect((await runProgram(program, [], { environment })).stdout).toBe("done\n");
    expect(performance.now() - began).toBeLessThan(2 * AT_ONCE);
    await nothingIsLeft(pids(), 2);
  });

  it("is stopped when it writes without end", async () => {
    const { program, pids } = javaHome("yes", "tool", "exec yes 'a line that is long enough to fill the pipe soon'");
    await expect(runProgram(program, [], { environment })).rejects.toThrow("it wrote more than 64 MiB");
    await nothingIsLeft(pids(), 1);
  });

  it("is not started when the run was cancelled before", async () => {
    const { program, pids } = javaHome("before", "tool", "exit 0");
    const signal = AbortSignal.abort(new Error("stopped by SIGINT"));
    await expect(runProgram(program, [], { environment, signal })).rejects.toThrow("stopped by SIGINT");
    expect(pids()).toEqual([]);
  });

  it.each([["/nowhere/tool"], [folder]])("says when it can't be run: %s", async (program) => {
    await expect(runProgram(program, [], { environment })).rejects.toThrow(/spawn .* (ENOENT|EACCES)/);
  });
});
