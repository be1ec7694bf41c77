import { execFileSync, spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { areSkipped } from "../support/skipped.ts";

export const SECURITY = "repository/resources/security";
export const PASSWORD = "s3cret-storepass";

/** Whether the tests with real stores can't run here, which is said. */
export function keytoolIsMissing(): boolean {
  const missing = spawnSync("keytool", ["-help"]).error !== undefined;
  return areSkipped(missing ? "keytool is not in PATH" : undefined, "the tests with real keystores");
}

/** A folder that is removed at the end of the tests, with real keystores in it. */
export class Workshop {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "trust-")));

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A new key with a self-signed certificate in `store`. */
  key(store: string, alias: string, options: { type?: string; san?: string; more?: readonly string[] } = {}): string {
    const file = this.path(store);
    mkdirSync(join(file, ".."), { recursive: true });
    const { type = "PKCS12", san = "dns:localhost", more = [] } = options;
    keytool([
      "-genkeypair",
      ...["-alias", alias, "-keyalg", "EC", "-dname", `CN=${alias}`, "-ext", `san=${san}`],
      ...["-keystore", file, "-storetype", type, "-storepass", PASSWORD, "-keypass", PASSWORD, ...more],
    ]);
    return file;
  }

  /** A product's folder with this `deployment.toml` and no stores yet. */
  home(name: string, toml: string): string {
    mkdirSync(this.path(name, "repository", "conf"), { recursive: true });
    mkdirSync(this.path(name, SECURITY), { recursive: true });
    writeFileSync(this.path(name, "repository", "conf", "deployment.toml"), toml);
    return this.path(name);
  }

  certificate(store: string, alias: string): X509Certificate {
    const args = ["-exportcert", "-rfc", "-alias", alias, "-keystore", this.path(store), "-storepass", PASSWORD];
    return new X509Certificate(keytool(args));
  }

  /** Stores `certificate` under `alias`, as an administrator would. */
  trust(store: string, alias: string, certificate: X509Certificate): void {
    const pem = this.path(`${alias}.pem`);
    writeFileSync(pem, certificate.toString());
    keytool(["-importcert", "-noprompt", "-alias", alias, "-file", pem, "-keystore", this.path(store)].concat(PASS));
  }

  /** "alias fingerprint" of every entry, sorted. */
  entries(store: string): readonly string[] {
    const text = keytool(["-list", "-v", "-keystore", this.path(store), ...PASS]);
    return text
      .split(/^Alias name: /m)
      .slice(1)
      .map((part) => `${part.split("\n")[0]?.trim()} ${/SHA256: ([0-9A-F:]+)/.exec(part)?.[1]}`)
      .sort();
  }

  copy(from: string, to: string): string {
    mkdirSync(join(this.path(to), ".."), { recursive: true });
    copyFileSync(this.path(from), this.path(to));
    return this.path(to);
  }

  /**
   * A JAVA_HOME whose keytool first runs `script` (with `$@`), then the real keytool.
   */
  javaHome(name: string, script: string): string {
    const real = execFileSync("sh", ["-c", "command -v keytool"], { encoding: "utf8" }).trim();
    mkdirSync(this.path(name, "bin"), { recursive: true });
    const file = this.path(name, "bin", "keytool");
    writeFileSync(file, `#!/bin/sh\n${script}\nexec '${real}' "$@"\n`);
    chmodSync(file, 0o755);
    return this.path(name);
  }
}

const PASS = ["-storepass", PASSWORD];

/** One round of hashing a password, not ten thousand: to open a store takes a fifth less. */
const QUICK = ["mac", "certPbe", "keyPbe"].map((what) => `-J-Dkeystore.pkcs12.${what}IterationCount=1`);
const JVM = ["-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", ...QUICK];

function keytool(args: readonly string[]): string {
  return execFileSync("keytool", [...JVM, ...args], {
    encoding: "utf8",
    stdio: "pipe",
  });
}
