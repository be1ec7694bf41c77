import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, createServer, type Server } from "node:net";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Clock, Runner } from "../../src/ports.ts";

/**
 * Another one for every test process, so that they don't meet; tests of one file run one after the
 * other. Below the system's own range of ports, and 70 apart, which no two ports of a product are.
 */
export const OFFSET = 3000 + (process.pid % 270) * 70;

export const clock: Clock = {
  wallTime: () => Date.now(),
  monotonicTime: () => performance.now(),
  every: () => () => undefined,
  // Not the global one, which a test may hold.
  sleep: (ms) => pause(ms),
};

/** A runner that records its calls. */
export function recorder(): Runner & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    debug: () => undefined,
    info: (line) => void lines.push(line),
    warning: (line) => void lines.push(`warning: ${line}`),
    error: (line) => void lines.push(`error: ${line}`),
    progress: (line) => void lines.push(line),
    group: (title, work) => {
      lines.push(`group: ${title}`);
      return work();
    },
    mask: () => undefined,
  };
}

/**
 * Unpacked products whose start script is a few lines of shell, and Javas that only say their
 * version.
 */
export class Homes {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "servers-")));

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  product(name: string, script: string, options: { file?: string; version?: string } = {}): string {
    for (const part of ["bin", "repository/logs", "repository/conf"])
      mkdirSync(this.path(name, part), { recursive: true });
    writeFileSync(this.path(name, "bin", options.file ?? "wso2server.sh"), `#!/bin/sh\n${script}\n`);
    writeFileSync(this.path(name, "bin", "version.txt"), options.version ?? "${product.name} v${product.version}\n");
    return this.path(name);
  }

  java(version: string): string {
    const file = this.path(`java-${version}`, "bin", "java");
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, `#!/bin/sh\necho 'openjdk version "${version}" 2025-01-01' >&2\n`);
    chmodSync(file, 0o755);
    return this.path(`java-${version}`);
  }

  environment(version = "17.0.15"): NodeJS.ProcessEnv {
    return { PATH: process.env["PATH"], JAVA_HOME: this.java(version) };
  }
}

/**
 * Shell lines that act as a server's Java: a process whose command line has `-Dcarbon.home`,
 * listens on the ports of the given numbers, writes `wso2carbon.pid` as the kernel does (padded
 * with NULs), and ends on TERM unless `stubborn`.
 */
export function fakeJava(ports: readonly number[], options: { stubborn?: boolean; home?: string } = {}): string {
  const program = [
    options.stubborn === true ? "process.on('SIGTERM', () => {});" : "",
    `for (const port of ${JSON.stringify(ports)}) require('node:net').createServer().listen(port, '0.0.0.0');`,
    "require('node:fs').writeFileSync('wso2carbon.pid', String(process.pid) + '\\n' + '\\0'.repeat(100));",
    "setInterval(() => {}, 1000);",
  ].join(" ");
  const home = options.home ?? "$CARBON_HOME";
  return [
    '[ -z "$CARBON_HOME" ] && CARBON_HOME=`cd "$(dirname "$0")/.."; pwd`',
    'cd "$CARBON_HOME"',
    `'${process.execPath}' -e "${program.replaceAll('"', '\\"')}" -- "-Dcarbon.home=${home}" org.wso2.carbon.bootstrap.Bootstrap $*`,
  ].join("\n");
}

export async function listenOn(port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, "0.0.0.0");
  await once(server, "listening");
  return server;
}

export async function eventually(test: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await test())) {
    if (Date.now() > end) throw new Error("not within 30 s");
    await clock.sleep(20);
  }
}

/**
 * Whether somebody listens there, asked by connecting: to try to listen oneself would take the port
 * from a server that is starting.
 */
export function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
