import { isDeepStrictEqual } from "node:util";
import type { AdminApi } from "../clients/api-manager/admin.ts";
import { Problem } from "../problems/problem.ts";
import type { Clock } from "../ports.ts";
import type { Memory } from "../undo/stack.ts";
import type { RestoreKeyManager } from "../undo/ways/restore-key-manager.ts";
import { MASK } from "../text/secret-names.ts";
import { nameOf } from "../undo/field-path.ts";
import { undoUnderWay } from "../undo/under-way.ts";
import { fieldsOf, hasMask, isAsSaved, picked, unmasked, withFields } from "./secret-fields.ts";

/** Milliseconds after which a change whose answer never came is overwritten once more. */
const LATE = 1000;
/**
 * A user name is worth nothing with another user's password: where one can't be put back, both
 * stay, and the connector still signs in.
 */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  "additionalProperties.Password": ["additionalProperties.Username"],
};

/**
 * Puts a Key Manager back as `way` has it. Secrets that the run replaced come from `memory` (values
 * by the path of their field), which only the process that replaced them has; all others are taken
 * from what is stored now.
 * @throws Problem `secret-not-restored` when all is back but secrets that are not in `memory`;
 * `key-manager-not-stored`; by status
 */
export async function restoreKeyManager(
  admin: AdminApi,
  way: RestoreKeyManager,
  memory: Memory,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const lost = (way.secrets ?? []).filter((path) => memory[path] === undefined);
  const kept = [...lost, ...lost.flatMap((path) => TOGETHER[path] ?? [])];
  // The server may still have been at work on the change when this process gave up waiting for it:
  // what it stores late is overwritten.
  await undoUnderWay(() => put(admin, way, memory, kept), { underWay: way.updating, pauses: [LATE], clock, signal });
  if (lost.length === 0) return;
  throw new Problem("secret-not-restored", {
    tried: `put ${lost.map(nameOf).join(" and ")} of the Key Manager ${way.name} back`,
    where: admin.session.client.where,
    said: `all else is as it was before, but ${named(kept)} ${kept.length === 1 ? "is" : "are"} still what this run set`,
  });
}

function named(paths: readonly string[]): string {
  const names = paths.map(nameOf).join(" and ");
  return paths.every((path) => path !== nameOf(path)) ? `${names} of its connector` : names;
}

async function put(
  admin: AdminApi,
  way: RestoreKeyManager,
  memory: Memory,
  kept: readonly string[],
): Promise<undefined> {
  const saved = way.representation;
  // A field that API Manager does not mask would be overwritten by the mask: what is stored now is
  // sent again.
  const now: Readonly<Record<string, unknown>> =
    hasMask(saved) || kept.length > 0 ? ((await admin.get(way.id)) ?? {}) : {};
  const whole = Object.fromEntries(
    Object.entries(saved)
      .map(([name, value]) => [name, unmasked(value, now[name])] as const)
      .filter(([name, value]) => value !== null && name !== "endpoints"),
  );
  const answer = await admin.update(way.id, withFields(whole, { ...memory, ...picked(fieldsOf(now), kept) }));
  // The answer shows secrets in clear, the only place where they can be seen.
  const answered = fieldsOf(admin.updated(answer.expect(200)));
  const others = Object.keys(memory).filter(
    (path) => answered[path] !== MASK && !isDeepStrictEqual(answered[path], memory[path]),
  );
  if (others.length > 0) throw notAsBefore(admin, way, `the answer shows another ${named(others)}`);
  const read = await admin.get(way.id);
  const nothing = Object.fromEntries(kept.map((path) => [path, undefined]));
  if (read !== undefined && isAsSaved(withFields(read, nothing), withFields(saved, nothing))) return undefined;
  throw notAsBefore(admin, way, "read again, it is not as it was");
}

function notAsBefore(admin: AdminApi, { name }: RestoreKeyManager, said: string): Problem {
  return new Problem("key-manager-not-stored", {
    tried: `put the Key Manager ${name} back as it was`,
    where: admin.session.client.where,
    said,
  });
}
