/** The one that `action.yml` asks for, and that the Action is tested on. */
export const OLDEST_NODE = 24;

/** @param version as in `process.versions.node`: "24.4.1" */
export function isTooOld(version: string): boolean {
  return Number(version.split(".")[0]) < OLDEST_NODE;
}
