import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAction } from "../scripts/action-yml.ts";

/** The result of one step of the Action, as a runner collects it. */
export interface StepResult {
  readonly exitCode: number | null;
  /** Standard output and error, workflow commands included. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Secrets that the Action asked the runner to mask. */
  readonly masks: readonly string[];
  readonly folder: string;
}

export interface StepOptions {
  readonly inputs: Readonly<Record<string, string>>;
  /** State of the main step: runs the post step. Empty: the main step saved none. */
  readonly state?: Readonly<Record<string, string>>;
  /** Working directory; that of this process when not given. */
  readonly cwd?: string;
  readonly debug?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
  /** Called with the process id once it runs. */
  readonly started?: (pid: number) => void;
}

const ROOT = join(import.meta.dirname, "..");
let parsed: ReturnType<typeof parseAction> | undefined;
/** Read once: for a step that ends soon this takes as long as the step. */
const actionYml = () => (parsed ??= parseAction(readFileSync(join(ROOT, "action.yml"), "utf8")));
const KEPT_ENVIRONMENT = ["PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR"];

/**
 * Runs `main` or `post` of action.yml under this Node as a GitHub runner does: inputs with the
 * defaults of action.yml as `INPUT_*`, outputs, state and summary through files, nothing else of
 * this process's environment.
 */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "wso2-runner-"));
  const files = {
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STATE: join(folder, "state"),
    GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
    GITHUB_ENV: join(folder, "env"),
    GITHUB_PATH: join(folder, "path"),
  };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const environment = {
    ...kept(),
    ...files,
    GITHUB_ACTIONS: "true",
    CI: "true",
    RUNNER_TEMP: folder,
    ...(options.debug === true ? { RUNNER_DEBUG: "1" } : {}),
    ...inputVariables(options.inputs),
    ...Object.fromEntries(Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    ...options.environment,
  };
  const { exitCode, log } = await execute(environment, options);
  return {
    exitCode,
    log,
    outputs: commandFile(textOf(files.GITHUB_OUTPUT)),
    state: commandFile(textOf(files.GITHUB_STATE)),
    summary: textOf(files.GITHUB_STEP_SUMMARY),
    masks: [...log.matchAll(/^::add-mask::(.*)$/gm)].map((match) => unescaped(match[1] ?? "")),
    folder,
  };
}

/** What a step left in one of its files; nothing where it took the file away. */
function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** The log as a person sees it: masks applied and not shown, groups and annotations in words. */
export function humanLog(result: StepResult): string {
  const masks = [...result.masks].sort((a, b) => b.length - a.length);
  const lines = result.log
    .split("\n")
    .filter((line) => !line.startsWith("::add-mask::") && !line.startsWith("::debug::"));
  return lines
    .map((line) => masks.reduce((text, mask) => text.replaceAll(mask, "***"), line))
    .map((line) =>
      line
        .replace(/^::group::/, "> ")
        .replace(/^::endgroup::$/, "")
        .replace(/^::(error|warning)[^:]*::/, (_all, level: string) => `${level.toUpperCase()}: `),
    )
    .map(unescaped)
    .join("\n");
}

export function discard(result: Pick<StepResult, "folder">): void {
  rmSync(result.folder, { recursive: true, force: true });
}

function kept(): Record<string, string> {
  return Object.fromEntries(
    KEPT_ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] ?? ""]])),
  );
}

function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const { inputs: known } = actionYml();
  const unknown = Object.keys(inputs).filter((name) => !known.some((field) => field.name === name));
  if (unknown.length > 0) throw new Error(`not inputs of action.yml: ${unknown.join(", ")}`);
  return Object.fromEntries(
    known.map(({ name, fallback }) => [`INPUT_${name.toUpperCase()}`, inputs[name] ?? fallback ?? ""]),
  );
}

function execute(
  environment: NodeJS.ProcessEnv,
  options: StepOptions,
): Promise<{ exitCode: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const { main, post } = actionYml().runs;
    const child = spawn(process.execPath, [join(ROOT, options.state === undefined ? main : post)], {
      env: environment,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let log = "";
    let rest = "";
    const take = (chunk: Buffer): void => {
      log += chunk.toString("utf8");
      const lines = (rest + chunk.toString("utf8")).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) options.onLine?.(line);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, log }));
    if (child.pid !== undefined) options.started?.(child.pid);
  });
}

/**
 * The runner's file format: `name=value`, or `name<<delimiter`, lines, delimiter. Later values win.
 */
function commandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const heredoc = /^([^=<]+)<<(.+)$/.exec(lines[index] ?? "");
    if (heredoc === null) continue;
    const [, name = "", delimiter = ""] = heredoc;
    const end = lines.indexOf(delimiter, index + 1);
    values[name] = lines.slice(index + 1, end).join("\n");
    index = end;
  }
  return values;
}

function unescaped(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
