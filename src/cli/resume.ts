import { COMMAND_NEEDS, COMMANDS } from "../inputs/run-inputs.ts";
import { Problem } from "../problems/problem.ts";
import { BY_HAND } from "../text/marks.ts";
import { finishSaved, type FinishedWork } from "../process/finish-saved.ts";
import { textOfState } from "../undo/saved-state.ts";
import type { ExitCode } from "./exit-code.ts";
import { FILE, variableOf } from "./options.ts";
import { keptRun, StateFile, stillRuns, taken, type KeptRun } from "./state-file.ts";
import type { Stops } from "./stops.ts";
import type { Invocation } from "./surroundings.ts";

/**
 * Finishes a run that was killed, or that left something for later, by its state file: undoes what
 * is named there. Inputs come from the file, where none is given anew; secrets are not in it.
 * @throws Problem `inputs-invalid`, `state-file-taken`
 */
export async function resume(asked: Invocation, stops: Stops): Promise<ExitCode> {
  const { around, sources, result, json } = asked;
  const kept = keptRun(asked.stateFile);
  if (kept === undefined) {
    around.runner.info(`There is no ${asked.stateFile}: nothing is to be undone.`);
    if (json) result.write(jsonTextOf({ left: [], problems: [] }));
    return 0;
  }
  if (stillRuns(kept)) throw taken(kept, "undo what a run has left");
  const input = (name: string): string => {
    const given = name === "command" ? "" : sources.input(name);
    return given === "" ? (kept.inputs.get(name) ?? "") : given;
  };
  stopWithoutSecrets(kept, input);
  const file = new StateFile(kept.file, kept.inputs, true);
  const { state } = kept;
  const ended = await finishSaved({
    state,
    sources: { ...sources, input },
    around,
    signal: stops.undoing(),
    // What can't be read stays as it is, for who looks at it.
    ...(state.faults.length > 0 ? {} : { save: (entries) => file.save(textOfState({ ...state, entries })) }),
  });
  tell(ended, kept, asked);
  const isDone = ended.left.length === 0 && ended.problems.length === 0;
  if (isDone) file.remove();
  return isDone ? 0 : 1;
}

/** Without its password every request to a server fails, and each would be named as left. */
function stopWithoutSecrets({ inputs, state }: KeptRun, input: (name: string) => string): void {
  const command = COMMANDS.find((one) => one === inputs.get("command"));
  if (command === undefined || state.entries.length === 0) return;
  const { apim, isUser } = COMMAND_NEEDS[command];
  const missing = [...(apim ? ["apim-password"] : []), ...(isUser ? ["is-password"] : [])].filter(
    (name) => input(name) === "",
  );
  if (missing.length === 0) return;
  throw new Problem("inputs-invalid", {
    tried: "undo what a run has left",
    said: `secrets are not in the state file, and these are missing: ${missing.join(", ")}`,
    remedy: `Set ${missing.map(variableOf).join(" and ")}, or give ${missing.map((name) => `--${name}${FILE}`).join(" and ")}.`,
  });
}

function tell(ended: FinishedWork, { file, state }: KeptRun, { around: { runner }, result, json }: Invocation): void {
  for (const { what, command, problem } of ended.left)
    runner.error(`${what}.\n${problem.message}\n${BY_HAND}${command}`);
  for (const problem of ended.problems) runner.error(problem.message);
  if (state.faults.length > 0) runner.info(`Once that is seen to by hand, remove ${file}.`);
  if (json) result.write(jsonTextOf(ended));
  else if (ended.left.length === 0 && ended.problems.length === 0) result.write("Done: all is undone.\n");
}

function jsonTextOf({ left, problems }: FinishedWork): string {
  const said = ({ id, message }: Problem) => ({ id, message });
  return `${JSON.stringify(
    {
      version: 1,
      verdict: left.length + problems.length === 0 ? "passed" : "failed",
      left: left.map(({ what, command, problem }) => ({ what, command, problem: said(problem) })),
      problems: problems.map(said),
    },
    null,
    2,
  )}\n`;
}
