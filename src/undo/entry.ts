import { isAbsolute } from "node:path";
import { isObject } from "../text/json.ts";
import type { Due, UndoEntry, WayBack } from "./stack.ts";

const DUES: readonly Due[] = ["always", "failure", "end-of-job"];

/** A saved entry of an earlier process, or the way back alone when it is not known when it is due; nothing when it is none of ours. */
export function entryOf(value: unknown): UndoEntry | { readonly way: WayBack } | undefined {
  if (!isObject(value) || !isObject(value["way"])) return undefined;
  const way = wayOf(value["way"]);
  if (way === undefined) return undefined;
  const due = DUES.find((one) => one === value["due"]);
  return due === undefined ? { way } : { due, way };
}

function wayOf(way: Record<string, unknown>): WayBack | undefined {
  const name = filled(way["name"]);
  const id = filled(way["id"]);
  switch (way["kind"]) {
    case "delete-application": {
      const more = texts(way, "id", "clientName", "clientId", "registering", "creating");
      return name === undefined || more === undefined ? undefined : { kind: "delete-application", name, ...more };
    }
    case "delete-api-resource": {
      const [identifier, more] = [filled(way["identifier"]), texts(way, "id", "creating")];
      return identifier === undefined || more === undefined
        ? undefined
        : { kind: "delete-api-resource", identifier, ...more };
    }
    case "delete-api": {
      const more = texts(way, "id", "creating");
      return name === undefined || more === undefined ? undefined : { kind: "delete-api", name, ...more };
    }
    case "delete-key-manager": {
      const more = texts(way, "id", "made");
      return name === undefined || more === undefined ? undefined : { kind: "delete-key-manager", name, ...more };
    }
    case "restore-key-manager":
      return restoreOf(way, name, id);
    case "restore-file": {
      const [file, backup, copy] = [pathOf(way["file"]), pathOf(way["backup"]), pathOf(way["copy"])];
      const [before, more] = [filled(way["before"]), texts(way, "made", "identity")];
      if (file === undefined || backup === undefined || copy === undefined) return undefined;
      if (before === undefined || more === undefined) return undefined;
      return { kind: "restore-file", file, backup, copy, before, ...more };
    }
    case "release-lock": {
      const [file, run] = [pathOf(way["file"]), filled(way["run"])];
      return file === undefined || run === undefined ? undefined : { kind: "release-lock", file, run };
    }
    case "stop-server":
      return stopOf(way);
    default:
      return undefined;
  }
}

function restoreOf(
  way: Record<string, unknown>,
  name: string | undefined,
  id: string | undefined,
): WayBack | undefined {
  const { representation, secrets } = way;
  const [names, more] = [namesOf(secrets), texts(way, "updating")];
  if (name === undefined || id === undefined || !isObject(representation)) return undefined;
  if (names === undefined || more === undefined) return undefined;
  return {
    kind: "restore-key-manager",
    name,
    id,
    representation,
    ...(names.length === 0 ? {} : { secrets: names }),
    ...more,
  };
}

function stopOf({ product, home, portOffset, script }: Record<string, unknown>): WayBack | undefined {
  const folder = pathOf(home);
  if ((product !== "is" && product !== "apim") || folder === undefined || !isNumber(portOffset)) return undefined;
  if (script !== undefined && !isNumber(script)) return undefined;
  return { kind: "stop-server", product, home: folder, portOffset, ...(script === undefined ? {} : { script }) };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A name or id: an empty one would mean all, or none. */
function filled(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The post step may run in another folder, where a relative path leads elsewhere. */
function pathOf(value: unknown): string | undefined {
  return typeof value === "string" && isAbsolute(value) ? value : undefined;
}

function namesOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return [];
  return Array.isArray(value) && value.every((name) => typeof name === "string") ? value : undefined;
}

/** The members of these names, all of them texts; nothing when one is something else. */
function texts<Key extends string>(
  way: Record<string, unknown>,
  ...keys: readonly Key[]
): { [K in Key]?: string } | undefined {
  const found: { [K in Key]?: string } = {};
  for (const key of keys) {
    const value = way[key];
    if (value === undefined) continue;
    const text = filled(value);
    if (text === undefined) return undefined;
    found[key] = text;
  }
  return found;
}
