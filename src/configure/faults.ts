import { collides, isSame, isUnder, type Taken } from "./keys.ts";
import { scan, type Assignment, type Header, type Item } from "./scan.ts";
import { inlinePaths, valueFault } from "./values.ts";

export type FaultId =
  | "toml-bom"
  | "toml-parent-after-child"
  | "toml-second-header"
  | "toml-duplicate-key"
  | "toml-table-and-array"
  | "toml-value"
  | "toml-syntax"
  | "toml-misplaced-key";

/** Something in a user's file that WSO2's parser refuses, or that does not mean what it seems to. */
export interface Fault {
  readonly id: FaultId;
  readonly level: "error" | "warning";
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** Top-level tables of both products that people write by mistake as dotted keys under another table (is7-contract 6.1, 6.4). */
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

/**
 * What WSO2's parser would refuse, with lines, in order (is7-contract 6.1: each row was run on config-mapper 1.1.0). The server itself
 * prints only a stack overflow for the first kind.
 */
export function faultsIn(text: string): readonly Fault[] {
  const items = scan(text);
  const found = [...bom(text), ...headers(items, text), ...assignments(items, text), ...bad(items)];
  return found.toSorted((a, b) => a.line - b.line);
}

function bom(text: string): Fault[] {
  return text.startsWith("\ufeff")
    ? [{ id: "toml-bom", level: "error", line: 1, message: "the file begins with a byte order mark" }]
    : [];
}

function bad(items: readonly Item[]): Fault[] {
  return items.flatMap((item) =>
    item.kind === "bad"
      ? [
          {
            id: "toml-syntax",
            level: "error",
            line: item.line,
            // Not its text: it may be a password that lost its quotes.
            message: `${headerOf(item.text)}is neither a table nor a setting (\`key = value\`)`,
          } as const,
        ]
      : [],
  );
}

function headerOf(text: string): string {
  const header = /^\[+[\w.\- ]*/.exec(text)?.[0];
  return header === undefined ? "this line " : `\`${header}\` `;
}

function isHeader(item: Item): item is Header {
  return item.kind === "table" || item.kind === "array";
}

/** Path of an assignment from the root; under `[[x]]` the path of the newest element. */
function pathOf(assignment: Assignment): readonly string[] {
  return [...(assignment.header?.path ?? []), ...assignment.keys];
}

function headers(items: readonly Item[], text: string): Fault[] {
  const faults: Fault[] = [];
  items.forEach((item, index) => {
    if (!isHeader(item)) return;
    const name = item.path.join(".");
    // Only what stands since the newest element of an array around it counts: each element has its own sub-tables.
    const before = sinceElement(items, index);
    const twin = before.find((other): other is Header => isHeader(other) && isSame(other.path, item.path));
    if (twin !== undefined && twin.kind !== item.kind) {
      faults.push({
        id: "toml-table-and-array",
        level: "error",
        line: item.line,
        message: `\`${name}\` is both a table (line ${(twin.kind === "table" ? twin : item).line}) and an array of tables (line ${(twin.kind === "array" ? twin : item).line})`,
      });
      return;
    }
    if (twin !== undefined) {
      if (item.kind === "table")
        faults.push({
          id: "toml-second-header",
          level: "error",
          line: item.line,
          message: `\`[${name}]\` stands already in line ${twin.line}`,
        });
      return;
    }
    const child = before.find((other) =>
      isHeader(other)
        ? isUnder(other.path, item.path)
        : other.kind === "assignment" && isUnder(pathOf(other), item.path),
    );
    if (child !== undefined) {
      faults.push({
        id: "toml-parent-after-child",
        level: "error",
        line: item.line,
        message: `\`${name}\` stands after something inside it (line ${child.line}); WSO2's parser overflows the stack and the server does not start`,
      });
    }
    const value = before.find(
      (other): other is Assignment =>
        other.kind === "assignment" && setsOf(other, text).some((set) => isSame(set.path, item.path)),
    );
    if (value !== undefined)
      faults.push({
        id: "toml-duplicate-key",
        level: "error",
        line: item.line,
        message: `\`${name}\` has a value already in line ${value.line}`,
      });
  });
  return faults;
}

/** The items before `index`, from the newest `[[array]]` header on that encloses it. */
function sinceElement(items: readonly Item[], index: number): readonly Item[] {
  const item = items[index];
  if (item === undefined || !isHeader(item)) return [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = items[at];
    if (other?.kind === "array" && isUnder(item.path, other.path)) return items.slice(at, index);
  }
  return items.slice(0, index);
}

/** What an assignment sets: its own path, and for an inline table what is in it. A `table` takes further keys, a value does not. */
function setsOf(assignment: Assignment, text: string): readonly Taken[] {
  const path = pathOf(assignment);
  const inline = inlinePaths(text.slice(assignment.valueStart, assignment.valueEnd));
  if (inline === undefined) return [{ path, kind: "value" }];
  return [{ path, kind: "table" }, ...inline.map((inside) => ({ path: [...path, ...inside], kind: "value" }) as const)];
}

function assignments(items: readonly Item[], text: string): Fault[] {
  const faults: Fault[] = [];
  const seen: (Taken & { header: Header | undefined; line: number })[] = [];
  for (const item of items) {
    if (item.kind !== "assignment") continue;
    const path = pathOf(item);
    const sets = setsOf(item, text);
    const twin = seen.find((other) => other.header === item.header && sets.some((set) => collides(other, set.path)));
    if (twin !== undefined)
      faults.push({
        id: "toml-duplicate-key",
        level: "error",
        line: item.line,
        message: `\`${path.join(".")}\` is set already in line ${twin.line}`,
      });
    seen.push(...sets.map((set) => ({ ...set, header: item.header, line: item.line })));
    const [first = ""] = item.keys;
    if (item.keys.length > 1 && item.header !== undefined && TOP_LEVEL.has(first)) {
      faults.push({
        id: "toml-misplaced-key",
        level: "warning",
        line: item.line,
        message: `\`${item.keys.join(".")}\` stands under \`[${item.header.path.join(".")}]\` and so means \`${path.join(".")}\`: it has no effect on \`${first}\``,
      });
    }
  }
  return faults;
}

/** Faults of the values, which need the text; kept apart so that `faultsIn` stays a table of rules. */
export function valueFaults(text: string): readonly Fault[] {
  return scan(text).flatMap((item) => {
    if (item.kind !== "assignment") return [];
    const message = valueFault(text.slice(item.valueStart, item.valueEnd));
    return message === undefined
      ? []
      : [
          {
            id: "toml-value",
            level: "error",
            line: item.line,
            message: `\`${item.keys.join(".")}\`: ${message}`,
          } as const,
        ];
  });
}
