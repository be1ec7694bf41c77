import { isObject } from "../src/text/json.ts";

/** Licences that ask for nothing but their own text, which `dist/licenses.txt` has. */
const ALLOWED: readonly string[] = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
];

/**
 * What is wrong with the licences of packages that may be bundled. Pure.
 * @param lock package-lock.json: each package that is no development tool, with its licence
 * @param texts `licenses.txt` of every bundle: names, identifiers and texts
 */
export function licenseFaults(lock: unknown, texts: readonly string[]): readonly string[] {
  const packages = isObject(lock) && isObject(lock["packages"]) ? Object.entries(lock["packages"]) : [];
  // A link leads to a part of this repository.
  const own = packages.flatMap(([path, entry]) => (isObject(entry) && entry["link"] === true ? [nameOf(path)] : []));
  const bundled = packages.flatMap(([path, entry]) => {
    const name = nameOf(path);
    if (!path.includes("node_modules/") || !isObject(entry) || entry["dev"] === true || own.includes(name)) return [];
    return [{ name, license: typeof entry["license"] === "string" ? entry["license"] : "none" }];
  });
  const known = new Set([...own, ...bundled.map(({ name }) => name)]);
  // A name stands on a line of its own, and the identifier below it.
  const named = texts.flatMap((text) =>
    [...text.matchAll(/^(@?[a-z0-9][\w./-]*)\n([A-Za-z0-9.-]+|\([^()\n]+\))\n/gm)].map(([, name = ""]) => name),
  );
  return [
    ...bundled
      .filter(({ license }) => !ALLOWED.includes(license))
      .map(({ name, license }) => `${name} has the licence ${license}, which is none of ${ALLOWED.join(", ")}`),
    ...[...new Set(named)]
      .filter((name) => !known.has(name))
      .map((name) => `${name} is bundled, and is no dependency of package-lock.json`),
    ...(named.length === 0 ? ["no licences are bundled: npm run build"] : []),
  ];
}

function nameOf(path: string): string {
  return path.split("node_modules/").at(-1) ?? "";
}
