import { isObject } from "../text/json.ts";
import type { Due, UndoEntry } from "./stack.ts";
import { wayOf, type WayBack } from "./way-back.ts";

const DUES: readonly Due[] = ["always", "failure", "end-of-job"];

/**
 * A saved entry of an earlier process, or the way back alone when it is not known when it is due;
 * nothing when it is none of ours.
 */
export function entryOf(value: unknown): UndoEntry | { readonly way: WayBack } | undefined {
  if (!isObject(value) || !isObject(value["way"])) return undefined;
  const way = wayOf(value["way"]);
  if (way === undefined) return undefined;
  const due = DUES.find((one) => one === value["due"]);
  return due === undefined ? { way } : { due, way };
}
