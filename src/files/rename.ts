import { renameSync } from "node:fs";
import { isObject } from "../text/json.ts";

const MOST = 20;
/** Milliseconds. */
const PAUSE = 100;

/**
 * A rename, which on Windows fails for a moment while somebody looks at the file (a virus scanner,
 * the server): tried again for two seconds there.
 */
export function renameOver(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return renameSync(from, to);
    } catch (error) {
      const busy = isObject(error) && ["EPERM", "EACCES", "EBUSY"].some((code) => code === error["code"]);
      if (process.platform !== "win32" || !busy || attempt === MOST) throw error;
      // Nothing of this process may come between, so it waits where it stands.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
