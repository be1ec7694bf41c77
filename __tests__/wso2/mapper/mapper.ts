import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject } from "../../../src/text/json.ts";
import { mustHave } from "../../../wso2/build.ts";
import { ENVIRONMENT, SHORT_LIVED } from "../../../wso2/java.ts";
import { fetchArtifacts } from "../../../wso2/maven.ts";

/**
 * Coordinates of I-6.1: WSO2's mapper, its parser, and what they need (its own -wso2 variants are
 * not served).
 */
const ARTIFACTS = [
  "org.wso2.config.mapper:config-mapper:1.1.0",
  "net.consensys.cava:cava-toml:0.5.0",
  "org.antlr:antlr4-runtime:4.7.1",
  "com.google.code.findbugs:jsr305:3.0.2",
  "commons-io:commons-io:2.4",
  "commons-lang:commons-lang:2.6",
  "commons-logging:commons-logging:1.2",
  "commons-codec:commons-codec:1.16.0",
  "com.google.code.gson:gson:2.9.0",
  "com.hubspot.jinjava:jinjava:2.8.3",
];
const CACHE = join(import.meta.dirname, "..", "..", "..", ".cache", "wso2", "mapper");
const SOURCE = join(import.meta.dirname, "src", "org", "wso2", "config", "mapper", "Batch.java");

/** Flat keys; a value is its text, or for an array or a table the structure of its texts. */
export type Keys = Readonly<Record<string, unknown>>;
export type Verdict = { readonly keys: Keys } | { readonly refused: string };

/**
 * Fetches the artifacts once and compiles the batch reader. @throws Error that says what to install
 */
export function prepareMapper(): void {
  const there = existsSync(join(CACHE, "complete"));
  mustHave(there ? ["java", "javac"] : ["java", "javac", "mvn"]);
  const jars = join(CACHE, "jars");
  if (!there) {
    rmSync(CACHE, { recursive: true, force: true });
    fetchArtifacts({ goal: "copy", coordinates: ARTIFACTS, folder: jars });
    writeFileSync(join(CACHE, "complete"), "");
  }
  execFileSync("javac", ["-nowarn", "-d", join(CACHE, "classes"), "-cp", join(jars, "*"), SOURCE], {
    stdio: ["ignore", "inherit", "pipe"],
    env: ENVIRONMENT,
  });
}

/** What WSO2's parser makes of each text, in one JVM. */
export function mapper(texts: readonly string[]): readonly Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), "wso2-mapper-"));
  try {
    const paths = texts.map((text, index) => {
      const path = join(folder, `${index}.toml`);
      writeFileSync(path, text);
      return path;
    });
    const classpath = `${join(CACHE, "classes")}:${join(CACHE, "jars", "*")}`;
    const run = spawnSync("java", [...SHORT_LIVED, "-Xss1m", "-cp", classpath, "org.wso2.config.mapper.Batch"], {
      input: `${paths.join("\n")}\n`,
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    const lines = run.stdout.split("\n").filter((line) => line.startsWith("RESULT "));
    if (lines.length !== texts.length)
      throw new Error(`the mapper answered ${lines.length} of ${texts.length}: ${run.stderr.slice(0, 2000)}`);
    return lines.map((line) => verdictOf(JSON.parse(line.slice("RESULT ".length))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verdictOf(value: unknown): Verdict {
  if (!isObject(value)) throw new Error("no verdict");
  if (!isObject(value["keys"])) return { refused: String(value["refused"]) };
  return { keys: value["keys"] };
}
