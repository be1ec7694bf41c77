import { describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takenPorts } from "../../src/products/ports.ts";
import { isAlive, pidIn } from "../../src/products/process.ts";
import { startServer } from "../../src/products/start.ts";
import { stopServer } from "../../src/products/stop.ts";
import { clock, eventually, fakeJava, listenOn, listens, OFFSET, recorder } from "./homes.ts";
import { problemOf } from "../support/problem-of.ts";
import { homes, optionsFor, removeHomes } from "./starting.ts";

removeHomes();

const HTTPS = 9443 + OFFSET;

const HTTP = 9763 + OFFSET;

describe("a server that starts", () => {
  it("gets its offset and Java, and neither the inputs nor another product's CARBON_HOME", async () => {
    const home = homes.product(
      "starts",
      `env > '${homes.path("env")}'; echo "$*" > '${homes.path("args")}'; sleep 1000`,
    );
    const surroundings = { INPUT_TOKEN: "secret", CARBON_HOME: "/opt/other", JAVACMD: "/opt/java" };
    const environment = { ...homes.environment(), ...surroundings };
    const server = await startServer(optionsFor(home, { environment }), recorder(), clock);
    await eventually(() => existsSync(homes.path("args")) && readFileSync(homes.path("args"), "utf8") !== "");
    await server.stop();

    expect(readFileSync(homes.path("args"), "utf8")).toBe(`-DportOffset=${OFFSET}\n`);
    const env = readFileSync(homes.path("env"), "utf8");
    expect(env).toContain(`JAVA_HOME=${homes.path("java-17.0.15")}\n`);
    expect(env).not.toMatch(/INPUT_|CARBON_HOME|JAVACMD|secret/);
    expect(await isAlive(-server.pid)).toBe(false);
  });

  it("runs on when this process ends, and is stopped by another one", async () => {
    const home = homes.product("outlives", fakeJava([HTTPS, HTTP]));
    const main = join(import.meta.dirname, "start-main.ts");
    const args = [main, home, String(OFFSET)];
    const run = spawnSync(process.execPath, args, { env: homes.environment(), encoding: "utf8", timeout: 120_000 });
    expect([run.status, run.stderr]).toEqual([0, ""]);
    await eventually(() => existsSync(join(home, "wso2carbon.pid")));
    const pid = (await pidIn(join(home, "wso2carbon.pid"))) ?? 0;
    expect(await isAlive(pid)).toBe(true);
    await eventually(async () => (await listens(HTTPS)) && (await listens(HTTP)));

    const stopping = { product: "is" as const, home, portOffset: OFFSET, clock };
    expect(await stopServer(stopping)).toBe("stopped");
    expect([await isAlive(pid), await takenPorts("is", OFFSET)]).toEqual([false, []]);
    expect(await stopServer(stopping)).toBe("not running");
  });

  it("shows its log once, as a group, without the lines of before and without workflow commands", async () => {
    const log = "repository/logs/wso2carbon.log";
    const home = homes.product(
      "logs",
      `cd "$(dirname "$0")/.."; echo one >> ${log}; echo '::error::two' >> ${log}; sleep 1000`,
    );
    writeFileSync(join(home, log), "of yesterday\n");
    const runner = recorder();
    const server = await startServer(optionsFor(home), runner, clock);
    await eventually(() => readFileSync(join(home, log), "utf8").includes("two"));
    await server.showLog();
    await server.showLog();
    await server.stop();
    expect(runner.lines.slice(2)).toEqual(["group: Log of Identity Server (2 lines)", "one", ": :error::two"]);
  });

  it("is ended when it does not stop by itself", async () => {
    const home = homes.product("stubborn", fakeJava([HTTPS], { stubborn: true }));
    const server = await startServer(optionsFor(home), recorder(), clock);
    await eventually(() => listens(HTTPS));
    await server.stop(300);
    expect(await isAlive(-server.pid)).toBe(false);
  });
});

/** Milliseconds, also on a busy machine; what is waited for otherwise takes a minute or more. */
const SOON = 10_000;

describe("a server that ends before it is ready", () => {
  interface Case {
    readonly name: string;
    readonly script: string;
    readonly id: string;
    readonly says: string;
    readonly line?: number;
  }
  const CASES: readonly Case[] = [
    {
      name: "an ERROR in its log",
      script:
        "mkdir -p repository/logs; for i in 1 2; do echo 'TID: [] [2026] ERROR {org.wso2.Some} - Database is locked' >> repository/logs/wso2carbon.log; done; exit 1",
      id: "server-crashed",
      says: "exit code 1; its log says: TID: [] [2026] ERROR {org.wso2.Some} - Database is locked",
    },
    {
      name: "a StackOverflowError on its console only, exit code 0",
      script:
        "echo ' INFO starts'; echo java.lang.reflect.InvocationTargetException; echo 'Caused by: java.lang.StackOverflowError'",
      id: "server-config-order",
      says: "Caused by: java.lang.StackOverflowError",
    },
    {
      name: "a TOML fault with its line",
      script:
        "echo '[2026] ERROR {org.wso2.config.mapper.TomlParser} - Unexpected end of line, expected ] (line 90, column 3)'; echo 'Error parsing deployment configuration'",
      id: "server-config-refused",
      says: "line 90: Unexpected end of line, expected ]",
      line: 90,
    },
    { name: "no word", script: "exit 3", id: "server-crashed", says: "exit code 3; it wrote nothing" },
    {
      name: "an ordinary last line",
      script: "printf 'Killed'; kill -9 $$",
      id: "server-crashed",
      says: "SIGKILL; the last line of its log: Killed",
    },
    {
      name: "a too old Java",
      script: "echo 'Error: java.lang.UnsupportedClassVersionError: x'",
      id: "java-unsupported",
      says: "UnsupportedClassVersionError",
    },
    {
      name: "a port that another took meanwhile",
      script: "echo 'Caused by: java.net.BindException: Address already in use'",
      id: "port-in-use",
      says: "BindException",
    },
  ];

  it.each(CASES)("ends at once with the reason: $name", async ({ name, script, id, says, line }) => {
    const home = homes.product(name.replaceAll(" ", "-"), `cd "$(dirname "$0")/.."\n${script}`);
    const began = Date.now();
    const server = await startServer(optionsFor(home), recorder(), clock);
    const problem = await server.exited;
    expect([problem.id, problem.evidence.line]).toEqual([id, line]);
    expect(problem.evidence.said).toContain(says);
    expect(problem.evidence.said?.match(/locked/g)?.length ?? 0).toBeLessThan(2);
    if (id.startsWith("server-config"))
      expect(problem.evidence.file).toBe(join(home, "repository/conf/deployment.toml"));
    expect(Date.now() - began).toBeLessThan(SOON);
  });
});

describe("a start that is refused", () => {
  it("names every taken port", async () => {
    const home = homes.product("ports", "touch started", { file: "api-manager.sh" });
    const listeners = [await listenOn(HTTPS), await listenOn(8243 + OFFSET)];
    const options = optionsFor(home, { product: "apim" });
    try {
      const problem = await problemOf(startServer(options, recorder(), clock));
      expect([problem.id, problem.evidence.said]).toEqual([
        "port-in-use",
        `taken: ${HTTPS} (management HTTPS), ${8243 + OFFSET} (gateway HTTPS)`,
      ]);
      expect(existsSync(join(home, "started"))).toBe(false);
    } finally {
      for (const listener of listeners) listener.close();
    }
  });

  it("says that this very server already runs", async () => {
    const home = homes.product("twice", fakeJava([HTTPS]));
    const first = await startServer(optionsFor(home), recorder(), clock);
    await eventually(() => listens(HTTPS));
    const problem = await problemOf(startServer(optionsFor(home), recorder(), clock));
    await first.stop();
    expect(problem.evidence.said).toMatch(
      /taken: \d+ \(management HTTPS\); this very server already runs with process id \d+/,
    );
  });

  it.each([
    ["no folder", "nowhere", () => undefined, "ENOENT"],
    ["no script", "none", () => homes.product("none", "", { file: "tool.sh" }), "no script there"],
    [
      "two scripts",
      "two",
      () => {
        homes.product("two", "org.wso2.carbon.bootstrap.Bootstrap", { file: "a.sh" });
        homes.product("two", "org.wso2.carbon.bootstrap.Bootstrap", { file: "b.sh" });
      },
      "several do: a.sh, b.sh",
    ],
  ])("finds %s", async (_, name, make, says) => {
    make();
    const problem = await problemOf(startServer(optionsFor(homes.path(name)), recorder(), clock));
    expect(problem.id).toBe("product-home-invalid");
    expect(problem.evidence.said).toContain(says);
  });

  it("does not run the script when the run was cancelled, also while Java was asked for its version", async () => {
    const home = homes.product("cancelled", "touch started");
    const slow = homes.java("slow");
    writeFileSync(join(slow, "bin", "java"), `#!/bin/sh\ntrap '' TERM\n: >'${homes.path("asked")}'\nsleep 1000\n`);
    const run = new AbortController();
    const asked = eventually(() => existsSync(homes.path("asked")));
    void asked.then(() => run.abort(new Error("stopped by SIGTERM")));
    const environment = { ...homes.environment(), JAVA_HOME: slow };
    const began = Date.now();
    for (const change of [{ environment }, {}])
      await expect(startServer(optionsFor(home, { ...change, signal: run.signal }), recorder(), clock)).rejects.toThrow(
        "stopped by SIGTERM",
      );
    expect(Date.now() - began).toBeLessThan(SOON);
    expect(existsSync(join(home, "started"))).toBe(false);
  });

  it("uses a Carbon script of another name when it is the only one", async () => {
    const home = homes.product("renamed", "# org.wso2.carbon.bootstrap.Bootstrap\nexit 5", { file: "our-is.sh" });
    const server = await startServer(optionsFor(home), recorder(), clock);
    expect((await server.exited).evidence.said).toContain("exit code 5");
  });
});
