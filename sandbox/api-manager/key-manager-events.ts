import type { ApiManagerOptions } from "./options.ts";
import type { ChangeEvent, LeavingKeyManager, StoredKeyManager } from "./stored.ts";
import { SUPER_TENANT } from "./tenants.ts";

const organizationOf = ({ organization = SUPER_TENANT }: Pick<StoredKeyManager, "organization">): string =>
  organization;

/**
 * The asynchronous hand-over from API Manager's database to its connectors: a change is an event,
 * and until it is processed the connector works with what was before (real-control-plane 1.1).
 */
export class KeyManagerEvents {
  /** Milliseconds, of the options, and what a person makes of it while the server runs. */
  loadingDelay: number | undefined;
  readonly #loadAfterAttempts: number | undefined;
  readonly #now: () => number;
  #last = 0;
  #leaving: LeavingKeyManager[] = [];

  constructor({ loadingDelay, loadAfterAttempts, now = Date.now }: ApiManagerOptions) {
    this.loadingDelay = loadingDelay;
    this.#loadAfterAttempts = loadAfterAttempts;
    this.#now = now;
  }

  /** @returns `stored` with the event of its change, and what serves until that is processed */
  changed(stored: Omit<StoredKeyManager, "pending">, before: StoredKeyManager | undefined): StoredKeyManager {
    const leaving = this.#leaving.findLast(
      ({ removed }) =>
        removed.body["name"] === stored.body["name"] && organizationOf(removed) === organizationOf(stored),
    );
    return {
      ...stored,
      ...(before === undefined ? leaving && { leaving } : { before: this.#withoutPast(before) }),
      ...this.#event(),
    };
  }

  removed(removed: StoredKeyManager): void {
    this.#leaving.push({ removed: this.#withoutPast(removed), ...this.#event() });
  }

  /** A restart reads the database: what is not there serves no longer. */
  forgetRemoved(): void {
    this.#leaving = [];
  }

  /**
   * What the connector works with: the Key Manager as the last event brought it; nothing while the
   * first one is on its way.
   */
  inService(stored: StoredKeyManager): StoredKeyManager | undefined {
    if (this.#isProcessed(stored)) return stored;
    const { before, leaving } = stored;
    if (before !== undefined) return this.inService(before);
    return leaving === undefined || this.#isProcessed(leaving) ? undefined : this.inService(leaving.removed);
  }

  /** Brings every event on its way nearer by one attempt. */
  attempted(all: Iterable<StoredKeyManager>): void {
    const nearer = (event: ChangeEvent): void => void (event.pending -= event.pending > 0 ? 1 : 0);
    for (const leaving of this.#leaving) nearer(leaving);
    for (const stored of [...all, ...this.#leaving.map(({ removed }) => removed)])
      for (let one: StoredKeyManager | undefined = stored; one !== undefined; one = one.before) nearer(one);
    this.#leaving = this.#leaving.filter((leaving) => !this.#isProcessed(leaving));
  }

  #event(): ChangeEvent {
    if (this.loadingDelay === undefined) return { pending: this.#loadAfterAttempts ?? 1 };
    // Events are handled in order: a shorter delay, set meanwhile, overtakes none.
    this.#last = Math.max(this.#last, this.#now() + this.loadingDelay);
    return { pending: this.#loadAfterAttempts ?? 0, loadedFrom: this.#last };
  }

  #isProcessed({ pending, loadedFrom = 0 }: ChangeEvent): boolean {
    return pending === 0 && loadedFrom <= this.#now();
  }

  /** What was before a version whose event is processed serves nobody: kept, it would add up. */
  #withoutPast(stored: StoredKeyManager): StoredKeyManager {
    const { before, leaving, ...rest } = stored;
    if (this.#isProcessed(stored)) return rest;
    if (before !== undefined) return { ...rest, before: this.#withoutPast(before) };
    return leaving === undefined ? rest : { ...rest, leaving };
  }
}
