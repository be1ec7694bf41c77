/** What became of one attempt, as far as another one depends on it. */
export type AttemptEnd =
  /** An answer. `retryAfter`: milliseconds, where the server names a time. */
  | { readonly kind: "answered"; readonly status: number; readonly retryAfter: number | undefined }
  /** The connection broke: whether the server has acted is not known. */
  | { readonly kind: "lost" }
  /** It never got to the server. */
  | { readonly kind: "unsent" }
  /** Another attempt would end the same way. */
  | { readonly kind: "final" };

export interface Repetition {
  /** Whether the request may act twice. */
  readonly repeatable: boolean;
  /** Whether it is made again anyhow; then only a time that the server names counts. */
  readonly polled?: boolean;
  /** 1 for the first. */
  readonly attempt: number;
  /** Milliseconds until the request's deadline. */
  readonly left: number;
}

/** Attempts at a request, of those whose end says nothing about when to come again. */
export const ATTEMPTS = 3;
const PAUSE = 250;
/** Of what is left, the part that may be spent on waiting: an attempt needs the rest. */
const MOST_OF_THE_REST = 0.25;
/** Seconds; whoever names more means never. */
const LONGEST_WAIT = 365 * 24 * 60 * 60;
/** Statuses of a load balancer or a server that is starting: RFC 9110 15.6.3 to 15.6.5. */
const UNAVAILABLE: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Milliseconds to wait before the request goes out again; nothing when this was the last attempt.
 *
 * What was not processed can always be repeated: 429 (RFC 6585 4), and 503 of a server that says
 * when to come again (RFC 9110 10.2.3). Such a wait is kept in full or not begun: whoever asks
 * earlier is told the same again. What may have been processed is repeated only when it may act
 * twice.
 */
export function pauseBeforeNext(
  end: AttemptEnd,
  { repeatable, polled, attempt, left }: Repetition,
): number | undefined {
  if (left <= 0) return undefined;
  const short = polled === true ? undefined : Math.min(PAUSE * attempt, left * MOST_OF_THE_REST);
  switch (end.kind) {
    case "answered": {
      const { status, retryAfter } = end;
      if (status === 429 || (status === 503 && retryAfter !== undefined)) {
        const pause = Math.max(retryAfter ?? PAUSE * 2 ** attempt, PAUSE);
        return pause < left ? pause : undefined;
      }
      return repeatable && attempt < ATTEMPTS && UNAVAILABLE.has(status) ? short : undefined;
    }
    case "lost":
      return repeatable && attempt < ATTEMPTS ? short : undefined;
    case "unsent":
      return attempt < ATTEMPTS ? short : undefined;
    case "final":
      return undefined;
  }
}

/**
 * `Retry-After` in milliseconds from now: seconds, or a date (RFC 9110 10.2.3), which is held
 * against the server's own `Date` where there is one, since clocks differ. Nothing when it is
 * absent or is neither.
 * @param now milliseconds since 1970
 */
export function retryAfterOf(value: string | undefined, date: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d+$/.test(text)) return Math.min(Number(text), LONGEST_WAIT) * 1000;
  const until = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const since = Date.parse(date ?? "");
  return Math.max(until - (Number.isNaN(since) ? now : since), 0);
}
