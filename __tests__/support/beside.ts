import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * A path beside the checkout, where somebody may have WSO2's files and what was seen of the
 * products; never part of the project.
 */
export function beside(...parts: readonly string[]): string {
  return join(import.meta.dirname, "..", "..", "..", ...parts);
}

/** Names of the files with this ending there, in order; none where the folder is not there. */
export function filesBeside(ending: string, ...folder: readonly string[]): readonly string[] {
  const path = beside(...folder);
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];
}

/** Why what needs a path there can't run; nothing where it is there. */
export function whyNotBeside(...parts: readonly string[]): string | undefined {
  return existsSync(beside(...parts)) ? undefined : `../${parts.join("/")} is not there`;
}
