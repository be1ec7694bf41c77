import { unbracketed } from "./proxy.ts";

const HTTPS_PORT = 443;

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

/** Where the server of an https URL listens. */
export function placeAt(url: URL): Place {
  return { host: unbracketed(url.hostname), port: url.port === "" ? HTTPS_PORT : Number(url.port) };
}

/** The same for messages: `host:port`. */
export function whereAt(url: URL): string {
  return `${url.hostname}:${url.port === "" ? HTTPS_PORT : url.port}`;
}
