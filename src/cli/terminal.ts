import { withoutCommands } from "../text/foreign-text.ts";
import type { Runner, SourceLine } from "../ports.ts";

/** Where lines go: standard error, so that standard output holds nothing but the result. */
export interface Output {
  write(text: string): unknown;
}

/**
 * A terminal, or the log of any pipeline, as the engine's port. A line is a line: no workflow
 * command gets out, also where this runs inside of a job of GitHub's.
 */
export function terminalRunner(output: Output, verbose: boolean): Runner {
  const say = (text: string): void => void output.write(`${withoutCommands(text)}\n`);
  const at = (place: SourceLine | undefined): string => (place === undefined ? "" : `${place.file}:${place.line}: `);
  return {
    debug: (line) => {
      if (verbose) say(line);
    },
    info: say,
    warning: (line, place) => say(`Warning: ${at(place)}${line}`),
    error: (line, place) => say(`Error: ${at(place)}${line}`),
    group: (title, work) => {
      say(`== ${title}`);
      return work();
    },
    // What knows the secrets takes them out of every line before it gets here.
    mask: () => undefined,
  };
}
