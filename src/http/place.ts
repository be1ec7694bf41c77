/** Where a server listens. */
export interface Place {
  /** Name or address, without brackets. */
  readonly host: string;
  readonly port: number;
}

/**
 * Milliseconds for which a connection that nothing was sent on is as good as a new one: servers and
 * balancers wait longer for a first request (HAProxy's `timeout http-request`, often 5 or 10
 * seconds).
 */
export const FRESH = 2000;
