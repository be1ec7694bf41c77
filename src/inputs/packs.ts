import { resolve } from "node:path";
import { oneLine } from "../text/foreign-text.ts";
import { PRODUCT_NAMES, type Product } from "../text/products.ts";
import type { InputReader } from "./reader.ts";
import type { PackSource } from "./run-inputs.ts";
import { defaultOf } from "./table.ts";

/** Releases that the job is for, by their first two numbers. */
const LINES: Readonly<Record<Product, RegExp>> = { is: /^7\.\d+$/, apim: /^4\.(?:[3-9]|\d\d+)$/ };
const OLDEST: Readonly<Record<Product, string>> = { is: "7.0.0", apim: "4.3.0" };

/**
 * The pack of a product, as `*-version` or `*-archive` name it; nothing when neither is given.
 * Faults go to `read`.
 */
export function packOf(read: InputReader, product: Product): PackSource | undefined {
  const [version, archive] = [read.text(`${product}-version`), read.text(`${product}-archive`)];
  const sha256 = digest(read, product);
  if (version !== undefined && archive !== undefined) {
    read.fault(`${product}-version`, `and \`${product}-archive\` are both given.`, "Give one of them.");
    return undefined;
  }
  if (sha256 !== undefined && (version ?? archive) === undefined) {
    read.fault(
      `${product}-archive-sha256`,
      `is given without \`${product}-version\` or \`${product}-archive\`.`,
      "Say which pack has this digest, or leave it out.",
    );
  }
  const known = sha256 === undefined ? {} : { sha256 };
  if (version !== undefined)
    return isRelease(read, product, version) ? { kind: "release", version, ...known } : undefined;
  if (archive === undefined) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(archive)) return { kind: "file", path: resolve(archive), ...known };
  return isAddress(read, product, archive) ? { kind: "url", url: archive, ...known } : undefined;
}

/** The token of the job; nothing where nobody has filled in the expression that is its default. */
export function tokenOf(read: InputReader): string | undefined {
  const token = read.password("github-token");
  return token === defaultOf("github-token") ? undefined : token;
}

function digest(read: InputReader, product: Product): string | undefined {
  const value = read.text(`${product}-archive-sha256`);
  if (value === undefined) return undefined;
  const digits = value.replace(/^sha256:/i, "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  read.fault(
    `${product}-archive-sha256`,
    "is not a SHA-256 (64 hexadecimal digits).",
    "Take it from `sha256sum` of a pack that you trust, or from the log of a run that downloaded it.",
  );
  return undefined;
}

function isRelease(read: InputReader, product: Product, version: string): boolean {
  const [, line] = /^(\d{1,3}\.\d{1,3})\.\d{1,3}(?:-[A-Za-z0-9.]{1,20})?$/.exec(version) ?? [];
  const name = `${product}-version`;
  if (line === undefined) {
    read.fault(name, `\`${oneLine(version, 40)}\` is no release.`, `Write all of it, as in ${OLDEST[product]}.`);
    return false;
  }
  if (LINES[product].test(line)) return true;
  read.fault(
    name,
    `${oneLine(version, 40)} is not a release that this job is for.`,
    `${PRODUCT_NAMES[product]} must be ${OLDEST[product]} or a later one of its line.`,
  );
  return false;
}

function isAddress(read: InputReader, product: Product, archive: string): boolean {
  const name = `${product}-archive`;
  if (!URL.canParse(archive) || new URL(archive).protocol !== "https:") {
    read.fault(name, "is neither a path nor an https URL.", "Use https://, or the path of a file on the runner.");
    return false;
  }
  const { username, password, search } = new URL(archive);
  // Whoever has it may fetch the pack.
  if (search !== "") read.hide([search.slice(1)]);
  if (username === "" && password === "") return true;
  read.fault(name, "holds credentials.", "Use an address that can be read without them, or download the file before.");
  return false;
}
