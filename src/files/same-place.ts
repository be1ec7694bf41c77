import { realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** What a path leads to. */
export interface Place {
  /** Absolute, symbolic links resolved as far as they exist. */
  readonly path: string;
  /** Device and inode: one file may have several names. Nothing where there is none. */
  readonly identity?: string;
}

/**
 * Whether a path is the folder or below it; the file system is not asked, so both are given with
 * symbolic links resolved. A name such as `..data` (Kubernetes mounts its files through one) is a
 * name like any other.
 */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
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
