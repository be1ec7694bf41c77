import { realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** What a path leads to. */
export interface Place {
  /** Absolute, symbolic links resolved as far as they exist. */
  readonly path: string;
  /** Device and inode: one file may have several names. Nothing where there is none. */
  readonly identity?: string;
}

/** Where a path of the user leads, whether or not something is there. */
export function placeOf(path: string): Place {
  const absolute = resolve(path);
  try {
    const { dev, ino } = statSync(absolute, { bigint: true });
    return { path: realpathSync(absolute), identity: `${dev}:${ino}` };
  } catch {
    const above = dirname(absolute);
    return { path: above === absolute ? absolute : join(placeOf(above).path, absolute.slice(above.length)) };
  }
}
