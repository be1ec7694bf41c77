import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { realpath, writeFile } from "node:fs/promises";
import { isInside } from "../files/same-place.ts";
import { LARGEST_TEXT, readRegularFile } from "../files/read-file.ts";
import { replaceFile, type Restore } from "../files/replace-file.ts";
import { oneLine } from "../text/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import { isListenerSecret } from "./event-listener.ts";
import { encodingOf, templateOf, withLookalike, type Disguise } from "./disguises.ts";
import { edit, NotEditable, type Edited, type SettingChange } from "./edit.ts";
import { faultsIn, valueFaults, type Fault } from "./faults.ts";
import { scan } from "./scan.ts";
import type { Setting } from "./settings.ts";
import { shownDiff } from "./shown-diff.ts";
import { inUserLines, lineFor, userLines } from "./user-lines.ts";

/**
 * WSO2's parser takes whatever bytes stand in comments and texts, so what is no UTF-8 is kept byte
 * by byte.
 */
type Encoding = "utf8" | "latin1";

/** What a file would become; nothing is written yet. */
export interface ConfigurationPlan {
  /** Symbolic links resolved. */
  readonly file: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly changes: readonly SettingChange[];
  /** Unified diff without foreign values; empty when it is already so. */
  readonly diff: string;
  /** SHA-256 of the file when it was read: only these bytes are replaced. */
  readonly before: string;
}

/** Faults that are said one by one; whoever has more has another kind of file. */
const MOST_FAULTS = 50;
const HIDDEN = "(not shown)";

/**
 * Reads a `deployment.toml` and plans its edit.
 * @param home the product's folder, which the file must not leave by a symbolic link
 * @param onFault told of every warning, and of every error but the first, which is thrown
 * @throws Problem `configuration-unreadable`, `configuration-not-editable`, or the first fault of
 * the file (`toml-*`) with its line
 */
export async function planConfiguration(
  path: string,
  settings: readonly Setting[],
  home: string | undefined,
  onFault: (fault: Fault) => void = () => undefined,
): Promise<ConfigurationPlan> {
  const { file, text, encoding, before, disguise } = await read(path, home);
  if (disguise !== undefined) throw disguised(path, disguise);
  const lines = text.split("\n");
  const faults = allFaults(text).map((fault) => withLookalike(lines, fault));
  const errors = faults.filter(isError);
  const template = templateOf(lines, errors);
  if (template !== undefined) throw disguised(path, template);
  const [first] = errors;
  for (const fault of faults.slice(0, MOST_FAULTS)) if (fault !== first) onFault(fault);
  if (first !== undefined) {
    const more = errors.length > MOST_FAULTS ? `; and ${errors.length - MOST_FAULTS} more` : "";
    const listed = errors.slice(0, MOST_FAULTS).map((fault) => `line ${fault.line}: ${fault.message}`);
    const said = `${listed.join("; ")}${more}`;
    throw new Problem(first.id, {
      tried: "read the configuration as WSO2's parser would",
      where: path,
      said,
      file: path,
      line: first.line,
      ...(first.remedy === undefined ? {} : { remedy: first.remedy }),
    });
  }
  const edited = tryEdit(path, text, settings);
  return {
    file,
    text: edited.text,
    encoding,
    changes: edited.changes.map((change) => shownChange(change, settings)),
    diff: edited.text === text ? "" : shownDiff(path, text, edited.text, settings),
    before,
  };
}

/**
 * Writes a plan: atomically, with mode and owner, leaving a backup.
 * @param announce as `replaceFile` calls it
 * @throws Problem `file-not-writable`; `file-changed-meanwhile` when the file is not what was
 * planned
 */
export async function writeConfiguration(
  plan: ConfigurationPlan,
  announce: (restore: Restore | undefined) => void = () => undefined,
): Promise<void> {
  const change = (copy: string): Promise<void> => writeFile(copy, plan.text, plan.encoding);
  await replaceFile(plan.file, change, { planned: plan.before, announce });
}

/** Without a secret, and on one line: a value of the user's file may go over lines. */
function shownChange(change: SettingChange, settings: readonly Setting[]): SettingChange {
  const isSecret = settings.some(
    (one) =>
      (one.kind === "value" && one.secret === true && `${one.table}.${one.key}` === change.setting) ||
      (one.kind === "event-listener" && isListenerSecret(change.setting, one)),
  );
  if (isSecret) return { ...change, after: HIDDEN, ...(change.before === undefined ? {} : { before: HIDDEN }) };
  return change.before === undefined ? change : { ...change, before: oneLine(change.before) };
}

/** What the file is, said once: its faults are those of another format. */
function disguised(path: string, { id, line, said }: Disguise): Problem {
  const at = line === undefined ? { file: path } : { file: path, line };
  return new Problem(id, { tried: "read the configuration as WSO2's parser would", where: path, said, ...at });
}

/**
 * Lines in its problems are those of the user's file, never of the text that is half edited.
 * @throws Problem `configuration-not-editable`, also when WSO2's parser would refuse what the edit
 * made
 */
function tryEdit(path: string, text: string, settings: readonly Setting[]): Edited {
  const notEditable = (line: number | undefined, said: string, remedy?: string): Problem =>
    new Problem("configuration-not-editable", {
      ...{ tried: "change the configuration", where: path, file: path },
      said: line === undefined ? said : `line ${line}: ${said}`,
      ...(line === undefined ? {} : { line }),
      ...(remedy === undefined ? {} : { remedy }),
    });
  try {
    const edited = edit(text, settings);
    const fault = allFaults(edited.text).find(isError);
    if (fault === undefined) return edited;
    const userLine = userLines(text, edited.text);
    const said = `with the settings in it, ${inUserLines(fault.message, userLine)}`;
    throw notEditable(lineFor(fault, userLine), said, fault.remedy);
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error;
    const userLine = userLines(text, error.text);
    throw notEditable(lineFor(error, userLine), inUserLines(error.message, userLine), error.remedy);
  }
}

function allFaults(text: string): readonly Fault[] {
  const items = scan(text);
  return [...faultsIn(text, items), ...valueFaults(text, items)].toSorted((a, b) => a.line - b.line);
}

function isError({ level }: Fault): boolean {
  return level === "error";
}

async function read(path: string, home: string | undefined): Promise<Decoded & Pick<ConfigurationPlan, "file">> {
  let file: string;
  try {
    file = await realpath(path);
    if (home === undefined || isInside(await realpath(home), file))
      return { file, ...decoded(readRegularFile(file, LARGEST_TEXT)) };
  } catch (error) {
    throw new Problem(
      "configuration-unreadable",
      { tried: "read the configuration", where: path, said: reasonOf(error) },
      error,
    );
  }
  throw new Problem("configuration-unreadable", {
    tried: "read the configuration",
    where: path,
    said: "a symbolic link leads out of the product's folder",
  });
}

type Decoded = Pick<ConfigurationPlan, "text" | "encoding" | "before"> & { readonly disguise: Disguise | undefined };

function decoded(bytes: Buffer): Decoded {
  const encoding = isUtf8(bytes) ? "utf8" : "latin1";
  const before = createHash("sha256").update(bytes).digest("hex");
  return { text: bytes.toString(encoding), encoding, before, disguise: encodingOf(bytes) };
}
