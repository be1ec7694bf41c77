import { afterEach, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { takenPorts } from "../../src/products/ports.ts";
import { builtParts } from "../../wso2/build.ts";
import { freeOffset, Steps } from "./job.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const APIM_OFFSET = await freeOffset();
const IS_OFFSET = APIM_OFFSET + 1;
/** Milliseconds; the machine may be busy with other things. */
const PATIENCE = 600_000;

/**
 * `npm run real` in a terminal of its own: a process group, and a folder for whatever is temporary.
 */
let folder: string;
let child: ChildProcess;
let printed: string;

beforeAll(() => void builtParts());
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "real-")));
  printed = "";
  const path = `${dirname(process.execPath)}${delimiter}${process.env["PATH"] ?? ""}`;
  child = spawn("npm", ["run", "-s", "real", "--", String(APIM_OFFSET)], {
    ...{ cwd: ROOT, detached: true, stdio: ["ignore", "pipe", "pipe"] },
    // npm would keep a cache of its own in the temporary folder.
    env: { ...process.env, PATH: path, TMPDIR: folder, NODE_DISABLE_COMPILE_CACHE: "1" },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      child.emit("printed");
    });
});
afterEach(() => {
  // After a failed test: what it started, by the names that only its own folder has.
  for (const pid of processesIn(folder)) process.kill(pid, "SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/**
 * Waits until it has printed a text. @throws Error with what it printed when it ended without, or
 * took too long
 */
async function prints(text: string): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE);
  while (!printed.includes(text)) {
    if (signal.aborted || child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${signal.aborted ? "too long" : "ended"} without "${text}": ${printed}`);
    const events = [once(child, "printed", { signal }), once(child, "exit", { signal })];
    await Promise.race(events).catch(() => undefined);
  }
}

/**
 * Sends the signal as a terminal does, to the whole group, and looks what is left once everything
 * in it has ended.
 */
async function stopped(signal: NodeJS.Signals): Promise<unknown> {
  const closed = once(child, "close");
  process.kill(-(child.pid ?? 0), signal);
  await closed;
  return {
    ports: [...(await takenPorts("is", IS_OFFSET)), ...(await takenPorts("apim", APIM_OFFSET))],
    processes: processesIn(folder),
    files: readdirSync(folder),
  };
}

/** Processes whose command line, environment or working folder says this folder; not this one. */
function processesIn(place: string): readonly number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  return pids.map(Number).filter((pid) => {
    try {
      return ["cmdline", "environ"].some((file) => readFileSync(`/proc/${pid}/${file}`, "utf8").includes(place));
    } catch {
      return false;
    }
  });
}

const NOTHING = { ports: [], processes: [], files: [] };

it("npm run real: both run, the Action can use what it prints, and Ctrl-C leaves nothing", async () => {
  await prints("Ctrl-C stops them.");
  expect(printed).toContain(`https://localhost:${9443 + IS_OFFSET}\n`);
  expect(printed).toContain(`https://localhost:${9443 + APIM_OFFSET}\n`);
  const inputs: Record<string, string> = {};
  for (const [, name = "", value = ""] of printed.matchAll(/^ {2}([a-z-]+): (.*)$/gm)) inputs[name] = value;
  const steps = new Steps(inputs);
  const applied = await steps.run({});
  expect([applied.outputs["change"], applied.outputs["smoke-test"], applied.outputs["restart-required"]]).toEqual([
    "created",
    "passed",
    "",
  ]);
  steps.discard();
  expect(await stopped("SIGINT")).toEqual(NOTHING);
});

it.each([
  ["SIGTERM", "while both boot", "API Manager starts on Java"],
  ["SIGINT", "before anything is started", "Configuring both"],
] as const)("%s %s leaves nothing", async (signal, _when, text) => {
  await prints(text);
  expect(await stopped(signal)).toEqual(NOTHING);
});
