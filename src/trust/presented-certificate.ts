import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import * as tls from "node:tls";
import { oneLine } from "../http/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";

/**
 * Reads the certificate that a server presents, and closes the connection without sending a byte of a request. Verification is off
 * here and nowhere else in this folder, because an untrusted certificate is what is being looked for: the caller compares it with a
 * pin, or tells people its fingerprint, before anything trusts it.
 * @param timeout milliseconds
 * @throws Problem `certificate-unreadable`
 */
export function readPresentedCertificate(host: string, port: number, timeout: number): Promise<X509Certificate> {
  const where = `${host}:${port}`;
  const tried = "read the certificate that the server presents";
  return new Promise((resolve, reject) => {
    const servername = isIP(host) === 0 ? { servername: host } : {};
    const socket = tls.connect({ host, port, rejectUnauthorized: false, ...servername });
    const fail = (said: string, cause?: unknown): void => {
      socket.destroy();
      clearTimeout(timer);
      reject(new Problem("certificate-unreadable", { tried, where, said }, cause));
    };
    // A time-out of its own, since a socket's idle time-out starts anew with every byte.
    const timer = setTimeout(() => fail(`no handshake within ${timeout / 1000} s`), timeout);
    socket.once("error", (error) => fail(oneLine(reasonOf(error)), error));
    socket.once("secureConnect", () => {
      const certificate = socket.getPeerX509Certificate();
      if (certificate === undefined) return fail("it presented none");
      socket.destroy();
      clearTimeout(timer);
      resolve(certificate);
    });
  });
}
