import type { ProblemId } from "../problems/catalogue.ts";
import { reasonOf } from "../problems/problem.ts";
import { isObject } from "../text/json.ts";
import { TooLarge } from "./body.ts";
import { ClientCertificateDemanded } from "./connection.ts";
import { PinMismatch } from "./trust-agent.ts";

/**
 * Node's codes -> id of the catalogue. Those of certificates are OpenSSL's verdicts
 * (`X509_V_ERR_...`), as far as Node has a code for them.
 */
const BY_CODE: Readonly<Record<string, ProblemId>> = {
  ECONNREFUSED: "connection-refused",
  ENOTFOUND: "name-unresolved",
  // getaddrinfo(3): a temporary failure in name resolution.
  EAI_AGAIN: "name-lookup-failed",
  ETIMEDOUT: "request-timeout",
  EHOSTUNREACH: "request-timeout",
  ENETUNREACH: "request-timeout",
  CERT_HAS_EXPIRED: "certificate-expired",
  CERT_NOT_YET_VALID: "certificate-expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate-name-mismatch",
  HOSTNAME_MISMATCH: "certificate-name-mismatch",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate-untrusted",
  SELF_SIGNED_CERT_IN_CHAIN: "certificate-untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate-untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "certificate-untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate-untrusted",
  // An authority of that name is trusted, but another one has signed.
  CERT_SIGNATURE_FAILURE: "certificate-untrusted",
  CERT_UNTRUSTED: "certificate-untrusted",
  INVALID_PURPOSE: "certificate-invalid",
  INVALID_CA: "certificate-invalid",
  PATH_LENGTH_EXCEEDED: "certificate-invalid",
  CERT_CHAIN_TOO_LONG: "certificate-invalid",
  CERT_REJECTED: "certificate-invalid",
  CERT_REVOKED: "certificate-invalid",
  EPROTO: "tls-failed",
  HPE_HEADER_OVERFLOW: "answer-too-large",
};

/** Node's code for any other verdict of OpenSSL: only its words tell which. */
const OTHER_VERDICT = "UNSPECIFIED";
/** OpenSSL's words for what its security level forbids (`crypto/x509/x509_txt.c`). */
const TOO_WEAK = /too weak$/;

/**
 * Ends of the codes that Node makes of OpenSSL's reasons. Their starts differ between its releases:
 * `SSLV3_ALERT_...` became `SSL/TLS_ALERT_...`.
 */
const BY_END: readonly (readonly [RegExp, ProblemId])[] = [
  // RFC 8446 6.2; of TLS 1.2 Java says bad_certificate. This Action shows none that could be bad.
  [/_ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE)$/, "client-certificate-demanded"],
  [/_ALERT_(?:PROTOCOL_VERSION|HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY)$/, "tls-not-agreed"],
  [/_(?:UNSUPPORTED_PROTOCOL|DH_KEY_TOO_SMALL)$/, "tls-not-agreed"],
  [/^ERR_SSL_/, "tls-failed"],
  [/^HPE_/, "answer-malformed"],
];

/** What went wrong below HTTP, by Node's code for it. */
export function idOf(error: unknown): ProblemId {
  if (error instanceof PinMismatch) return "certificate-pin-mismatch";
  if (error instanceof ClientCertificateDemanded) return "client-certificate-demanded";
  if (error instanceof TooLarge) return "answer-too-large";
  const code = codeOf(error);
  if (code === undefined) return "connection-lost";
  if (code === OTHER_VERDICT) return TOO_WEAK.test(reasonOf(error)) ? "certificate-too-weak" : "certificate-invalid";
  return BY_CODE[code] ?? BY_END.find(([end]) => end.test(code))?.[1] ?? "connection-lost";
}

/** What an error of Node says, without what is for programmers only. */
export function wordsOf(error: unknown): string {
  // Before and after OpenSSL's reason stand an address of memory and a line of its source.
  if (isObject(error) && typeof error["reason"] === "string" && codeOf(error)?.startsWith("ERR_SSL_") === true)
    return error["reason"];
  // Node adds advice after a semicolon; the catalogue has that for users.
  return reasonOf(error).replace(/; if the root CA is installed locally.*/, "");
}

/**
 * Node puts the code on the error, or, where it tried several addresses, on each of the errors
 * inside. @returns nothing when there is none
 */
export function codeOf(error: unknown): string | undefined {
  if (!isObject(error)) return undefined;
  if (typeof error["code"] === "string") return error["code"];
  return Array.isArray(error["errors"]) ? error["errors"].map(codeOf).find((code) => code !== undefined) : undefined;
}
