import * as tls from "node:tls";

const PATIENCE = 5000;

/**
 * SHA-256 fingerprint of the certificate that a server presents, for the text of a failure. Nothing is sent on this connection, and
 * nothing is believed because of it. Nothing when the server can't be reached directly (for instance only through a proxy).
 */
export function presentedFingerprint(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const servername = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
    const socket = tls.connect({ host, port, rejectUnauthorized: false, timeout: PATIENCE, ...servername });
    const settle = (fingerprint: string | undefined): void => {
      socket.destroy();
      resolve(fingerprint);
    };
    socket.once("secureConnect", () => settle(socket.getPeerX509Certificate()?.fingerprint256));
    socket.once("timeout", () => settle(undefined));
    socket.once("error", () => settle(undefined));
  });
}
