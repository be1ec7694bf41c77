import { fstatSync } from "node:fs";
import { oneLine, withoutCommands } from "../text/foreign-text.ts";
import type { Place, Runner } from "../ports.ts";

const COLUMNS = 80;
/** What shortening adds, and one column that some terminals wrap at. */
const ELLIPSIS = 4;
/** Back to the start of the row, and all of it erased (ECMA-48, EL). */
const CLEARED = "\r\u001b[2K";

/** Where lines go: standard error, so that standard output holds nothing but the result. */
export interface Output {
  write(text: string): unknown;
  /** Of a terminal, which has columns, too. */
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * A terminal, or the log of any pipeline, as the engine's port. A line is a line: no workflow
 * command gets out, also where this runs inside of a job of GitHub's.
 */
export function terminalRunner(output: Output, verbose: boolean): Runner {
  const live = output.isTTY === true;
  let shown = false;
  /** Takes back the line that was shown for now. */
  const clear = (): void => {
    if (shown) output.write(CLEARED);
    shown = false;
  };
  const say = (text: string): void => {
    clear();
    output.write(`${withoutCommands(text)}\n`);
  };
  const at = (place: Place | undefined): string =>
    place?.file === undefined ? "" : `${place.file}:${place.line ?? 1}: `;
  return {
    debug: (line) => {
      if (verbose) say(line);
    },
    info: say,
    warning: (line, place) => say(`Warning: ${at(place)}${line}`),
    error: (line, place) => say(`Error: ${at(place)}${line}`),
    live,
    progress: (line) => {
      if (!live) return say(line);
      clear();
      if (line === "") return;
      // A longer one would wrap, and only its last row could be taken back.
      output.write(oneLine(line, Math.max((output.columns ?? COLUMNS) - ELLIPSIS, 1)));
      shown = true;
    },
    group: (title, work) => {
      say(`== ${title}`);
      return work();
    },
    // What knows the secrets takes them out of every line before it gets here.
    mask: () => undefined,
  };
}

/** Whether what is written to both descriptors gets to one place; a terminal, a pipe or a file. */
export function isOnePlace(one: number, other: number): boolean {
  try {
    const [a, b] = [fstatSync(one), fstatSync(other)];
    // Where the system numbers no files, nothing is known.
    return a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false;
  }
}
