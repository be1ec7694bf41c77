import { contextWithoutAuthorities, openTls, type Place } from "./connection.ts";
import type { Route } from "./proxy.ts";

const PATIENCE = 5000;

/**
 * SHA-256 fingerprint of the certificate that a server presents, for the text of a failure. It goes
 * the same way as the requests do; nothing is sent on this connection, and nothing is trusted
 * because of it. Nothing when there is no connection to be had.
 */
export async function presentedFingerprint(
  place: Place,
  route: Exclude<Route, { kind: "refused" }>,
  authorities: readonly string[],
): Promise<string | undefined> {
  const judgement = { context: contextWithoutAuthorities(), rejectUnauthorized: false };
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const socket = await openTls(place, judgement, { route, authorities, signal });
    const presented = socket.getPeerX509Certificate()?.fingerprint256;
    socket.destroy();
    return presented;
  } catch {
    return undefined;
  }
}
