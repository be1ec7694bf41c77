/**
 * Whole, or broken off by the next label or the end of the text: a damaged certificate is one that
 * is named, not one that is left out.
 */
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?(?:-----END CERTIFICATE-----|(?=-----BEGIN )|$)/g;

/**
 * The certificates of a PEM text (RFC 7468) as they stand there, in its order; what stands between
 * them is left out. Whether each can be read is for the caller to see.
 */
export function certificateBlocks(text: string): readonly string[] {
  return text.match(CERTIFICATE) ?? [];
}

/** Whether a text means to be PEM, of a certificate or anything else, and not a path. */
export function looksLikePem(text: string): boolean {
  return text.includes("-----BEGIN");
}
