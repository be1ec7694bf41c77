import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from "node:fs";
import { renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StartedServer } from "../../../src/products/start.ts";
import { mustHave } from "../../../wso2/build.ts";
import { ENVIRONMENT, SHORT_LIVED } from "../../../wso2/java.ts";
import { clock } from "../../products/homes.ts";

/**
 * The Carbon kernel under Identity Server 7.1 and 7.2: same start script, same parser, same
 * keystores; without the product's features.
 */
const ARTIFACT = "org.wso2.carbon:wso2carbon-core:4.10.32:zip";
const FOLDER = "wso2carbon-core-4.10.32";
const CACHE = join(import.meta.dirname, "..", "..", "..", ".cache", "wso2", "kernel");
const READY = "WSO2 Carbon started in";
const PATIENCE = 600_000;
/** Of a kernel's start script. */
export const KERNEL_ENVIRONMENT = { ...process.env, JAVA_OPTS: SHORT_LIVED.join(" ") };
/** Of every store of the kernel. */
export const PASSWORD = "wso2carbon";

/**
 * Gets the kernel with Maven (112 MB) unless it is in the cache, and unpacks it there. @throws
 * Error that says what to install
 */
export function fetchKernel(): void {
  const there = existsSync(join(CACHE, FOLDER));
  mustHave(there ? ["java", "keytool"] : ["java", "keytool", "mvn", "unzip"]);
  if (there) return;
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

export function securityOf(home: string): string {
  return join(home, "repository", "resources", "security");
}

/** The text of `wso2carbon.log`; empty before there is one. */
export function logOf(home: string): string {
  const file = join(home, "repository", "logs", "wso2carbon.log");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/**
 * Waits until the kernel says that it has started. @throws Error with the crash, or the end of the
 * log
 */
export async function ready(server: StartedServer, home: string): Promise<void> {
  let crash: string | undefined;
  void server.exited.then((problem) => (crash = problem.message));
  const end = Date.now() + PATIENCE;
  while (!logOf(home).includes(READY)) {
    if (crash !== undefined) throw new Error(crash);
    if (Date.now() > end) throw new Error(`not ready: ${logOf(home).slice(-2000)}`);
    await clock.sleep(200);
  }
}

/**
 * Makes a home another product's: a TLS key of its own, and no trust in the kernel's default
 * certificate.
 */
export function makeAnotherProduct(home: string): void {
  const key = ["-alias", "tls", "-keyalg", "RSA", "-dname", "CN=localhost", "-ext", "san=dns:localhost"];
  keytool(home, "tls.p12", ["-genkeypair", ...key]);
  keytool(home, "client-truststore.p12", ["-delete", "-alias", "wso2carbon"]);
  appendFileSync(
    join(home, "repository", "conf", "deployment.toml"),
    '\n[keystore.tls]\nfile_name = "tls.p12"\ntype = "PKCS12"\nalias = "tls"\n',
  );
}

function keytool(home: string, store: string, words: readonly string[]): void {
  const file = ["-keystore", join(securityOf(home), store), "-storetype", "PKCS12", "-storepass", PASSWORD];
  execFileSync("keytool", [...words, ...file], { stdio: "pipe" });
}

/**
 * One verified HTTPS call by a JVM with this truststore: `accepted` with the status, or `refused`
 * with Java's reason.
 */
export function javaCalls(url: string, truststore: string): string {
  const trust = [`-Djavax.net.ssl.trustStore=${truststore}`, `-Djavax.net.ssl.trustStorePassword=${PASSWORD}`];
  const program = join(import.meta.dirname, "TlsCall.java");
  return execFileSync("java", [...SHORT_LIVED, ...trust, program, url], { encoding: "utf8", timeout: PATIENCE }).trim();
}

function run(program: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", env: ENVIRONMENT });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? ""}${stderr}${stdout}`);
}
