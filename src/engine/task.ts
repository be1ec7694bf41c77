import type { Clients, Surroundings } from "../clients/connect.ts";
import type { Discovery } from "../clients/identity-server/identity-server.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import type { Plan } from "../key-manager/plan.ts";
import type { Registered } from "../key-manager/register.ts";
import type { Finding } from "../problems/finding.ts";
import type { StartedServer } from "../products/start.ts";
import type { CheckResult } from "../proof/ladder.ts";
import type { ReportedChange, Stage } from "../report/report.ts";
import type { Product } from "../text/products.ts";
import type { UndoStack } from "../undo/stack.ts";

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

  /** Unified diffs of the configuration files, which belong to the plan. */
  readonly diffs: readonly string[];

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
  /** The stage that begins. */
  readonly stage?: Stage;
}

/**
 * The work of a command. It yields what it has found as soon as it knows it, so that the report of
 * a run that fails half-way has it, too; whoever runs it puts the parts together.
 */
export type Work<Value = void> = AsyncGenerator<Partial<Found>, Value>;
