import parser from "toml/lib/parser.js";
import { isObject, textOf } from "../../text/json.ts";

/** 1-based line of a member, by its path (`tokenValidation`, `0`, `type`). */
export type LineOf = (path: readonly string[]) => number | undefined;

type LineAt = (offset: unknown) => number;

/** Lines of a text that the `toml` package has read. The nodes are its own, with their offsets. */
export function tomlLines(text: string): LineOf {
  const lineAt = linesOf(text);
  const found = new Map<string, number>();
  const counts = new Map<string, number>();
  let table: readonly string[] = [];
  const nodes: unknown = parser.parse(text);
  for (const node of Array.isArray(nodes) ? nodes : []) {
    if (!isObject(node)) continue;
    if (node["type"] === "Assign") noteNode(found, lineAt, node, table);
    else {
      table = inCurrentItem(keysOf(node["value"]), counts);
      if (node["type"] === "ArrayPath") {
        const index = (counts.get(key(table)) ?? -1) + 1;
        counts.set(key(table), index);
        table = [...table, String(index)];
      }
      note(found, table, lineAt(node["offset"]));
    }
  }
  return lookUp(found);
}

/** A path below an array of tables means its last item. */
function inCurrentItem(keys: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  return keys.reduce<readonly string[]>((path, part, at) => {
    const longer = [...path, part];
    const index = at === keys.length - 1 ? undefined : counts.get(key(longer));
    return index === undefined ? longer : [...longer, String(index)];
  }, []);
}

/** An assignment, or a member of an inline table, and what is in its value. */
function noteNode(
  found: Map<string, number>,
  lineAt: LineAt,
  node: Readonly<Record<string, unknown>>,
  table: readonly string[],
): void {
  const path = [...table, ...keysOf(node["key"])];
  note(found, path, lineAt(node["offset"]));
  noteValue(found, lineAt, node["value"], path);
}

function noteValue(found: Map<string, number>, lineAt: LineAt, node: unknown, path: readonly string[]): void {
  if (!isObject(node) || !Array.isArray(node["value"])) return;
  for (const [index, item] of node["value"].entries()) {
    if (!isObject(item)) continue;
    if (node["type"] === "InlineTable") noteNode(found, lineAt, item, path);
    if (node["type"] !== "Array") continue;
    note(found, [...path, String(index)], lineAt(item["offset"]));
    noteValue(found, lineAt, item, [...path, String(index)]);
  }
}

function keysOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map((part) => textOf(part) ?? "");
}

/** Lines of a text that `JSON.parse` has read: strings and brackets are all there is to see. */
export function jsonLines(text: string): LineOf {
  const lineAt = linesOf(text);
  const found = new Map<string, number>();
  const path: string[] = [];
  const open: ("object" | "list")[] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g)) {
    if (token === "{" || token === "[") {
      open.push(token === "{" ? "object" : "list");
      path.push(token === "{" ? "" : "0");
      if (token === "[") note(found, path, lineAt(index));
    } else if (token === "}" || token === "]") {
      open.pop();
      path.pop();
    } else if (token === ",") {
      if (open.at(-1) !== "list") continue;
      path.push(String(Number(path.pop()) + 1));
      note(found, path, lineAt(index));
    } else if (token.endsWith(":")) {
      const name: unknown = JSON.parse(token.slice(0, -1).trimEnd());
      path[path.length - 1] = textOf(name) ?? "";
      note(found, path, lineAt(index));
    }
  }
  return lookUp(found);
}

/** 1-based line of an offset, of a text whose line ends were counted once. */
function linesOf(text: string): LineAt {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    if (typeof offset !== "number") return 1;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function key(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** The first place of a member, and of those that its dotted key implies. */
function note(found: Map<string, number>, path: readonly string[], line: number): void {
  for (let length = 1; length <= path.length; length += 1) {
    const part = key(path.slice(0, length));
    if (!found.has(part)) found.set(part, line);
  }
}

/** The line of a member; of one without, that of what it is in. */
function lookUp(found: ReadonlyMap<string, number>): LineOf {
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const line = found.get(key(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return undefined;
  };
}
