/**
 * `npm run bench`: what a proved `apply` on an existing Key Manager costs, side by side with the
 * script that a careful person writes (`honest.sh`), and with the bound that no program of Node
 * gets below. Against the same stand-ins, in turns, so that what the machine does meanwhile hits
 * both.
 */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../sandbox/pair.ts";
import { discard, runStep } from "../sandbox/runner.ts";

/** Milliseconds that each answer of the servers comes later. */
const LATENCIES = [0, 20, 100];
/** Pairs of runs, of which the median counts. */
const RUNS = Number(process.env["BENCH_RUNS"] ?? "9");
/** Dependent hops of the run, as `__tests__/engine/hops.test.ts` counts them. */
const HOPS = 10;
const KEY_MANAGER = "WSO2-IS-7";
const FOLDER = import.meta.dirname;

interface Row {
  readonly latency: number;
  readonly action: number;
  readonly script: number;
  readonly bare: number;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function program(command: string, given: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${given.join(" ")} ended with ${code}`)),
    );
  });
}

async function action(pair: Pair): Promise<void> {
  const result = await runStep({
    inputs: {
      "is-url": pair.is.url,
      "is-password": pair.is.state.password,
      "apim-url": pair.apim.url,
      "apim-password": pair.apim.state.password,
      "ca-certificates": pair.caFile,
      "key-manager-name": KEY_MANAGER,
    },
  });
  discard(result);
  if (result.exitCode !== 0 || result.outputs["smoke-test"] !== "passed") throw new Error(result.log);
}

function script(pair: Pair): Promise<void> {
  return program("bash", [join(FOLDER, "honest.sh")], {
    IS: pair.is.url,
    APIM: pair.apim.url,
    CA: pair.caFile,
    USER_PASSWORD: `${pair.is.state.username}:${pair.is.state.password}`,
    KM: KEY_MANAGER,
  });
}

async function measure(pair: Pair, latency: number): Promise<Row> {
  for (const server of [pair.is.server, pair.apim.server, pair.gateway.server]) server.latency = latency;
  const seen = { action: [] as number[], script: [] as number[], bare: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    seen.action.push(await timed(() => action(pair)));
    seen.script.push(await timed(() => script(pair)));
    seen.bare.push(await timed(() => program(process.execPath, ["-e", "0"])));
  }
  return { latency, action: median(seen.action), script: median(seen.script), bare: median(seen.bare) };
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ latency, action: own, script: hand, bare }) => {
    const bound = bare + HOPS * latency;
    const ms = (value: number): string => value.toFixed(0);
    return `| ${latency} | ${ms(own)} | ${ms(hand)} | ${ms(bound)} | ${(own / hand).toFixed(2)} | ${(own / bound).toFixed(2)} |`;
  });
  return [
    "| latency (ms) | the Action (ms) | the script (ms) | the bound (ms) | Action / script | Action / bound |",
    "| ---: | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
}

const pair = await startPair({ apim: { loadAfterAttempts: 0 } });
try {
  await action(pair);
  const rows: Row[] = [];
  for (const latency of LATENCIES) rows.push(await measure(pair, latency));
  const table = tableOf(rows);
  console.log(table);
  writeFileSync(
    join(FOLDER, "results.md"),
    `# A proved \`apply\` on an existing Key Manager

Medians of ${RUNS} runs in turns, Node ${process.versions.node}, ${cpus().length} processors. The bound is the start of a bare Node and ${HOPS} dependent hops. Made by
\`npm run bench\`; only the ratios mean something on another machine.

${table}
`,
  );
} finally {
  await pair.stop();
}
