import { oneLine } from "../text/foreign-text.ts";
import { Problem, type Evidence } from "../problems/problem.ts";

const LEVEL = /\b(ERROR|FATAL|SEVERE)\b/;
const THROWN = /^(Caused by: |Exception in thread |Error: )|^[\w.]+(Exception|Error)\b/;
const PARSED = /TomlParser\} - (.*)\(line (\d+), column \d+\)/;
const MOST_LINES = 4;
const LONGEST_LINE = 200;

export interface Crash {
  /** "start Identity Server". */
  readonly tried: string;
  /** Path of the log. */
  readonly where: string;
  readonly deploymentToml: string;
  /** How the process ended: "exit code 1", "signal SIGKILL". */
  readonly ended: string;
  /** What the server wrote since it was started: console and log together. */
  readonly lines: readonly string[];
}

/** Why a server ended, judged from its own words (executed on the Carbon kernel 4.10.32). Pure. */
export function crashProblem(crash: Crash): Problem {
  const { tried, where, lines } = crash;
  const said = `it ended with ${crash.ended}; ${reasonsIn(lines)}`;
  const evidence: Evidence = { tried, where, said };
  const has = (words: string): boolean => lines.some((line) => line.includes(words));
  if (has("StackOverflowError")) return new Problem("server-config-order", { ...evidence, file: crash.deploymentToml });
  const refused = lines.map((line) => PARSED.exec(line)).find((match) => match !== null);
  if (refused?.[1] !== undefined) {
    const at = { where: crash.deploymentToml, file: crash.deploymentToml, line: Number(refused[2]) };
    return new Problem("server-config-refused", {
      tried,
      ...at,
      said: `line ${refused[2]}: ${oneLine(refused[1])}`,
    });
  }
  if (has("Error parsing deployment configuration"))
    return new Problem("server-config-refused", { ...evidence, file: crash.deploymentToml });
  if (has("UnsupportedClassVersionError")) return new Problem("java-unsupported", evidence);
  if (has("java.net.BindException") || has("Address already in use")) return new Problem("port-in-use", evidence);
  return new Problem("server-crashed", evidence);
}

/** The log's own error lines, the first four different ones; without any its last line. */
function reasonsIn(lines: readonly string[]): string {
  const words = lines.map((line) => line.trim()).filter((line) => line !== "");
  const levelled = words.filter((line) => LEVEL.test(line));
  const errors = levelled.length > 0 ? levelled : words.filter((line) => THROWN.test(line));
  const different = [...new Map(errors.map((line) => [messageOf(line), line])).values()];
  if (different.length > 0) {
    const shown = different.slice(0, MOST_LINES).map((line) => oneLine(line, LONGEST_LINE));
    return `its log says: ${shown.join(" | ")}`;
  }
  const last = words.at(-1);
  return last === undefined ? "it wrote nothing" : `the last line of its log: ${oneLine(last, LONGEST_LINE)}`;
}

/** The line without date, thread and class: console and log file write the same message with different frames. */
function messageOf(line: string): string {
  return line
    .replace(/^.*?\b(ERROR|FATAL|SEVERE)\b/, "$1")
    .replaceAll(/\{[\w.$ ]+\}/g, "")
    .replace(/ +/g, " ")
    .trim();
}
