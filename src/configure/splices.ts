import type { Splice } from "./inline.ts";
import type { Header, Item } from "./scan.ts";

/** The text with pieces replaced; they do not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  let end = 0;
  const pieces = splices
    .toSorted((a, b) => a.start - b.start)
    .flatMap((one) => {
      const kept = text.slice(end, one.start);
      end = one.end;
      return [kept, one.text];
    });
  return [...pieces, text.slice(end)].join("");
}

/** New lines behind the one that holds `offset`. */
export function lineAfter(text: string, offset: number, lines: readonly string[]): Splice {
  const eol = lineEndOf(text);
  const end = text.indexOf("\n", offset);
  if (end < 0) return { start: text.length, end: text.length, text: lines.map((line) => eol + line).join("") };
  return { start: end + 1, end: end + 1, text: lines.map((line) => line + eol).join("") };
}

export function append(text: string, block: string): string {
  const eol = lineEndOf(text);
  if (text.trim() === "") return `${text}${block}${eol}`;
  const gap = text.endsWith("\n") ? (text.endsWith(`${eol}${eol}`) ? "" : eol) : eol + eol;
  return `${text}${gap}${block}${eol}`;
}

/**
 * A block of its own before a header, and before the comment lines that stand directly above that
 * and belong to it.
 */
export function before(text: string, items: readonly Item[], header: Header, block: string): string {
  const eol = lineEndOf(text);
  const previous = items[items.indexOf(header) - 1];
  // A line that begins with # may be the end of a text over lines.
  const floor = previous?.kind === "assignment" ? previous.valueEnd : 0;
  let at = header.start;
  while (at > 0) {
    const above = text.lastIndexOf("\n", at - 2) + 1;
    if (above < floor || !text.slice(above, at).trimStart().startsWith("#")) break;
    at = above;
  }
  return splice(text, [{ start: at, end: at, text: `${block}${eol}${eol}` }]);
}

export function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

export function indentOf(text: string, start: number): string {
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
}

export function literal(value: string | number | boolean | readonly string[]): string {
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  return JSON.stringify(value);
}
