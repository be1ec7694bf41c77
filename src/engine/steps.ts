import type { Connector } from "../clients/api-manager/connector.ts";
import type { Clients } from "../clients/connect.ts";
import { CONNECTOR_TYPE } from "../key-manager/desired.ts";
import { planFor, publicPlan, type Plan } from "../key-manager/plan.ts";
import { preflight } from "../key-manager/preflight.ts";
import { readSituation, type ReadSituation } from "../key-manager/situation.ts";
import type { Runner } from "../ports.ts";
import type { Finding } from "../problems/finding.ts";
import { Problem } from "../problems/problem.ts";
import { planDigest } from "../report/plan-digest.ts";
import { unmarked } from "../text/marks.ts";
import { secretNames, secretsIn, type IsSecret } from "../text/secret-names.ts";
import type { Ready } from "./ready.ts";
import type { Task, Work } from "./task.ts";

export interface Judged extends ReadSituation {
  readonly isSecret: IsSecret;
  readonly findings: readonly Finding[];
}

/** Reads what is there; its secrets are known from then on. */
export async function read(
  { inputs, servers, around }: Task,
  { discovery, keyManagers }: Ready,
  proves: boolean,
): Promise<Omit<Judged, "findings">> {
  const situation = await readSituation(inputs, servers, discovery, proves, keyManagers);
  const isSecret = secretsOfConnector(situation.situation.connectors);
  // What the definition holds, and what API Manager stores and shows although it should not.
  for (const secret of secretsIn([situation.desired, situation.stored?.representation], isSecret))
    around.secrets.add(secret);
  return { ...situation, isSecret };
}

/** Reads what is there, and stops at what makes the servers unfit for each other. */
export async function* judge(task: Task, at: Ready, proves: boolean): Work<Judged> {
  yield { stage: "preflight" };
  // For what the proof makes: a scope; an application, then its keys.
  if (proves) {
    task.servers.is.client.connectAhead(1);
    task.servers.admin.session.client.connectAhead(2);
  }
  const judged = await read(task, at, proves);
  const findings = preflight(judged.situation);
  yield { findings };
  stopAtErrors(findings, task.around.runner, task.servers);
  return { ...judged, findings };
}

export function planOf({ inputs, around }: Task, { desired, stored, noReason, isSecret }: Judged): Plan {
  const made = planFor(inputs.keyManager.name, desired, stored, noReason, isSecret);
  around.runner.info(
    `Plan: ${made.action} Key Manager ${made.name}${made.action === "update" ? ` (${made.differences.map(({ path }) => path).join(", ")})` : ""}`,
  );
  return made;
}

/** @throws Problem `drift` */
export function stopAtDrift({ inputs, servers }: Task, found: Plan): void {
  if (!inputs.failOnDrift || found.action === "unchanged") return;
  throw new Problem("drift", {
    tried: `find the Key Manager ${found.name} as wanted`,
    where: servers.admin.session.client.where,
    said:
      found.action === "update"
        ? `these fields differ: ${found.differences.map(({ path }) => path).join(", ")}`
        : "it does not exist",
  });
}

/** @throws Problem `plan-changed` when the plan is not the one that was reviewed */
export function stopIfChanged({ inputs, around, servers, diffs }: Task, found: Plan): void {
  const expected = inputs.expectedPlanSha256;
  if (expected === undefined) return;
  const digest = planDigest(publicPlan(found), diffs);
  if (digest === expected) return around.runner.info(`The plan is the reviewed one (SHA-256 ${digest}).`);
  throw new Problem("plan-changed", {
    tried: "apply the plan that was reviewed",
    where: servers.admin.session.client.where,
    said: `the plan is now ${digest}, the reviewed one was ${expected}; what would change now is shown in the summary`,
  });
}

function secretsOfConnector(connectors: readonly Connector[]): IsSecret {
  return secretNames(connectors.find(({ type }) => type === CONNECTOR_TYPE)?.secretFields);
}

function stopAtErrors(findings: readonly Finding[], runner: Runner, servers: Clients): void {
  for (const finding of findings) {
    const line = `Preflight ${finding.id}: ${finding.message} ${finding.remedy}`;
    if (finding.level === "warning") runner.warning(line, finding.at);
    // The problem below says it again, as the run's only annotation.
    else runner.info(unmarked(line));
  }
  const errors = findings.filter((finding) => finding.level === "error");
  const [first] = errors;
  if (first === undefined) return;
  throw new Problem(errors.length === 1 ? (first.problem ?? "preflight-refused") : "preflight-refused", {
    tried: "use these servers together",
    where: servers.admin.session.client.where,
    // Of several, each with its own remedy.
    ...(errors.length === 1
      ? { said: first.message, remedy: first.remedy }
      : {
          said: `${errors.length} findings:${errors.map(({ message, remedy }) => `\n  - ${message} ${remedy}`).join("")}`,
        }),
    ...errors.find(({ at }) => at !== undefined)?.at,
  });
}
