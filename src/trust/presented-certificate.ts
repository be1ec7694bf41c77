import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import * as tls from "node:tls";
import { contextFor } from "../http/connection.ts";
import { oneLine } from "../http/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";

export interface Presented {
  readonly certificate: X509Certificate;
  /** Why the authorities do not vouch for it (chain, name, dates), in OpenSSL's or Node's words; nothing when they do. */
  readonly doubt?: string;
}

export interface PresentedOptions {
  /** PEM certificates of authorities to trust besides the usual ones. */
  readonly caCertificates: readonly string[];
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/**
 * Reads the certificate that a server presents, and closes the connection without sending a byte of a request. The verification's verdict
 * is told and does not end the connection, because an untrusted certificate is what may be looked for: the caller compares it with a pin, or
 * tells people its fingerprint, before anything trusts it.
 * @throws Problem `certificate-unreadable`, `cancelled`
 */
export function readPresentedCertificate(host: string, port: number, options: PresentedOptions): Promise<Presented> {
  const { caCertificates, timeout, signal } = options;
  const where = `${host}:${port}`;
  const tried = "read the certificate that the server presents";
  return new Promise((resolve, reject) => {
    const servername = isIP(host) === 0 ? { servername: host } : {};
    const secureContext = contextFor(caCertificates);
    const socket = tls.connect({ host, port, rejectUnauthorized: false, secureContext, ...servername });
    const close = (): void => {
      socket.destroy();
      clearTimeout(timer);
      signal?.removeEventListener("abort", stopped);
    };
    const fail = (said: string, cause?: unknown): void => {
      close();
      reject(new Problem("certificate-unreadable", { tried, where, said }, cause));
    };
    const stopped = (): void => {
      close();
      reject(new Problem("cancelled", { tried, where }, signal?.reason));
    };
    // A time-out of its own, since a socket's idle time-out starts anew with every byte.
    const timer = setTimeout(() => fail(`no handshake within ${timeout / 1000} s`), timeout);
    signal?.addEventListener("abort", stopped, { once: true });
    if (signal?.aborted === true) return stopped();
    socket.once("error", (error) => fail(oneLine(reasonOf(error)), error));
    socket.once("secureConnect", () => {
      const certificate = socket.getPeerX509Certificate();
      if (certificate === undefined) return fail("it presented none");
      const doubt = socket.authorized ? {} : { doubt: oneLine(doubtOf(socket.authorizationError)) };
      close();
      resolve({ certificate, ...doubt });
    });
  });
}

/** Node's types say Error; at run time it is OpenSSL's code, or an Error with one. */
function doubtOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string")
    return error.code;
  return reasonOf(error);
}
