import type { X509Certificate } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LARGEST_STORE, readRegularFile } from "../files/read-file.ts";
import { oneLine } from "../text/foreign-text.ts";
import { certificateBlocks } from "../text/pem.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { ProblemId } from "../problems/catalogue.ts";
import { certificatesOf, pemOf } from "./certificate.ts";
import { findJavaTool, foreignEnvironment } from "../products/java-tools.ts";
import { runProgram, type Finished, type ProgramOptions } from "../products/run-program.ts";

const PASSWORD_VARIABLE = "WSO2_IS_KEY_MANAGER_STOREPASS";
const JVM = ["-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1"];
const ENTRY = /^Alias name: (.*)$/m;

/** A keystore file and its password. */
export interface Store {
  readonly file: string;
  readonly password: string;
}

/**
 * One alias of a store with its certificate; of a chain the first, which is the one that Java
 * trusts.
 */
export interface StoreEntry {
  readonly alias: string;
  readonly certificate: X509Certificate;
}

/**
 * When a run of keytool is ended: `signal` and `patience` as for every program. Aborted, each
 * method throws the signal's reason.
 */
export type KeytoolLimits = Pick<ProgramOptions, "signal" | "patience">;

/**
 * The JDK's keytool. It gets no `-storetype`, so that it tells JKS from PKCS12 by the file's
 * content: API Manager 4.4 and 4.5 ship PKCS12 data under a `.jks` name (I-5a). A PKCS12 store
 * without a MAC, as Identity Server ships, opens with any password.
 */
export class Keytool {
  readonly program: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #limits: KeytoolLimits;

  private constructor(program: string, environment: NodeJS.ProcessEnv, limits: KeytoolLimits) {
    this.program = program;
    this.#environment = { ...foreignEnvironment(environment), LC_ALL: "C.UTF-8" };
    this.#limits = limits;
  }

  /**
   * In JAVA_HOME, else in PATH. Every run of it keeps to `limits`. @throws Problem
   * `keytool-missing`
   */
  static async find(environment: NodeJS.ProcessEnv, limits: KeytoolLimits = {}): Promise<Keytool> {
    const program = await findJavaTool("keytool", environment);
    if (program !== undefined) return new Keytool(program, environment, limits);
    const where = environment["JAVA_HOME"] === undefined ? "PATH" : `${environment["JAVA_HOME"]} and PATH`;
    throw new Problem("keytool-missing", { tried: "find Java's keytool", where });
  }

  /**
   * Every certificate of a store with its alias.
   * @throws Problem `keystore-missing`, `keystore-password-wrong`, `keystore-unreadable`,
   * `keytool-failed`
   */
  async list(store: Store): Promise<readonly StoreEntry[]> {
    const finished = await this.#on(store, ["-list", "-rfc"], "list the certificates of the keystore");
    const parts = finished.stdout.split(/^(?=Alias name: )/m).slice(1);
    return parts.flatMap((part) => {
      const alias = ENTRY.exec(part)?.[1]?.trim();
      if (alias === undefined || certificateBlocks(part).length === 0) return [];
      const [certificate] = certificatesOf(part, store.file);
      return certificate === undefined ? [] : [{ alias, certificate }];
    });
  }

  /** The certificate of one key. @throws Problem `keystore-alias-missing`, or as `list` does */
  async certificate(store: Store, alias: string): Promise<X509Certificate> {
    const tried = `export the certificate of ${oneLine(alias)}`;
    const finished = await this.#on(store, ["-exportcert", "-rfc", "-alias", alias], tried);
    const [certificate] = certificatesOf(finished.stdout, store.file);
    if (certificate === undefined) throw new Problem("keystore-alias-missing", { tried, where: store.file });
    return certificate;
  }

  /**
   * Adds a trusted certificate; fails when the alias is there already. Writes `store.file` in
   * place: give it a copy.
   */
  async add(store: Store, alias: string, certificate: X509Certificate): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "certificate-"));
    const file = join(folder, "certificate.pem");
    try {
      await writeFile(file, pemOf(certificate));
      const args = ["-importcert", "-noprompt", "-alias", alias, "-file", file];
      await this.#on(store, args, `import a certificate as ${alias}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /**
   * Any other command on a store, which it may make: in place, so give it a file of this run's own.
   * @throws Problem as `list` does
   */
  async work(store: Store, args: readonly string[], tried: string): Promise<void> {
    await this.#run(store, args, tried);
  }

  async #on(store: Store, args: readonly string[], tried: string): Promise<Finished> {
    await mustBeFile(store.file, tried);
    return this.#run(store, args, tried);
  }

  async #run(store: Store, args: readonly string[], tried: string): Promise<Finished> {
    // The language is set because failures are told apart by keytool's words; without the second
    // compiler it takes half the time.
    const all = [...args, "-keystore", store.file, "-storepass:env", PASSWORD_VARIABLE, ...JVM];
    const environment = { ...this.#environment, [PASSWORD_VARIABLE]: store.password };
    let finished: Finished;
    try {
      finished = await runProgram(this.program, all, { environment, ...this.#limits });
    } catch (error) {
      if (this.#limits.signal?.aborted === true) throw error;
      throw new Problem("keytool-failed", { tried, where: store.file, said: oneLine(reasonOf(error)) }, error);
    }
    if (finished.exitCode === 0) return finished;
    const said = wordsOf(finished);
    const other = otherFormat(store.file);
    if (other !== undefined) throw new Problem("keystore-unreadable", { tried, where: store.file, ...other });
    throw new Problem(problemOf(said), { tried, where: store.file, said });
  }
}

async function mustBeFile(file: string, tried: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true) return;
  throw new Problem("keystore-missing", {
    tried,
    where: file,
    said: found === undefined ? "no such file" : "it is a folder, not a file",
  });
}

/**
 * keytool writes its error to standard output, between warnings and after what a JAVA_TOOL_OPTIONS
 * notice says.
 */
function wordsOf(finished: Finished): string {
  const lines = `${finished.stdout}\n${finished.stderr}`.split("\n").map((line) => line.trim());
  const error = lines.find((line) => line.startsWith("keytool error:"));
  const said = error ?? lines.find((line) => line !== "") ?? `exit code ${finished.exitCode}`;
  return oneLine(said.replace(/^keytool error: (java[\w.]+: )?/, ""));
}

/**
 * Object identifier of PBES2 in DER: an encrypted BCFKS store begins with it, a PKCS12 store with
 * its version.
 */
const PBES2 = Buffer.from("06092a864886f70d01050d", "hex");
const HEAD = 64;

/**
 * What a file is that keytool can't open, by its first bytes; nothing where it may be a keystore of
 * its own kinds.
 */
function otherFormat(file: string): { said: string; remedy: string } | undefined {
  let head: Buffer;
  try {
    head = readRegularFile(file, LARGEST_STORE).subarray(0, HEAD);
  } catch {
    return undefined;
  }
  const toPkcs12 =
    "convert it with `keytool -importkeystore -deststoretype PKCS12`, and name the copy in `deployment.toml`";
  if (head[0] === 0x30 && head.includes(PBES2))
    return {
      said: "it is a BCFKS store (Bouncy Castle FIPS), which Java's keytool can't open without that provider",
      remedy: `With the FIPS provider, ${toPkcs12}; or give the server's certificate in \`is-certificate\` or \`apim-certificate\` instead of the home.`,
    };
  if (head.includes("-----BEGIN"))
    return {
      said: "it is PEM text, not a keystore",
      remedy:
        "Import the PEM into a keystore with `keytool -importcert`, or give it in `is-certificate`, `apim-certificate` or `ca-certificates`.",
    };
  return undefined;
}

/** Words of JDK 11 to 25 (executed on 17). */
function problemOf(said: string): ProblemId {
  if (/password was incorrect|password is incorrect|password verification failed|must be at least/i.test(said))
    return "keystore-password-wrong";
  if (/^Alias <.*> does not exist/.test(said)) return "keystore-alias-missing";
  if (
    /EOFException|Unrecognized keystore format|Invalid keystore format|is empty|unsupported PKCS12|DerValue|DER input|toDerInputStream|Integrity|Short read|Detect premature EOF|parse/i.test(
      said,
    )
  )
    return "keystore-unreadable";
  return "keytool-failed";
}
