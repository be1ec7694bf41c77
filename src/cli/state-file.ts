import { closeSync, fstatSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { randomBytes } from "node:crypto";
import { LARGEST_STORE, NotReadable, openRegularFile, readOpenFile, textIfThere } from "../files/read-file.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import { isObject } from "../text/json.ts";
import { oneLine } from "../text/foreign-text.ts";
import { EMPTY_STATE, readState, type ReadState } from "../undo/saved-state.ts";

const VERSION = 1;
const LARGEST_STATUS = 4096;

/** Who writes a state file. A number of a process comes again; its start does not. */
interface Writer {
  readonly host: string;
  readonly pid: number;
  readonly started: string;
}

/** What a state file holds: whose it is, the inputs that are no secrets, what is to be undone. */
export interface KeptRun {
  readonly file: string;
  readonly writer?: Writer;
  /** That run ended well, and what it made was to stay (`--until-resume`). */
  readonly stays: boolean;
  readonly inputs: ReadonlyMap<string, string>;
  readonly state: ReadState;
}

/**
 * The file in which a run keeps what it has to undo, for `resume` after it was killed. It is there
 * from the run's first moment to its end, so that two runs never share one.
 */
export class StateFile {
  readonly #file: string;
  readonly #inputs: Readonly<Record<string, string>>;
  #mine: boolean;
  #undo: string | undefined;

  /**
   * @param inputs those that are no secrets: `resume` then needs the secrets alone
   * @param mine whether what is there is this run's already
   */
  constructor(file: string, inputs: ReadonlyMap<string, string>, mine = false) {
    this.#file = resolve(file);
    this.#inputs = Object.fromEntries(inputs);
    this.#mine = mine;
  }

  /**
   * Writes it as a whole. @throws Problem `state-file-taken` when another run's is there; the
   * system's errors
   */
  save(undo: string): void {
    this.#undo = undo;
    this.#write({ undo });
  }

  /**
   * The run has ended well, and what it made stays until `resume`. Never throws: where that can't
   * be written, the file goes on saying what is to be undone.
   */
  stays(): void {
    if (!this.#mine || this.#undo === undefined) return;
    try {
      this.#write({ undo: this.#undo, stays: true });
    } catch {
      // It is said at the end of the run, too.
    }
  }

  #write(content: { readonly undo: string; readonly stays?: true }): void {
    const text = JSON.stringify({ version: VERSION, writer: self(), inputs: this.#inputs, ...content });
    if (!this.#mine) return this.#begin(text);
    const fresh = `${this.#file}.${randomBytes(6).toString("hex")}`;
    try {
      writeFileSync(fresh, text, { mode: 0o600, flag: "wx" });
      renameSync(fresh, this.#file);
    } finally {
      rmSync(fresh, { force: true });
    }
  }

  /** All is done: the next run begins anew. */
  remove(): void {
    if (this.#mine) rmSync(this.#file, { force: true });
  }

  /** Never over a file that is there, but for one that has nothing to undo. */
  #begin(text: string): void {
    for (;;) {
      try {
        writeFileSync(this.#file, text, { mode: 0o600, flag: "wx" });
        this.#mine = true;
        return;
      } catch (error) {
        if (!isObject(error) || error["code"] !== "EEXIST") throw error;
      }
      const former = keptRun(this.#file);
      if (former !== undefined && !isOver(former)) throw taken(former, "begin a run");
      rmSync(this.#file, { force: true });
    }
  }
}

/** What a state file holds; nothing when there is none. Never throws for what is in it. */
export function keptRun(path: string): KeptRun | undefined {
  const file = resolve(path);
  let text: string;
  try {
    text = ownText(file);
  } catch (error) {
    if (isObject(error) && error["code"] === "ENOENT") return undefined;
    return unread(file, `${oneLine(file)} can't be read: ${oneLine(reasonOf(error))}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { file, stays: false, inputs: new Map(), state: readState(text) };
  }
  if (!isObject(value) || value["version"] !== VERSION || typeof value["undo"] !== "string")
    return unread(file, `${oneLine(file)} is no state file of this version`);
  const given = isObject(value["inputs"]) ? Object.entries(value["inputs"]) : [];
  const inputs = given.flatMap(([name, text]) => (typeof text === "string" ? [[name, text] as const] : []));
  const writer = writerIn(value["writer"]);
  return {
    file,
    ...(writer === undefined ? {} : { writer }),
    stays: value["stays"] === true,
    inputs: new Map(inputs),
    state: readState(value["undo"]),
  };
}

/**
 * The text of a file that nobody else can have written: it says where passwords go to, and which
 * files are removed. @throws NotReadable for another one; as `readRegularFile`
 */
function ownText(path: string): string {
  const file = openRegularFile(path, LARGEST_STORE);
  try {
    const { uid, mode } = fstatSync(file);
    // Windows has neither.
    const user = process.geteuid?.();
    if (user !== undefined && (uid !== user || (mode & 0o077) !== 0))
      throw new NotReadable("another user owns it or may read or write it, so this program has not written it");
    return readOpenFile(file, LARGEST_STORE).toString("utf8");
  } finally {
    closeSync(file);
  }
}

/** Whether the run that wrote it may still be at work: then nothing of it must be undone. */
export function stillRuns({ writer }: KeptRun): boolean {
  if (writer === undefined || writer.host !== hostname()) return false;
  try {
    process.kill(writer.pid, 0);
  } catch (error) {
    if (isObject(error) && error["code"] === "ESRCH") return false;
  }
  return startOf(writer.pid) === writer.started;
}

/** Problem `state-file-taken`. @param tried what can't be done, as an infinitive */
export function taken(kept: KeptRun, tried: string): Problem {
  const runs = stillRuns(kept);
  return new Problem("state-file-taken", {
    tried,
    where: kept.file,
    ...saidOf(kept, runs),
  });
}

function saidOf(kept: KeptRun, runs: boolean): { readonly said: string; readonly remedy?: string } {
  const ofItsOwn = "give each run a file of its own with `--state-file`";
  if (runs)
    return { said: `process ${kept.writer?.pid} is at work with it`, remedy: `Wait for its end, or ${ofItsOwn}.` };
  if (kept.stays)
    return {
      said: `a run with \`--until-resume\` has ended well, and what it made stays as asked: ${leftOf(kept)} to undo`,
      remedy: `Run \`resume\` with the same state file and the same secrets once the tests between are done, then this command again; for a second environment beside it, ${ofItsOwn}.`,
    };
  return { said: `a run has left ${leftOf(kept)} to undo` };
}

function leftOf({ state: { entries, doubtful } }: KeptRun): string {
  const count = entries.length + doubtful.length;
  return count === 1 ? "one thing" : `${count} things`;
}

function isOver(kept: KeptRun): boolean {
  const { entries, doubtful, faults } = kept.state;
  // Of a process of another host nobody here knows whether it has ended.
  const elsewhere = kept.writer !== undefined && kept.writer.host !== hostname();
  return entries.length + doubtful.length + faults.length === 0 && !elsewhere && !stillRuns(kept);
}

function unread(file: string, fault: string): KeptRun {
  return { file, stays: false, inputs: new Map(), state: { ...EMPTY_STATE, doubtful: [], faults: [fault] } };
}

function writerIn(value: unknown): Writer | undefined {
  if (!isObject(value)) return undefined;
  const { host, pid, started } = value;
  return typeof host === "string" &&
    typeof pid === "number" &&
    Number.isSafeInteger(pid) &&
    pid > 0 &&
    typeof started === "string"
    ? { host, pid, started }
    : undefined;
}

function self(): Writer {
  return { host: hostname(), pid: process.pid, started: startOf(process.pid) };
}

/** When a process began, as Linux counts it (proc(5), field 22); "" where that is not known. */
function startOf(pid: number): string {
  const stat = textIfThere(`/proc/${pid}/stat`, LARGEST_STATUS);
  // The name, in parentheses, may hold blanks.
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
