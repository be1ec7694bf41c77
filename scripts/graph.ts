/**
 * Draws the folders of src/ and who imports whom into ARCHITECTURE.md (between its markers), from
 * the code. `node scripts/graph.ts` writes; `node scripts/graph.ts --check` fails when the picture
 * is not today's.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cruise } from "dependency-cruiser";

const FILE = "ARCHITECTURE.md";
const [OPEN, CLOSE] = ["<!-- graph:start -->", "<!-- graph:end -->"];

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** `src/http/client.ts` is in the room `http`; a file at the root is a room of its own. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)/.exec(path)?.[1];
}

async function arrowsOf(folder: string): Promise<Arrows> {
  const { output } = await cruise([folder], { tsPreCompilationDeps: true, doNotFollow: { path: "node_modules" } });
  if (typeof output === "string") throw new Error(output);
  const arrows = new Map<string, Set<string>>();
  for (const { source, dependencies } of output.modules) {
    const from = roomOf(source);
    if (from === undefined) continue;
    const to = arrows.get(from) ?? new Set();
    arrows.set(from, to);
    for (const { resolved } of dependencies) {
      const room = roomOf(resolved);
      if (room !== undefined && room !== from) to.add(room);
    }
  }
  return arrows;
}

function reaches(arrows: Arrows, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(arrows.get(from) ?? [])].some((next) => reaches(arrows, next, to, seen));
}

/** Without the arrows that a longer way says, too: a picture of all of them can't be read. */
function essential(arrows: Arrows): readonly (readonly [string, string])[] {
  return [...arrows].flatMap(([from, all]) =>
    [...all]
      .filter((to) => ![...all].some((other) => other !== to && reaches(arrows, other, to)))
      .map((to) => [from, to] as const),
  );
}

function mermaid(arrows: Arrows): string {
  const id = (room: string): string => room.replaceAll(/[^a-z]/g, "_");
  const rooms = [...arrows.keys()].toSorted().map((room) => `  ${id(room)}["${room}"]`);
  const lines = essential(arrows)
    .map(([from, to]) => `  ${id(from)} --> ${id(to)}`)
    .toSorted();
  return ["```mermaid", "flowchart TD", ...rooms, ...lines, "```"].join("\n");
}

const text = readFileSync(FILE, "utf8");
const [start, end] = [text.indexOf(OPEN), text.indexOf(CLOSE)];
if (start < 0 || end < 0) throw new Error(`${FILE} has no markers for the graph`);
const drawn = `${text.slice(0, start + OPEN.length)}\n\n${mermaid(await arrowsOf("src"))}\n\n${text.slice(end)}`;
if (drawn !== text) {
  if (process.argv.includes("--check")) {
    console.error(`The picture in ${FILE} is not that of the code. Run: npm run graph`);
    process.exitCode = 1;
  } else writeFileSync(FILE, drawn);
}
