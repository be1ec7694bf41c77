import { isOutcomeUnknown, isRefusal } from "../../problems/meaning.ts";
import { Problem } from "../../problems/problem.ts";
import type { UndoEntry, UndoStack } from "../../undo/stack.ts";
import type { WayBack } from "../../undo/way-back.ts";

type Created = Extract<WayBack, { creating?: boolean }>;

/**
 * Creates a throw-away object, its way back pushed first. Until the server has answered, the way
 * back says that the object may still be created; afterwards it has what is `known` of the object.
 * @returns what was created, and the entry of its way back
 */
export async function whileCreating<Value>(
  undo: UndoStack,
  way: Created,
  create: () => Promise<Value>,
  known: (value: Value) => WayBack,
): Promise<readonly [Value, UndoEntry]> {
  const entry = undo.push("always", { ...way, creating: true });
  try {
    const value = await create();
    return [value, undo.replace(entry, { due: "always", way: known(value) })];
  } catch (error) {
    // Refused, as for a name that is taken: whatever has that name is somebody else's.
    if (error instanceof Problem && isRefusal(error.evidence)) undo.forget(entry);
    else if (error instanceof Problem && !isOutcomeUnknown(error)) undo.replace(entry, { due: "always", way });
    throw error;
  }
}
