import { haveQuotes, IN_QUOTES } from "./keys.ts";
import { PathTree } from "./path-tree.ts";
import { scan, type Assignment, type Header, type Item } from "./scan.ts";
import { inlineMembers, valueFault } from "./values.ts";

export type FaultId =
  | "toml-bom"
  | "toml-parent-after-child"
  | "toml-second-header"
  | "toml-duplicate-key"
  | "toml-table-and-array"
  | "toml-value"
  | "toml-syntax"
  | "toml-misplaced-key";

/**
 * Something in a user's file that WSO2's parser refuses, or that does not mean what it seems to.
 */
export interface Fault {
  readonly id: FaultId;
  readonly level: "error" | "warning";
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  /** In place of the catalogue's, where more is known. */
  readonly remedy?: string;
}

/** Arrays of tables of both products, whose entries people write with one bracket. */
const ARRAYS = new Set([
  "resource.access_control",
  "event_listener",
  "event_handler",
  "apim.gateway.environment",
  "oauth.extensions.token_types",
]);

/**
 * Top-level tables of both products that people write by mistake as dotted keys under another table
 * (I-6.1, I-6.4).
 */
const TOP_LEVEL = new Set([
  "oauth",
  "resource",
  "role_mgt",
  "server",
  "apim",
  "event_listener",
  "super_admin",
  "user_store",
  "database",
  "keystore",
  "truststore",
]);

/** A path of the file as its headers see it: the mark is the first header of this path. */
type Place = PathTree<Header>;

/** What stands under one header: what it set so far, and its place among all headers. */
interface Section {
  readonly header: Header | undefined;
  readonly place: Place;
  readonly own: PathTree;
}

/** Longest name of a setting or table in a message. */
const LONGEST_NAME = 200;

/**
 * What WSO2's parser would refuse, with lines, in order (I-6.1: each row was run on config-mapper
 * 1.1.0). The server itself prints only a stack overflow for the first kind. One pass over the
 * file, and one walk down its path for each item.
 * @param items the same text, scanned
 */
export function faultsIn(text: string, items: readonly Item[] = scan(text)): readonly Fault[] {
  const found = bom(text);
  const place: Place = new PathTree<Header>();
  const root: Section = { header: undefined, place, own: new PathTree() };
  let section = root;
  for (const item of items) {
    if (item.kind === "bad") found.push(bad(item.line, item.text));
    else if (item.kind !== "assignment") {
      found.push(...headerFaults(place, item));
      section = { header: item, place: place.at(item.path), own: new PathTree() };
    } else {
      // Below a header that can't be read everything counts as the root's.
      if (item.header !== section.header) section = root;
      found.push(...assignmentFaults(section, item, text));
    }
  }
  return found;
}

function bom(text: string): Fault[] {
  return text.startsWith("\ufeff")
    ? [{ id: "toml-bom", level: "error", line: 1, message: "the file begins with a byte order mark" }]
    : [];
}

function bad(line: number, text: string): Fault {
  const header = /^\[+[\w.\- ]*/.exec(text)?.[0];
  // Not its text: it may be a password that lost its quotes.
  const what = header === undefined ? "this line" : `\`${shortened(header)}\``;
  return error("toml-syntax", line, `${what} is neither a table nor a setting (\`key = value\`)`);
}

/**
 * Faults of a header; then it takes its place. Only what stands since the newest element of an
 * array around it counts: each element has its own sub-tables.
 */
function headerFaults(all: Place, header: Header): Fault[] {
  const place = all.at(header.path);
  const above = all.valueAbove(header.path);
  const faults =
    above === undefined
      ? faultsAt(place, header)
      : [
          error(
            "toml-duplicate-key",
            header.line,
            `\`${named(header.path)}\` is inside a value, that of line ${above}`,
          ),
        ];
  place.mark ??= header;
  all.noteUnder(header.path, header.line);
  if (header.kind === "array") place.clear();
  return faults;
}

function faultsAt({ mark: twin, lines }: Place, { kind, path, line }: Header): Fault[] {
  const name = named(path);
  if (twin !== undefined && twin.kind !== kind) {
    const [table, array] = kind === "table" ? [line, twin.line] : [twin.line, line];
    const both = `is both a table (line ${table}) and an array of tables (line ${array})`;
    return [error("toml-table-and-array", line, `\`${name}\` ${both}`)];
  }
  if (twin !== undefined) {
    if (kind === "array") return [];
    const second = error("toml-second-header", line, `\`[${name}]\` stands already in line ${twin.line}`);
    return [ARRAYS.has(name) ? { ...second, remedy: twoBrackets(name) } : second];
  }
  const { under, value, table } = lines;
  const set = earliest(value, table);
  const late = `stands after something inside it (line ${under}); WSO2's parser overflows the stack and the server does not start`;
  return [
    ...(under === undefined || set !== undefined
      ? []
      : [error("toml-parent-after-child", line, `\`${name}\` ${late}`)]),
    ...(set === undefined ? [] : [error("toml-duplicate-key", line, `\`${name}\` has a value already in line ${set}`)]),
  ];
}

/** What to write for each entry of an array of tables. */
export function twoBrackets(name: string): string {
  return `Write each entry as \`[[${name}]]\`, with two brackets.`;
}

function assignmentFaults({ header, place, own }: Section, item: Assignment, text: string): Fault[] {
  const faults: Fault[] = [];
  const path = (): string => named([...(header?.path ?? []), ...item.keys]);
  const twin = setAll(place, own, item, text);
  if (twin !== undefined)
    faults.push(error("toml-duplicate-key", item.line, `\`${path()}\` is set already in line ${twin}`));
  // An empty table sets nothing that would be read again.
  if (haveQuotes([...(header?.path ?? []), ...item.keys]) && !isEmptyTable(text, item))
    faults.push(error("toml-syntax", item.line, `\`${path()}\`: ${IN_QUOTES}`));
  const [first = ""] = item.keys;
  if (item.keys.length > 1 && header !== undefined && TOP_LEVEL.has(first)) {
    const means = `stands under \`[${named(header.path)}]\` and so means \`${path()}\`: it has no effect on \`${first}\``;
    faults.push({
      ...{ id: "toml-misplaced-key", level: "warning", line: item.line },
      message: `\`${named(item.keys)}\` ${means}`,
    });
  }
  return faults;
}

function isEmptyTable(text: string, { valueStart, valueEnd }: Assignment): boolean {
  return /^\{[ \t]*\}$/.test(text.slice(valueStart, valueEnd));
}

/**
 * Sets what an assignment sets: its own path, and for an inline table, which takes further keys,
 * what is in it.
 * @returns the first line that has set one of them already
 */
function setAll(place: Place, own: PathTree, item: Assignment, text: string): number | undefined {
  let twin: number | undefined;
  const set = (path: readonly string[], kind: "table" | "value"): void => {
    const line = own.collision(path);
    if (line !== undefined && line < item.line) twin = earliest(twin, line);
    own.set(path, kind, item.line);
    place.at(path).lines[kind] ??= item.line;
  };
  const raw = text.slice(item.valueStart, item.valueEnd);
  set(item.keys, raw.startsWith("{") ? "table" : "value");
  place.noteUnder(item.keys, item.line);
  for (const { path, isTable } of inlineMembers(raw)) {
    const whole = [...item.keys, ...path];
    if (isTable) place.at(whole).lines.table ??= item.line;
    else set(whole, "value");
    place.noteUnder(whole, item.line);
  }
  return twin;
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function error(id: FaultId, line: number, message: string): Fault {
  return { id, level: "error", line, message };
}

function named(path: readonly string[]): string {
  return shortened(path.map(shortened).join("."));
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}...` : name;
}

/**
 * Faults of the values, which need the text; kept apart so that `faultsIn` stays a table of rules.
 */
export function valueFaults(text: string, items: readonly Item[] = scan(text)): readonly Fault[] {
  return items.flatMap((item) => {
    if (item.kind !== "assignment") return [];
    const message = valueFault(text.slice(item.valueStart, item.valueEnd));
    return message === undefined ? [] : [error("toml-value", item.line, `\`${named(item.keys)}\`: ${message}`)];
  });
}
