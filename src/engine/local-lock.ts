import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { lockFolder, releaseLock, type LockOptions } from "../files/lock.ts";
import { sweep } from "../files/copies.ts";
import { takeOver } from "../files/replace-file.ts";
import { waiting } from "../problems/progress.ts";
import { placeOf } from "../files/same-place.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import type { Surroundings } from "../clients/connect.ts";
import { storesOf } from "../trust/product-stores.ts";
import type { UndoStack } from "../undo/stack.ts";

/** Folders of a home whose files may also be given by themselves. */
const HOLDERS = [join("repository", "conf"), join("repository", "resources", "security")];

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Milliseconds to wait for another run on the same files; one that starts servers and proves them
 * takes minutes.
 */
const PATIENCE = 5 * 60_000;

/**
 * Takes the locks of all folders whose files this run may change, and removes what killed runs left
 * of theirs. The way back of each lock is pushed first, so that it is let go at the end of the run,
 * after its changes were taken back if they are.
 * @throws Problem `files-in-use`; the signal's reason
 */
export async function lockLocally(
  inputs: RunInputs,
  around: Surroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<void> {
  const folders = [inputs.is, inputs.apim].flatMap(({ home, deploymentToml, truststore }) => [
    ...(home === undefined ? [] : [home, ...HOLDERS.map((folder) => join(home, folder)).filter(isFolder)]),
    // Where a link leads to, so that two ways to one file meet at one lock.
    ...[deploymentToml, truststore].flatMap((file) => (file === undefined ? [] : [dirname(placeOf(file).path)])),
  ]);
  let takenOver = false;
  // In one order for all runs, so that two never wait for each other.
  for (const folder of [...new Set(folders.map((one) => placeOf(one).path))].toSorted())
    takenOver = (await lockOne(folder, around, undo, signal)) || takenOver;
  for (const file of await filesOf(inputs, around)) {
    await sweep(file);
    // What can't be written now is named by the stage that needs it.
    if (takenOver) await takeOver(file).catch(() => undefined);
  }
}

/**
 * Lets all locks go, once nothing will be taken back any more. What can't be removed stays on the
 * stack.
 */
export function unlockLocally(undo: UndoStack): void {
  for (const entry of undo.entries) {
    if (entry.way.kind !== "release-lock") continue;
    try {
      releaseLock(entry.way.file, entry.way.run);
      undo.forget(entry);
    } catch {
      // The clean-up tries again, and names it.
    }
  }
}

/** @returns whether a run that was killed had left the lock */
async function lockOne(
  folder: string,
  { runner, clock }: Surroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<boolean> {
  const entries: ReturnType<UndoStack["push"]>[] = [];
  const forget = (): void => entries.forEach((entry) => undo.forget(entry));
  try {
    const what = (): string => `Waiting for another run, which works on ${folder}`;
    const locking = {
      timeout: PATIENCE,
      clock,
      signal,
      onWait: (holder) => runner.info(`Waiting for ${holder}, which works on ${folder}.`),
      announce: (announced) => entries.push(undo.push("always", { kind: "release-lock", ...announced })),
    } satisfies LockOptions;
    const lock = await waiting({ what, limit: PATIENCE }, () => lockFolder(folder, locking));
    if (lock === undefined) forget();
    if (lock?.takenOver === true)
      runner.info(`A run that was ended had left its lock in ${folder}; it was taken over.`);
    return lock?.takenOver ?? false;
  } catch (error) {
    forget();
    throw error;
  }
}

/** The files that may be changed, symbolic links resolved, as far as they are there. */
async function filesOf(inputs: RunInputs, { environment }: Surroundings): Promise<readonly string[]> {
  const { truststorePassword } = inputs;
  const all = [inputs.is, inputs.apim].map(async ({ home, deploymentToml, truststore }) => {
    if (home === undefined) return [deploymentToml, truststore];
    const toml = join(home, "repository", "conf", "deployment.toml");
    const stores = await storesOf(home, { truststorePassword, environment }).catch(() => undefined);
    return [toml, stores?.truststore.file];
  });
  const files = (await Promise.all(all)).flat().flatMap((file) => (file === undefined ? [] : [placeOf(file)]));
  return files.flatMap(({ path, identity }) => (identity === undefined ? [] : [path]));
}
