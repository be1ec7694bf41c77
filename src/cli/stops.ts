const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/**
 * Milliseconds in which a second signal is the same wish: a terminal sends one to the whole group,
 * and npm hands its own on.
 */
const SAME_WISH = 500;

/**
 * Ctrl-C and its like: the first stops the run, which is then taken back; one more gives that up,
 * too. No signal ends the process where it stands.
 */
export class Stops {
  readonly #run = new AbortController();
  readonly #undoing = new AbortController();
  #first: number | undefined;
  #undoes = false;

  /** Listens from now on. */
  constructor(source: NodeJS.EventEmitter, now: () => number) {
    for (const signal of SIGNALS) source.on(signal, () => this.#stop(signal, now()));
  }

  get run(): AbortSignal {
    return this.#run.signal;
  }

  /** The run is over: what comes now stops its undoing. */
  undoing(): AbortSignal {
    this.#undoes = true;
    return this.#undoing.signal;
  }

  #stop(signal: string, at: number): void {
    const again = this.#first !== undefined && at - this.#first < SAME_WISH;
    this.#first ??= at;
    if (again) return;
    const reason = new Error(`stopped by ${signal}`);
    if (this.#undoes || this.#run.signal.aborted) this.#undoing.abort(reason);
    this.#run.abort(reason);
  }
}
