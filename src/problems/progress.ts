import { AsyncLocalStorage } from "node:async_hooks";
import type { Clock, Runner } from "../ports.ts";

/** Milliseconds until a wait is worth a line, and between its lines. */
const FIRST = 5000;
const EVERY = 10_000;
/** Milliseconds until a wait is shown in a line that is rewritten, and between two looks. */
const FIRST_LIVE = 1500;
const LOOK = 1000;

/** What is waited for, as a sentence's beginning: "Waiting for API Manager". */
export interface Wait {
  readonly what: () => string;
  /** Milliseconds after which it is given up, where somebody does. */
  readonly limit?: number;
  /** What came back last, in one line. */
  readonly last?: () => string | undefined;
  /** Whether it speaks for all that is waited for inside of it. */
  readonly whole?: true;
}

interface Open extends Wait {
  readonly began: number;
  readonly hidden: boolean;
  /** How many waits inside of it speak for themselves. */
  inner: number;
  next: number;
}

/**
 * The waits of a run, and the lines that say so. Each says what is waited for, for how long, until
 * when, and the last answer: the first after 5 s, then each 10 s. Where waits stand inside each
 * other the innermost is said, since it knows most. A terminal gets one line for all of them.
 */
class Progress {
  readonly #runner: Pick<Runner, "progress" | "live">;
  readonly #clock: Clock;
  readonly #open = new Set<Open>();
  #stop: (() => void) | undefined;

  constructor(runner: Pick<Runner, "progress" | "live">, clock: Clock) {
    this.#runner = runner;
    this.#clock = clock;
  }

  begin(wait: Wait, outer: Open | undefined): Open {
    const began = this.#clock.monotonicTime();
    const hidden = outer !== undefined && (outer.hidden || outer.whole === true);
    const open = { ...wait, began, hidden, inner: 0, next: began + FIRST };
    if (outer !== undefined && !hidden) outer.inner += 1;
    this.#open.add(open);
    this.#stop ??= this.#clock.every(LOOK, () => this.#look());
    return open;
  }

  end(open: Open, outer: Open | undefined): void {
    if (outer !== undefined && !open.hidden) outer.inner -= 1;
    this.#open.delete(open);
    if (this.#open.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
    if (this.#runner.live === true) this.#runner.progress("");
  }

  #look(): void {
    const now = this.#clock.monotonicTime();
    const said = [...this.#open].filter(({ hidden, inner }) => !hidden && inner === 0);
    if (this.#runner.live === true) {
      const lines = said.filter(({ began }) => now - began >= FIRST_LIVE).map((wait) => lineOf(wait, now));
      return this.#runner.progress(lines.join(" | "));
    }
    for (const wait of said) {
      if (now < wait.next) continue;
      wait.next = now + EVERY;
      this.#runner.progress(lineOf(wait, now));
    }
  }
}

function lineOf({ what, limit, last, began }: Open, now: number): string {
  const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 1000)} s`;
  const gone = now - began;
  const within = limit === undefined ? "" : ` of ${seconds(limit)}`;
  // A try that has begun in time is not broken off.
  const late = limit === undefined ? "" : `; ${seconds(limit)} are over, and the last try goes on to its end`;
  const answer = last?.();
  return `${what()}: ${seconds(gone)}${gone <= (limit ?? gone) ? within : late}${answer === undefined ? "" : `. Last answer: ${answer}`}`;
}

/**
 * Where the waits of this very run are said. It follows the flow of the calls: else a runner would
 * have to be handed through every room, down to a single request.
 */
const ambient = new AsyncLocalStorage<{ readonly progress: Progress; readonly outer: Open | undefined }>();

/** Says the waits of `work` by `runner`. */
export function withProgress<Value>(
  runner: Pick<Runner, "progress" | "live">,
  clock: Clock,
  work: () => Promise<Value>,
): Promise<Value> {
  return ambient.run({ progress: new Progress(runner, clock), outer: undefined }, work);
}

/** Says that `work` is waited for, once it takes long; silent where nobody has asked for it. */
export async function waiting<Value>(wait: Wait, work: () => Promise<Value>): Promise<Value> {
  const around = ambient.getStore();
  if (around === undefined) return work();
  const { progress, outer } = around;
  const open = progress.begin(wait, outer);
  try {
    return await ambient.run({ progress, outer: open }, work);
  } finally {
    progress.end(open, outer);
  }
}
