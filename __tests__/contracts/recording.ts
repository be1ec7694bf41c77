import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRecording, type Recorded } from "../../sandbox/recorder.ts";

/** Where each run of the tests leaves its exchanges; one folder a run, one file a test file. */
export const RUNS = ["default", "programs", "faults", "wso2"] as const;
export type Run = (typeof RUNS)[number];
/** Environment variable with the folder of the run in progress, for its workers. */
export const FOLDER_VARIABLE = "RECORDED_EXCHANGES";

const ROOT = join(import.meta.dirname, "..", "..", ".recorded");
const PART_ONLY = "part-only";

export interface Recording {
  readonly run: Run;
  /** Not every test of the run was asked for: what is missing from it means nothing. */
  readonly partOnly: boolean;
  readonly exchanges: readonly Recorded[];
}

/** An empty folder for the exchanges of a run that begins. */
export function newFolder(run: Run, partOnly: boolean): string {
  const folder = join(ROOT, run);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (partOnly) writeFileSync(join(folder, PART_ONLY), "");
  return folder;
}

/** What the last run of each kind left, as far as there was one. */
export function recordings(): readonly Recording[] {
  return RUNS.filter((run) => existsSync(join(ROOT, run))).map((run) => {
    const folder = join(ROOT, run);
    const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
    return {
      run,
      partOnly: existsSync(join(folder, PART_ONLY)),
      exchanges: files.flatMap((name) => readRecording(join(folder, name))),
    };
  });
}
