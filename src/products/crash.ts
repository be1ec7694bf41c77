import { oneLine } from "../text/foreign-text.ts";
import { Problem, type Evidence } from "../problems/problem.ts";

const LEVEL = /\b(ERROR|FATAL|SEVERE)\b/;
const THROWN = /^(Caused by: |Exception in thread |Error: )|^[\w.]+(Exception|Error)\b/;
const PARSED = /TomlParser\} - (.*)\(line (\d+), column \d+\)/;
const CAUSED = "Caused by: ";
/** A frame of a stack, which says nothing to people. */
const FRAME = /^(at |\.\.\. \d+ more)/;
/** The first line of another entry: of Carbon's log, of the console, or of Java's own logging. */
const ENTRY =
  /^(TID: |\[?\d{4}[-/]\d\d[-/]\d\d|[A-Z][a-z]{2} \d\d?, \d{4}|\d\d-[A-Z][a-z]{2}-\d{4})|\b(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)\b/;
/** How WSO2's `ReferenceResolver` stops the boot (I-6.1l), and what to do then. */
const UNRESOLVED: readonly (readonly [RegExp, (name: string) => string])[] = [
  [
    /Configuration with key (.+) doesn't exist/,
    (key) =>
      `Correct \`$ref{${key}}\` in deployment.toml, or set \`${key}\` there; a name is that of the table, a dot, and the key.`,
  ],
  [
    /Environment variable (.+) not defined in system/,
    (name) =>
      `Set ${name} in the environment in which the server starts, or replace \`$env{${name}}\` in deployment.toml.`,
  ],
  [
    /String References can't be resolved for (.+)/,
    (names) => `Correct the \`$ref{...}\` of ${names} in deployment.toml: they lead back to themselves.`,
  ],
  [
    /Secret references can't be (?:resolved|plain text) for (.+)/,
    (name) => `Give \`${name}\` its encrypted value below \`[secrets]\` in deployment.toml (\`bin/ciphertool.sh\`).`,
  ],
  [
    /Error while retrieving (.+) system property/,
    (name) => `Start the server with \`-D${name}=...\`, or replace \`$sys{${name}}\` in deployment.toml.`,
  ],
];
/** Lines of one entry that are looked at for its cause: a deep stack has some hundred. */
const MOST_BELOW = 1000;
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
  const unresolved = unresolvedProblem(crash);
  if (unresolved !== undefined) return unresolved;
  if (has("Error parsing deployment configuration"))
    return new Problem("server-config-refused", { ...evidence, file: crash.deploymentToml });
  if (has("UnsupportedClassVersionError")) return new Problem("java-unsupported", evidence);
  if (has("java.net.BindException") || has("Address already in use")) return new Problem("port-in-use", evidence);
  return new Problem("server-crashed", evidence);
}

/**
 * A placeholder of the file that leads to nothing: the file has to be corrected, but the log names
 * no line.
 */
function unresolvedProblem({ tried, deploymentToml, lines }: Crash): Problem | undefined {
  for (const [pattern, remedyFor] of UNRESOLVED) {
    const [said, name] = lines.map((line) => pattern.exec(line)).find((match) => match !== null) ?? [];
    if (said === undefined || name === undefined) continue;
    const remedy = remedyFor(oneLine(name, LONGEST_LINE));
    const at = { where: deploymentToml, file: deploymentToml };
    return new Problem("server-config-refused", { tried, ...at, said: oneLine(said, LONGEST_LINE), remedy });
  }
  return undefined;
}

/**
 * The log's own error lines with what they were caused by, the first four different ones; without
 * any its last line.
 */
function reasonsIn(lines: readonly string[]): string {
  const words = lines.map((line) => line.trim()).filter((line) => line !== "");
  const levelled = words.flatMap((line, at) => (LEVEL.test(line) ? [{ line, because: causeBelow(words, at) }] : []));
  const thrown = words.filter((line) => THROWN.test(line)).map((line) => ({ line, because: undefined }));
  const errors = levelled.length > 0 ? levelled : thrown;
  const different = [
    ...new Map(errors.map((one) => [`${messageOf(one.line)} ${one.because ?? ""}`, one])).values(),
  ].slice(0, MOST_LINES);
  if (different.length > 0) {
    const shown = different.map(({ line, because }) =>
      [line, ...(because === undefined ? [] : [because])].map((part) => oneLine(part, LONGEST_LINE)).join(": "),
    );
    return `its log says: ${shown.join(" | ")}`;
  }
  const last = words.at(-1);
  return last === undefined ? "it wrote nothing" : `the last line of its log: ${oneLine(last, LONGEST_LINE)}`;
}

/**
 * The reason of an error, which stands on the lines below it: what caused all else, the last
 * `Caused by`; else what was thrown; else the line right below, when it is no entry of its own.
 */
function causeBelow(words: readonly string[], at: number): string | undefined {
  const below = words.slice(at + 1, at + 1 + MOST_BELOW);
  const next = below.findIndex((line) => ENTRY.test(line));
  const own = next < 0 ? below : below.slice(0, next);
  const cause = own.findLast((line) => line.startsWith(CAUSED)) ?? own.find((line) => THROWN.test(line)) ?? own[0];
  return cause === undefined || FRAME.test(cause) ? undefined : cause.replace(CAUSED, "");
}

/**
 * The line without date, thread and class: console and log file write the same message with
 * different frames.
 */
function messageOf(line: string): string {
  return line
    .replace(/^.*?\b(ERROR|FATAL|SEVERE)\b/, "$1")
    .replaceAll(/\{[\w.$ ]+\}/g, "")
    .replace(/ +/g, " ")
    .trim();
}
