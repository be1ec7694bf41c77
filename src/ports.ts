/**
 * What the engine needs of its surroundings, whatever they are (GitHub's runner in `index.ts`, a
 * test, another CI system). The engine never imports `@actions/core`.
 */
export interface Runner {
  debug(line: string): void;
  info(line: string): void;
  /** A notice about `at`, shown as an annotation where the runner has those. */
  warning(line: string, at?: Place): void;
  error(line: string, at?: Place): void;
  /** A sign of life in a long wait. */
  progress(line: string): void;
  /**
   * Whether each line of `progress` takes the place of the one before, as on a terminal; an empty
   * one ends it.
   */
  readonly live?: boolean;
  /** Opens a collapsed group, runs `work`, closes it whatever happens. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /**
   * Registers a secret and its encodings with the runner's log filter; called when the secret is
   * read or received.
   */
  mask(secret: string): void;
}

/** What an annotation stands on, where there is such a thing, and its title. */
export interface Place extends Partial<SourceLine> {
  readonly title?: string;
}

/** A place in a user's file. */
export interface SourceLine {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Time as a parameter, so that waits are tested without waiting. Milliseconds. There are two times
 * because the clock of a machine can be set back or forward at any moment (NTP, a resumed virtual
 * machine): whoever subtracts two readings wants the one that can't.
 */
export interface Clock {
  /** Since 1970: for the dates of certificates and tokens, never for waits or durations. */
  wallTime(): number;
  /**
   * Of a clock that only goes forward, at an even pace; its start means nothing: for deadlines and
   * elapsed times.
   */
  monotonicTime(): number;
  /**
   * Calls `work` each `ms` until the function is called that it gives; keeps no process running.
   */
  every(ms: number, work: () => void): () => void;
  /** Resolves after `ms`, rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
