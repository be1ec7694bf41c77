import type { X509Certificate } from "node:crypto";

const DAY = 24 * 60 * 60 * 1000;
/** Days before the end of a certificate from which on it is to be renewed. */
const SOON = 30;

/** Whose certificate it is; `authority`: one that this Action has made for both products. */
export const HOLDERS = ["is", "apim", "gateway", "authority"] as const;
export type Holder = (typeof HOLDERS)[number];

/** How it came to be known: shown over TLS, read from the product's keystore, or in an input. */
export type CertificateSource = "presented" | "keystore" | "given";

export type CertificateState = "valid" | "expires-soon" | "expired" | "not-yet-valid";

/** How a certificate stands at a time. */
export interface CertificateDates {
  readonly state: CertificateState;
  /** Whole days until its end; below 0 once it has expired. */
  readonly daysLeft: number;
}

/** A certificate of the report; its texts are the server's own. */
export interface SeenCertificate extends CertificateDates {
  readonly of: readonly Holder[];
  readonly sources: readonly CertificateSource[];
  /** Distinguished name on one line; its alternative names where it has none; "" without both. */
  readonly subject: string;
  /** Fingerprint, upper-case hex with colons. */
  readonly sha256: string;
  /** ISO 8601. */
  readonly validFrom: string;
  readonly validTo: string;
}

/** @param now milliseconds since the epoch */
export function datesOf({ validFrom, validTo }: X509Certificate, now: number): CertificateDates {
  const left = Date.parse(validTo) - now;
  const state = left < 0 ? "expired" : now < Date.parse(validFrom) ? "not-yet-valid" : inTime(left);
  return { state, daysLeft: Math.floor(left / DAY) };
}

function inTime(left: number): CertificateState {
  return left > SOON * DAY ? "valid" : "expires-soon";
}

interface Known {
  readonly certificate: X509Certificate;
  readonly of: Set<Holder>;
  readonly sources: Set<CertificateSource>;
}

/** The certificates that a run meets, each once, whoever has them. */
export class SeenCertificates {
  readonly #known = new Map<string, Known>();

  /** One whose dates can't be read is left out. */
  note(holder: Holder, source: CertificateSource, certificate: X509Certificate): void {
    if (Number.isNaN(Date.parse(certificate.validFrom) + Date.parse(certificate.validTo))) return;
    const known = this.#known.get(certificate.fingerprint256) ?? { certificate, of: new Set(), sources: new Set() };
    known.of.add(holder);
    known.sources.add(source);
    this.#known.set(certificate.fingerprint256, known);
  }

  /** All of them in the order of `HOLDERS`. @param now milliseconds since the epoch */
  at(now: number): readonly SeenCertificate[] {
    const all = [...this.#known.values()].map(({ certificate, of, sources }) => ({
      of: HOLDERS.filter((holder) => of.has(holder)),
      sources: [...sources].toSorted(),
      subject: subjectOf(certificate),
      sha256: certificate.fingerprint256,
      validFrom: new Date(certificate.validFrom).toISOString(),
      validTo: new Date(certificate.validTo).toISOString(),
      ...datesOf(certificate, now),
    }));
    const rank = ({ of: [first] }: SeenCertificate): number => (first === undefined ? 0 : HOLDERS.indexOf(first));
    return all.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** Node's types say that both are texts; without a name they are undefined. */
function subjectOf({ subject, subjectAltName }: Partial<X509Certificate>): string {
  return (subject ?? subjectAltName ?? "").replaceAll("\n", ", ");
}
