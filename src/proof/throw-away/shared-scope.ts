import { CONNECTOR_RESOURCE } from "../../clients/identity-server/api-resources.ts";
import type { RolesApi } from "../../clients/identity-server/roles.ts";
import type { Clients } from "../../clients/connect.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import type { Clock } from "../../ports.ts";
import { Problem } from "../../problems/problem.ts";
import { lookedFor } from "../../undo/under-way.ts";
import type { UndoEntry } from "../../undo/stack.ts";
import type { BoundRole, DeleteSharedScope } from "../../undo/ways/delete-shared-scope.ts";
import type { ProofContext } from "../check.ts";
import { whileCreating } from "./creation.ts";
import { unbind } from "./role.ts";

type Needs = Pick<ProofContext, "servers" | "undo" | "isUser" | "uniqueName">;

/** A shared scope of API Manager that is removed after the proof. */
export interface ThrowAwaySharedScope {
  readonly name: string;
  readonly entry: UndoEntry;
  readonly way: DeleteSharedScope;
}

/** What a scope is bound to: a role of API Manager, and its name in Identity Server. */
export interface Binding {
  readonly role: string;
  readonly inIdentityServer: string;
}

/**
 * Pushes the way back of the connector's API resource where there is none yet, so that the first
 * throw-away scope makes it. Before any scope is made.
 */
export async function rememberConnectorResource({ servers: { is }, undo, isUser }: Needs): Promise<void> {
  if ((await is.apiResources.ofConnector(isUser)) !== undefined) return;
  undo.push("always", { kind: "delete-api-resource", identifier: CONNECTOR_RESOURCE, ifEmpty: true });
}

/**
 * Makes a shared scope, its way back pushed first. That API Manager answers says nothing of
 * Identity Server (B-S2).
 * @throws Problem `proof-scope-set-up`, by status
 */
export async function throwAwaySharedScope(
  { servers, undo, isUser, uniqueName }: Needs,
  binding?: Binding,
): Promise<ThrowAwaySharedScope> {
  const name = `${uniqueName()}:read`;
  const role = binding === undefined ? {} : { role: await boundRole(binding, servers.is.roles, isUser) };
  const way = { kind: "delete-shared-scope", name, ...role } as const;
  try {
    const [id, entry] = await whileCreating(
      undo,
      way,
      () => servers.sharedScopes.create(name, binding === undefined ? [] : [binding.role]),
      (made) => ({ ...way, id: made }),
    );
    return { name, entry, way: { ...way, id } };
  } catch (error) {
    if (!(error instanceof Problem) || error.id !== "server-error") throw error;
    // Nothing but 500 where it can't send the scope to Identity Server (A-6.1c).
    throw new Problem("proof-scope-set-up", error.evidence, error);
  }
}

/** The role as it is before the scope is bound to it. */
async function boundRole(
  { inIdentityServer: name }: Binding,
  roles: RolesApi,
  isUser: Credentials,
): Promise<BoundRole> {
  return { name, before: (await roles.named(name, isUser)).map(({ id }) => id) };
}

/**
 * Removes a throw-away scope by its id, or by name and mark where the answer to its creation got
 * lost; then in Identity Server, where API Manager may have left it (A-6.1i),
 * and leaves its role (A-6.1l).
 * @throws Problem by status
 */
export async function removeSharedScope(
  way: DeleteSharedScope,
  { sharedScopes, is }: Pick<Clients, "sharedScopes" | "is">,
  isUser: Credentials,
  around: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const { name, id } = way;
  const look = (): Promise<readonly string[]> => sharedScopes.find(name);
  for (const one of id === undefined ? await lookedFor(look, { underWay: way.creating, ...around }) : [id])
    await sharedScopes.delete(one);
  const kept = await is.apiResources.ofConnector(isUser);
  if (kept?.names.includes(name) === true) await is.apiResources.deleteScope(kept.id, name, isUser);
  if (way.role !== undefined) await unbind(name, way.role, is.roles, isUser);
}
