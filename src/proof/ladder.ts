import type { RunInputs } from "../inputs/run-inputs.ts";
import { catalogue } from "../problems/catalogue.ts";
import { answerOf, Problem } from "../problems/problem.ts";
import type { Runner } from "../ports.ts";
import { apimReachesIs } from "./checks/apim-reaches-is.ts";
import type { CheckId } from "../inputs/check-ids.ts";
import type { Check, Party, ProofContext, ProofFacts } from "./check.ts";
import { gatewayAccepts } from "./checks/gateway-accepts.ts";
import { gatewayEnforcesScope } from "./checks/gateway-enforces-scope.ts";
import { gatewayRefusesAnonymous } from "./checks/gateway-refuses-anonymous.ts";
import { gatewayRefusesRevoked } from "./checks/gateway-refuses-revoked.ts";
import { gatewayRefusesTampered } from "./checks/gateway-refuses-tampered.ts";
import { keyManagerLoaded } from "./checks/key-manager-loaded.ts";
import { roleBound } from "./checks/role-bound.ts";
import { scopeGranted } from "./checks/scope-granted.ts";
import { scopeRegistered } from "./checks/scope-registered.ts";
import { tamperedTokenRefused } from "./checks/tampered-token-refused.ts";
import { tokenClaims } from "./checks/token-claims.ts";
import { tokenIntrospected } from "./checks/token-introspected.ts";
import { tokenIssued } from "./checks/token-issued.ts";
import { tokenRevoked } from "./checks/token-revoked.ts";
import { tokenSignature } from "./checks/token-signature.ts";
import { userInfoRead } from "./checks/user-info-read.ts";

/** The checks of `smoke-test: token`, in order. */
const TOKEN_RUNGS: readonly Check[] = [
  apimReachesIs,
  keyManagerLoaded,
  tokenIssued,
  tokenSignature,
  tokenClaims,
  scopeGranted,
  tokenIntrospected,
  tamperedTokenRefused,
  userInfoRead,
  tokenRevoked,
];

/** What `smoke-test: gateway` adds to them; the last one revokes the token. */
const GATEWAY_RUNGS: readonly Check[] = [
  scopeRegistered,
  roleBound,
  gatewayAccepts,
  gatewayEnforcesScope,
  gatewayRefusesAnonymous,
  gatewayRefusesTampered,
  gatewayRefusesRevoked,
];

/** All checks, in order. */
export const LADDER: readonly Check[] = [...TOKEN_RUNGS, ...GATEWAY_RUNGS];

/**
 * A check that users may skip without the checks after it being skipped, too: API Manager may be
 * unable to fetch documents, but DCR works.
 */
const OPTIONAL: CheckId = "apim-reaches-is";

export interface CheckResult {
  readonly id: CheckId;
  readonly proves: string;
  readonly route: readonly Party[];
  readonly status: "passed" | "failed" | "skipped";
  /** What was seen; for a skipped check the reason. */
  readonly evidence: string;
  readonly milliseconds: number;
  readonly problem?: Problem;
}

/**
 * Runs the checks, each as soon as those that it comes after have ended; results come, and are
 * said, in the order of the checks. One that needs a check which failed or was skipped is skipped
 * with that reason. Only a cancelled run throws, and not before all that has begun has ended.
 * @param whenDone is called with each result as soon as its place has come
 * @param checks in order, none before one that it comes after
 */
export async function climb(
  context: ProofContext,
  { smokeTest, skip }: Pick<RunInputs["proof"], "smokeTest" | "skip">,
  runner: Pick<Runner, "info">,
  whenDone: (result: CheckResult) => void = () => undefined,
  checks: readonly Check[] = smokeTest === "gateway" ? LADDER : TOKEN_RUNGS,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  const facts: ProofFacts = {};
  const begun = new Map<CheckId, Promise<CheckResult>>();
  const ended = (ids: readonly CheckId[]): Promise<readonly CheckResult[]> =>
    Promise.all(ids.flatMap((id) => begun.get(id) ?? []));
  for (const check of checks) {
    const running = one(check, { checks, skip, ended }, context, facts);
    running.catch(() => undefined);
    begun.set(check.id, running);
  }
  try {
    for (const running of begun.values()) {
      const result = await running;
      results.push(result);
      whenDone(result);
      const mark = { passed: "pass", failed: "FAIL", skipped: "skip" }[result.status];
      runner.info(
        `  ${mark}  ${result.id.padEnd(25)} ${String(result.milliseconds).padStart(6)} ms  ${result.evidence}`,
      );
    }
  } finally {
    await Promise.allSettled(begun.values());
  }
  return results;
}

/**
 * Whether a check can run although some are skipped: none that it needs, directly or through
 * others, is among them.
 */
export function isReachable(id: CheckId, skip: readonly string[], checks: readonly Check[] = LADDER): boolean {
  const check = checks.find((one) => one.id === id);
  if (check === undefined || skip.includes(id)) return false;
  return check.needs.every((need) => need === OPTIONAL || isReachable(need, skip, checks));
}

interface Others {
  readonly checks: readonly Check[];
  readonly skip: readonly string[];
  /** The results of checks before this one, once they have all ended. */
  readonly ended: (ids: readonly CheckId[]) => Promise<readonly CheckResult[]>;
}

async function one(
  check: Check,
  { checks, skip, ended }: Others,
  context: ProofContext,
  facts: ProofFacts,
): Promise<CheckResult> {
  const { id, needs, after = needs } = check;
  if (skip.includes(id)) return skipped(check, "smoke-skip");
  const before = await ended(after);
  // What can't run is not waited for, and nothing is begun for it.
  const early = before.concat(isReachable(id, skip, checks) ? [] : await ended(needs));
  const ground = early.find((result) => lacks(check, result));
  if (ground !== undefined) return skipped(check, reasonFor(ground));
  const inapplicable = check.inapplicable?.(context);
  if (inapplicable !== undefined) return skipped(check, inapplicable);
  const result = await run(check, context, facts, ended);
  const late = (await ended(needs)).find((other) => lacks(check, other));
  return late === undefined ? result : skipped(check, reasonFor(late));
}

async function run(
  check: Check,
  context: ProofContext,
  facts: ProofFacts,
  ended: Others["ended"],
): Promise<CheckResult> {
  const began = context.clock.monotonicTime();
  const elapsed = (): number => Math.round(context.clock.monotonicTime() - began);
  try {
    const evidence = await check.run(context, facts, ended);
    return { ...named(check), status: "passed", evidence, milliseconds: elapsed() };
  } catch (error) {
    if (!(error instanceof Problem) || error.id === "cancelled") throw error;
    const evidence = evidenceOf(error);
    return { ...named(check), status: "failed", evidence, milliseconds: elapsed(), problem: error };
  }
}

function named({ id, proves, route }: Check): Pick<CheckResult, "id" | "proves" | "route"> {
  return { id, proves, route };
}

function evidenceOf({ id, evidence }: Problem): string {
  const answer = evidence.said ?? answerOf(evidence);
  return answer === "" ? catalogue[id].title : answer;
}

function skipped(check: Check, evidence: string): CheckResult {
  return { ...named(check), status: "skipped", evidence, milliseconds: 0 };
}

/** Whether the result is of a check that this one needs, and no ground to stand on. */
function lacks({ needs }: Check, result: CheckResult): boolean {
  return needs.includes(result.id) && result.status !== "passed" && !isOptional(result);
}

function reasonFor({ id, status }: CheckResult): string {
  return `needs ${id}, which ${status === "failed" ? "failed" : "was skipped"}`;
}

function isOptional(result: CheckResult): boolean {
  return result.id === OPTIONAL && result.status === "skipped";
}
