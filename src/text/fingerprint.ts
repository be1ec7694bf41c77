const SHA256_DIGITS = 64;

/** Upper-case hexadecimal without separators: `ab:cd` and `ABCD` are the same pin. */
export function normalisedFingerprint(text: string): string {
  return text.replace(/[^0-9a-fA-F]/g, "").toUpperCase();
}

/** Whether two fingerprints are of the same certificate, however they are written. */
export function sameFingerprint(one: string, other: string): boolean {
  return normalisedFingerprint(one) === normalisedFingerprint(other);
}

/**
 * A SHA-256 fingerprint as `openssl` or `keytool` print it, normalised; its digits may be separated
 * by colons, dashes or blanks, and the algorithm may stand before it. Nothing when the text is
 * none.
 */
export function sha256Fingerprint(text: string): string | undefined {
  const value = text.replace(/^sha-?256[:= ]/i, "");
  const digits = normalisedFingerprint(value);
  return digits.length === SHA256_DIGITS && !/[^0-9a-fA-F:\s-]/.test(value) ? digits : undefined;
}
