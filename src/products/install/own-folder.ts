import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { Problem, reasonOf } from "../../problems/problem.ts";
import { oneLine } from "../../text/foreign-text.ts";
import { OWN_FOLDER } from "../../undo/ways/remove-folder.ts";
import { runningPid } from "../process.ts";
import { placesIn } from "../home.ts";

/** A file that is written at this moment makes a folder non-empty again. */
const TRIES = 5;

/**
 * Removes a folder that a run has made, with all that is in it; symbolic links are removed, never
 * followed. One that is gone is fine.
 * @throws Problem `folder-not-removed` when its server still runs, or it can't be removed
 */
export async function removeOwnFolder(folder: string): Promise<void> {
  const refused = (said: string, cause?: unknown): Problem =>
    new Problem("folder-not-removed", { tried: "remove what was unpacked", where: folder, said }, cause);
  if (!basename(folder).startsWith(OWN_FOLDER)) throw refused("it is no folder of this Action");
  const pid = await runningPid(folder, placesIn(folder).pidFile);
  if (pid !== undefined) throw refused(`its server still runs (process ${pid})`);
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: TRIES });
  } catch (error) {
    throw refused(oneLine(reasonOf(error)), error);
  }
}
