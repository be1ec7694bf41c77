import { isObject, textOf } from "./json.ts";

/** One way back, as plain data without secrets, so that the post step can go it in a new process. */
export type WayBack =
  | {
      readonly kind: "delete-application";
      readonly name: string;
      readonly id?: string;
      /** Client name in Identity Server, known with the id. */
      readonly clientName?: string;
      /** "true" while API Manager may still be registering that client. */
      readonly registering?: string;
      /** "true" until the server has answered the creation: the object may still come into being. */
      readonly creating?: string;
    }
  | { readonly kind: "delete-api"; readonly name: string; readonly id?: string; readonly creating?: string }
  | { readonly kind: "delete-api-resource"; readonly identifier: string; readonly creating?: string }
  | { readonly kind: "delete-key-manager"; readonly name: string; readonly id?: string }
  | {
      readonly kind: "restore-file";
      readonly file: string;
      readonly backup: string;
      /** The copy that becomes the file; a killed run leaves it. */
      readonly copy: string;
      /** SHA-256 of the file before the change. */
      readonly before: string;
      /** SHA-256 and inode of the file after the change; nothing while it can't have happened yet. */
      readonly made?: string;
      readonly identity?: string;
    }
  | { readonly kind: "release-lock"; readonly file: string; readonly run: string }
  | {
      readonly kind: "stop-server";
      readonly product: "is" | "apim";
      readonly home: string;
      readonly portOffset: number;
      /** Process id of the start script, once it runs: until its Java has written `wso2carbon.pid` nothing else leads to it. */
      readonly script?: number;
    }
  | {
      readonly kind: "restore-key-manager";
      readonly name: string;
      readonly id: string;
      /** As GET showed it; its masked password keeps the stored one on PUT (apim-contract 2.5). */
      readonly representation: Readonly<Record<string, unknown>>;
    };

/**
 * When an entry is due: `always` for throw-away objects, `failure` for what a failed run takes back, `end-of-job` for what
 * `ephemeral` removes in the post step.
 */
export type Due = "always" | "failure" | "end-of-job";

export interface UndoEntry {
  readonly due: Due;
  readonly way: WayBack;
}

/**
 * The stack of ways back. Who creates or changes something pushes the way back before the request goes out, because the answer can
 * get lost; every change of the stack is saved for the post step. Rollback, clean-up and `ephemeral` are this one thing.
 */
export class UndoStack {
  #entries: readonly UndoEntry[] = [];
  readonly #save: (entries: readonly UndoEntry[]) => void;
  readonly #secrets = new WeakMap<UndoEntry, string>();

  constructor(save: (entries: readonly UndoEntry[]) => void, entries: readonly UndoEntry[] = []) {
    this.#save = save;
    this.#entries = entries;
  }

  get entries(): readonly UndoEntry[] {
    return this.#entries;
  }

  push(due: Due, way: WayBack): UndoEntry {
    const entry = { due, way };
    this.#set([...this.#entries, entry]);
    return entry;
  }

  /** Takes an entry off: the object is gone, or was never ours. */
  forget(entry: UndoEntry): void {
    this.#set(this.#entries.filter((other) => other !== entry));
  }

  /** Puts `by` in the place of `entry`, once more is known of the object. */
  replace(entry: UndoEntry, by: UndoEntry): UndoEntry {
    this.#set(this.#entries.map((other) => (other === entry ? by : other)));
    return by;
  }

  /** Keeps the secret that an entry needs in this process only; it is never saved. */
  remember(entry: UndoEntry, secret: string): void {
    this.#secrets.set(entry, secret);
  }

  remembered(entry: UndoEntry): string | undefined {
    return this.#secrets.get(entry);
  }

  /** The entries that are due, last pushed first: application, then API, then API resource, then Key Manager. */
  due(...moments: readonly Due[]): readonly UndoEntry[] {
    return this.#entries.filter((entry) => moments.includes(entry.due)).toReversed();
  }

  #set(entries: readonly UndoEntry[]): void {
    this.#entries = entries;
    this.#save(entries);
  }
}

/** The saved entries of an earlier process; what is not one of ours is dropped. */
export function parseEntries(text: string): readonly UndoEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.flatMap(parseEntry) : [];
}

function parseEntry(value: unknown): UndoEntry[] {
  if (!isObject(value) || !isObject(value["way"])) return [];
  const due = value["due"];
  const way = parseWay(value["way"]);
  if (way === undefined || (due !== "always" && due !== "failure" && due !== "end-of-job")) return [];
  return [{ due, way }];
}

function parseWay(way: Record<string, unknown>): WayBack | undefined {
  const name = textOf(way["name"]);
  const id = textOf(way["id"]);
  switch (way["kind"]) {
    case "delete-application":
      return name === undefined
        ? undefined
        : { kind: "delete-application", name, ...texts(way, "id", "clientName", "registering", "creating") };
    case "delete-api-resource": {
      const identifier = textOf(way["identifier"]);
      return identifier === undefined
        ? undefined
        : { kind: "delete-api-resource", identifier, ...texts(way, "creating") };
    }
    case "delete-api":
      return name === undefined ? undefined : { kind: "delete-api", name, ...texts(way, "id", "creating") };
    case "delete-key-manager":
      return name === undefined ? undefined : { kind: "delete-key-manager", name, ...texts(way, "id") };
    case "restore-key-manager": {
      const representation = way["representation"];
      return name === undefined || id === undefined || !isObject(representation)
        ? undefined
        : { kind: "restore-key-manager", name, id, representation };
    }
    case "restore-file": {
      const { file, backup, copy, before } = texts(way, "file", "backup", "copy", "before");
      if (file === undefined || backup === undefined || copy === undefined || before === undefined) return undefined;
      return { kind: "restore-file", file, backup, copy, before, ...texts(way, "made", "identity") };
    }
    case "release-lock": {
      const { file, run } = texts(way, "file", "run");
      return file === undefined || run === undefined ? undefined : { kind: "release-lock", file, run };
    }
    case "stop-server": {
      const { product, home, portOffset, script } = way;
      const known =
        (product === "is" || product === "apim") && typeof home === "string" && typeof portOffset === "number";
      if (!known) return undefined;
      return { kind: "stop-server", product, home, portOffset, ...(typeof script === "number" ? { script } : {}) };
    }
    default:
      return undefined;
  }
}

/** The members of these names that are texts. */
function texts<Key extends string>(way: Record<string, unknown>, ...keys: readonly Key[]): { [K in Key]?: string } {
  const found: { [K in Key]?: string } = {};
  for (const key of keys) {
    const value = textOf(way[key]);
    if (value !== undefined) found[key] = value;
  }
  return found;
}
