import { expect, it } from "@jest/globals";
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLines } from "./leaks.ts";

it("the search for secrets sees the command lines of a process, its children and theirs, and no others", async () => {
  const inner = "sh -c 'sleep 31 & wait' & sleep 32 & wait";
  const watched = spawn("sh", ["-c", inner], { stdio: "ignore", detached: true });
  const other = spawn("sleep", ["33"], { stdio: "ignore" });
  const pid = watched.pid ?? 0;
  const lines = (): string[] => commandLines(pid).trim().split(/ ?\n/);
  try {
    // Each is seen once it has become the program that it starts.
    for (let look = 0; look < 500 && !["sleep 31", "sleep 32"].every((line) => lines().includes(line)); look += 1)
      await sleep(10);
    expect(lines().toSorted()).toEqual([`sh -c ${inner}`, "sh -c sleep 31 & wait", "sleep 31", "sleep 32"].toSorted());
  } finally {
    if (pid > 1) process.kill(-pid, "SIGKILL");
    other.kill();
  }
});
