import type { WayBack } from "./way-back.ts";

/**
 * When an entry is due: `always` for throw-away objects, `failure` for what a failed run undoes,
 * `end-of-job` for what `ephemeral` removes in the post step.
 */
export type Due = "always" | "failure" | "end-of-job";

export interface UndoEntry {
  readonly due: Due;
  readonly way: WayBack;
}

/** Values of an entry that hold a secret, by the path of their field. */
export type Memory = Readonly<Record<string, unknown>>;

/**
 * The stack of ways back. Who creates or changes something pushes the way back before the request
 * goes out, because the answer can get lost; every change of the stack is saved for the post step.
 * Rollback, clean-up and `ephemeral` are this one thing.
 */
export class UndoStack {
  #entries: readonly UndoEntry[];
  readonly #save: (entries: readonly UndoEntry[]) => void;
  readonly #memory = new WeakMap<UndoEntry, Memory>();

  /** @param save keeps the entries for the post step; throws when it can't */
  constructor(save: (entries: readonly UndoEntry[]) => void, entries: readonly UndoEntry[] = []) {
    this.#save = save;
    this.#entries = entries;
  }

  get entries(): readonly UndoEntry[] {
    return this.#entries;
  }

  /**
   * @throws what `save` throws: a change whose way back can't be kept must not happen, so nothing
   * is on the stack then
   */
  push(due: Due, way: WayBack): UndoEntry {
    const entry = { due, way };
    const entries = [...this.#entries, entry];
    this.#save(entries);
    this.#entries = entries;
    return entry;
  }

  /** Takes an entry off: the object is gone, or was never ours. */
  forget(entry: UndoEntry): void {
    this.#entries = this.#entries.filter((other) => other !== entry);
    try {
      this.#save(this.#entries);
    } catch {
      // The state then names more than there is, and what is gone already is fine for whoever goes
      // back.
    }
  }

  /**
   * Puts `by` in the place of `entry`, once more is known of the object. @throws what `save`
   * throws; the stack has `by` all the same
   */
  replace(entry: UndoEntry, by: UndoEntry): UndoEntry {
    this.#entries = this.#entries.map((other) => (other === entry ? by : other));
    const memory = this.#memory.get(entry);
    if (memory !== undefined) this.#memory.set(by, memory);
    this.#save(this.#entries);
    return by;
  }

  /**
   * What was done stays: entries that were due on a failure are forgotten, or become due at the end
   * of the job. @throws what `save` throws
   */
  settle(at: "never" | "end-of-job"): void {
    if (this.due("failure").length === 0) return;
    const entries = this.#entries.flatMap((entry): UndoEntry[] => {
      if (entry.due !== "failure") return [entry];
      return at === "never" ? [] : [{ ...entry, due: at }];
    });
    this.#save(entries);
    this.#entries = entries;
  }

  /** Keeps the secrets that an entry needs in this process only; they are never saved. */
  remember(entry: UndoEntry, secrets: Memory): void {
    this.#memory.set(entry, secrets);
  }

  remembered(entry: UndoEntry): Memory {
    return this.#memory.get(entry) ?? {};
  }

  /** The entries that only this process can go back, since it remembers what they need. */
  get onlyHere(): readonly UndoEntry[] {
    return this.#entries.filter((entry) => this.#memory.has(entry)).toReversed();
  }

  /**
   * The entries that are due, last pushed first, but applications before all others: they hold on
   * to APIs and Key Managers, whenever these were made, and nothing holds on to them.
   */
  due(...moments: readonly Due[]): readonly UndoEntry[] {
    const due = this.#entries.filter((entry) => moments.includes(entry.due)).toReversed();
    const isFirst = ({ way }: UndoEntry): boolean => way.kind === "delete-application";
    return [...due.filter(isFirst), ...due.filter((entry) => !isFirst(entry))];
  }
}
