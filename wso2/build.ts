import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENT } from "./java.ts";

const CACHE = join(import.meta.dirname, "..", ".cache", "wso2", "real");
const KITS = ["identity-server-core", "admin-resources"] as const;
const RUN_TOOLS = ["java", "keytool"];
const BUILD_TOOLS = [...RUN_TOOLS, "javac", "jar", "mvn", "python3", "unzip", "bash"];

/** Where the built parts are. */
export interface BuiltParts {
  /** An unpacked Identity Server core, never started from here: every run takes a copy. */
  readonly identityServer: string;
  /** Class path of API Manager's own resources. */
  readonly adminClasspath: string;
}

/**
 * WSO2's own parts from Maven Central, built into the cache unless they are there for these very
 * kits (a minute and 440 MB).
 * @throws Error that says what to install, or what the build printed
 */
export function builtParts(): BuiltParts {
  const stamp = join(CACHE, "built-from");
  const kits = fingerprintOfKits();
  const fresh = existsSync(stamp) && readFileSync(stamp, "utf8") === kits;
  mustHave(fresh ? RUN_TOOLS : BUILD_TOOLS);
  if (!fresh) {
    mkdirSync(CACHE, { recursive: true });
    // First of all, so that a build that is stopped half-way is not taken for a whole one.
    rmSync(stamp, { force: true });
    for (const kit of KITS) build(kit);
    writeFileSync(stamp, kits);
  }
  return {
    identityServer: join(CACHE, "is"),
    adminClasspath: readFileSync(join(CACHE, "admin", "classpath"), "utf8").trim(),
  };
}

/** @throws Error naming what is missing and what to install */
export function mustHave(tools: readonly string[]): void {
  const missing = tools.filter((tool) => spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0);
  if (missing.length === 0) return;
  throw new Error(
    `WSO2's own parts need ${missing.join(", ")}, not found on PATH. Install JDK 17 and Maven (apt-get install openjdk-17-jdk maven python3 unzip), then run this again.`,
  );
}

function build(kit: (typeof KITS)[number]): void {
  process.stderr.write(`Building ${kit} from Maven Central ...\n`);
  const script = join(import.meta.dirname, kit, "build.sh");
  const { status, stdout, stderr } = spawnSync("bash", [script, CACHE], { encoding: "utf8", env: ENVIRONMENT });
  if (status !== 0) throw new Error(`${kit}/build.sh failed:\n${(stdout + stderr).slice(-3000)}`);
}

function fingerprintOfKits(): string {
  const hash = createHash("sha256").update(readFileSync(join(import.meta.dirname, "fetch-pom.py")));
  for (const kit of KITS) {
    const folder = join(import.meta.dirname, kit);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const file of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
      if (!file.endsWith(".md")) hash.update(file.slice(folder.length)).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}
