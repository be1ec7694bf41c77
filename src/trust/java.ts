import { getExecOutput } from "@actions/exec";
import { constants } from "node:fs";
import { access, realpath } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const SUFFIX = process.platform === "win32" ? ".exe" : "";
const PATIENCE = 60_000;

/** What a finished program said. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program of the JDK (`keytool`, `java`): in JAVA_HOME, else in PATH. Nothing when it is in neither. */
export async function findJavaTool(name: string, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const javaHome = environment["JAVA_HOME"] ?? "";
  const path = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const folders = [...(javaHome === "" ? [] : [join(javaHome, "bin")]), ...path];
  for (const folder of folders) {
    const candidate = join(folder, name + SUFFIX);
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

/** The JAVA_HOME that a program found in PATH belongs to: links such as /usr/bin/java are followed. */
export async function javaHomeOf(tool: string): Promise<string> {
  return dirname(dirname(await realpath(tool)));
}

/**
 * Runs a program silently. Secrets go into `environment`, never into `args`: every user of the machine can read a process list.
 * It gets no input, since a program that ends without reading it would break this process (EPIPE, which `@actions/exec` leaves open).
 * @throws when it can't be run, or has not ended after a minute
 */
export async function runSilently(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Finished> {
  const ended = getExecOutput(`"${program}"`, [...args], {
    silent: true,
    ignoreReturnCode: true,
    env: definedOf(environment),
  });
  const stop = new AbortController();
  const late = sleep(PATIENCE, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`it has not ended within ${PATIENCE / 1000} s`);
  });
  try {
    return await Promise.race([ended, late]);
  } finally {
    late.catch(() => undefined);
    stop.abort();
  }
}

/**
 * The environment for a program that isn't ours: without this action's inputs (they hold passwords), the job's tokens, and file
 * commands. What keeps a job together (PATH, proxies, RUNNER_TRACKING_ID, by which the runner ends what a job left) stays.
 */
export function foreignEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden = /^(INPUT_|STATE_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !hidden.test(name)));
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
