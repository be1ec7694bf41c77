import type { X509Certificate } from "node:crypto";
import { openTls, type TlsJudgement } from "../http/connection.ts";
import { idOf, wordsOf } from "../http/failure-id.ts";
import { proxyProblem, refusedProxy } from "../http/failure.ts";
import { oneLine } from "../text/foreign-text.ts";
import { placeOf, routeTo, unbracketed } from "../http/proxy.ts";
import { ProxyFailure } from "../http/tunnel.ts";
import { Problem, reasonOf } from "../problems/problem.ts";

export interface Presented {
  readonly certificate: X509Certificate;
  /**
   * Why the authorities do not vouch for it (chain, name, dates), in OpenSSL's or Node's words;
   * nothing when they do.
   */
  readonly doubt?: string;
}

export interface PresentedOptions {
  /** PEM certificates of authorities to trust besides the usual ones. */
  readonly caCertificates: readonly string[];
  /** Milliseconds. */
  readonly timeout: number;
  /** Names the proxy, if there is one. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/**
 * Reads the certificate that a server presents, and closes the connection without sending a byte of
 * a request. The verification's verdict is told and does not end the connection, because an
 * untrusted certificate is what may be looked for: the caller compares it with a pin, or tells
 * people its fingerprint, before anything trusts it.
 * @param address host name or address, with or without brackets
 * @throws Problem `connection-*`, `name-*`, `tls-*`, `request-timeout`,
 * `client-certificate-demanded`; `certificate-unreadable` when it presents none; `cancelled`,
 * `proxy-failed`, `proxy-setting-invalid`
 */
export async function readPresentedCertificate(
  address: string,
  port: number,
  { caCertificates, timeout, environment = {}, signal }: PresentedOptions,
): Promise<Presented> {
  const host = unbracketed(address);
  const where = placeOf({ host, port });
  const tried = "read the certificate that the server presents";
  const route = routeTo(new URL(`https://${where}`), environment);
  if (route.kind === "refused") throw refusedProxy(tried, where, route);
  const late = AbortSignal.timeout(timeout);
  const stop = signal === undefined ? late : AbortSignal.any([signal, late]);
  const look = async (refuses: boolean): Promise<Partial<Presented>> => {
    const judgement: TlsJudgement = { kind: "authorities", given: caCertificates, refuses };
    const socket = await openTls({ host, port }, judgement, { route, authorities: caCertificates, signal: stop });
    const certificate = socket.getPeerX509Certificate();
    const doubt = socket.authorized ? {} : { doubt: doubtOf(socket.authorizationError) };
    socket.destroy();
    return { ...(certificate === undefined ? {} : { certificate }), ...doubt };
  };
  try {
    const { certificate, doubt } = await look(false);
    if (certificate !== undefined && doubt === undefined) return { certificate };
    if (certificate !== undefined && doubt !== undefined) {
      // Node has no code for it; only a handshake that fails by it has the words.
      const words = doubt === "UNSPECIFIED" ? await look(true).then(() => doubt, wordsOf) : doubt;
      return { certificate, doubt: oneLine(words) };
    }
  } catch (error) {
    if (signal?.aborted === true) throw new Problem("cancelled", { tried, where }, error);
    if (error instanceof ProxyFailure) throw proxyProblem(error, tried, where, (text) => text);
    if (late.aborted)
      throw new Problem("request-timeout", { tried, where, said: `no handshake within ${timeout / 1000} s` }, error);
    throw new Problem(idOf(error), { tried, where, said: oneLine(wordsOf(error)) }, error);
  }
  throw new Problem("certificate-unreadable", { tried, where, said: "it presented none" });
}

/** Node's types say Error; at run time it is OpenSSL's code, or an Error with one. */
function doubtOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string")
    return error.code;
  return reasonOf(error);
}
