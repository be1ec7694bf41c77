/**
 * `npm run bench:growth`: how time and memory grow with what people have: Key Managers of API
 * Manager, a `deployment.toml`, a server's log. Each row is a process of its own; what is linear
 * costs the same for each unit, or less.
 */
import { execFile } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startPair } from "../sandbox/pair.ts";
import { planConfiguration } from "../src/configure/configure.ts";
import { identityServerSettings } from "../src/configure/settings.ts";
import { LogTail } from "../src/products/log-tail.ts";
import { action, KEY_MANAGER, timed } from "./programs.ts";
import { peakOf } from "./start.ts";

const KB = 1024;
const MB = 1024 * KB;

interface Measured {
  /** Milliseconds. */
  readonly took: number;
  /** Megabytes at most. */
  readonly peak: number;
}

/** What a row's own process does. */
const WORKS: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  toml: (file) =>
    planConfiguration(file, identityServerSettings({ createRoles: true, hostname: "is.test", offset: 2 }), undefined),
  log: (file) => LogTail.fromStart(file),
};

async function inProcess(work: string, file: string): Promise<Measured> {
  const words = ["--disable-warning=ExperimentalWarning", import.meta.filename, work, file];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout) as Measured;
}

/** A file of at most `size` bytes: `piece` again and again, with its number for each `#`. */
function fill(file: string, size: number, piece: string): void {
  const open = openSync(file, "w");
  let [written, number, block] = [0, 0, ""];
  for (;;) {
    const next = piece.replaceAll("#", String((number += 1)));
    const isFull = written + block.length + next.length > size;
    if (isFull || block.length > MB) {
      written += writeSync(open, block);
      block = "";
    }
    if (isFull) break;
    block += next;
  }
  closeSync(open);
}

function tableOf(unit: string, rows: readonly (readonly [number, Measured])[]): string {
  const [, first] = rows[0] ?? [];
  const lines = rows.map(([size, { took, peak }], index) => {
    const [before, less] = rows[index - 1] ?? [size, { took }];
    const growth = `${(size / before).toFixed(0)} x larger, ${(took / less.took).toFixed(1)} x longer`;
    return `| ${size} | ${took.toFixed(0)} | ${growth} | ${(peak / (first?.peak ?? peak)).toFixed(2)} |`;
  });
  return [
    `| ${unit} | ms | than the row above | memory, than the first row |`,
    "| ---: | ---: | --- | ---: |",
    ...lines,
  ].join("\n");
}

async function keyManagers(counts: readonly number[]): Promise<string> {
  const rows: [number, Measured][] = [];
  for (const count of counts) {
    const pair = await startPair({ apim: { loadAfterAttempts: 0 } });
    try {
      await action(pair);
      const own = pair.apim.state.find(KEY_MANAGER);
      for (let number = 1; own !== undefined && number < count; number += 1)
        pair.apim.state.keyManagers.set(`other-${number}`, {
          ...own,
          id: `other-${number}`,
          body: { ...own.body, name: `Other ${number}`, issuer: `https://other-${number}.test/oauth2/token` },
        });
      const inputs = { command: "plan" };
      const took = await timed(() => action(pair, { inputs }));
      rows.push([count, { took, peak: await peakOf((environment) => action(pair, { inputs, environment })) }]);
    } finally {
      await pair.stop();
    }
  }
  return tableOf("Key Managers", rows);
}

async function files(work: string, unit: number, sizes: readonly number[], piece: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "wso2-growth-"));
  const file = join(folder, "deployment.toml");
  try {
    const rows: [number, Measured][] = [];
    for (const size of sizes) {
      fill(file, size * unit, piece);
      rows.push([size, await inProcess(work, file)]);
    }
    return tableOf(unit === KB ? "KB" : "MB", rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TABLE = '[section_#]\nname = "value #"\nother = #\n\n';
const LINE = "TID: [-1234] [] [2026-01-01 00:00:00,000]  INFO {org.wso2.carbon.core} - line #\n";

const [, , work = "", file = ""] = process.argv;
const own = WORKS[work];
if (own === undefined) {
  const tables = [
    ["`plan` with so many Key Managers", await keyManagers([1, 10, 100, 1000])],
    ["A `deployment.toml`, judged and edited", await files("toml", KB, [1, 10, 100, 1000, 5000], TABLE)],
    ["A server's log", await files("log", MB, [1, 10, 100, 1000], LINE)],
    ["A log that is one line", await files("log", MB, [1, 10, 100, 1000], "x".repeat(100))],
  ];
  for (const [title, table] of tables) console.log(`## ${title}\n\n${table}\n`);
} else {
  const took = await timed(() => own(file));
  const peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / KB;
  writeFileSync(1, JSON.stringify({ took, peak }));
}
