import type { Connector, KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import type { Clients, Surroundings } from "../clients/connect.ts";
import type { Discovery } from "../clients/identity-server/identity-server.ts";
import { waitForApiManager, waitForGateway, waitForIdentityServer } from "../clients/ready.ts";
import type { Command, RunInputs } from "../inputs/run-inputs.ts";
import { basesOf, CONNECTOR_TYPE, derivedKeyManager } from "../key-manager/desired.ts";
import { definitionOf, tomlOf } from "../key-manager/export.ts";
import { planFor, type Plan } from "../key-manager/plan.ts";
import { preflight } from "../key-manager/preflight.ts";
import { register, type Registered } from "../key-manager/register.ts";
import { removeKeyManager } from "../key-manager/remove.ts";
import { readSituation, type ReadSituation } from "../key-manager/situation.ts";
import type { Finding } from "../problems/finding.ts";
import { Problem } from "../problems/problem.ts";
import type { StartedServer } from "../products/start.ts";
import { isReachable, type CheckResult } from "../proof/ladder.ts";
import { prove } from "../proof/prove.ts";
import type { ReportedChange } from "../report/report.ts";
import type { Product } from "../text/products.ts";
import { secretNames, secretsIn, type IsSecret } from "../text/secret-names.ts";
import type { UndoStack } from "../undo/stack.ts";
import { orCrash } from "./local-products.ts";
import { connectorCanSignIn, nameStoredPassword, rewriteStored, type OnRefusal } from "./stored-password.ts";

/** Surroundings of the proof, too. */
export interface TaskSurroundings extends Surroundings {
  /** A new one for every throw-away object. */
  readonly uniqueName: () => string;
}

/** What a command works with. */
export interface Task {
  readonly inputs: RunInputs;
  readonly around: TaskSurroundings;
  readonly servers: Clients;
  readonly undo: UndoStack;
  readonly signal: AbortSignal;

  /** The servers that this run started. */
  readonly started: ReadonlyMap<Product, StartedServer>;
}

/** What a command finds out and does, for the report. */
export interface Found {
  readonly discovery?: Discovery;
  readonly apimVersion?: string | undefined;
  readonly plan?: Plan;
  readonly findings: readonly Finding[];
  readonly registered?: Registered;
  readonly removed?: ReportedChange;
  /** The stored Key Manager as a TOML file. */
  readonly definition?: string;
  readonly checks: readonly CheckResult[];
}

/**
 * The work of a command. It yields what it has found as soon as it knows it, so that the report of
 * a run that fails half-way has it, too; whoever runs it puts the parts together.
 */
type Work<Value = void> = AsyncGenerator<Partial<Found>, Value>;

/** What a command is: what it does on this machine, then with the servers. */
export interface CommandEntry {
  /**
   * Whether it changes files of the products on this machine; else it only shows what would change.
   */
  readonly writesFiles: boolean;

  /** Whether it installs the products of `*-version` and `*-archive`. */
  readonly installs: boolean;

  /** Whether it starts the products on this machine, when the inputs say so. */
  readonly startsServers: boolean;

  /** Nothing: no server is called. @throws Problem */
  readonly work?: (task: Task) => Work;
}

/**
 * The commands, as the table of README.md has them. The one place where a run asks for its command.
 */
export const COMMAND_TABLE: Readonly<Record<Command, CommandEntry>> = {
  apply: { writesFiles: true, installs: true, startsServers: true, work: apply },
  plan: { writesFiles: false, installs: false, startsServers: false, work: plan },
  verify: { writesFiles: false, installs: false, startsServers: false, work: verify },
  prepare: { writesFiles: true, installs: true, startsServers: false },
  export: { writesFiles: false, installs: false, startsServers: false, work: exportDefinition },
  remove: { writesFiles: false, installs: false, startsServers: false, work: remove },
};

async function* apply(task: Task): Work {
  const { inputs, servers, around, undo } = task;
  const wanted = wantedProof(inputs);
  const at = yield* ready(task, wanted.throughGateway);
  const judged = yield* judge(task, at, wanted.proves);
  await connectorCanSignIn(inputs, servers);
  const planned = planOf(task, judged);
  yield { plan: planned };
  const { sent, stored, ...registered } = await register(servers.admin, planned, undo);
  yield { registered };
  around.runner.info(`Key Manager ${planned.name} ${registered.change} (${registered.id})`);
  const onRefusal = registered.change === "unchanged" ? rewriteStored : undefined;
  yield* proof(task, registered.id, at, judged, { sent, stored, onRefusal });
}

async function* plan(task: Task): Work {
  const at = yield* ready(task, false);
  const judged = yield* judge(task, at, false);
  const planned = planOf(task, judged);
  yield { plan: planned };
  stopAtDrift(task, planned);
}

async function* verify(task: Task): Work {
  const wanted = wantedProof(task.inputs);
  const at = yield* ready(task, wanted.throughGateway);
  const judged = yield* judge(task, at, wanted.proves);
  const planned = planOf(task, judged);
  yield { plan: planned };
  stopAtDrift(task, planned);
  if (planned.action === "create") {
    throw new Problem("drift", {
      tried: `verify the Key Manager ${planned.name}`,
      where: task.servers.admin.session.client.where,
      said: "it does not exist",
    });
  }
  yield { registered: { id: planned.id, change: "unchanged" } };
  yield* proof(task, planned.id, at, judged, { onRefusal: nameStoredPassword });
}

async function* exportDefinition(task: Task): Work {
  const { inputs, servers, around } = task;
  const at = yield* ready(task, false);
  const { stored, isSecret } = await read(task, at, false);
  const { name } = inputs.keyManager;
  const { where } = servers.admin.session.client;
  if (stored === undefined)
    throw new Problem("key-manager-absent", {
      tried: `export the Key Manager ${name}`,
      where,
      said: "it does not exist",
    });
  const derived = derivedKeyManager(inputs, at.discovery);
  const exported = definitionOf(
    stored.representation,
    derived,
    isSecret,
    (text) => around.secrets.redact(text) !== text,
  );
  yield { registered: { id: stored.id, change: "unchanged" }, definition: tomlOf(exported, name, where) };
  for (const path of exported.secrets)
    around.runner.warning(`Left out of the definition, since it is a secret: ${path}`);
}

async function* remove({ inputs, servers, around: { clock }, signal }: Task): Work {
  yield { apimVersion: await waitForApiManager(servers.admin, { timeout: inputs.readyTimeout, clock, signal }) };
  yield { removed: await removeKeyManager(servers.admin, inputs.keyManager.name) };
}

function wantedProof({ proof: { smokeTest, skip } }: RunInputs): { proves: boolean; throughGateway: boolean } {
  return {
    proves: smokeTest !== "off" && isReachable("key-manager-loaded", skip),
    throughGateway: smokeTest === "gateway" && isReachable("gateway-accepts", skip),
  };
}

interface Ready {
  readonly discovery: Discovery;
  readonly apimVersion: string | undefined;
}

/**
 * Waits for the servers that the command needs. @returns Identity Server's discovery document, API
 * Manager's version
 */
async function* ready(
  { inputs, servers, around: { runner, clock }, signal, started }: Task,
  throughGateway: boolean,
): Work<Ready> {
  const waiting = { timeout: inputs.readyTimeout, clock, signal };
  runner.info(
    `Waiting for Identity Server at ${servers.is.client.where} and API Manager at ${servers.admin.session.client.where}`,
  );
  const all = Promise.all([
    waitForIdentityServer(servers.is, waiting),
    waitForApiManager(servers.admin, waiting),
    throughGateway ? waitForGateway(servers.gateway, waiting) : undefined,
  ]);
  const [discovery, apimVersion] = await orCrash(all, started);
  yield { discovery, apimVersion };
  runner.info(`Ready: issuer ${discovery.issuer}, API Manager ${apimVersion ?? "of unknown version"}`);
  return { discovery, apimVersion };
}

interface Judged extends ReadSituation {
  readonly isSecret: IsSecret;
  readonly findings: readonly Finding[];
}

/** Reads what is there; its secrets are known from then on. */
async function read(
  { inputs, servers, around }: Task,
  { discovery }: Ready,
  proves: boolean,
): Promise<Omit<Judged, "findings">> {
  const situation = await readSituation(inputs, servers, discovery, proves);
  const isSecret = secretsOfConnector(situation.situation.connectors);
  // What the definition holds, and what API Manager stores and shows although it should not.
  for (const secret of secretsIn([situation.desired, situation.stored?.representation], isSecret))
    around.secrets.add(secret);
  return { ...situation, isSecret };
}

/** Reads what is there, and stops at what makes the servers unfit for each other. */
async function* judge(task: Task, at: Ready, proves: boolean): Work<Judged> {
  const judged = await read(task, at, proves);
  const findings = preflight(judged.situation);
  yield { findings };
  stopAtErrors(findings, task.around.runner, task.servers);
  return { ...judged, findings };
}

function planOf({ inputs, around }: Task, { desired, stored, noReason, isSecret }: Judged): Plan {
  const made = planFor(inputs.keyManager.name, desired, stored, noReason, isSecret);
  around.runner.info(
    `Plan: ${made.action} Key Manager ${made.name}${made.action === "update" ? ` (${made.differences.map(({ path }) => path).join(", ")})` : ""}`,
  );
  return made;
}

/** @throws Problem `drift` */
function stopAtDrift({ inputs, servers }: Task, found: Plan): void {
  if (!inputs.failOnDrift || found.action === "unchanged") return;
  throw new Problem("drift", {
    tried: `find the Key Manager ${found.name} as wanted`,
    where: servers.admin.session.client.where,
    said: found.action === "update" ? found.differences.map(({ path }) => path).join(", ") : "it does not exist",
  });
}

/** How the Key Manager came to be proved. */
interface ProvedAs {
  /** The body of the PUT, when this run updated the Key Manager. */
  readonly sent?: KeyManagerRepresentation | undefined;
  /** As it was read back after a change. */
  readonly stored?: KeyManagerRepresentation | undefined;
  readonly onRefusal?: OnRefusal | undefined;
}

/**
 * @throws Problem of the first check that failed
 */
async function* proof(
  task: Task,
  id: string,
  { discovery, apimVersion }: Ready,
  judged: Judged,
  { sent, stored = judged.stored?.representation ?? judged.desired, onRefusal }: ProvedAs,
): Work {
  const { findings } = judged;
  const { inputs, around, servers, undo, signal } = task;
  if (inputs.proof.smokeTest === "off") return;
  const bases = basesOf(inputs, discovery.issuer);
  let rewritten = false;
  // A definition may hold what keeps the connector from working, so nothing is guessed there.
  const looks = onRefusal !== undefined && inputs.keyManager.definition === undefined;
  const whenRefused = looks ? async () => void (rewritten = await onRefusal(task, judged)) : undefined;
  const proved = await around.runner.group("Proof", () =>
    prove(inputs, around, servers, undo, signal, {
      ...{ id, apimVersion, stored, bases, sent, whenRefused },
      offeredGrants: discovery.grantTypes,
    }),
  );
  if (rewritten) yield { registered: { id, change: "updated" } };
  yield { checks: proved.checks, findings: [...findings, ...proved.findings] };
  const failed = proved.checks.find((check) => check.status === "failed");
  if (failed?.problem !== undefined) throw failed.problem;
}

function secretsOfConnector(connectors: readonly Connector[]): IsSecret {
  return secretNames(connectors.find(({ type }) => type === CONNECTOR_TYPE)?.secretFields);
}

function stopAtErrors(findings: readonly Finding[], runner: Surroundings["runner"], servers: Clients): void {
  for (const finding of findings) {
    const line = `Preflight ${finding.id}: ${finding.message} ${finding.remedy}`;
    if (finding.level === "warning") runner.warning(line);
    // The problem below says it again, as the run's only annotation.
    else runner.info(line);
  }
  const errors = findings.filter((finding) => finding.level === "error");
  const [first] = errors;
  if (first === undefined) return;
  throw new Problem(errors.length === 1 ? (first.problem ?? "preflight-refused") : "preflight-refused", {
    tried: "find both servers fit for each other",
    where: servers.admin.session.client.where,
    said: errors.map(({ message }) => message).join(" "),
    remedy: errors.map(({ remedy }) => remedy).join(" "),
  });
}
