import { asProblem } from "../problems/meaning.ts";
import { Problem } from "../problems/problem.ts";
import type { Discovery } from "../clients/identity-server/identity-server.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import type { Connector } from "../clients/api-manager/admin.ts";
import { basesOf, CONNECTOR_TYPE } from "../key-manager/desired.ts";
import { planFor, publicPlan, type Plan } from "../key-manager/plan.ts";
import { register, type Registered } from "../key-manager/register.ts";
import { secretNames, secretsIn, type IsSecret } from "../text/secret-names.ts";
import { preflight } from "../key-manager/preflight.ts";
import { type Finding } from "../problems/finding.ts";
import { prove } from "../proof/prove.ts";
import { isReachable, type CheckResult } from "../proof/ladder.ts";
import { published } from "../report/published.ts";
import type { Report, ReportedChange } from "../report/report.ts";
import { connect, judgeProxies, type Clients, type Surroundings } from "../clients/connect.ts";
import type { StartedServer } from "../products/start.ts";
import { waitForApiManager, waitForGateway, waitForIdentityServer } from "../clients/ready.ts";
import { takeBack } from "./take-back.ts";
import type { UndoStack } from "../undo/stack.ts";
import {
  givenPins,
  hasLocalProducts,
  orCrash,
  setUpLocally,
  startLocally,
  type LocalResult,
} from "./local-products.ts";
import { unlockLocally } from "./local-lock.ts";
import { withPins, type Pins } from "../inputs/pins.ts";
import { removeKeyManager } from "../key-manager/remove.ts";
import { readSituation } from "../key-manager/situation.ts";

/** Surroundings of a whole run. */
export interface RunSurroundings extends Surroundings {
  /** A new one for every throw-away object. */
  readonly uniqueName: () => string;
  /** Keeps the pins for the post step. */
  readonly rememberPins?: (pins: Pins) => void;
}

/** What a run has found out so far; the report is made of it, also when it ends early. */
interface Progress {
  discovery?: Discovery;
  apimVersion?: string | undefined;
  plan?: Plan;
  findings: readonly Finding[];
  local?: LocalResult;
  restartRequired: readonly ("is" | "apim")[];
  registered?: Registered;
  removed?: ReportedChange;
  checks: readonly CheckResult[];
}

/**
 * Runs one command, as the table of commands in README.md has it, and never throws: a failure is in the report, after what the run
 * made was undone.
 */
export async function run(
  inputs: RunInputs,
  around: RunSurroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<Report> {
  const began = around.clock.monotonicTime();
  // What still runs beside a failed request stops with the run.
  const ended = new AbortController();
  const stop = AbortSignal.any([signal, ended.signal]);
  const progress: Progress = { findings: [], checks: [], restartRequired: [] };
  let effective = inputs;
  let servers: Clients | undefined;
  let problem: Problem | undefined;
  for (const secret of secretsIn(inputs.keyManager.definition?.fields)) around.secrets.add(secret);
  try {
    around.rememberPins?.(givenPins(inputs));
    judgeProxies(inputs, around);
    if (hasLocalProducts(inputs)) {
      const write = inputs.command === "apply" || inputs.command === "prepare";
      progress.local = await around.runner.group("Files of the products", () =>
        setUpLocally(inputs, around, undo, write, stop),
      );
      effective = withPins(inputs, progress.local.pins);
      around.rememberPins?.(progress.local.pins);
    }
    if (inputs.command === "prepare") progress.restartRequired = progress.local?.changed ?? [];
    else {
      const started =
        inputs.command === "apply" ? await startLocally(inputs, around, undo, signal) : new Map<"is" | "apim", never>();
      progress.restartRequired = (progress.local?.changed ?? []).filter((product) => !started.has(product));
      for (const product of progress.restartRequired)
        around.runner.warning(`${product}: its files changed, so it must be restarted before they count.`);
      servers = connect(effective, around, stop);
      await stages(effective, around, servers, undo, stop, progress, started);
    }
    // Asked to stop, a run never ends as if it had not been: post takes back what it made.
    signal.throwIfAborted();
  } catch (error) {
    problem = signal.aborted
      ? new Problem("cancelled", { tried: `finish ${inputs.command}` }, error)
      : asProblem(error, "internal", "run the Action");
  } finally {
    ended.abort();
    servers?.close();
  }
  const stays = problem === undefined || inputs.onFailure === "keep" || undo.due("failure").length === 0;
  if (stays && !signal.aborted) unlockLocally(undo);
  const { left, undone, cancelled } = await takeBack(effective, around, undo, problem, signal).catch(
    (error: unknown) => {
      problem ??= asProblem(error, "internal", "run the Action");
      return { left: [], undone: "left-to-post" as const, cancelled: false };
    },
  );
  if (cancelled) problem ??= new Problem("cancelled", { tried: `finish ${inputs.command}` });
  problem ??=
    left.length === 0
      ? undefined
      : new Problem("clean-up-incomplete", {
          tried: "remove what the run had made",
          said: left
            .map(({ what, problem: { evidence } }) => `${what} (${evidence.said ?? evidence.tried})`)
            .join("; "),
        });
  const end = { problem, left, undone, milliseconds: Math.round(around.clock.monotonicTime() - began) };
  return published(report(inputs, progress, end), around.secrets);
}

async function stages(
  inputs: RunInputs,
  around: RunSurroundings,
  servers: Clients,
  undo: UndoStack,
  signal: AbortSignal,
  progress: Progress,
  started: ReadonlyMap<"is" | "apim", StartedServer>,
): Promise<void> {
  const { runner, clock } = around;
  const waiting = { timeout: inputs.readyTimeout, clock, signal };
  if (inputs.command === "remove") {
    progress.apimVersion = await waitForApiManager(servers.admin, waiting);
    progress.removed = await removeKeyManager(servers.admin, inputs.keyManager.name);
    return;
  }
  runner.info(
    `Waiting for Identity Server at ${servers.is.client.where} and API Manager at ${servers.admin.session.client.where}`,
  );
  const { smokeTest, skip } = inputs.proof;
  const proves = inputs.command !== "plan" && smokeTest !== "off" && isReachable("key-manager-loaded", skip);
  const throughGateway = inputs.command !== "plan" && smokeTest === "gateway" && isReachable("gateway-accepts", skip);
  const all = Promise.all([
    waitForIdentityServer(servers.is, waiting),
    waitForApiManager(servers.admin, waiting),
    throughGateway ? waitForGateway(servers.gateway, waiting) : undefined,
  ]);
  const [discovery, version] = await orCrash(all, started);
  progress.discovery = discovery;
  progress.apimVersion = version;
  runner.info(`Ready: issuer ${discovery.issuer}, API Manager ${version ?? "of unknown version"}`);

  const { stored, desired, noReason, situation } = await readSituation(inputs, servers, discovery, proves);
  const isSecret = secretsOfConnector(situation.connectors);
  // What the definition holds, and what API Manager stores and shows although it should not.
  for (const secret of secretsIn([desired, stored?.representation], isSecret)) around.secrets.add(secret);
  progress.findings = preflight(situation);
  stopAtErrors(progress.findings, runner, servers);
  if (inputs.command === "apply") await connectorCanSignIn(inputs, servers);

  const plan = planFor(inputs.keyManager.name, desired, stored, noReason, isSecret);
  progress.plan = plan;
  runner.info(
    `Plan: ${plan.action} Key Manager ${plan.name}${plan.action === "update" ? ` (${plan.differences.map(({ path }) => path).join(", ")})` : ""}`,
  );
  if (inputs.failOnDrift && inputs.command !== "apply" && plan.action !== "unchanged") {
    throw new Problem("drift", {
      tried: `find the Key Manager ${plan.name} as wanted`,
      where: servers.admin.session.client.where,
      said: plan.action === "update" ? plan.differences.map(({ path }) => path).join(", ") : "it does not exist",
    });
  }
  if (inputs.command === "plan") return;
  if (inputs.command === "verify" && plan.action === "create") {
    throw new Problem("drift", {
      tried: `verify the Key Manager ${plan.name}`,
      where: servers.admin.session.client.where,
      said: "it does not exist",
    });
  }
  const registered =
    inputs.command === "verify" && plan.action !== "create"
      ? { id: plan.id, change: "unchanged" as const }
      : await register(servers.admin, plan, undo);
  progress.registered = registered;
  if (inputs.command === "apply") runner.info(`Key Manager ${plan.name} ${registered.change} (${registered.id})`);

  if (inputs.proof.smokeTest === "off") return;
  progress.checks = await runner.group("Proof", () =>
    prove(inputs, around, servers, undo, signal, {
      id: registered.id,
      issuer: basesOf(inputs, discovery.issuer).issuer,
      apimVersion: version,
      desired,
    }),
  );
  const failed = progress.checks.find((check) => check.status === "failed");
  if (failed?.problem !== undefined) throw failed.problem;
}

function secretsOfConnector(connectors: readonly Connector[]): IsSecret {
  return secretNames(connectors.find(({ type }) => type === CONNECTOR_TYPE)?.secretFields);
}

function stopAtErrors(findings: readonly Finding[], runner: Surroundings["runner"], servers: Clients): void {
  for (const finding of findings) {
    const line = `Preflight ${finding.id}: ${finding.message} ${finding.remedy}`;
    if (finding.level === "warning") runner.warning(line);
    else runner.error(line);
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

/** The connector's password is written into API Manager, so it is tried at Identity Server first. */
async function connectorCanSignIn(inputs: RunInputs, servers: Clients): Promise<void> {
  if (inputs.keyManager.definition !== undefined) return;
  await servers.is.introspect("preflight", inputs.connector);
}

function report(
  inputs: RunInputs,
  progress: Progress,
  end: Pick<Report, "left" | "undone" | "milliseconds"> & { problem: Problem | undefined },
): Report {
  const { plan, registered, discovery, apimVersion, checks, findings } = progress;
  const failed = checks.some((check) => check.status === "failed");
  // What could not be removed afterwards takes nothing from the proof.
  const proved = end.problem === undefined || end.problem.id === "clean-up-incomplete";
  const passed = !failed && checks.some((check) => check.status === "passed") && proved;
  return {
    command: inputs.command,
    change: registered?.change ?? progress.removed ?? "none",
    undone: end.undone,
    drift: plan !== undefined && plan.action !== "unchanged",
    plan:
      plan === undefined
        ? { action: progress.removed === "removed" ? "remove" : "none", name: inputs.keyManager.name, differences: [] }
        : publicPlan(plan),
    keyManagerName: inputs.keyManager.name,
    ...(registered === undefined ? {} : { keyManagerId: registered.id }),
    ...(discovery === undefined ? {} : { issuer: discovery.issuer }),
    ...(apimVersion === undefined ? {} : { apimVersion }),
    smokeTest: failed ? "failed" : passed ? "passed" : "skipped",
    checks,
    findings: [...(progress.local?.findings ?? []), ...findings],
    restartRequired: progress.restartRequired,
    diffs: progress.local?.diffs ?? [],
    left: end.left,
    ...(end.problem === undefined ? {} : { problem: end.problem }),
    milliseconds: end.milliseconds,
  };
}
