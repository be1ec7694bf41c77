import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair, type PairOptions } from "../../sandbox/pair.ts";
import { refused } from "../../src/engine/run.ts";
import { githubInputs, githubRunnerFor, sayEnd } from "../../src/github/github.ts";
import { readDefinition } from "../../src/inputs/definition/read.ts";
import { judgeInputs } from "../../src/inputs/inputs.ts";
import type { Runner } from "../../src/ports.ts";
import type { ProblemId } from "../../src/problems/catalogue.ts";
import { Problem } from "../../src/problems/problem.ts";
import { published } from "../../src/report/published.ts";
import { STAGES, type Report, type Stage } from "../../src/report/report.ts";
import { Secrets } from "../../src/text/secrets.ts";
import type { Left } from "../../src/undo/left.ts";
import { runEngine, type EngineOptions } from "../support/engine.ts";
import { Places } from "../http/places.ts";

/** What a user sees of a run that ends with a problem. */
export interface Outcome {
  /** Lines of GitHub's log with their workflow commands, as the runner gets them. */
  readonly log: readonly string[];
  /** Nothing where it ends before, or after, there is a report. */
  readonly report?: Report;
  /** Words of this run that are others in the next one, and what the page has instead. */
  readonly names: ReadonlyMap<string, string>;
}

export type Case =
  /** By the real code, from inputs, files and servers that are wrong. */
  | { readonly how: "provoked"; readonly outcome: () => Promise<Outcome> }
  /** A problem made by its own code or constructor, put through the real reporting. */
  | { readonly how: "rendered"; readonly why: string; readonly outcome: () => Promise<Outcome> }
  /** No page at all. */
  | { readonly how: "excused"; readonly why: string };

export type Cases<Ids extends ProblemId> = Readonly<Record<Ids, Case>>;

/** What a case works with; all of it is gone afterwards. */
export interface Scene {
  readonly pair: Pair;
  /** An empty folder. */
  readonly folder: string;
  readonly places: Places;
}

export interface Given extends Omit<EngineOptions, "inputs" | "runner"> {
  readonly pair?: PairOptions;
  readonly inputs?:
    Readonly<Record<string, string>> | ((scene: Scene) => Promise<Record<string, string>> | Record<string, string>);
  /** What stands there before the run, and what goes wrong in it. */
  readonly before?: (scene: Scene) => unknown;
}

const PASSWORDS = { is: { password: "is-secret-1" }, apim: { password: "apim-secret-1" } };

/** One run of the engine. */
export function provoked(given: Given): Case {
  return onScene(given.pair ?? {}, async (scene) => {
    await given.before?.(scene);
    const { inputs, ...options } = given;
    const asked = typeof inputs === "function" ? await inputs(scene) : (inputs ?? {});
    const lines: string[] = [];
    const { report } = await runEngine(scene.pair, {
      environment: withJava(scene),
      ...options,
      inputs: asked,
      runner: (secrets) => runnerInto(lines, secrets),
    });
    sayEnd(report, runnerInto(lines, new Secrets(() => undefined)));
    return { log: lines, report };
  });
}

/** A Java whose keytool is found, and never run. */
function withJava({ folder }: Scene): NodeJS.ProcessEnv {
  const bin = join(folder, "java", "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "keytool"), "", { mode: 0o755 });
  return { JAVA_HOME: join(folder, "java") };
}

/** Anything else that says something on stand-ins of its own. */
export function onScene(options: PairOptions, work: (scene: Scene) => Promise<Omit<Outcome, "names">>): Case {
  return {
    how: "provoked",
    outcome: async () => {
      const pair = await startPair({
        ...options,
        is: { ...PASSWORDS.is, ...options.is },
        apim: { ...PASSWORDS.apim, ...options.apim },
      });
      const places = new Places();
      const folder = realpathSync(mkdtempSync(join(tmpdir(), "golden-")));
      const names = new Map([
        [folder, "/srv/case"],
        [new URL(pair.is.url).host, "localhost:9444"],
        [new URL(pair.apim.url).host, "localhost:9443"],
        [new URL(pair.gateway.url).host, "localhost:8243"],
        [pair.caFile, "/srv/case/ca.pem"],
      ]);
      try {
        return { ...(await work({ pair, folder, places })), names };
      } finally {
        places.end();
        rmSync(folder, { recursive: true, force: true });
        await pair.stop().catch(() => undefined);
      }
    },
  };
}

export interface Rendering {
  readonly why: string;
  /** Where the run was stopped by it. */
  readonly stage: Stage;
  readonly problem: () => Problem | Promise<Problem>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly names?: Readonly<Record<string, string>>;
}

/** The problem as what stopped a run. */
export function rendered({ why, stage, problem, inputs = {}, names = {} }: Rendering): Case {
  return {
    how: "rendered",
    why,
    outcome: async () => {
      const made = await problem();
      const stages = STAGES.slice(0, STAGES.indexOf(stage) + 1).filter(
        (one) => one !== "files" || stage === "files" || inputs["is-home"] !== undefined,
      );
      return { ...reported(made, inputs, { stages, undone: "nothing" }), names: new Map(Object.entries(names)) };
    },
  };
}

/** The problem as the reason why something is left, after a run that failed by another one. */
export function renderedAsLeft(
  why: string,
  left: () => Promise<Omit<Left, "problem"> & { readonly problem: Problem }>,
  names: Readonly<Record<string, string>> = {},
): Case {
  return {
    how: "rendered",
    why,
    outcome: async () => {
      const stopped = new Problem("servers-not-ready", {
        tried: "see API Manager ready within 300 s",
        where: "localhost:9443",
        said: "the last answer was: No server listens there: could not read the version on localhost:9443",
      });
      const change = { stages: ["inputs", "files", "ready"], undone: "incomplete", left: [await left()] } as const;
      return { ...reported(stopped, {}, change), names: new Map(Object.entries(names)) };
    },
  };
}

function reported(
  problem: Problem,
  given: Readonly<Record<string, string>>,
  change: Partial<Report>,
): { readonly log: readonly string[]; readonly report: Report } {
  const all: Readonly<Record<string, string>> = {
    "is-password": PASSWORDS.is.password,
    "apim-password": PASSWORDS.apim.password,
    ...given,
  };
  const { inputs } = judgeInputs({ ...githubInputs, input: (name) => all[name] ?? "" }, readDefinition);
  const secrets = new Secrets(() => undefined);
  const report = published({ ...refused(inputs, problem, secrets), ...change }, secrets);
  const log: string[] = [];
  sayEnd(report, runnerInto(log, secrets));
  return { log, report };
}

/**
 * GitHub's own runner, whose lines end here instead of on standard output; without what is said
 * only to debug, and without the signs of life, whose number is the machine's pace.
 */
export function runnerInto(lines: string[], secrets: Secrets): Runner {
  const runner = githubRunnerFor(secrets);
  const kept = (work: () => void): void => {
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (text: string | Uint8Array): boolean => {
      lines.push(...String(text).replace(/\n$/, "").split("\n"));
      return true;
    };
    try {
      work();
    } finally {
      process.stdout.write = write;
    }
  };
  return {
    debug: () => undefined,
    progress: () => undefined,
    info: (line) => kept(() => runner.info(line)),
    warning: (line, at) => kept(() => runner.warning(line, at)),
    error: (line, at) => kept(() => runner.error(line, at)),
    group: async (title, work) => {
      lines.push(`::group::${title}`);
      try {
        return await work();
      } finally {
        lines.push("::endgroup::");
      }
    },
    mask: () => undefined,
  };
}
