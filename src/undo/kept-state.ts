import { createHash } from "node:crypto";
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { LARGEST_STORE, readRegularFile } from "../files/read-file.ts";
import { oneLine } from "../text/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import {
  distrusted,
  EMPTY_STATE,
  readState,
  referenceIn,
  textOfReference,
  textOfState,
  type ReadState,
  type SavedState,
} from "./saved-state.ts";

/**
 * The runner hands state on as one environment variable. Linux refuses to start a process with one
 * of 128 KiB (E2BIG), Windows with one of 32 767 characters. Bytes.
 */
const LONGEST = 30_000;
const RUNNER_STATE = { where: "the runner's state (GITHUB_STATE)", longest: LONGEST } as const;
const FOLDER = "wso2-is-key-manager-state-";
const FILE = /^\d+\.json$/;

/**
 * Keeps the state of the main step: with the runner, or in a file of its temporary folder when it
 * is long.
 */
export class StateKeeper {
  readonly #save: (text: string) => void;
  readonly #temporary: string;
  readonly #longest: number;
  readonly #where: string;
  #state = EMPTY_STATE;
  #file: string | undefined;
  #count = 0;

  /**
   * @param save hands a text of at most `longest` bytes to the runner; throws when that fails
   * @param temporary the runner's temporary folder
   * @param kept where `save` keeps it, and how many bytes it takes
   */
  constructor(
    save: (text: string) => void,
    temporary: string,
    kept: { readonly where: string; readonly longest: number } = RUNNER_STATE,
  ) {
    this.#save = save;
    this.#temporary = resolve(temporary);
    this.#where = kept.where;
    this.#longest = kept.longest;
  }

  /**
   * @throws Problem `state-not-kept`, or that of whoever keeps it; the post step then finds the
   * state before
   */
  keep(change: Partial<SavedState>): void {
    const state = { ...this.#state, ...change };
    const text = textOfState(state);
    const former = this.#file;
    const long = Buffer.byteLength(text) > this.#longest;
    let file: string | undefined;
    try {
      if (long) {
        file = this.#write(text);
        this.#save(textOfReference({ file, sha256: digestOf(text) }));
      } else this.#save(text);
    } catch (error) {
      if (file !== undefined) remove(file);
      if (error instanceof Problem) throw error;
      throw notKept(long ? this.#temporary : this.#where, text, error);
    }
    this.#state = state;
    this.#file = file;
    if (former !== undefined) remove(former);
  }

  /** A new file each time: one that is named in the runner's state never changes. */
  #write(text: string): string {
    const folder = this.#file === undefined ? mkdtempSync(join(this.#temporary, FOLDER)) : dirname(this.#file);
    const file = join(folder, `${(this.#count += 1)}.json`);
    try {
      writeFileSync(file, text, { mode: 0o600 });
    } catch (error) {
      remove(file);
      throw error;
    }
    return file;
  }
}

/** The state of an earlier process, and how to remove the file that it was kept in. */
export interface FoundState {
  readonly state: ReadState;
  readonly remove: () => void;
}

/** What the runner hands to the post step; nothing when the main step saved none. */
export function findState(text: string): FoundState | undefined {
  if (text === "") return undefined;
  const reference = referenceIn(text);
  if (reference === undefined) return { state: readState(text), remove: () => undefined };
  const { file, sha256 } = reference;
  const stays = (state: ReadState): FoundState => ({ state, remove: () => undefined });
  const unknown = { ...EMPTY_STATE, doubtful: [] };
  if (!isAbsolute(file) || !FILE.test(basename(file)) || !basename(dirname(file)).startsWith(FOLDER))
    return stays({ ...unknown, faults: [`it leads to ${oneLine(file)}, which no run makes`] });
  let kept: string;
  try {
    kept = readRegularFile(file, LARGEST_STORE).toString("utf8");
  } catch (error) {
    return stays({ ...unknown, faults: [`its file ${oneLine(file)} can't be read: ${oneLine(reasonOf(error))}`] });
  }
  // Somebody else's by now: it is left where it is.
  if (digestOf(kept) !== sha256) return stays(distrusted(readState(kept), `its file ${oneLine(file)} was changed`));
  return { state: readState(kept), remove: () => remove(file) };
}

/**
 * Removes a file of ours, and its folder unless another file is in it. What can't be removed goes
 * with the runner's temporary folder.
 */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
    rmdirSync(dirname(file));
  } catch {
    // Holds no secret.
  }
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function notKept(where: string, text: string, error: unknown): Problem {
  return new Problem(
    "state-not-kept",
    {
      tried: "save the way back of a change",
      where,
      said: `${oneLine(reasonOf(error))} (${Buffer.byteLength(text)} bytes)`,
    },
    error,
  );
}
