import type { RunInputs, ServerInputs } from "../inputs/run-inputs.ts";
import { publicPlan } from "../key-manager/plan.ts";
import type { Problem } from "../problems/problem.ts";
import { planDigest } from "../report/plan-digest.ts";
import type { Report, Stage } from "../report/report.ts";
import type { Product } from "../text/products.ts";
import type { LocalResult } from "./local-products.ts";
import type { Found } from "./task.ts";

/** What a run has found out; the report is made of it, also when it ends early. */
export interface RunFound extends Found {
  readonly local?: LocalResult;
  readonly restartRequired: readonly Product[];

  /** Those that have begun. */
  readonly stages: readonly Stage[];

  /** With the folders of the products that were installed. */
  readonly inputs: RunInputs;
}

/** How a run has ended. */
export type End = Pick<Report, "left" | "undone"> & { readonly problem: Problem | undefined };

/** The report of a run that has ended, before `published` has been over it. */
export function reportOf(
  inputs: RunInputs,
  found: RunFound,
  end: End & Pick<Report, "certificates" | "milliseconds">,
): Report {
  const { plan, registered, discovery, apimVersion, checks, findings } = found;
  const failed = checks.some((check) => check.status === "failed");
  // What could not be removed afterwards takes nothing from the proof.
  const proved = end.problem === undefined || end.problem.id === "clean-up-incomplete";
  const passed = !failed && checks.some((check) => check.status === "passed") && proved;
  return {
    command: inputs.command,
    change: found.definition === undefined ? (registered?.change ?? found.removed ?? "none") : "none",
    undone: end.undone,
    drift: plan !== undefined && plan.action !== "unchanged",
    plan:
      plan === undefined
        ? { action: found.removed === "removed" ? "remove" : "none", name: inputs.keyManager.name, differences: [] }
        : publicPlan(plan),
    ...(plan === undefined ? {} : { planSha256: planDigest(publicPlan(plan), found.local?.diffs ?? []) }),
    keyManagerName: inputs.keyManager.name,
    ...(registered !== undefined
      ? { keyManagerId: registered.id }
      : plan !== undefined && plan.action !== "create"
        ? { keyManagerId: plan.id }
        : {}),
    ...(discovery === undefined ? {} : { issuer: discovery.issuer }),
    ...(apimVersion === undefined ? {} : { apimVersion }),
    smokeTest: failed ? "failed" : passed ? "passed" : "skipped",
    checks,
    findings: [...(found.local?.findings ?? []), ...findings],
    restartRequired: found.restartRequired,
    diffs: found.local?.diffs ?? [],
    left: end.left,
    ...(end.problem === undefined ? {} : { problem: end.problem }),
    milliseconds: end.milliseconds,
    stages: end.problem?.id === "clean-up-incomplete" ? [...found.stages, "clean-up"] : found.stages,
    inputs: inputs.given,
    ...(found.definition === undefined ? {} : { definition: found.definition }),
    servers: serversOf(found.inputs),
    certificates: end.certificates,
    trusted: [...new Set([...inputs.caCertificates, ...(found.local?.certificates ?? [])])],
  };
}

function serversOf({ is, apim, gatewayUrl }: RunInputs): Report["servers"] {
  const server = ({ url, home }: ServerInputs) => (home === undefined ? { url } : { url, home });
  return { is: server(is), apim: { ...server(apim), gatewayUrl } };
}
