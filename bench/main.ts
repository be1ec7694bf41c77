/**
 * `npm run bench`: what a proved `apply` on an existing Key Manager costs, side by side with the
 * script that a careful person writes (`honest.sh`), with the bound that no program of Node gets
 * below, and with what Node's own `https` alone needs for as many requests (`least.js`). Against
 * the same stand-ins, in turns, so that what the machine does meanwhile hits all. Also how soon the
 * Action makes its first connection, and its peak memory, beside a Node that does nothing.
 */
import type { IncomingMessage } from "node:http";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPair, type Pair } from "../sandbox/pair.ts";
import { USER_AGENT } from "../src/http/send.ts";
import { action, bare, least, LEAST_CLIENT, median, script, timed } from "./programs.ts";
import { firstConnection, peaks } from "./start.ts";

/** Milliseconds that each answer to the Action or the script comes later. */
const LATENCIES = [0, 20, 100];
/** Runs of each, of which the median counts. */
const RUNS = Number(process.env["BENCH_RUNS"] ?? "9");
/** Requests of each dependent hop of the run, as `__tests__/engine/hops.test.ts` counts them. */
const REQUESTS = [4, 4, 3, 1, 3, 5, 1, 2, 1];
const HOPS = REQUESTS.length;
const PIN = "AB".repeat(32);

interface Row {
  readonly latency: number;
  readonly action: number;
  readonly script: number;
  readonly bare: number;
  readonly least: number;
}

/** Not what the servers ask each other, which the network between them decides. */
function isFromOutside({ headers: { "user-agent": agent = "" } }: IncomingMessage): boolean {
  return [USER_AGENT, LEAST_CLIENT].includes(agent) || agent.startsWith("curl/");
}

async function measure(pair: Pair, latency: number): Promise<Row> {
  for (const { server } of [pair.is, pair.apim, pair.gateway])
    server.held = async (request) => {
      if (latency > 0 && isFromOutside(request)) await sleep(latency);
    };
  const seen = { action: [] as number[], script: [] as number[], bare: [] as number[], least: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    seen.action.push(await timed(() => action(pair)));
    seen.script.push(await timed(() => script(pair)));
    seen.bare.push(await timed(() => bare()));
    seen.least.push(await timed(() => least(pair, REQUESTS)));
  }
  return {
    ...{ latency, action: median(seen.action), script: median(seen.script) },
    ...{ bare: median(seen.bare), least: median(seen.least) },
  };
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ latency, action: own, script: hand, bare: node, least: fewest }) => {
    const bound = node + HOPS * latency;
    const ms = (value: number): string => value.toFixed(0);
    return `| ${latency} | ${ms(own)} | ${ms(hand)} | ${ms(bound)} | ${(own / hand).toFixed(2)} | ${(own / bound).toFixed(2)} | ${(fewest / bound).toFixed(2)} |`;
  });
  return [
    "| latency (ms) | the Action (ms) | the script (ms) | the bound (ms) | Action / script | Action / bound | least / bound |",
    "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
}

/** Starts and memory, each beside a bare Node in the same turn. */
async function besideBare(pair: Pair): Promise<string> {
  const seen = { bare: [] as number[], pins: [] as number[], ca: [] as number[] };
  const memory = { bare: [] as number[], action: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    seen.bare.push(await timed(() => bare()));
    seen.pins.push(await firstConnection({ "is-certificate-sha256": PIN, "apim-certificate-sha256": PIN }));
    seen.ca.push(await firstConnection({ "ca-certificates": pair.caFile }));
    const peak = await peaks(pair);
    memory.bare.push(peak.bare);
    memory.action.push(peak.action);
  }
  const row = (what: string, own: readonly number[], node: readonly number[], unit: string): string =>
    `| ${what} | ${median(own).toFixed(0)} ${unit} | ${median(node).toFixed(0)} ${unit} | ${(median(own) / median(node)).toFixed(2)} |`;
  return [
    "| | the Action | a bare Node | ratio |",
    "| --- | ---: | ---: | ---: |",
    row("start to first connection, with pins", seen.pins, seen.bare, "ms"),
    row("start to first connection, with `ca-certificates`", seen.ca, seen.bare, "ms"),
    row("peak memory of the whole run", memory.action, memory.bare, "MB"),
  ].join("\n");
}

const pair = await startPair({ apim: { loadAfterAttempts: 0 } });
try {
  const { outputs, log } = await action(pair);
  if (outputs["smoke-test"] !== "passed") throw new Error(log);
  const rows: Row[] = [];
  for (const latency of LATENCIES) rows.push(await measure(pair, latency));
  const starts = await besideBare(pair);
  console.log(`${tableOf(rows)}\n\n${starts}`);
  writeFileSync(
    join(import.meta.dirname, "results.md"),
    `# A proved \`apply\` on an existing Key Manager

Medians of ${RUNS} runs in turns, Node ${process.versions.node}, ${cpus().length} processors. The bound is the start of a bare Node and ${HOPS} dependent hops of so
much latency: no work of a processor, and nothing for TLS, is in it. The least is what Node's own \`https\` needs for as
many requests in as many hops, and nothing else. Latency is of every answer to one of these programs; what the servers
ask each other has none. Made by \`npm run bench\`; only the ratios mean something on another machine.

${tableOf(rows)}

## Beside a bare Node

${starts}
`,
  );
} finally {
  await pair.stop();
}
