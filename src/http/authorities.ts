import { constants, X509Certificate } from "node:crypto";
import * as tls from "node:tls";

/** Given authorities that are tried one by one. */
const MOST_NAMESAKES = 20;

/**
 * Authorities that may vouch for a server, as sets from the least to read to all of them: the given
 * ones alone; Node's own and those of NODE_EXTRA_CA_CERTS, too; the system's, too (a self-hosted
 * runner's owner has set them up on purpose). To read Node's own takes about ten milliseconds, the
 * system's about seventy, and most servers are vouched for by what was given. Whatever the last set
 * holds counts: the sets before it are only asked first.
 */
export function authoritySets(given: readonly string[]): readonly AuthoritySet[] {
  const known = sets.get(given.join("\n"));
  if (known !== undefined) return known;
  const ofNode = (): readonly string[] => [...given, ...tls.rootCertificates, ...tls.getCACertificates("extra")];
  const made = [
    ...(given.length === 0 ? [] : [new AuthoritySet(given, () => given)]),
    new AuthoritySet(given, ofNode),
    new AuthoritySet(given, () => [...ofNode(), ...tls.getCACertificates("system")]),
  ];
  sets.set(given.join("\n"), made);
  return made;
}

const sets = new Map<string, readonly AuthoritySet[]>();

/** Some authorities, which are read when they are first asked for, and once for both servers. */
export class AuthoritySet {
  readonly #given: readonly string[];
  readonly #read: () => readonly string[];
  readonly #alone: tls.SecureContext[] = [];
  #all: tls.SecureContext | undefined;

  constructor(given: readonly string[], read: () => readonly string[]) {
    this.#given = given;
    this.#read = read;
  }

  /** A context that has all of them. */
  get context(): tls.SecureContext {
    return (this.#all ??= contextOf(this.#read()));
  }

  /**
   * Of several authorities with one name and no key identifiers OpenSSL looks at one only. These
   * contexts have one of each such name: every given one of them in turn.
   */
  *alone(): Generator<tls.SecureContext> {
    if (this.#given.length === 0) return;
    const all = [...new Set(this.#read())].map((pem) => ({ pem, subject: new X509Certificate(pem).subject }));
    const namesakes = all.filter(
      (one) =>
        this.#given.includes(one.pem) && all.some(({ pem, subject }) => subject === one.subject && pem !== one.pem),
    );
    for (const [at, one] of namesakes.slice(0, MOST_NAMESAKES).entries()) {
      const others = all.filter(({ subject }) => subject !== one.subject).map(({ pem }) => pem);
      yield (this.#alone[at] ??= contextOf([one.pem, ...others]));
    }
  }
}

let without: tls.SecureContext | undefined;

/** A context without authorities, for connections that a pin or nobody judges. */
export function contextWithoutAuthorities(): tls.SecureContext {
  return (without ??= contextOf([]));
}

/** TLS 1.2 at least, and Node's own list of ciphers, whatever the environment says. */
function contextOf(authorities: readonly string[]): tls.SecureContext {
  return tls.createSecureContext({
    ca: [...new Set(authorities)],
    // A certificate that is given counts itself, wherever it stands in its chain. Without this
    // OpenSSL goes on to the root, and of two self-signed ones with one subject (CN=localhost ...)
    // it looks only at the first. Name, dates, strength and use are judged as ever.
    allowPartialTrustChain: true,
    minVersion: "TLSv1.2",
    maxVersion: "TLSv1.3",
    ciphers: constants.defaultCoreCipherList,
  });
}
