import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  lutimesSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { lockFolder, releaseLock, type FolderLock } from "../../src/files/lock.ts";
import type { Clock } from "../../src/ports.ts";
import { instantClock } from "../support/engine.ts";
import { problemOf } from "../support/problem-of.ts";

const NAME = ".wso2-is-key-manager-action.lock";

let folder: string;
let told: string[];
let announced: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  told = [];
  announced = [];
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

function lock(
  clock: Clock = instantClock(),
  signal = new AbortController().signal,
  timeout = 10_000,
): Promise<FolderLock | undefined> {
  return lockFolder(folder, {
    ...{ timeout, clock, signal },
    onWait: (holder) => told.push(holder),
    announce: ({ file }) => announced.push(`${file} ${readdirSync(folder).length}`),
  });
}

async function held(timeout?: number): Promise<FolderLock> {
  const found = await lock(instantClock(), undefined, timeout);
  if (found === undefined) throw new Error("not locked");
  return found;
}

const left = (content: string): void => symlinkSync(content, join(folder, NAME));
const record = (pid: number, host = hostname()): string => JSON.stringify({ run: "other", host, pid });

async function goneProcess(): Promise<number> {
  const child = spawn("true");
  await new Promise((resolve) => child.once("exit", resolve));
  return child.pid ?? 0;
}

describe("the lock of a folder", () => {
  it("is said before it is there, and let go by its run alone", async () => {
    const { file, run, takenOver } = await held();
    expect([announced, readdirSync(folder), takenOver]).toEqual([[`${file} 0`], [NAME], false]);
    releaseLock(file, "another");
    expect(readdirSync(folder)).toEqual([NAME]);
    releaseLock(file, run);
    releaseLock(file, run);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a second run waits until it is let go", async () => {
    const first = await held();
    const clock: Clock = {
      wallTime: () => 0,
      monotonicTime: () => 0,
      every: () => () => undefined,
      sleep: () => Promise.resolve(releaseLock(first.file, first.run)),
    };
    const second = await lock(clock);
    expect([second?.takenOver, told]).toEqual([false, [`a run of process ${process.pid} on ${hostname()}`]]);
    expect(JSON.parse(readlinkSync(join(folder, NAME)))).toMatchObject({ run: second?.run });
  });

  it("a second run does not wait for ever, and takes nothing away", async () => {
    const { run } = await held();
    const problem = await problemOf(lock());
    expect([problem.id, problem.message.includes(join(folder, NAME)), told.length]).toEqual(["files-in-use", true, 1]);
    expect(JSON.parse(readlinkSync(join(folder, NAME)))).toMatchObject({ run });
  });

  it("a cancelled run does not wait", async () => {
    await held();
    const cancel = new AbortController();
    cancel.abort(new Error("stopped by SIGTERM"));
    await expect(lock(instantClock(), cancel.signal)).rejects.toThrow("stopped by SIGTERM");
  });

  it.each<[string, () => Promise<void>]>([
    ["of a process that is gone", async () => left(record(await goneProcess()))],
    ["of another host that gives no sign of life for a minute", () => Promise.resolve(left(record(1, "another")))],
    ["that says nothing, for a minute", () => Promise.resolve(writeFileSync(join(folder, NAME), ""))],
  ])("%s is taken over", async (_name, leave) => {
    await leave();
    const { takenOver, file, run } = await held(120_000);
    expect([takenOver, readdirSync(folder)]).toEqual([true, [NAME]]);
    releaseLock(file, run);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ["of another host", record(1, "another")],
    ["that is not ours to read", "something else"],
  ])("%s is waited for", async (_name, content) => {
    left(content);
    expect((await problemOf(lock())).id).toBe("files-in-use");
    expect(readlinkSync(join(folder, NAME))).toBe(content);
  });

  it("of another host that gives signs of life is waited for, whatever the clock says", async () => {
    left(record(1, "another"));
    const inner = instantClock();
    let sign = 1;
    const sleep: Clock["sleep"] = (ms, signal) => {
      lutimesSync(join(folder, NAME), sign, sign);
      sign += 1;
      return inner.sleep(ms, signal);
    };
    expect((await problemOf(lock({ ...inner, sleep }, undefined, 200_000))).id).toBe("files-in-use");
  });

  it("of two that find a left one at once, one has it", async () => {
    for (let round = 0; round < 20; round += 1) {
      left(record(await goneProcess()));
      const both = await Promise.allSettled([lock(), lock()]);
      const won = both.flatMap((one) => (one.status === "fulfilled" ? [one.value?.run] : []));
      expect(won).toHaveLength(1);
      expect(JSON.parse(readlinkSync(join(folder, NAME)))).toMatchObject({ run: won[0] });
      rmSync(join(folder, NAME));
    }
  });

  it("a folder that is not there has none", async () => {
    rmSync(folder, { recursive: true });
    expect(
      await lockFolder(folder, {
        ...{ timeout: 1, clock: instantClock(), signal: new AbortController().signal },
        onWait: () => undefined,
        announce: () => undefined,
      }),
    ).toBeUndefined();
    folder = mkdtempSync(join(tmpdir(), "lock-"));
  });
});
