import { setImmediate as immediate } from "node:timers/promises";
import { connect, judgeProxies } from "../clients/connect.ts";
import { givenPins, withPins, type Pins } from "../inputs/pins.ts";
import { hasLocalProducts, hasPack, type RunInputs } from "../inputs/run-inputs.ts";
import { SeenCertificates } from "../http/seen-certificates.ts";
import { Connections } from "../http/ways.ts";
import { catalogue } from "../problems/catalogue.ts";
import { asProblem } from "../problems/meaning.ts";
import { answerOf, Problem } from "../problems/problem.ts";
import { waiting, withProgress } from "../problems/progress.ts";
import { published } from "../report/published.ts";
import type { Report, Stage } from "../report/report.ts";
import type { Product } from "../text/products.ts";
import type { Secrets } from "../text/secrets.ts";
import { secretsIn } from "../text/secret-names.ts";
import type { UndoStack } from "../undo/stack.ts";
import { COMMAND_TABLE } from "./commands.ts";
import type { LocalResult } from "./local-products.ts";
import { reportOf, type End, type RunFound } from "./run-report.ts";
import { takeBack } from "./take-back.ts";
import type { TaskSurroundings } from "./task.ts";

/** Surroundings of a whole run. */
export interface RunSurroundings extends TaskSurroundings {
  /** Keeps the pins for the post step. */
  readonly rememberPins?: (pins: Pins) => void;
  /**
   * Called while the servers do the clean-up of a run that has changed nothing, with its report as
   * far as it is known. Whoever makes texts of reports can make them for nothing here: the code is
   * compiled then, and not after the last answer. Must say and write nothing.
   */
  readonly rehearse?: (report: Report) => void;
}

/** The run itself, without its end. */
interface Attempt {
  readonly inputs: RunInputs;
  readonly around: RunSurroundings;
  readonly undo: UndoStack;
  readonly signal: AbortSignal;

  /** What still runs beside a failed request stops with it. */
  readonly ended: AbortController;
}

/**
 * Runs one command, as the table of commands in README.md has it, and never throws: a failure is in
 * the report, after what the run made was undone.
 */
export async function run(
  inputs: RunInputs,
  around: RunSurroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<Report> {
  return withProgress(around.runner, around.clock, () => runToItsEnd(inputs, around, undo, signal));
}

/** The report of a run that was not begun, because its inputs are refused. */
export function refused(inputs: RunInputs, problem: Problem, secrets: Secrets): Report {
  const found: RunFound = { findings: [], checks: [], restartRequired: [], stages: ["inputs"], inputs };
  return published(
    reportOf(inputs, found, { problem, left: [], undone: "nothing", certificates: [], milliseconds: 0 }),
    secrets,
  );
}

async function runToItsEnd(
  inputs: RunInputs,
  surroundings: RunSurroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<Report> {
  const seen = new SeenCertificates();
  const connections = new Connections();
  const around = { ...surroundings, certificates: seen, connections };
  const began = around.clock.monotonicTime();
  for (const secret of secretsIn(inputs.keyManager.definition?.fields)) around.secrets.add(secret);
  const { found, problem } = await attempted({ inputs, around, undo, signal, ended: new AbortController() });
  const reported = (end: End): Report => {
    const certificates = seen.at(around.clock.wallTime());
    const milliseconds = Math.round(around.clock.monotonicTime() - began);
    return published(reportOf(inputs, found, { ...end, certificates, milliseconds }), around.secrets);
  };
  const rehearse = (): void => {
    if (problem === undefined && isShort(found)) around.rehearse?.(reported({ problem, left: [], undone: "nothing" }));
  };
  const [end] = await Promise.all([
    settle(withPins(inputs, found.local?.pins ?? {}), around, undo, problem, signal),
    meanwhile(rehearse),
  ]);
  connections.close();
  return reported(end);
}

/** Whether the report is made so quickly that it may be made twice. */
function isShort({ plan, findings, local }: RunFound): boolean {
  return plan?.action === "unchanged" && local === undefined && findings.length < 20;
}

/**
 * Once the requests of the clean-up are sent. What fails here fails again, and is said, when the
 * report itself is made.
 */
async function meanwhile(work: () => void): Promise<void> {
  await immediate();
  try {
    work();
  } catch {
    return;
  }
}

async function attempted(attempt: Attempt): Promise<{ found: RunFound; problem: Problem | undefined }> {
  const { inputs, signal, ended } = attempt;
  let found: RunFound = { findings: [], checks: [], restartRequired: [], stages: ["inputs"], inputs };
  try {
    for await (const part of work(attempt)) found = { ...found, ...part, stages: withStage(found.stages, part.stage) };
    // Asked to stop, a run never ends as if it had not been: post undoes what it made.
    signal.throwIfAborted();
    return { found, problem: undefined };
  } catch (error) {
    const problem = signal.aborted
      ? new Problem("cancelled", { tried: `finish ${inputs.command}` }, error)
      : asProblem(error, "internal", "run the Action");
    return { found, problem };
  } finally {
    ended.abort();
  }
}

function withStage(stages: readonly Stage[], next: Stage | undefined): readonly Stage[] {
  return next === undefined || stages.includes(next) ? stages : [...stages, next];
}

/**
 * The products on this machine, then the command's work with the servers; yields what is found as
 * soon as it is known.
 */
async function* work(attempt: Attempt): AsyncGenerator<Partial<RunFound>> {
  const { around, undo, signal, ended } = attempt;
  const command = COMMAND_TABLE[attempt.inputs.command];
  const stop = AbortSignal.any([signal, ended.signal]);
  around.rememberPins?.(givenPins(attempt.inputs));
  judgeProxies(attempt.inputs, around);
  if (hasLocalProducts(attempt.inputs) || hasPack(attempt.inputs)) yield { stage: "files" };
  const inputs =
    command.installs && hasPack(attempt.inputs)
      ? await (await import("./install-products.ts")).installProducts(attempt.inputs, around, undo, stop)
      : attempt.inputs;
  yield { inputs };
  if (inputs.expectedPlanSha256 !== undefined)
    yield* (await import("./reviewed-plan.ts")).asReviewed(inputs, around, undo, stop);
  let local: LocalResult | undefined;
  if (hasLocalProducts(inputs)) {
    const what = "Files of the products";
    const { setUpLocally } = await import("./local-products.ts");
    local = await around.runner.group(what, () =>
      waiting({ what: () => what }, () => setUpLocally(inputs, around, undo, command.writesFiles, stop)),
    );
    yield { local };
    around.rememberPins?.(local.pins);
  }
  if (command.startsServers) yield { stage: "ready" };
  const started =
    command.startsServers && inputs.startServers
      ? await (await import("./local-products.ts")).startLocally(inputs, around, undo, signal)
      : new Map<Product, never>();
  const restartRequired = (local?.changed ?? []).filter((product) => !started.has(product));
  yield { restartRequired };
  if (command.work === undefined) return;
  for (const product of restartRequired)
    around.runner.warning(`${product}: its files changed, so it must be restarted before they count.`);
  const effective = withPins(inputs, local?.pins ?? {});
  const servers = connect(effective, around, stop);
  try {
    yield* command.work({ inputs: effective, around, servers, undo, signal: stop, diffs: local?.diffs ?? [], started });
  } finally {
    ended.abort();
    servers.close();
  }
}

/**
 * Undoes what is not to stay, and lets the locks go. @returns how that ended, with the problem of
 * the whole run
 */
async function settle(
  inputs: RunInputs,
  around: RunSurroundings,
  undo: UndoStack,
  problem: Problem | undefined,
  signal: AbortSignal,
): Promise<End> {
  const stays = problem === undefined || inputs.onFailure === "keep" || undo.due("failure").length === 0;
  // A store of which only half was done is put back in any case, and under the lock.
  const files = undo.due("always").some(({ way }) => way.kind === "restore-file");
  const locked = undo.entries.some(({ way }) => way.kind === "release-lock");
  if (locked && stays && !files && !signal.aborted) (await import("./local-lock.ts")).unlockLocally(undo);
  try {
    const { left, undone, cancelled } = await takeBack(inputs, around, undo, problem, signal);
    const late = cancelled ? new Problem("cancelled", { tried: `finish ${inputs.command}` }) : incomplete(left);
    return { problem: problem ?? late, left, undone };
  } catch (error) {
    return { problem: problem ?? asProblem(error, "internal", "run the Action"), left: [], undone: "left-to-post" };
  }
}

/** Problem `clean-up-incomplete`; nothing when nothing is left. */
export function incomplete(left: Report["left"]): Problem | undefined {
  if (left.length === 0) return undefined;
  return new Problem("clean-up-incomplete", {
    tried: "remove what the run had made",
    // What and how to do it by hand are listed beside it.
    said: `${left.length === 1 ? "one thing is" : `${left.length} things are`} left: ${[...new Set(left.map(({ problem: { id, evidence } }) => [catalogue[id].title, answerOf(evidence)].filter((one) => one !== "").join(": ")))].join("; ")}`,
  });
}
