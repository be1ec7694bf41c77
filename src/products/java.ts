import { join } from "node:path";
import { oneLine } from "../text/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { Runner } from "../ports.ts";
import { findJavaTool, foreignEnvironment, javaHomeOf } from "./java-tools.ts";
import { runProgram, type ProgramOptions } from "./run-program.ts";
import { PRODUCT_NAMES, type Product } from "../text/products.ts";
import { versionOf } from "./home.ts";

/**
 * Java majors of a release: older ones can't run it, newer ones are not supported (start scripts,
 * I-4b).
 */
interface Majors {
  readonly oldest: number;
  readonly newest?: number;
}

const MAJORS: Readonly<Record<Product, Readonly<Record<string, Majors>>>> = {
  is: {
    "7.0": { oldest: 11, newest: 17 },
    "7.1": { oldest: 11, newest: 21 },
    "7.2": { oldest: 11, newest: 21 },
    "7.3": { oldest: 21 },
  },
  apim: {
    "4.3": { oldest: 11, newest: 21 },
    "4.4": { oldest: 11, newest: 21 },
    "4.5": { oldest: 11, newest: 21 },
    "4.6": { oldest: 11, newest: 21 },
    "4.7": { oldest: 21, newest: 25 },
  },
};
const ANY: Majors = { oldest: 11 };

export interface JavaRuntime {
  /** For JAVA_HOME. */
  readonly home: string;
  readonly major: number;
}

/**
 * The Java that a product will run on (JAVA_HOME, else the one in PATH), checked against its
 * release. One that is too new is only a warning, as in the product's own start script.
 * @param options environment with JAVA_HOME and PATH, and when to give up on a Java that hangs
 * @throws Problem `java-missing`, `java-unsupported`
 */
export async function javaFor(
  product: Product,
  folder: string,
  options: ProgramOptions,
  runner: Runner,
): Promise<JavaRuntime> {
  const java = await find(options);
  const version = await versionOf(folder);
  const { oldest, newest } = (version === undefined ? undefined : MAJORS[product][version]) ?? ANY;
  const name = `${PRODUCT_NAMES[product]}${version === undefined ? "" : ` ${version}`}`;
  const range = newest === undefined ? `${oldest} or later` : `${oldest} to ${newest}`;
  if (java.major < oldest) {
    throw new Problem("java-unsupported", {
      tried: `start ${name}`,
      where: java.home,
      said: `this is Java ${java.major}; ${name} needs Java ${range}`,
    });
  }
  if (newest !== undefined && java.major > newest)
    runner.warning(`${name} supports Java ${range}, but JAVA_HOME (${java.home}) is Java ${java.major}.`);
  return java;
}

async function find(options: ProgramOptions): Promise<JavaRuntime> {
  const { environment } = options;
  const tried = "find Java for the server";
  const home = environment["JAVA_HOME"] ?? "";
  // With JAVA_HOME set the start script uses nothing else, so a Java in PATH does not help then.
  const java = await findJavaTool("java", home === "" ? environment : { JAVA_HOME: home });
  if (java === undefined)
    throw new Problem("java-missing", { tried, where: home === "" ? "PATH" : join(home, "bin", "java") });
  const said = await versionText(java, options);
  const major = majorOf(said);
  if (major === undefined)
    throw new Problem("java-missing", { tried, where: java, said: oneLine(said) || "it says no version" });
  return { home: home === "" ? await javaHomeOf(java) : home, major };
}

async function versionText(java: string, options: ProgramOptions): Promise<string> {
  try {
    const environment = foreignEnvironment(options.environment);
    const { stdout, stderr } = await runProgram(java, ["-version"], { ...options, environment });
    return `${stderr}\n${stdout}`;
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    return reasonOf(error);
  }
}

/** `openjdk version "17.0.15"` is 17, `java version "1.8.0_402"` is 8. */
export function majorOf(text: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (first === undefined) return undefined;
  return first === "1" && second !== undefined ? Number(second) : Number(first);
}
