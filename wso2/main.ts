/**
 * `npm run real [-- SHIFT]`: WSO2's own parts, built from Maven Central when they are missing,
 * unpacked into new folders, configured by the Action's `prepare` and started as its
 * `start-servers` does. No Key Manager is registered yet. Ctrl-C stops both and removes the
 * folders. SHIFT is added to both port offsets, for a machine on which 9443 or 9444 is taken.
 */
import { discard, humanLog, runStep } from "../sandbox/runner.ts";
import { systemClock } from "../src/process/clock.ts";
import type { Runner } from "../src/ports.ts";
import { signalTo } from "../src/products/process.ts";
import type { Product } from "../src/text/products.ts";
import { startServer, type StartedServer } from "../src/products/start.ts";
import { makeHomes, type Homes } from "./homes.ts";

/** Milliseconds that a server may take to stop; what it loses then is removed anyway. */
const GRACE = 10_000;
/** Longer than a slow machine needs. */
const READY_SECONDS = "600";

const over = new AbortController();
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // Not `once`: npm passes Ctrl-C on to a process that got it from the terminal already, and the
  // second one must not end it half-way.
  process.on(signal, () => {
    interrupted = true;
    over.abort();
  });
}
const ended = new Promise<void>((resolve) => over.signal.addEventListener("abort", () => resolve()));

const shift = Number(process.argv[2] ?? "0");
const offsets: Readonly<Record<Product, number>> = { is: shift + 1, apim: shift };
const terminal: Runner = {
  debug: () => undefined,
  info: console.log,
  warning: console.log,
  error: console.error,
  progress: console.log,
  group: (_title, work) => work(),
  mask: () => undefined,
};
// Neither started servers nor a promise keep this process running.
const alive = setInterval(() => undefined, 60_000);
const started: StartedServer[] = [];
const steps: Promise<unknown>[] = [];
let homes: Homes | undefined;
try {
  homes = makeHomes();
  await serve(homes);
} catch (error) {
  if (!interrupted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} finally {
  over.abort();
  await Promise.allSettled(steps);
  await Promise.all(started.map((server) => server.stop(GRACE)));
  homes?.remove();
  clearInterval(alive);
}

async function serve({ is, apim }: Homes): Promise<void> {
  const inputs = {
    ...{ "is-home": is, "apim-home": apim, "is-password": "admin", "apim-password": "admin" },
    ...{ "is-port-offset": String(offsets.is), "apim-port-offset": String(offsets.apim) },
  };
  console.log("Configuring both, exchanging their certificates ...");
  await step({ ...inputs, command: "prepare" });
  console.log("Starting both, about 40 s ...");
  await start("is", is);
  await start("apim", apim);
  const crash = Promise.race(started.map(({ exited }) => exited)).then((problem) => Promise.reject(problem));
  // `plan` waits for both, asks each what the job needs of it, and writes nothing.
  await Promise.race([step({ ...inputs, command: "plan", "ready-timeout": READY_SECONDS }), crash]);
  console.log(`Identity Server core (components of the 7.2 line)              https://localhost:${9443 + offsets.is}
API Manager (WSO2's Key Manager resources, stand-in otherwise) https://localhost:${9443 + offsets.apim}
User admin, password admin on both; a scope that exists: pets:read

As inputs of the Action:
${Object.entries({ ...inputs, "smoke-scope": "pets:read", "smoke-skip": "user-info-read, scope-registered" })
  .map(([name, value]) => `  ${name}: ${value}`)
  .join("\n")}

Ctrl-C stops them.`);
  await Promise.race([ended, crash]);
}

/**
 * One step of the Action, which ends with this program. @throws Error with its log unless it
 * succeeded
 */
function step(inputs: Readonly<Record<string, string>>): Promise<void> {
  const run = async (): Promise<void> => {
    const done = new AbortController();
    const result = await runStep({
      inputs,
      started: (pid) => over.signal.addEventListener("abort", () => signalTo(pid, "SIGTERM"), { signal: done.signal }),
    });
    done.abort();
    discard(result);
    if (result.exitCode !== 0) throw new Error(humanLog(result));
  };
  over.signal.throwIfAborted();
  const running = run();
  steps.push(running);
  return running;
}

async function start(product: Product, home: string): Promise<void> {
  over.signal.throwIfAborted();
  const options = { product, home, portOffset: offsets[product], environment: process.env };
  started.push(await startServer(options, terminal, systemClock));
}
