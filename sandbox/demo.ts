/**
 * `npm run demo`: the whole job against the stand-ins, run as a runner runs it. First `apply`, then
 * the same again, then without Identity Server's access rule of `/scim2/Me`. Exits 0 only when each
 * run ended as it should and both servers are as they were before the broken run. `-- --real`: on
 * WSO2's own parts (JDK 17 and Maven needed).
 */
import { isDeepStrictEqual } from "node:util";
import { startPair, type Pair } from "./pair.ts";
import { discard, humanLog, runStep, type StepResult } from "./runner.ts";

const PASSWORD = "sandbox-password";
const faults: string[] = [];

function expect(what: string, holds: boolean): void {
  console.log(`${holds ? "  as it should be:" : "  WRONG:"} ${what}`);
  if (!holds) faults.push(what);
}

async function step(title: string, inputs: Record<string, string>): Promise<StepResult> {
  console.log(`\n=== ${title}\n`);
  const result = await runStep({ inputs });
  console.log(humanLog(result).trimEnd());
  return result;
}

function show(result: StepResult): void {
  console.log("\n--- outputs");
  for (const [name, value] of Object.entries(result.outputs))
    console.log(`${name}=${name === "plan" ? `${value.slice(0, 70)}...` : value}`);
  console.log(`\n--- job summary\n${readable(result.summary)}`);
}

/** The summary escapes foreign text as HTML entities; a terminal shows it as the browser would. */
function readable(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("<br>", "");
}

async function play(pair: Pair): Promise<void> {
  const inputs = {
    "is-url": pair.is.url,
    "is-password": PASSWORD,
    "apim-url": pair.apim.url,
    "apim-gateway-url": pair.gateway.url,
    "apim-password": PASSWORD,
    "ca-certificates": pair.caFile,
    "key-manager-description": "Made by the demo",
  };
  const first = await step(
    "1. apply: Identity Server becomes the Key Manager, proved up to a call through the gateway",
    {
      ...inputs,
      "smoke-test": "gateway",
    },
  );
  show(first);
  expect("exit code 0", first.exitCode === 0);
  expect(
    "change=created, smoke-test=passed",
    first.outputs["change"] === "created" && first.outputs["smoke-test"] === "passed",
  );

  const second = await step("2. apply again: nothing to do, proved again", inputs);
  expect("exit code 0", second.exitCode === 0);
  expect(
    "change=unchanged, smoke-test=passed",
    second.outputs["change"] === "unchanged" && second.outputs["smoke-test"] === "passed",
  );

  const before = pair.state();
  pair.is.state.switches.userInfoRule = false;
  const third = await step("3. apply a change while Identity Server lacks the rule of /scim2/Me: the gate stops it", {
    ...inputs,
    "key-manager-description": "A change that must not stay",
  });
  show(third);
  expect("exit code 1", third.exitCode === 1);
  expect("smoke-test=failed", third.outputs["smoke-test"] === "failed");
  expect("the missing rule is named", third.log.includes("[proof-user-info]"));
  expect("the Key Manager is as it was, nothing throw-away is left", isDeepStrictEqual(pair.state(), before));
  for (const result of [first, second, third]) discard(result);
}

/**
 * `npm run demo`: a Key Manager is created and proved, found unchanged, and a broken change is
 * stopped. @returns what went otherwise than it should
 */
export async function standInDemo(): Promise<readonly string[]> {
  const pair = await startPair({ is: { password: PASSWORD }, apim: { password: PASSWORD, loadAfterAttempts: 2 } });
  try {
    await play(pair);
  } finally {
    await pair.stop();
  }
  return faults;
}
