import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The Carbon kernel under Identity Server 7.1 and 7.2: same start script, same parser, same keystores; without the product's features. */
const ARTIFACT = "org.wso2.carbon:wso2carbon-core:4.10.32:zip";
const FOLDER = "wso2carbon-core-4.10.32";
const CACHE = join(import.meta.dirname, "..", "..", "..", ".cache", "wso2", "kernel");

/** Why the tests can't run here; nothing when they can. */
export function missingTool(): string | undefined {
  const tools = existsSync(join(CACHE, FOLDER)) ? ["java", "keytool"] : ["java", "keytool", "mvn", "unzip"];
  const missing = tools.filter((tool) => spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0);
  if (missing.length === 0) return undefined;
  process.stderr.write(`The tests on the Carbon kernel are skipped: no ${missing.join(", no ")}.\n`);
  return missing.join(", ");
}

/** Gets the kernel with Maven (112 MB) unless it is in the cache, and unpacks it there. */
export function fetchKernel(): void {
  if (existsSync(join(CACHE, FOLDER))) return;
  mkdirSync(CACHE, { recursive: true });
  const plugin = "org.apache.maven.plugins:maven-dependency-plugin:2.8:copy";
  run("mvn", ["-q", "-B", plugin, `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${CACHE}`]);
  // Into another name first, so that a run that is stopped here leaves no half of it.
  const partly = join(CACHE, `partly-${process.pid}`);
  run("unzip", ["-q", join(CACHE, `${FOLDER}.zip`), "-d", partly]);
  renameSync(join(partly, FOLDER), join(CACHE, FOLDER));
  rmSync(partly, { recursive: true });
}

/** Unpacked kernels of one test file, each a copy of its own. */
export class Kernels {
  readonly #folder = realpathSync(mkdtempSync(join(tmpdir(), "kernel-")));

  /** Path of a new home. */
  copy(name: string): string {
    const home = join(this.#folder, name);
    cpSync(join(CACHE, FOLDER), home, { recursive: true });
    return home;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? ""}${stderr}${stdout}`);
}
