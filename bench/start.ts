import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pair } from "../sandbox/pair.ts";
import { discard, runStep } from "../sandbox/runner.ts";
import { action, bare } from "./programs.ts";

/**
 * Milliseconds from the start of the Action's process to its first connection. It is ended then.
 * @param trust the inputs by which it judges a server's certificate
 */
export async function firstConnection(trust: Readonly<Record<string, string>>): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `https://localhost:${port}`;
  const began = performance.now();
  let took = Number.NaN;
  let pid = 0;
  server.once("connection", (socket) => {
    took = performance.now() - began;
    socket.on("error", () => undefined);
    process.kill(pid, "SIGKILL");
  });
  server.on("connection", (socket) => socket.on("error", () => undefined));
  const inputs = { "is-url": url, "apim-url": url, "is-password": "a", "apim-password": "b", ...trust };
  const result = await runStep({ inputs, started: (id) => (pid = id) });
  discard(result);
  server.close();
  if (Number.isNaN(took)) throw new Error(result.log);
  return took;
}

/** Writes the most memory that the process has had, which is the kernel's count for it alone. */
const NOTE_PEAK = `--import=data:text/javascript,${encodeURIComponent(
  `const fs=process.getBuiltinModule("node:fs");process.on("exit",()=>fs.writeFileSync(process.env.PEAK,fs.readFileSync("/proc/self/status")))`,
)}`;

/** Megabytes that a bare Node and a proved `apply` have had at most. Linux only. */
export async function peaks(pair: Pair): Promise<{ readonly bare: number; readonly action: number }> {
  return {
    bare: await peakOf((environment) => bare(environment)),
    action: await peakOf((environment) => action(pair, { environment })),
  };
}

/** @param work runs a program of Node with these variables besides its own */
export async function peakOf(work: (environment: Record<string, string>) => Promise<unknown>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "wso2-bench-"));
  const file = join(folder, "status");
  try {
    await work({ NODE_OPTIONS: NOTE_PEAK, PEAK: file });
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8"))?.[1]) / 1024;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
