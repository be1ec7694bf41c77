import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const SRC = join(import.meta.dirname, "..", "..", "src");

/** Files of `src` that `file` loads, itself included; types alone load nothing. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, what = "", path = ""] of text.matchAll(/^(?:import|export)\s([^;]*?)from "(\.[^"]+)"/gm)) {
    const names = what
      .replace(/[{}\s]/g, "")
      .split(",")
      .filter((name) => name !== "");
    const types = what.startsWith("type ") || /^\{\s*(type [^,]+,?\s*)+\}/.test(what);
    if (!types && names.length > 0) loadedBy(join(dirname(file), path), seen);
  }
  for (const [, path = ""] of text.matchAll(/\bimport\("(\.[^"]+)"\)/g)) loadedBy(join(dirname(file), path), seen);
  return seen;
}

function namesOf(entry: string): string[] {
  return [...loadedBy(join(SRC, entry))].map((file) => relative(SRC, file));
}

describe("the entry of the post step", () => {
  it.each([
    "engine/run.ts",
    "engine/commands.ts",
    "engine/work/apply.ts",
    "engine/local-products.ts",
    "key-manager/register.ts",
    "configure/configure.ts",
    "trust/exchange.ts",
    "products/start.ts",
    "proof/prove.ts",
  ])("has no way to %s, which makes something; the main step's has", (file) => {
    expect(namesOf("post.ts")).not.toContain(file);
    expect(namesOf("index.ts")).toContain(file);
  });
});
