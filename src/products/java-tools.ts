import { constants } from "node:fs";
import { access, realpath } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

const SUFFIX = process.platform === "win32" ? ".exe" : "";

/**
 * A program of the JDK (`keytool`, `java`): in JAVA_HOME, else in PATH, else in one of the JDKs
 * that a hosted runner names. Nothing when it is in none.
 */
export async function findJavaTool(name: string, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const javaHome = environment["JAVA_HOME"] ?? "";
  const path = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const named = namedJavaHomes(environment).map(({ home }) => join(home, "bin"));
  const folders = [...(javaHome === "" ? [] : [join(javaHome, "bin")]), ...path, ...named];
  for (const folder of folders) {
    const candidate = join(folder, name + SUFFIX);
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

/**
 * JDKs by `JAVA_HOME_<major>_<architecture>`, as GitHub's hosted runners have them; those of this
 * machine's architecture, the newest first.
 */
export function namedJavaHomes(
  environment: NodeJS.ProcessEnv,
): readonly { readonly home: string; readonly major: number; readonly variable: string }[] {
  const architecture = process.arch === "x64" ? "X64" : process.arch.toUpperCase();
  return Object.entries(environment)
    .flatMap(([variable, home]) => {
      const [, major, of] = /^JAVA_HOME_(\d+)_([A-Z0-9]+)$/.exec(variable.toUpperCase()) ?? [];
      if (of !== architecture || home === undefined || home === "") return [];
      return [{ home, major: Number(major), variable }];
    })
    .toSorted((one, other) => other.major - one.major);
}

/**
 * The JAVA_HOME that a program found in PATH belongs to: links such as /usr/bin/java are followed.
 */
export async function javaHomeOf(tool: string): Promise<string> {
  return dirname(dirname(await realpath(tool)));
}

/**
 * The environment for a program that isn't ours: without our inputs (they hold passwords), the
 * job's tokens, and file commands. What keeps a job together (PATH, proxies, RUNNER_TRACKING_ID, by
 * which the runner ends what a job left) stays.
 */
export function foreignEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden =
    /^(INPUT_|STATE_|WSO2_KM_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !hidden.test(name)));
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
