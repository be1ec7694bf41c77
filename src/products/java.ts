import { oneLine } from "../text/foreign-text.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { Runner } from "../ports.ts";
import { findJavaTool, foreignEnvironment, javaHomeOf, namedJavaHomes } from "./java-tools.ts";
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

/** A Java of this machine, and where it was found, for people. */
interface Candidate extends JavaRuntime {
  readonly origin: string;
}

/**
 * The Java that a product will run on: the newest that its release supports, of JAVA_HOME, the
 * runner's `JAVA_HOME_<major>_<architecture>` and PATH. Where all are newer than that, the oldest
 * of them, with a warning, as the product's own start script has it.
 * @param options environment with these variables, and when to give up on a Java that hangs
 * @throws Problem `java-missing`, `java-unsupported`
 */
export async function javaFor(
  product: Product,
  folder: string,
  options: ProgramOptions,
  runner: Runner,
): Promise<JavaRuntime> {
  const version = await versionOf(folder);
  const majors = (version === undefined ? undefined : MAJORS[product][version]) ?? ANY;
  const name = `${PRODUCT_NAMES[product]}${version === undefined ? "" : ` ${version}`}`;
  const { found, broken } = await candidates(options);
  const range = majors.newest === undefined ? `${majors.oldest} or later` : `${majors.oldest} to ${majors.newest}`;
  const java = bestOf(found, majors);
  if (java === undefined && found.length === 0) throw missing(name, broken);
  if (java === undefined) {
    const seen = found.map(({ major, origin }) => `Java ${major} (${origin})`).join(", ");
    throw new Problem("java-unsupported", {
      tried: `start ${name}`,
      said: `${name} needs Java ${range}; there is ${seen}`,
      remedy: `Set up Java ${majors.newest ?? majors.oldest} before this run (on GitHub: actions/setup-java with java-version: ${majors.newest ?? majors.oldest}).`,
    });
  }
  if (majors.newest !== undefined && java.major > majors.newest)
    runner.warning(`${name} supports Java ${range}, but ${java.origin} (${java.home}) is Java ${java.major}.`);
  else runner.info(`${name} needs Java ${range}: Java ${java.major} of ${java.origin} (${java.home})`);
  return { home: java.home, major: java.major };
}

/** The newest supported one; else the oldest of those that are too new. The first of equals. */
function bestOf(found: readonly Candidate[], { oldest, newest = Infinity }: Majors): Candidate | undefined {
  const fitting = found.filter(({ major }) => major >= oldest && major <= newest);
  const tooNew = found.filter(({ major }) => major > newest);
  return (
    fitting.toSorted((one, other) => other.major - one.major)[0] ?? tooNew.toSorted((a, b) => a.major - b.major)[0]
  );
}

function missing(name: string, broken: readonly string[]): Problem {
  const said = broken.length === 0 ? "neither JAVA_HOME nor PATH has one" : broken.join("; ");
  return new Problem("java-missing", { tried: `find Java for ${name}`, where: "JAVA_HOME, PATH", said });
}

/** Every Java that says its version, and what became of the others. */
async function candidates(
  options: ProgramOptions,
): Promise<{ readonly found: readonly Candidate[]; readonly broken: readonly string[] }> {
  const { environment } = options;
  const own = environment["JAVA_HOME"] ?? "";
  const places = [
    ...(own === "" ? [] : [{ origin: "JAVA_HOME", tools: { JAVA_HOME: own }, home: own }]),
    ...namedJavaHomes(environment).map(({ variable, home }) => ({
      origin: variable,
      tools: { JAVA_HOME: home },
      home,
    })),
    { origin: "PATH", tools: { PATH: environment["PATH"] ?? "" }, home: undefined },
  ];
  const looked = await Promise.all(places.map((place) => lookAt(place, options)));
  return {
    found: looked.filter((one) => typeof one === "object"),
    broken: looked.filter((one) => typeof one === "string"),
  };
}

interface JavaPlace {
  readonly origin: string;
  /** The variable by which it is found. */
  readonly tools: NodeJS.ProcessEnv;
  readonly home: string | undefined;
}

/** The Java there, or in words what is wrong with it; nothing where PATH has none. */
async function lookAt(
  { origin, tools, home }: JavaPlace,
  options: ProgramOptions,
): Promise<Candidate | string | undefined> {
  const java = await findJavaTool("java", tools);
  if (java === undefined) return home === undefined ? undefined : `${origin} is ${home}, which has no bin/java`;
  const said = await versionText(java, options);
  const major = majorOf(said);
  if (major === undefined) return `${java}: ${oneLine(said, 200) || "it says no version"}`;
  return { origin, home: home ?? (await javaHomeOf(java)), major };
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
