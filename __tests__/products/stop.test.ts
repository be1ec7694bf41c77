import { afterAll, describe, expect, it } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../../src/products/process.ts";
import { startServer } from "../../src/products/start.ts";
import { stopServer } from "../../src/products/stop.ts";
import { clock, eventually, Homes, listenOn, OFFSET, recorder } from "./homes.ts";
import { problemOf } from "../support/problem-of.ts";

const homes = new Homes();
afterAll(() => homes.remove());

function stopping(home: string): Parameters<typeof stopServer>[0] {
  return { product: "is", home, portOffset: OFFSET, clock, grace: 300 };
}

describe("stopping by the pid file", () => {
  it.each([
    ["no number", "\0\0\0"],
    ["a process that is gone", "4194300\n\0\0\0"],
    ["process 1", "1\n"],
    ["nonsense", "-1"],
  ])("has nothing to do: %s", async (name, content) => {
    const home = homes.product(name, "");
    writeFileSync(join(home, "wso2carbon.pid"), content);
    expect(await stopServer(stopping(home))).toBe("not running");
  });

  it.each([
    ["no carbon.home at all", ["-e", "setInterval(() => {}, 1000)"]],
    ["another home", ["-e", "setInterval(() => {}, 1000)", "--", "-Dcarbon.home=/opt/another"]],
    ["a home whose path begins alike", ["-e", "setInterval(() => {}, 1000)", "--", "-Dcarbon.home=HOME-2"]],
    ["a home inside this one", ["-e", "setInterval(() => {}, 1000)", "--", "-Dcarbon.home=HOME/other"]],
  ])("refuses a process with %s, and does not end it", async (name, args) => {
    const home = homes.product(name, "");
    const words = args.map((word) => word.replace("HOME", home));
    const stranger = spawn(process.execPath, words, { stdio: "ignore" });
    await once(stranger, "spawn");
    writeFileSync(join(home, "wso2carbon.pid"), `${stranger.pid}\n\0\0`);
    try {
      const problem = await problemOf(stopServer(stopping(home)));
      expect([problem.id, problem.evidence.where]).toEqual(["server-not-ours", join(home, "wso2carbon.pid")]);
      expect(await isAlive(stranger.pid ?? 0)).toBe(true);
    } finally {
      stranger.kill("SIGKILL");
    }
  });

  it("says when its ports stay taken by something else", async () => {
    const home = homes.product("held", "");
    const args = ["-e", "setInterval(() => {}, 1000)", "--", `-Dcarbon.home=${home}`];
    const server = spawn(process.execPath, args, { stdio: "ignore" });
    await once(server, "spawn");
    writeFileSync(join(home, "wso2carbon.pid"), String(server.pid));
    const listener = await listenOn(9443 + OFFSET);
    let time = 0;
    const quick = { ...clock, monotonicTime: () => (time += 1000), sleep: () => clock.sleep(20) };
    try {
      const problem = await problemOf(stopServer({ ...stopping(home), grace: 60_000, clock: quick }));
      expect(problem.id).toBe("server-did-not-stop");
      expect(problem.evidence.said).toContain(`these ports are taken: ${9443 + OFFSET} (management HTTPS)`);
    } finally {
      listener.close();
      server.kill("SIGKILL");
    }
  });
});

describe("a process group", () => {
  it("is gone when only zombies are left, which a container's first process may never collect", async () => {
    // The shell becomes a program that never waits for the child, which leads a group of its own.
    const parent = spawn("sh", ["-c", "setsid sleep 0.3 & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    try {
      const said: unknown[] = await once(parent.stdout, "data");
      const group = Number(String(said[0]));
      await eventually(async () => !(await isAlive(group)));
      expect(() => process.kill(-group, 0)).not.toThrow();
      expect(await isAlive(-group)).toBe(false);
    } finally {
      parent.kill("SIGKILL");
    }
  });
});

describe("stopping before there is a pid file", () => {
  it.each([
    ["by its number", true],
    ["also when whoever started it was killed before it knew that", false],
  ])("ends the start script and what it started: %s", async (_, known) => {
    const home = homes.product(`early ${known}`, `'${process.execPath}' -e "setInterval(() => {}, 1000)" &\nwait`);
    const options = { product: "is", home, portOffset: OFFSET, environment: homes.environment() } as const;
    const { pid } = await startServer(options, recorder(), clock);
    expect(await stopServer(stopping(homes.product(`another ${known}`, "")))).toBe("not running");
    expect(await isAlive(-pid)).toBe(true);
    expect(await stopServer({ ...stopping(home), ...(known ? { script: pid } : {}) })).toBe("stopped");
    expect(await isAlive(-pid)).toBe(false);
    expect(await stopServer(stopping(home))).toBe("not running");
  });

  it("does not end a process that has the number now", async () => {
    const home = homes.product("number", "");
    const stranger = spawn("sleep", ["60"], { stdio: "ignore", detached: true });
    await once(stranger, "spawn");
    try {
      expect(await stopServer({ ...stopping(home), script: stranger.pid ?? 0 })).toBe("not running");
      expect(await isAlive(stranger.pid ?? 0)).toBe(true);
    } finally {
      stranger.kill("SIGKILL");
    }
  });
});
