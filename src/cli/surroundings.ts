import { guarded } from "../engine/guarded-runner.ts";
import type { RunSurroundings } from "../engine/run.ts";
import type { InputSources } from "../inputs/run-inputs.ts";
import { secretInputs } from "../inputs/table.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import { systemClock } from "../process/clock.ts";
import { inputFiles, uniqueName } from "../process/process.ts";
import { oneLine } from "../text/foreign-text.ts";
import { Secrets } from "../text/secrets.ts";
import type { Wish } from "./arguments.ts";
import { FILE, OWN_OPTIONS, variableOf } from "./options.ts";
import { terminalRunner, type Output } from "./terminal.ts";

/** What a command of the command line works with. */
export interface Invocation {
  readonly wish: Wish;
  readonly sources: InputSources;
  readonly around: RunSurroundings;
  /** For the result alone. */
  readonly result: Output;
  /** Whether the log goes to the same place, such as one terminal or one log of a pipeline. */
  readonly logged: boolean;
  readonly json: boolean;
  readonly stateFile: string;
}

/**
 * Reads the secrets, which are known before anything is said, and makes the rest of a run's
 * surroundings.
 * @param log where everything goes that is no result
 * @param logged whether `log` and `result` are one place
 * @throws Problem `inputs-invalid` when a secret's file can't be read
 */
export function invocation(
  wish: Wish,
  environment: NodeJS.ProcessEnv,
  { log, result, logged }: { readonly log: Output; readonly result: Output; readonly logged: boolean },
): Invocation {
  const values = new Map([...wish.inputs, ...wish.secrets, ...secretsOf(wish)]);
  const secrets = new Secrets(() => undefined);
  const sources: InputSources = {
    ...inputFiles,
    input: (name) => values.get(name) ?? "",
    secret: (text) => void secrets.add(text),
    howToGive: (name) => `the variable \`${variableOf(name)}\`, or a file that \`--${name}${FILE}\` names`,
  };
  for (const secret of secretInputs(sources.input)) secrets.add(secret);
  const runner = guarded(terminalRunner(log, wish.options.get("verbose") === "true"), secrets);
  return {
    wish,
    sources,
    around: { runner, clock: systemClock, secrets, environment, uniqueName },
    result,
    logged,
    json: wish.options.get("json") === "true",
    stateFile: wish.options.get("state-file") ?? OWN_OPTIONS["state-file"].default,
  };
}

function secretsOf({ secretFiles }: Wish): readonly (readonly [string, string])[] {
  const faults: string[] = [];
  const secrets = [...secretFiles].flatMap(([name, path]) => {
    try {
      return [[name, inputFiles.readFile(path)] as const];
    } catch (error) {
      faults.push(`\n  - \`${name}${FILE}\`: ${oneLine(path)} can't be read (${oneLine(reasonOf(error))}).`);
      return [];
    }
  });
  if (faults.length === 0) return secrets;
  throw new Problem("inputs-invalid", {
    tried: "read the files of the secrets",
    said: `${faults.length} wrong:${faults.join("")}`,
    remedy: "Give the path of a file that this user can read and that holds nothing but the secret.",
  });
}
