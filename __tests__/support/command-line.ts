import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pair } from "../../sandbox/pair.ts";
import { inputsFor } from "./engine.ts";
import { commandLines, leaksIn, secretsOf } from "./leaks.ts";

const SCRIPT = join(import.meta.dirname, "..", "..", "dist", "cli", "index.js");
const LOOK = 20;
const KEPT_ENVIRONMENT = ["PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR"];

export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Command lines of the process and its children, as they were seen while it ran. */
  readonly commandLines: string;
}

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Working directory; that of the folder when not given. */
  readonly cwd?: string;
  readonly started?: (child: ChildProcess) => void;
  /** Called with all of standard error so far. */
  readonly onError?: (text: string) => void;
  /** Log and result in one place, as on a terminal: all of it is `stdout`. */
  readonly together?: true;
}

/** A working folder in which `dist/cli` runs as a pipeline starts it, with all that it leaves. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), "wso2-command-line-"));
  readonly #pair: Pair | undefined;

  /** @param pair whose secrets are looked for; nothing: those of no server */
  constructor(pair?: Pair) {
    this.#pair = pair;
  }

  get stateFile(): string {
    return join(this.folder, ".wso2-is-key-manager-state.json");
  }

  /** The secrets of the pair as variables. */
  get secrets(): Record<string, string> {
    return {
      WSO2_KM_IS_PASSWORD: this.#pair?.is.state.password ?? "",
      WSO2_KM_APIM_PASSWORD: this.#pair?.apim.state.password ?? "",
    };
  }

  /** A file with a secret in it. */
  secretFile(name: string, secret: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, `${secret}\n`);
    return file;
  }

  hasState(): boolean {
    return existsSync(this.stateFile);
  }

  /** The addresses of the pair as options, then `args`. */
  async run(command: string, args: readonly string[] = [], options: CommandOptions = {}): Promise<CommandResult> {
    const addresses = Object.entries(this.#pair === undefined ? {} : inputsFor(this.#pair)).filter(
      ([name]) => !name.endsWith("-password"),
    );
    const given = addresses.flatMap(([name, value]) => (args.includes(`--${name}`) ? [] : [`--${name}`, value]));
    return this.plain([command, ...given, ...args], {
      ...options,
      environment: { ...this.secrets, ...options.environment },
    });
  }

  /**
   * Nothing but `args`. @throws Error naming where a secret was found: output, files but those of
   * secrets, command lines
   */
  async plain(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
    const kept = Object.entries(process.env).filter(([name]) => KEPT_ENVIRONMENT.includes(name));
    const words = [process.execPath, SCRIPT, ...args];
    const [program = "", ...rest] =
      options.together === true ? ["/bin/sh", "-c", 'exec "$@" 2>&1', "sh", ...words] : words;
    const child = spawn(program, rest, {
      cwd: options.cwd ?? this.folder,
      env: { ...Object.fromEntries<string | undefined>(kept), ...options.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let seen = "";
    const look = (): void => void (seen += child.pid === undefined ? "" : commandLines(child.pid));
    look();
    const timer = setInterval(look, LOOK);
    const written = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk: Buffer) => (written.stdout += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => {
      written.stderr += chunk.toString("utf8");
      options.onError?.(written.stderr);
    });
    options.started?.(child);
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    clearInterval(timer);
    const texts = { ...written, files: this.#files(), commandLines: seen };
    const leaks = leaksIn(texts, this.#pair === undefined ? [] : secretsOf(this.#pair));
    if (leaks.length > 0) throw new Error(`leaked: ${leaks.join(", ")}`);
    // Workflow commands are for GitHub's runner alone.
    const commands = /^\s*::[a-z-]+.*|##\[.*/m.exec(written.stdout + written.stderr);
    if (commands !== null) throw new Error(`a workflow command: ${commands[0]}`);
    return { exitCode, ...written, commandLines: seen };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #files(): string {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".secret"))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
      .join("\n");
  }
}
