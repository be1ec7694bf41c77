import { FOLDER_VARIABLE, newFolder, RUNS } from "./recording.ts";

/** What is asked of Jest's global configuration. */
interface Asked {
  readonly nonFlagArgs: readonly string[];
  readonly onlyChanged: boolean;
  readonly testNamePattern?: string;
  readonly shard?: unknown;
}

interface Project {
  readonly globals: Readonly<Record<string, unknown>>;
}

/**
 * Jest's `globalSetup`: the folder into which the run's workers record, whose name they inherit in
 * the environment. With an empty name there nothing is recorded: a run that a test starts would
 * take away what the run around it has recorded.
 */
export default function startRecording(global: Asked, project: Project): void {
  if (process.env[FOLDER_VARIABLE] === "") return;
  const run = RUNS.find((name) => name === project.globals["recordedRun"]);
  if (run === undefined) throw new Error("globals.recordedRun names no run");
  const partOnly =
    global.nonFlagArgs.length > 0 ||
    global.onlyChanged ||
    (global.testNamePattern ?? "") !== "" ||
    global.shard !== undefined;
  process.env[FOLDER_VARIABLE] = newFolder(run, partOnly);
}
