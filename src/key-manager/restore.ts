import { isDeepStrictEqual } from "node:util";
import { propertiesOf, type AdminApi, type KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import { Problem } from "../problems/problem.ts";
import type { Clock } from "../ports.ts";
import type { WayBack } from "../undo/stack.ts";
import { MASK } from "../text/secret-names.ts";
import { picked, withProperties } from "./secret-fields.ts";

type Way = Extract<WayBack, { kind: "restore-key-manager" }>;

/** Milliseconds after which a change whose answer never came is overwritten once more. */
const LATE = 1000;
/** A user name is worth nothing with another user's password: where one can't be put back, both stay, and the connector still signs in. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = { Password: ["Username"] };

/**
 * Puts a Key Manager back as `way` has it. Secrets that the run replaced come from `memory` (values by field name), which only the
 * process that replaced them has.
 * @throws Problem `secret-not-restored` when all is back but secrets that are not in `memory`; `key-manager-not-stored`; by status
 */
export async function restoreKeyManager(
  admin: AdminApi,
  way: Way,
  memory: Readonly<Record<string, string>>,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const lost = (way.secrets ?? []).filter((name) => memory[name] === undefined);
  const kept = [...lost, ...lost.flatMap((name) => TOGETHER[name] ?? [])];
  await put(admin, way, memory, kept);
  if (way.updating !== undefined) {
    // The server may still have been at work on the change when this process gave up waiting for it.
    await clock.sleep(LATE, signal);
    await put(admin, way, memory, kept);
  }
  if (lost.length === 0) return;
  throw new Problem("secret-not-restored", {
    tried: `put ${lost.join(" and ")} of the Key Manager ${way.name} back`,
    where: admin.session.client.where,
    said: `all else is as it was before, but ${kept.join(" and ")} of its connector ${kept.length === 1 ? "is" : "are"} still what this run set`,
  });
}

async function put(
  admin: AdminApi,
  way: Way,
  memory: Readonly<Record<string, string>>,
  kept: readonly string[],
): Promise<void> {
  const saved = propertiesOf(way.representation);
  const hidden = Object.keys(saved).filter((name) => saved[name] === MASK);
  // A field that API Manager does not mask would be overwritten by the mask: what is stored now is sent again.
  const now = [...hidden, ...kept].length === 0 ? {} : propertiesOf((await admin.get(way.id)) ?? {});
  const secrets = { ...picked(now, hidden), ...memory, ...picked(now, kept) };
  const body = Object.fromEntries(
    Object.entries(way.representation).filter(([key, value]) => value !== null && key !== "endpoints"),
  );
  const answer = await admin.update(way.id, Object.keys(secrets).length === 0 ? body : withProperties(body, secrets));
  // The answer shows secrets in clear, the only place where they can be seen.
  const answered = propertiesOf(admin.updated(answer.expect(200)));
  const others = Object.keys(memory).filter((name) => answered[name] !== memory[name] && answered[name] !== MASK);
  if (others.length > 0) throw notAsBefore(admin, way, `the answer shows another ${others.join(" and ")}`);
  const unseen = [...hidden, ...kept];
  const read = await admin.get(way.id);
  if (read !== undefined && isDeepStrictEqual(without(read, unseen), without(way.representation, unseen))) return;
  throw notAsBefore(admin, way, "read again, it is not as it was");
}

function without(body: KeyManagerRepresentation, names: readonly string[]): KeyManagerRepresentation {
  return withProperties(body, Object.fromEntries(names.map((name) => [name, undefined])));
}

function notAsBefore(admin: AdminApi, { name }: Way, said: string): Problem {
  return new Problem("key-manager-not-stored", {
    tried: `put the Key Manager ${name} back as it was`,
    where: admin.session.client.where,
    said,
  });
}
