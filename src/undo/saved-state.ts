import { oneLine } from "../text/foreign-text.ts";
import { isObject } from "../text/json.ts";
import type { Pins } from "../inputs/pins.ts";
import type { UndoEntry } from "./stack.ts";
import type { WayBack } from "./way-back.ts";
import { entryOf } from "./entry.ts";
import { SavedMembers } from "./saved-members.ts";

/**
 * Changes with the meaning of what is saved; main and post are of one release, so another version
 * is a fault.
 */
export const VERSION = 2;
const LONGEST_SHOWN = 200;

/** What the main step keeps for the post step. Without secrets. */
export interface SavedState {
  readonly entries: readonly UndoEntry[];
  readonly pins: Pins;
  /** PEM. Kept, they do not have to be in the workspace when the post step runs. */
  readonly caCertificates: readonly string[];
}

/** A state as it could be read, however damaged. */
export interface ReadState extends SavedState {
  /** Ways back that can be read, but not trusted: to be named, never to be gone. */
  readonly doubtful: readonly WayBack[];
  /** What could not be read, in words; empty when all of it could. */
  readonly faults: readonly string[];
}

export const EMPTY_STATE: SavedState = { entries: [], pins: {}, caCertificates: [] };

/** The state as text, its version first: that is still there when the rest is cut. */
export function textOfState({ entries, pins, caCertificates }: SavedState): string {
  return JSON.stringify({ version: VERSION, entries, pins, caCertificates });
}

/** Instead of a state that is too long for an environment variable: where it is. */
export interface StateFile {
  readonly file: string;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
}

export function textOfReference({ file, sha256 }: StateFile): string {
  return JSON.stringify({ version: VERSION, file, sha256 });
}

export function referenceIn(text: string): StateFile | undefined {
  const value = parsed(text);
  if (!isObject(value) || value["version"] !== VERSION) return undefined;
  const { file, sha256 } = value;
  return typeof file === "string" && typeof sha256 === "string" ? { file, sha256 } : undefined;
}

/**
 * Reads whatever an earlier process left, and never throws: what is whole counts, everything else
 * is a fault.
 */
export function readState(text: string): ReadState {
  const value = parsed(text);
  if (isObject(value) && value["version"] === VERSION) return readMembers(value);
  const objects = objectsIn(text);
  if (text.startsWith(`{"version":${VERSION},`))
    return readMembers({ entries: objects }, [`it is cut or garbled after ${text.length} characters`]);
  const fault = isObject(value)
    ? `its version is ${oneLine(JSON.stringify(value["version"] ?? "not given"), LONGEST_SHOWN)}, not ${VERSION}`
    : `it is garbled (${text.length} characters)`;
  return { ...EMPTY_STATE, doubtful: objects.flatMap((object) => entryOf(object)?.way ?? []), faults: [fault] };
}

/** The same state with nothing of it trusted. */
export function distrusted({ entries, doubtful, faults, ...rest }: ReadState, why: string): ReadState {
  return { ...rest, entries: [], doubtful: [...entries.map(({ way }) => way), ...doubtful], faults: [why, ...faults] };
}

function readMembers(value: Record<string, unknown>, known: readonly string[] = []): ReadState {
  const entries: UndoEntry[] = [];
  const doubtful: WayBack[] = [];
  const faults = [...known];
  if (!Array.isArray(value["entries"])) faults.push("it has no list of what to undo");
  for (const item of Array.isArray(value["entries"]) ? value["entries"] : []) {
    const entry = entryOf(item);
    if (entry !== undefined && "due" in entry) entries.push(entry);
    else {
      if (entry !== undefined) doubtful.push(entry.way);
      faults.push(`an entry is not understood: ${oneLine(JSON.stringify(item), LONGEST_SHOWN)}`);
    }
  }
  const members = new SavedMembers(value);
  const pinned = members.object("pins");
  const pins = pinned === undefined ? undefined : new SavedMembers(pinned).texts("is", "apim");
  const certificates = members.lists("caCertificates")?.caCertificates;
  // What is cut has lost these, and that has been said.
  if (known.length === 0 && pins === undefined) faults.push("its certificate fingerprints can't be read");
  if (known.length === 0 && certificates === undefined) faults.push("its certificates can't be read");
  return { entries, doubtful, faults, pins: pins ?? {}, caCertificates: certificates ?? [] };
}

/**
 * Every whole object that looks like an entry, of a text that may be cut anywhere; none from the
 * first on that is not whole: what looks like an entry inside of it is a field of a Key Manager.
 */
function objectsIn(text: string): readonly unknown[] {
  const found: unknown[] = [];
  for (let from = text.indexOf('{"due"'); from >= 0;) {
    const end = endOfObject(text, from);
    const value = parsed(text.slice(from, end));
    if (value === undefined) break;
    found.push(value);
    from = text.indexOf('{"due"', end);
  }
  return found;
}

/** Where the object that begins at `from` ends, or the text; braces in strings do not count. */
function endOfObject(text: string, from: number): number {
  let depth = 0;
  let inString = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{") depth += 1;
    else if (character === "}" && (depth -= 1) === 0) return at + 1;
  }
  return text.length;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
