import { isDeepStrictEqual } from "node:util";
import type { AdminApi, KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import type { Answer } from "../http/answer.ts";
import { textOf } from "../text/json.ts";
import { isOutcomeUnknown, isRefusal } from "../problems/meaning.ts";
import { Problem } from "../problems/problem.ts";
import type { UndoEntry, UndoStack } from "../undo/stack.ts";
import type { RestoreKeyManager } from "../undo/ways/restore-key-manager.ts";
import { compare, fingerprintOf, merge } from "./compare.ts";
import type { Plan, Stored } from "./plan.ts";
import { secretsIn } from "../text/secret-names.ts";
import { nameOf } from "../undo/field-path.ts";
import {
  fieldsOf,
  hasMask,
  picked,
  replacedSecrets,
  withFields,
  withoutSecrets,
  type Fields,
} from "./secret-fields.ts";

export type Change = "created" | "updated" | "unchanged";

export interface Registered {
  readonly id: string;
  readonly change: Change;
}

/** What became of a plan. */
export interface Executed extends Registered {
  /**
   * After a change the body that was sent, with all secrets that are known in clear: never
   * published. A mask stands where API Manager holds a secret that it did not show.
   */
  readonly sent?: KeyManagerRepresentation;
  /** As it was read back after a change. */
  readonly stored?: KeyManagerRepresentation;
}

/** The stored Key Manager with exactly this name, if any. @throws Problem by status */
export async function findKeyManager(admin: AdminApi, name: string): Promise<Stored | undefined> {
  const info = (await admin.list()).find((item) => item.name === name);
  if (info === undefined) return undefined;
  const representation = await admin.get(info.id);
  return representation === undefined ? undefined : { id: info.id, representation };
}

/**
 * Executes a plan and reads the result back: a 201 only says "stored", and can be wrong (A-2.2j).
 * @throws Problem `key-manager-refused`, `key-manager-not-stored`, or by status
 */
export async function register(admin: AdminApi, plan: Plan, undo: UndoStack): Promise<Executed> {
  switch (plan.action) {
    case "unchanged":
      return { id: plan.id, change: "unchanged" };
    case "create":
      return create(admin, plan.name, plan.desired, undo);
    case "update":
      return update(admin, plan, undo);
  }
}

async function create(
  admin: AdminApi,
  name: string,
  desired: KeyManagerRepresentation,
  undo: UndoStack,
): Promise<Executed> {
  const made = fingerprintOf(desired);
  const way = { kind: "delete-key-manager", name, made } as const;
  const entry = undo.push("failure", { ...way, creating: true });
  const answer = await admin.create(desired).catch(lost);
  if (!(answer instanceof Problem) && answer.status === 409) {
    undo.forget(entry);
    throw answer.problem("key-manager-not-stored", "another run created it at the same moment");
  }
  if (!(answer instanceof Problem) && answer.status !== 201) {
    // A client error stored nothing; a server error may have.
    if (isRefusal(answer)) undo.forget(entry);
    throw answer.refused("key-manager-refused");
  }
  const answered = answer instanceof Problem ? undefined : admin.createdId(answer);
  if (answered !== undefined)
    undo.replace(entry, { due: "failure", way: { kind: "delete-key-manager", name, id: answered } });
  const stored = await findKeyManager(admin, name);
  if (stored === undefined) {
    // The way back stays on the stack: a lost create may still be stored in a moment.
    if (answer instanceof Problem) throw answer;
    throw answer.problem("key-manager-not-stored", "afterwards there is no Key Manager of this name");
  }
  const isOurs = answered === undefined ? fingerprintOf(stored.representation) === made : answered === stored.id;
  if (!isOurs) {
    // Our own was refused or swallowed (201 all the same): the stored one is the other run's, and
    // is left alone.
    if (answered === undefined) undo.forget(entry);
    throw notKept(admin, name, "what is stored under this name is not what was sent: a parallel run created it");
  }
  if (answered === undefined)
    undo.replace(entry, { due: "failure", way: { kind: "delete-key-manager", name, id: stored.id } });
  confirm(admin, desired, stored);
  return { id: stored.id, change: "created", sent: desired, stored: stored.representation };
}

/**
 * Writes the secrets of an unchanged Key Manager where the stored ones are others: they are masked
 * when read, so the plan can't tell; the answer to a PUT that keeps them shows them.
 * @returns whether one was another, and is now replaced
 * @throws Problem `key-manager-refused`, `key-manager-not-stored`, or by status
 */
export async function rewriteSecrets(
  admin: AdminApi,
  desired: KeyManagerRepresentation,
  stored: Stored,
  undo: UndoStack,
): Promise<boolean> {
  const name = textOf(desired["name"]) ?? "";
  return (await update(admin, { name, id: stored.id, current: stored.representation, desired }, undo)).replaced;
}

/**
 * Two requests where a secret is to be replaced: the first keeps every stored secret, and its
 * answer shows them in clear, so that the second goes out only when the way back to them is
 * known.
 */
async function update(
  admin: AdminApi,
  plan: Pick<Extract<Plan, { action: "update" }>, "name" | "id" | "current" | "desired">,
  undo: UndoStack,
): Promise<Executed & { readonly replaced: boolean }> {
  let replacedOne = false;
  const representation = withoutSecrets(plan.current);
  const way = { kind: "restore-key-manager", name: plan.name, id: plan.id, representation } as const;
  const entry = undo.push("failure", { ...way, updating: true });
  const body = merge(plan.current, plan.desired);
  const replaced = replacedSecrets(plan.current, body);
  const first = await put(admin, plan.id, withFields(body, picked(fieldsOf(plan.current), replaced)));
  if (!(first instanceof Problem) && first.status !== 200) {
    // A client error has changed nothing; a server error may have.
    if (isRefusal(first)) undo.forget(entry);
    throw first.refused("key-manager-refused");
  }
  if (first instanceof Problem) {
    if (replaced.length > 0) throw first;
  } else {
    const [former, wanted] = [fieldsOf(admin.updated(first)), fieldsOf(body)];
    const other = replaced.filter((path) => !isDeepStrictEqual(former[path], wanted[path]));
    if (other.length === 0) undo.replace(entry, { ...entry, way });
    else await replaceSecrets(admin, { ...way, secrets: other }, { entry, former, body, undo });
    replacedOne = other.length > 0;
  }
  const read = await admin.get(plan.id);
  if (read === undefined) throw notKept(admin, plan.name, "it is gone after the update");
  confirm(admin, plan.desired, { id: plan.id, representation: read });
  const sent = first instanceof Problem ? body : withKeptSecrets(admin, body, admin.updated(first));
  return { id: plan.id, change: "updated", sent, stored: read, replaced: replacedOne };
}

/** The body with the secrets that API Manager keeps, in the place of their masks (A-2.5d). */
function withKeptSecrets(
  admin: AdminApi,
  body: KeyManagerRepresentation,
  answered: KeyManagerRepresentation,
): KeyManagerRepresentation {
  const fields = fieldsOf(body);
  const kept = Object.keys(fields).filter((path) => hasMask(fields[path]));
  const values = picked(fieldsOf(answered), kept);
  for (const [path, value] of Object.entries(values)) hide(admin, path, value);
  return withFields(body, values);
}

/**
 * Of a text all is secret: it may be masked for no other reason than that the connector says so.
 */
function hide(admin: AdminApi, path: string, value: unknown): void {
  if (hasMask(value)) return;
  const texts = typeof value === "string" ? [value] : secretsIn({ [nameOf(path)]: value });
  for (const text of texts) admin.session.secret(text);
}

/**
 * The stack knows which secrets change before they do; their former values stay in this process.
 */
async function replaceSecrets(
  admin: AdminApi,
  way: RestoreKeyManager,
  { entry, former, body, undo }: { entry: UndoEntry; former: Fields; body: KeyManagerRepresentation; undo: UndoStack },
): Promise<void> {
  const known = (way.secrets ?? []).filter((path) => former[path] !== undefined && !hasMask(former[path]));
  for (const path of known) hide(admin, path, former[path]);
  // Before the stack names them: `replace` carries it over, also when it can't be saved.
  undo.remember(entry, picked(former, known));
  const marked = undo.replace(entry, { ...entry, way: { ...way, updating: true } });
  const second = await put(admin, way.id, body);
  if (!(second instanceof Problem) && second.status !== 200) throw second.refused("key-manager-refused");
  if (!(second instanceof Problem)) undo.replace(marked, { ...marked, way });
}

async function put(admin: AdminApi, id: string, body: KeyManagerRepresentation): Promise<Answer | Problem> {
  return admin.update(id, body).catch(lost);
}

/** A lost answer is judged by what is read back; everything else is thrown. */
function lost(error: unknown): Problem {
  if (error instanceof Problem && isOutcomeUnknown(error)) return error;
  throw error;
}

function confirm(admin: AdminApi, desired: KeyManagerRepresentation, stored: Stored): void {
  const differences = compare(desired, stored.representation);
  if (differences.length === 0) return;
  const paths = differences.map(({ path }) => path).join(", ");
  throw notKept(admin, textOf(desired["name"]) ?? "", `read again, it differs in ${paths}`);
}

function notKept(admin: AdminApi, name: string, said: string): Problem {
  return new Problem("key-manager-not-stored", {
    tried: `read the Key Manager ${name} back`,
    where: admin.session.client.where,
    said,
  });
}
