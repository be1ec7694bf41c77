import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { areSkipped } from "../support/skipped.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PROGRAMS = join(import.meta.dirname, "programs");
/** Of those the ones that stand for a program on PATH. */
const PROGRAM = /^(gh|docker)\.mjs$/;
/** Milliseconds for one workflow; each takes seconds. */
const LONGEST = 600_000;

export interface WorkflowRun {
  readonly exitCode: number | null;
  /** What act says, every step's output included. */
  readonly log: string;
}

export interface WorkflowOptions {
  readonly event?: string;
  /** Payload of the event. */
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What the stand-in of `gh` keeps. */
export interface GitHubState {
  readonly asked: string[];
  readonly issues: { readonly number: number; state: string; readonly title: string; readonly texts: string[] }[];
  readonly comments: { readonly id: number; readonly issue: string; readonly body: string }[];
  readonly pulls: { readonly base: string; readonly head: string; readonly title: string }[];
  readonly refs: Record<string, string>;
  readonly files: Record<string, { readonly text?: string; readonly sha?: string; readonly over?: string }>;
}

/** Why nothing can be executed here; nothing when it can. */
export function actIsMissing(): boolean {
  const missing = spawnSync("act", ["--version"]).error !== undefined;
  return areSkipped(missing ? "act is not in PATH" : undefined, "the runs of workflows");
}

/**
 * A repository as somebody has it who copied the examples: they are in `.github/workflows`, and the
 * Action is at its root, so that `uses: ./` is the Action. `gh` and `docker` on PATH are the
 * stand-ins of `programs/`.
 */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), "workflows-"));
  readonly #state = join(this.folder, "gh.json");

  constructor() {
    const repository = this.path();
    mkdirSync(join(repository, ".github", "workflows"), { recursive: true });
    for (const from of [join(ROOT, "examples"), join(ROOT, ".github", "workflows")])
      for (const name of readdirSync(from).filter((one) => one.endsWith(".yml") && !one.startsWith("gitlab")))
        cpSync(join(from, name), this.path(".github", "workflows", name));
    for (const name of ["action.yml", "dist", "README.md"])
      cpSync(join(ROOT, name), this.path(name), { recursive: true });
    cpSync(join(ROOT, "examples", "compose.yaml"), this.path("compose.yaml"));
    mkdirSync(join(this.folder, "bin"));
    for (const name of readdirSync(PROGRAMS).filter((one) => PROGRAM.test(one))) {
      const program = join(this.folder, "bin", name.replace(/\.mjs$/, ""));
      writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(PROGRAMS, name)}' "$@"\n`);
      chmodSync(program, 0o755);
    }
    this.github = { asked: [], issues: [], comments: [], pulls: [], refs: {}, files: {} };
    for (const words of [
      ["init", "--quiet", "--initial-branch", "main"],
      ["remote", "add", "origin", "https://github.com/example/team.git"],
      ["add", "."],
      ["-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "-m", "examples"],
    ])
      execFileSync("git", words, { cwd: repository });
  }

  /** In the repository. */
  path(...parts: readonly string[]): string {
    return join(this.folder, "repository", ...parts);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  get github(): GitHubState {
    return JSON.parse(readFileSync(this.#state, "utf8")) as GitHubState;
  }

  set github(state: GitHubState) {
    writeFileSync(this.#state, JSON.stringify(state));
  }

  /** Changes a workflow, and fails when there is nothing to change. */
  change(workflow: string, from: string, to: string): void {
    this.changeFile(join(".github", "workflows", workflow), from, to);
  }

  /** The same of any file, at its first place. */
  changeFile(name: string, from: string, to: string): void {
    const text = readFileSync(this.path(name), "utf8");
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    const changed = text.replace(from, () => to);
    writeFileSync(this.path(name), changed);
  }

  /** Runs a workflow with act; the runner is this machine. */
  run(workflow: string, options: WorkflowOptions = {}): Promise<WorkflowRun> {
    const { event = "push", payload, variables = {}, secrets = {}, environment = {} } = options;
    const pairs = (flag: string, values: Readonly<Record<string, string>>): readonly string[] =>
      Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
    const payloadFile = join(this.folder, "event.json");
    writeFileSync(payloadFile, JSON.stringify(payload ?? {}));
    const cache = "actions/cache@0057852bfaa89a56745cba8c7296529d2fc39830";
    const words = [
      ...[event, "-W", join(".github", "workflows", workflow), "-P", "ubuntu-latest=-self-hosted", "-e", payloadFile],
      ...["--local-repository", `your-org/wso2-is-key-manager-action@v1=${this.path()}`],
      ...["--local-repository", `${cache}=${join(PROGRAMS, "cache")}`, "-s", "GITHUB_TOKEN=of-this-job"],
      ...pairs("--var", variables),
      ...pairs("-s", secrets),
      ...pairs("--env", { GH_STATE: this.#state, ...environment }),
    ];
    const PATH = [join(this.folder, "bin"), join(ROOT, "node_modules", ".bin"), process.env["PATH"]].join(delimiter);
    return execute(words, this.path(), { ...process.env, PATH, XDG_CACHE_HOME: join(this.folder, "cache") });
  }
}

function execute(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<WorkflowRun> {
  return new Promise((resolve, reject) => {
    const child = spawn("act", words, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: LONGEST });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (log += chunk.toString()));
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, log }));
  });
}
