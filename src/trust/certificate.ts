import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { datesOf } from "../http/seen-certificates.ts";
import { oneLine } from "../text/foreign-text.ts";
import { certificateBlocks } from "../text/pem.ts";
import type { Finding } from "../problems/finding.ts";
import { Problem, reasonOf } from "../problems/problem.ts";

/**
 * SHA-256 fingerprint as keytool and the `*-certificate-sha256` inputs write it: upper-case hex
 * with colons.
 */
export type Fingerprint = string;

/**
 * The certificates of a PEM text, in its order; what stands between them is ignored.
 * @param where file or input, for the failure
 * @throws Problem `certificate-unreadable` when there is none, or one is damaged
 */
export function certificatesOf(pem: string, where: string): readonly X509Certificate[] {
  const blocks = certificateBlocks(pem);
  const tried = "read the PEM certificate";
  if (blocks.length === 0) throw new Problem("certificate-unreadable", { tried, where, said: "no certificate in it" });
  return blocks.map((block) => {
    try {
      return new X509Certificate(block);
    } catch (error) {
      throw new Problem("certificate-unreadable", { tried, where, said: oneLine(reasonOf(error)) }, error);
    }
  });
}

/** PEM text with a line end, as `keytool -importcert` reads it. */
export function pemOf(certificate: X509Certificate): string {
  return `${certificate.toString().trim()}\n`;
}

/**
 * What is wrong with a server's certificate for the hosts under which it is called. All are
 * warnings: Java accepts an expired or `localhost` certificate that is itself the trust anchor
 * (I-5d), and this action pins it, but other clients refuse it.
 * @param hosts names or addresses without port; an empty list checks the dates only
 * @param now milliseconds
 */
export function checkCertificate(certificate: X509Certificate, hosts: readonly string[], now: number): Finding[] {
  return [...dates(certificate, now), ...names(certificate, hosts)];
}

function dates(certificate: X509Certificate, now: number): Finding[] {
  const from = Date.parse(certificate.validFrom);
  const { state } = datesOf(certificate, now);
  const to = Date.parse(certificate.validTo);
  const subject = nameOf(certificate);
  if (state === "expired") {
    return [
      {
        id: "certificate-expired",
        level: "warning",
        message: `the certificate ${subject} expired on ${day(to)}.`,
        remedy: "Renew it; the two servers still accept it as a trusted entry, but browsers and curl refuse it.",
      },
    ];
  }
  if (state === "not-yet-valid") {
    return [
      {
        id: "certificate-not-yet-valid",
        level: "warning",
        message: `the certificate ${subject} is valid only from ${day(from)} on.`,
        remedy: "Check the clock of the runner, or issue the certificate anew.",
      },
    ];
  }
  if (state === "valid") return [];
  return [
    {
      id: "certificate-expires-soon",
      level: "warning",
      message: `the certificate ${subject} expires on ${day(to)}.`,
      remedy: "Renew it before that day, and run this action again, so that the other server trusts the new one.",
    },
  ];
}

function names(certificate: X509Certificate, hosts: readonly string[]): Finding[] {
  const wrong = [...new Set(hosts.map(bare))].filter((host) => !matches(certificate, host));
  return wrong.map((host) => ({
    id: "certificate-name-mismatch",
    level: "warning",
    message: `the certificate ${nameOf(certificate)} is not for ${host}, but for ${oneLine(certificate.subjectAltName ?? "no name at all")}.`,
    remedy: `Set \`certificates: generate\` where this Action sets the server up; or serve a certificate with the SAN ${host} through [keystore.tls], or use a name that the certificate has.`,
  }));
}

function matches(certificate: X509Certificate, host: string): boolean {
  // `subject: "never"`: Java looks at the CN only when there is no SAN at all.
  const subject = certificate.subjectAltName === undefined ? "always" : "never";
  return isIP(host) === 0
    ? certificate.checkHost(host, { subject }) !== undefined
    : certificate.checkIP(host) !== undefined;
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, "").toLowerCase();
}

function nameOf(certificate: X509Certificate): string {
  return `"${oneLine(certificate.subject.replaceAll("\n", ", "))}"`;
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
