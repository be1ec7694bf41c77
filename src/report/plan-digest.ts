import { createHash } from "node:crypto";
import type { PublicPlan } from "./report.ts";

/** Lines of a unified diff that name the file, which lies elsewhere in another job. */
const NAMES_A_FILE = /^(?:---|\+\+\+|===|Index:)/;

/**
 * SHA-256 (lower-case hexadecimal) of what a run would change: the fields of the Key Manager and
 * the lines of the configuration files. Secrets are in neither. The same wherever and whenever it
 * is computed, as long as the same would be changed.
 */
export function planDigest({ action, name, differences }: PublicPlan, diffs: readonly string[]): string {
  const files = diffs.map((diff) => diff.split("\n").filter((line) => !NAMES_A_FILE.test(line)));
  const fields = differences.map(({ path, current, desired }) => sorted({ path, current, desired }));
  return createHash("sha256")
    .update(JSON.stringify(sorted({ action, name, fields, files })))
    .digest("hex");
}

/** With the members of every object in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
