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
 * the environment.
 */
export default function startRecording(global: Asked, project: Project): void {
  const run = RUNS.find((name) => name === project.globals["recordedRun"]);
  if (run === undefined) throw new Error("globals.recordedRun names no run");
  const partOnly =
    global.nonFlagArgs.length > 0 ||
    global.onlyChanged ||
    (global.testNamePattern ?? "") !== "" ||
    global.shard !== undefined;
  process.env[FOLDER_VARIABLE] = newFolder(run, partOnly);
}
