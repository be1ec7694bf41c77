import { discard, humanLog, runStep, type StepResult } from "../sandbox/runner.ts";
import { makeHomes } from "./homes.ts";

/**
 * `npm run demo -- --real`: one `apply` on two unpacked folders, the same again, then post.
 * Identity Server is WSO2's own OAuth2 core, API Manager answers Key Manager calls with WSO2's own
 * resources.
 * @returns what was not as expected; nothing when all was
 * @throws Error that says what to install
 */
export async function realDemo(): Promise<readonly string[]> {
  const homes = makeHomes();
  const faults: string[] = [];
  const expect = (what: string, holds: boolean): void => {
    console.log(`${holds ? "  as it should be:" : "  WRONG:"} ${what}`);
    if (!holds) faults.push(what);
  };
  const inputs = {
    ...{ "is-home": homes.is, "apim-home": homes.apim, "is-password": "admin", "apim-password": "admin" },
    ...{ "start-servers": "true", "smoke-scope": "pets:read", ephemeral: "true" },
    // Identity Server's core has no password grant, `/scim2` or API resources.
    "smoke-skip": "user-info-read, scope-registered",
  };
  const step = async (title: string, state?: StepResult["state"]): Promise<StepResult> => {
    console.log(`\n=== ${title}\n`);
    const result = await runStep({ inputs, ...(state === undefined ? {} : { state }) });
    console.log(withoutServerLogs(humanLog(result)).trimEnd());
    discard(result);
    return result;
  };
  const first = await step("1. apply: configure, exchange certificates, start both, register, prove (about 40 s)");
  expect("change=created, smoke-test=passed", isDone(first, "created"));
  const second = await step("2. apply again: nothing to do, proved again");
  expect("change=unchanged, smoke-test=passed", isDone(second, "unchanged"));
  const post = await step("3. post: the Key Manager removed, both stopped, every file as it was", first.state);
  expect("exit code 0", post.exitCode === 0);
  homes.remove();
  return faults;
}

function isDone({ exitCode, outputs }: StepResult, change: string): boolean {
  return exitCode === 0 && outputs["change"] === change && outputs["smoke-test"] === "passed";
}

/** A runner shows the servers' logs as closed groups. */
function withoutServerLogs(log: string): string {
  return log.replace(/^(> Log of .*\n)[^]*?\n\n(?=Ready|> Log|Failed|> Clean)/gm, "$1  (closed)\n");
}
