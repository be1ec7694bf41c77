import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtParts } from "./build.ts";

const PASSWORD = "wso2carbon";
const SECURITY = join("repository", "resources", "security");
const STORE = ["-storepass", PASSWORD, "-storetype", "PKCS12"];

/**
 * Product folders of one run, as they are after unpacking: own keys, own truststores, no trust in
 * each other yet.
 */
export interface Homes {
  readonly is: string;
  readonly apim: string;
  remove(): void;
}

/**
 * Identity Server: a copy of the core from Maven Central. API Manager: a folder of the same shape,
 * whose start script runs the stand-in with WSO2's own Key Manager resources; it has a key of its
 * own and does not trust Identity Server yet.
 * @throws Error of `builtParts`
 */
export function makeHomes(): Homes {
  const { identityServer, adminClasspath } = builtParts();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wso2-homes-")));
  const is = join(folder, "wso2is");
  const apim = join(folder, "wso2am");
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    cpSync(identityServer, is, { recursive: true });
    makeApiManager(apim, identityServer, adminClasspath);
  } catch (error) {
    remove();
    throw error;
  }
  return { is, apim, remove };
}

function makeApiManager(home: string, kernel: string, classpath: string): void {
  for (const place of ["bin", "repository/conf", "repository/logs", SECURITY])
    mkdirSync(join(home, place), { recursive: true });
  cpSync(join(kernel, "repository", "conf", "deployment.toml"), join(home, "repository", "conf", "deployment.toml"));
  makeStores(join(home, SECURITY), join(kernel, SECURITY));
  writeFileSync(join(home, "admin-classpath"), classpath);
  const program = join(import.meta.dirname, "api-manager.ts");
  const script = join(home, "bin", "api-manager.sh");
  const recording = process.env["RECORDED_EXCHANGES"];
  const recorded = recording === undefined ? "" : ` "-Drecording=${join(recording, `${randomUUID()}.jsonl`)}"`;
  writeFileSync(
    script,
    // By where it is, since a pack of it is unpacked elsewhere.
    `#!/bin/sh\nhome=$(cd "$(dirname "$0")/.." && pwd)\nexec "${process.execPath}" --disable-warning=ExperimentalWarning "${program}" "$@" "-Dcarbon.home=$home"${recorded}\n`,
  );
  chmodSync(script, 0o755);
}

/**
 * The kernel's truststore without the default certificate, which both products would share, and a
 * new key that it trusts itself.
 */
function makeStores(folder: string, kernel: string): void {
  const truststore = join(folder, "client-truststore.p12");
  const keystore = join(folder, "wso2carbon.p12");
  const certificate = join(folder, "own.pem");
  cpSync(join(kernel, "client-truststore.p12"), truststore);
  const key = ["-alias", PASSWORD, "-keyalg", "RSA", "-dname", "CN=localhost", "-ext", "san=dns:localhost"];
  keytool(["-genkeypair", ...key, "-keystore", keystore]);
  keytool(["-exportcert", "-rfc", "-alias", PASSWORD, "-keystore", keystore, "-file", certificate]);
  keytool(["-delete", "-alias", PASSWORD, "-keystore", truststore]);
  keytool(["-importcert", "-noprompt", "-alias", PASSWORD, "-file", certificate, "-keystore", truststore]);
}

function keytool(args: readonly string[]): void {
  execFileSync("keytool", [...args, ...STORE], { stdio: "pipe" });
}
