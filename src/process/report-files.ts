import { closeSync, constants, mkdirSync, mkdtempSync, openSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { reasonOf } from "../problems/problem.ts";
import { junitOf } from "../report/junit.ts";
import { jsonOf, type Report } from "../report/report.ts";
import { oneLine } from "../text/foreign-text.ts";

/** Paths of what was written, "" where it was not; named as the outputs are. */
export type ReportPaths = Readonly<Record<"report" | "summary" | "ca-certificates" | "definition", string>>;

export interface WrittenReport {
  readonly paths: ReportPaths;
  /** What could not be written, and why, in words. */
  readonly lost: readonly string[];
}

/**
 * Writes `report.json`, `junit.xml`, `summary.md` and what else is a file of its own, each whatever
 * becomes of the others. The report is one that `published` has been over.
 * @param summary it as Markdown
 * @param directory where; nothing: a new folder in `temporary`
 */
export function writeReport(
  report: Report,
  summary: () => string,
  directory: string | undefined,
  temporary: string,
): WrittenReport {
  const lost: string[] = [];
  let folder = directory ?? join(temporary, "wso2-is-key-manager-");
  const texts = textsOf(report, summary);
  const made = attempt(lost, `${folder} for ${Object.keys(texts).join(", ")}`, () => {
    if (directory === undefined) folder = mkdtempSync(folder);
    else makeFolder(resolve(directory));
    return folder;
  });
  if (made === undefined) return { paths: { report: "", summary: "", "ca-certificates": "", definition: "" }, lost };
  const put = (name: string, text: () => string): string => {
    const file = join(made, name);
    return attempt(lost, file, () => write(file, text())) ?? "";
  };
  const written = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, put(name, text)]));
  const { trusted, definition } = report;
  return {
    paths: {
      report: written["report.json"] ?? "",
      summary: written["summary.md"] ?? "",
      "ca-certificates": trusted.length === 0 ? "" : put("ca-certificates.pem", () => trusted.join("\n")),
      definition: definition === undefined ? "" : put("key-manager.toml", () => definition),
    },
    lost,
  };
}

/** The files of every report, each with what makes its text. */
export function textsOf(report: Report, summary: () => string): Readonly<Record<string, () => string>> {
  return {
    "report.json": () => `${JSON.stringify(jsonOf(report), null, 2)}\n`,
    "junit.xml": () => junitOf(report),
    "summary.md": summary,
  };
}

/** What `work` gives; nothing, and its reason in `lost`, when it throws. */
export function attempt<Value>(lost: string[], what: string, work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    lost.push(`${what} (${oneLine(reasonOf(error))})`);
    return undefined;
  }
}

/** Does not wait for a reader where the file is a named pipe. */
const REPLACING = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NONBLOCK ?? 0);

function write(file: string, text: string): string {
  const opened = openSync(file, REPLACING);
  try {
    writeFileSync(opened, text);
    return file;
  } finally {
    closeSync(opened);
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back from a file system
 * that refuses them, such as /proc.
 */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it at the same moment.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
