/** What the directory of a zip says of one entry. */
export interface ZipEntry {
  /** With `/` between its parts; a folder ends with one. */
  readonly fileName: string;
  /** Bytes once it is unpacked. */
  readonly uncompressedSize: number;
  readonly externalFileAttributes: number;
  readonly versionMadeBy: number;
}

/** What becomes of an entry. */
export type Unpacked =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "file"; readonly path: string; readonly mode: number }
  | { readonly kind: "refused"; readonly why: string };

/** Of PKWARE's APPNOTE 4.4.2.2: who made the entry decides what its attributes mean. */
const UNIX = 3;
const TYPE_MASK = 0o170000;
const [REGULAR, FOLDER] = [0o100000, 0o040000];

/**
 * Judges an entry by its name and its attributes; nothing is touched. Only plain files and folders
 * below the archive's one top folder are unpacked: WSO2's packs hold nothing else, and a link or a
 * name with `..` leads out of it.
 * @returns a path without the top folder's name
 */
export function judgeEntry(entry: ZipEntry, topFolder: string): Unpacked {
  const { fileName, externalFileAttributes, versionMadeBy } = entry;
  const refused = (why: string): Unpacked => ({ kind: "refused", why });
  const isFolder = fileName.endsWith("/");
  const parts = (isFolder ? fileName.slice(0, -1) : fileName).split("/");
  if (/[\u0000-\u001f\u007f\\]/.test(fileName)) return refused("its name holds a control character or a backslash");
  if (parts.some((part) => part === "" || part === "." || part === ".."))
    return refused("its name leads out of the archive");
  if (parts[0] !== topFolder) return refused(`it is not in the archive's folder ${topFolder}`);
  const attributes = versionMadeBy >>> 8 === UNIX ? externalFileAttributes >>> 16 : 0;
  const type = attributes & TYPE_MASK;
  if (type !== 0 && type !== REGULAR && type !== FOLDER) return refused("it is a link or a device, no plain file");
  if (isFolder !== (type === FOLDER) && type !== 0) return refused("its name and its type contradict each other");
  const path = parts.slice(1).join("/");
  if (isFolder) return { kind: "folder", path };
  if (path === "") return refused("it has the name of the archive's folder");
  return { kind: "file", path, mode: modeOf(attributes, path) };
}

/**
 * Readable and writable by this user, and executable where the archive says so; a start script
 * always is, since some archives hold no modes.
 */
function modeOf(attributes: number, path: string): number {
  const executable = (attributes & 0o100) !== 0 || /^bin\/[^/]+\.sh$/.test(path);
  return executable ? 0o755 : 0o644;
}

/** The archive's one top folder, by its first entry: `wso2is-7.2.0`. */
export function topFolderOf(fileName: string): string | undefined {
  const [first = "", ...rest] = fileName.split("/");
  return rest.length === 0 || first === "" || first === "." || first === ".." ? undefined : first;
}
