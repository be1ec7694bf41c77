/**
 * Preloaded (`--import`) into a process of its own: what Windows refuses there. A handle that is
 * only read can't be flushed (FlushFileBuffers), a folder can't be opened, symbolic links are for
 * administrators, and a rename over a file that somebody looks at fails for a moment. Paths,
 * programs and signals stay this machine's.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { open } = fs.promises;
const { renameSync } = fs;
let refusals = 3;

function refused(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: as on Windows`), { code });
}

Object.defineProperty(process, "platform", { value: "win32" });
Object.assign(fs.promises, {
  open: async (path: fs.PathLike, flags?: string | number, mode?: fs.Mode) => {
    if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw refused("EISDIR");
    const handle = await open(path, flags, mode);
    if (flags === undefined || flags === "r") handle.sync = () => Promise.reject(refused("EPERM"));
    return handle;
  },
});
Object.assign(fs, {
  symlinkSync: () => {
    throw refused("EPERM");
  },
  renameSync: (from: fs.PathLike, to: fs.PathLike) => {
    if (fs.existsSync(to) && (refusals -= 1) >= 0) throw refused("EBUSY");
    renameSync(from, to);
  },
});
syncBuiltinESMExports();
