/**
 * The facts of docs/facts and who cites them. `npm run facts -- --check` fails on a citation that
 * leads nowhere, and on an id in a text that users read. `npm run facts -- A-2.5c B-Z6` prints
 * facts (a section with its rows) and the places that cite them.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { citationsIn, factsIn, faultsIn, type Source } from "./citations.ts";

/** Not ours, made from src, or full of ids on purpose: the check's own code and tests. */
const LEFT_OUT = /^(?:dist\/|LICENSE$|package-lock\.json$|scripts\/citations\.ts$|__tests__\/scripts\/)/;
const LARGEST_LISTING = 16 * 1024 * 1024;

/**
 * Files that are tracked, or new and not ignored; those that are deleted or binary are passed over.
 */
function sources(): readonly Source[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: LARGEST_LISTING,
  });
  return [...new Set(listed.split("\0"))].flatMap((path) => {
    if (path === "" || LEFT_OUT.test(path)) return [];
    const text = textOf(path);
    return text === undefined || text.includes("\0") ? [] : [{ path, text }];
  });
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function check(all: readonly Source[]): void {
  const faults = faultsIn(all);
  for (const fault of faults) console.error(fault);
  const cited = new Set(all.flatMap(citationsIn).map(({ id }) => id));
  console.log(`${factsIn(all).length} facts and sections, ${cited.size} of them cited, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}

function print(id: string, all: readonly Source[]): void {
  const facts = factsIn(all);
  const shown = facts.filter((fact) => fact.id === id || fact.id.replace(/[a-z]$/, "") === id);
  if (shown.length === 0) {
    console.error(`${id} is not in docs/facts`);
    process.exitCode = 1;
    return;
  }
  for (const { path, line, text } of shown) console.log(`${path}:${line}: ${text.replace(/ {2,}/g, " ")}`);
  for (const place of all.flatMap(citationsIn))
    if (shown.some((fact) => fact.id === place.id)) console.log(`  cited in ${place.path}:${place.line}`);
}

const wanted = process.argv.slice(2);
const all = sources();
if (wanted.includes("--check")) check(all);
else if (wanted.length > 0) for (const id of wanted) print(id, all);
else console.error("Usage: npm run facts -- --check, or npm run facts -- ID ...");
