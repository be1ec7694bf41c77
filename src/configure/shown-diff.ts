import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";
import { ownRule, rulesIn } from "./access-rules.ts";
import { shownOfListener } from "./event-listener.ts";
import { inlinePlace } from "./inline.ts";
import { isSame } from "./keys.ts";
import { isValueOf, lineEndsIn, scan, type Assignment, type Item } from "./scan.ts";
import type { Setting } from "./settings.ts";

const BLANK = "...";
/** A setting that is commented out keeps its key only, as one that counts. */
const COMMENTED_VALUE = /^([^=]*=[ \t]*)\S.*$/;
/** A remark about a secret may go on with it; an address may hold one. */
const SECRET_REMARK =
  /(\w*(?:passw|pwd|passphrase|secret|token|credential|(?:api|private|access)[-_ ]?key)\w*)[^\w\r\n]+\w.*$/i;
const USER_INFO = /:\/\/[^\s/@]*@/g;

/** A file by its lines, as anybody may see them. */
interface Shown {
  /** Without any value. */
  readonly blanked: readonly string[];
  /** The lines of the settings that the edit is about, with their values. */
  readonly own: ReadonlyMap<number, string>;
}

/**
 * A unified diff that may be published: the file holds passwords under any name, so a value is
 * shown only on a changed line, and only of a setting that the edit is about. Of all others stays
 * the key. Line ends are left out of it: a last line that had none is not changed.
 */
export function shownDiff(path: string, before: string, after: string, all: readonly Setting[]): string {
  const settings = all.filter((setting) => setting.kind !== "value" || setting.secret !== true);
  const [old, made] = [withLineEnds(before), withLineEnds(after)];
  const [oldShown, madeShown] = [shown(old, settings), shown(made, settings)];
  const patch = structuredPatch(path, path, old, made, undefined, undefined, { context: 2 });
  const hunks = patch.hunks.map((hunk) => {
    let [oldAt, madeAt] = [hunk.oldStart - 1, hunk.newStart - 1];
    const lines = hunk.lines.map((line) => {
      if (line.startsWith("-")) return `-${changed(oldShown, oldAt++)}`;
      if (line.startsWith("+")) return `+${changed(madeShown, madeAt++)}`;
      madeAt += 1;
      return ` ${oldShown.blanked[oldAt++] ?? BLANK}`;
    });
    return { ...hunk, lines };
  });
  return formatPatch({ ...patch, hunks }, FILE_HEADERS_ONLY);
}

function changed({ blanked, own }: Shown, at: number): string {
  return own.get(at) ?? blanked[at] ?? BLANK;
}

function withLineEnds(text: string): string {
  const lines = text.replaceAll("\r\n", "\n");
  return lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`;
}

function shown(text: string, settings: readonly Setting[]): Shown {
  const items = scan(text);
  const meant = ownAssignments(text, items, settings);
  const lines = text.split("\n");
  const blanked = lines.map((line) => (/^[ \t]*(#|$)/.test(line) ? withoutValue(line) : BLANK));
  const own = new Map<number, string>();
  for (const item of items) {
    const first = item.line - 1;
    const line = lines[first] ?? "";
    if (item.kind === "table" || item.kind === "array") blanked[first] = headerLine(line);
    if (item.kind !== "assignment") continue;
    const more = lineEndsIn(text, item.start, item.valueEnd);
    // What looks like a comment or a header in here is part of the value.
    blanked.fill(BLANK, first, first + more + 1);
    blanked[first] = `${text.slice(item.start, item.valueStart)}${BLANK}`;
    const value = item.valueEnd - item.start;
    for (const [at, members] of ownInline(text, item, settings)) {
      const before = at === 0 ? `${text.slice(item.start, item.valueStart)}{ ${BLANK}, ` : "";
      own.set(first + at, `${before}${members.join(", ")}${at === 0 ? " }" : `, ${BLANK}`}`);
    }
    if (more === 0 && meant.has(item)) own.set(first, line.slice(0, value) + withoutValue(line.slice(value)));
  }
  return { blanked, own };
}

/**
 * Of an inline table the settings that the edit is about, by the line, counted from its first, on
 * which they stand.
 */
function ownInline(text: string, item: Item, settings: readonly Setting[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const setting of settings) {
    if (setting.kind !== "value") continue;
    const place = inlinePlace(text, [item], [...setting.table.split("."), setting.key]);
    // Over lines it stays hidden, as any other value does.
    if (place?.kind !== "value" || lineEndsIn(text, place.start, place.end) > 0) continue;
    const at = lineEndsIn(text, place.item.start, place.start);
    found.set(at, [...(found.get(at) ?? []), `${setting.key} = ${text.slice(place.start, place.end)}`]);
  }
  return found;
}

function withoutValue(comment: string): string {
  const blanked = comment.replace(COMMENTED_VALUE, `$1${BLANK}`);
  return blanked.replace(SECRET_REMARK, `$1 ${BLANK}`).replace(USER_INFO, `://${BLANK}@`);
}

function headerLine(line: string): string {
  const comment = /\][ \t]*#/.exec(line);
  return comment === null ? line : line.slice(0, comment.index) + withoutValue(line.slice(comment.index));
}

function ownAssignments(text: string, items: readonly Item[], settings: readonly Setting[]): ReadonlySet<Item> {
  const found = settings.flatMap((setting): Assignment[] => {
    if (setting.kind === "access-rule") {
      const members = ownRule(text, rulesIn(items, setting.array.split(".")), setting)?.members ?? [];
      return members.filter(({ keys }) => Object.keys(setting.values).some((key) => isSame(keys, [key])));
    }
    if (setting.kind === "event-listener") return [...shownOfListener(text, items, setting)];
    const path = [...setting.table.split("."), setting.key];
    return items.filter((item): item is Assignment => isValueOf(item, path));
  });
  return new Set(found);
}
