import type { X509Certificate } from "node:crypto";
import { contextWithoutAuthorities, openTls } from "../http/connection.ts";
import { proxyProblem, refusedProxy } from "../http/failure.ts";
import { oneLine } from "../http/foreign-text.ts";
import { placeOf, routeTo } from "../http/proxy.ts";
import { ProxyFailure } from "../http/tunnel.ts";
import { Problem, reasonOf } from "../problems/problem.ts";

/**
 * Reads the certificate that a server presents, and closes the connection without sending a byte of a request. Verification is off
 * here and nowhere else in this folder, because an untrusted certificate is what is being looked for: the caller compares it with a
 * pin, or tells people its fingerprint, before anything trusts it.
 * @param timeout milliseconds
 * @param environment names the proxy, if there is one
 * @throws Problem `certificate-unreadable`, `proxy-failed`, `proxy-setting-invalid`
 */
export async function readPresentedCertificate(
  host: string,
  port: number,
  timeout: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<X509Certificate> {
  const where = placeOf({ host, port });
  const tried = "read the certificate that the server presents";
  const route = routeTo(new URL(`https://${where}`), environment);
  if (route.kind === "refused") throw refusedProxy(tried, where, route);
  const signal = AbortSignal.timeout(timeout);
  const judgement = { context: contextWithoutAuthorities(), rejectUnauthorized: false };
  try {
    const socket = await openTls({ host, port }, judgement, { route, authorities: [], signal });
    const certificate = socket.getPeerX509Certificate();
    socket.destroy();
    if (certificate !== undefined) return certificate;
  } catch (error) {
    if (error instanceof ProxyFailure) throw proxyProblem(error, tried, where, (text) => text);
    const said = signal.aborted ? `no handshake within ${timeout / 1000} s` : oneLine(reasonOf(error));
    throw new Problem("certificate-unreadable", { tried, where, said }, error);
  }
  throw new Problem("certificate-unreadable", { tried, where, said: "it presented none" });
}
