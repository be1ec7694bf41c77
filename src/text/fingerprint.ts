/** Upper-case hexadecimal without separators: `ab:cd` and `ABCD` are the same pin. */
export function normalisedFingerprint(text: string): string {
  return text.replace(/[^0-9a-fA-F]/g, "").toUpperCase();
}
