import type { X509Certificate } from "node:crypto";
import { Problem } from "../problems/problem.ts";
import { oneLine } from "../text/foreign-text.ts";
import { openTls } from "./connection.ts";
import type { Place } from "./place.ts";
import { codeOf } from "./failure-id.ts";
import type { Route } from "./proxy.ts";

const PATIENCE = 5000;
/** RFC 5280 4.2.1.12: what an extended key usage has to name, if there is one. */
const FOR_SERVERS: ReadonlySet<string> = new Set(["1.3.6.1.5.5.7.3.1", "2.5.29.37.0"]);
const MOST_ISSUERS = 10;
/** Node's codes for an issuer that was neither sent nor is trusted. */
const ISSUER_MISSING: ReadonlySet<string> = new Set([
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

/**
 * The certificate that a server presents, with those it sends along, for the text of a failure. It
 * goes the same way as the requests do; nothing is sent on this connection, and nothing is trusted
 * because of it. Nothing when there is no connection to be had.
 */
export async function presentedCertificate(
  place: Place,
  route: Exclude<Route, { kind: "refused" }>,
  authorities: readonly string[],
): Promise<X509Certificate | undefined> {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const socket = await openTls(place, { kind: "nobody" }, { route, authorities, signal });
    const presented = socket.getPeerX509Certificate();
    socket.destroy();
    return presented;
  } catch {
    return undefined;
  }
}

/**
 * A problem with a certificate, with what the certificate itself tells: the fingerprint that a user
 * needs for a pin, what it may not be used for, and whether the server has sent it alone.
 */
export function withCertificate(problem: Problem, presented: X509Certificate): Problem {
  const { evidence, cause } = problem;
  const id =
    ISSUER_MISSING.has(codeOf(cause) ?? "") && isAlone(presented) ? "certificate-chain-incomplete" : problem.id;
  const said = [
    evidence.said,
    id === "certificate-chain-incomplete" ? `sent alone, issued by ${nameOf(presented.issuer)}` : undefined,
    id === "certificate-invalid" ? faultOf(presented) : undefined,
    `presented SHA-256 fingerprint ${presented.fingerprint256}`,
  ];
  return new Problem(id, { ...evidence, said: said.filter((part) => part !== undefined).join("; ") }, cause);
}

/** Whether it was issued by somebody else, whose certificate was not sent. */
function isAlone(presented: X509Certificate): boolean {
  return presented.issuerCertificate === undefined && presented.issuer !== presented.subject;
}

/** OpenSSL has the same words for a wrong use of the server's own one and of one above it. */
function faultOf(presented: X509Certificate): string | undefined {
  const uses: readonly string[] | undefined = presented.keyUsage;
  if (uses !== undefined && !uses.some((use) => FOR_SERVERS.has(use)))
    return "its extended key usage names no TLS server";
  const issuers: X509Certificate[] = [];
  for (
    let at = presented.issuerCertificate;
    at !== undefined && issuers.length < MOST_ISSUERS;
    at = at.issuerCertificate
  )
    issuers.push(at);
  const wrong = issuers.find(({ ca }) => !ca);
  return wrong === undefined ? undefined : `its issuer ${nameOf(wrong.subject)} is no authority`;
}

function nameOf(name: string): string {
  return oneLine(name.replaceAll("\n", ", "));
}
