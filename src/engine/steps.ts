import type { KeyManagerInfo, KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import type { Connector } from "../clients/api-manager/connector.ts";
import type { Clients } from "../clients/connect.ts";
import type { Discovery } from "../clients/identity-server/identity-server.ts";
import { waitForApiManager, waitForGateway, waitForIdentityServer } from "../clients/ready.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { basesOf, CONNECTOR_TYPE } from "../key-manager/desired.ts";
import { planFor, publicPlan, type Plan } from "../key-manager/plan.ts";
import { preflight } from "../key-manager/preflight.ts";
import type { Change } from "../key-manager/register.ts";
import { readSituation, type ReadSituation } from "../key-manager/situation.ts";
import type { Runner } from "../ports.ts";
import type { Finding } from "../problems/finding.ts";
import { Problem } from "../problems/problem.ts";
import { waiting } from "../problems/progress.ts";
import { isReachable } from "../proof/ladder.ts";
import type { RefusalNote } from "../proof/check.ts";
import { prove } from "../proof/prove.ts";
import { planDigest } from "../report/plan-digest.ts";
import { RESIDENT_KEY_MANAGER } from "../text/products.ts";
import { unmarked } from "../text/marks.ts";
import { secretNames, secretsIn, type IsSecret } from "../text/secret-names.ts";
import { orCrash } from "./local-products.ts";
import type { OnRefusal } from "./stored-password.ts";
import type { Task, Work } from "./task.ts";

export function wantedProof({ proof: { smokeTest, skip } }: RunInputs): { proves: boolean; throughGateway: boolean } {
  return {
    proves: smokeTest !== "off" && isReachable("key-manager-loaded", skip),
    throughGateway: smokeTest === "gateway" && isReachable("gateway-accepts", skip),
  };
}

interface Ready {
  readonly discovery: Discovery;
  readonly apimVersion: string | undefined;
  /** The list that API Manager showed; nothing when the other servers took their time since. */
  readonly keyManagers: readonly KeyManagerInfo[] | undefined;
}

/** Milliseconds for which a list of Key Managers counts as read just now. */
const FRESH = 1000;

/** Waits for the servers that the command needs. */
export async function* ready(
  { inputs, servers, around: { runner, clock }, signal, started }: Task,
  throughGateway: boolean,
): Work<Ready> {
  yield { stage: "ready" };
  const waiting = { timeout: inputs.readyTimeout, clock, signal };
  runner.info(
    `Waiting for Identity Server at ${servers.is.client.where} and API Manager at ${servers.admin.session.client.where}`,
  );
  const apiManager = async () => ({ ...(await waitForApiManager(servers.admin, waiting)), at: clock.monotonicTime() });
  const all = Promise.all([
    waitForIdentityServer(servers.is, waiting),
    apiManager(),
    throughGateway ? waitForGateway(servers.gateway, waiting) : undefined,
  ]);
  const [discovery, { version: apimVersion, keyManagers, at }] = await orCrash(all, started);
  yield { discovery, apimVersion };
  runner.info(`Ready: issuer ${discovery.issuer}, API Manager ${apimVersion ?? "of unknown version"}`);
  const isFresh = clock.monotonicTime() - at < FRESH;
  return { discovery, apimVersion, keyManagers: isFresh ? keyManagers : undefined };
}

interface Judged extends ReadSituation {
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

/** How the Key Manager came to be proved. */
interface ProvedAs {
  readonly change?: Change;
  /** The body that was sent, when this run created or updated the Key Manager. */
  readonly sent?: KeyManagerRepresentation | undefined;
  /** As it was read back after a change. */
  readonly stored?: KeyManagerRepresentation | undefined;
  readonly onRefusal: OnRefusal;
}

/**
 * @throws Problem of the first check that failed
 */
export async function* proof(
  task: Task,
  id: string,
  { discovery, apimVersion }: Ready,
  judged: Judged,
  { change, sent, stored = judged.stored?.representation ?? judged.desired, onRefusal }: ProvedAs,
): Work {
  const { findings } = judged;
  const { inputs, around, servers, undo, signal } = task;
  if (inputs.proof.smokeTest === "off") return;
  yield { stage: "proof" };
  const bases = basesOf(inputs, discovery.issuer);
  let rewritten = false;
  // A definition may hold what keeps the connector from working, so nothing is guessed there.
  const look = async (): Promise<RefusalNote> => {
    const { rewritten: isNow, ...note } = await onRefusal(task, judged);
    rewritten = isNow;
    return note;
  };
  const whenRefused = inputs.keyManager.definition === undefined ? look : undefined;
  const subject = {
    ...{ id, apimVersion, stored, bases, whenRefused },
    ...(change === "created" ? { posted: sent } : { sent }),
    offeredGrants: discovery.grantTypes,
    connectorFields: fieldsOfConnector(judged.situation.connectors),
    otherKeyManagers: judged.situation.others.flatMap(({ name }) => (name === RESIDENT_KEY_MANAGER ? [] : [name])),
  };
  const what = "Proof";
  const proved = await around.runner.group(what, () =>
    waiting({ what: () => what }, () => prove(inputs, around, servers, undo, signal, subject)),
  );
  if (rewritten) yield { registered: { id, change: "updated" } };
  yield { checks: proved.checks, findings: [...findings, ...proved.findings] };
  const failed = proved.checks.find((check) => check.status === "failed");
  if (failed?.problem !== undefined) throw failed.problem;
}

function fieldsOfConnector(connectors: readonly Connector[]): readonly string[] {
  return connectors.find(({ type }) => type === CONNECTOR_TYPE)?.fields.map(({ name }) => name) ?? [];
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
