import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Pair } from "../sandbox/pair.ts";
import { discard, runStep, type StepOptions, type StepResult } from "../sandbox/runner.ts";

/** The Key Manager of all runs. */
export const KEY_MANAGER = "WSO2-IS-7";

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs a program to its end. @throws Error when it fails */
export function program(command: string, given: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${given.join(" ")} ended with ${code}`)),
    );
  });
}

/** A bare Node that does nothing. */
export function bare(environment?: NodeJS.ProcessEnv): Promise<void> {
  return program(process.execPath, ["-e", "0"], environment);
}

/** A proved `apply` as a runner starts it. @throws Error when it fails, or proves nothing */
export async function action(pair: Pair, rest: Partial<StepOptions> = {}): Promise<StepResult> {
  const result = await runStep({
    ...rest,
    inputs: {
      "is-url": pair.is.url,
      "is-password": pair.is.state.password,
      "apim-url": pair.apim.url,
      "apim-password": pair.apim.state.password,
      "ca-certificates": pair.caFile,
      "key-manager-name": KEY_MANAGER,
      ...rest.inputs,
    },
  });
  discard(result);
  if (result.exitCode !== 0) throw new Error(result.log);
  return result;
}

/** The script that a careful person writes for the same. */
export function script(pair: Pair): Promise<void> {
  return program("bash", [join(import.meta.dirname, "honest.sh")], {
    IS: pair.is.url,
    APIM: pair.apim.url,
    CA: pair.caFile,
    USER_PASSWORD: `${pair.is.state.username}:${pair.is.state.password}`,
    KM: KEY_MANAGER,
  });
}

/** How `least.js` names itself. */
export const LEAST_CLIENT = "least";

/** As many requests of each hop, with Node's own `https` alone. */
export function least(pair: Pair, requests: readonly number[]): Promise<void> {
  const url = `${pair.is.url}/oauth2/token/.well-known/openid-configuration`;
  const environment = { URL: url, CA: pair.caFile, REQUESTS: requests.join(",") };
  return program(process.execPath, [join(import.meta.dirname, "least.js")], environment);
}
