/**
 * `npm run bundle -- lib/index.js dist`: one bundle by ncc, with the licences of all that is in it.
 * What is loaded by `import()` becomes a file of its own beside `index.js`, so former files go
 * first. For each of these files ncc writes the licences that it knows by then, over those before
 * it if they had one name.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [, , entry = "", folder = ""] = process.argv;
const ROOT = join(import.meta.dirname, "..");
const NCC = join(ROOT, "node_modules", "@vercel", "ncc", "dist", "ncc", "cli.js");

makePackages(join(dirname(entry), "node_modules"));
mkdirSync(folder, { recursive: true });
// Other bundles are folders in it.
for (const file of readdirSync(folder, { withFileTypes: true })) if (file.isFile()) rmSync(join(folder, file.name));
const words = [NCC, "build", entry, "--license", "licenses-[id].txt", "--quiet", "--out", folder];
const { status } = spawnSync(process.execPath, words, { stdio: "inherit" });
if (status !== 0) process.exit(1);
for (const name of readdirSync(folder).filter((one) => one.endsWith(".js"))) {
  const file = join(folder, name);
  writeFileSync(file, inAscii(readFileSync(file, "utf8")), { mode: statSync(file).mode });
}
const parts = readdirSync(folder)
  .filter((name) => name.startsWith("licenses-"))
  .map((name) => join(folder, name));
const texts = new Set(parts.map((part) => readFileSync(part, "utf8").trim()).filter((text) => text !== ""));
for (const part of parts) rmSync(part);
writeFileSync(join(folder, "licenses.txt"), `${[...texts].toSorted().join("\n\n")}\n`);

/**
 * The toolkit's packages as they are bundled, where the entry finds them first: without what is
 * never called here, but would be loaded by every run (docs/decisions/starting-soon.md). A stub by
 * an override, as for undici, does not do: npm takes such a one for every package that uses tunnel,
 * and for one package's use of `@actions/exec` it makes a link that leads nowhere.
 */
function makePackages(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["@actions/core", "@actions/http-client"])
    cpSync(join(ROOT, "node_modules", name), join(folder, name), { recursive: true });
  cpSync(join(ROOT, "stubs", "tunnel"), join(folder, "tunnel"), { recursive: true });
  // `core.platform` asks programs for the machine's details, and imports `@actions/exec` for it.
  writeFileSync(join(folder, "@actions", "core", "lib", "platform.js"), "export {};\n");
}

/**
 * A program of the same meaning in ASCII: one other character makes Node keep the whole text with
 * two bytes for each. Such characters stand in strings, patterns and comments only.
 */
function inAscii(program: string): string {
  return program.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
