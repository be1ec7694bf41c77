import type { ProblemId } from "../problems/catalogue.ts";
import { SavedMembers } from "./saved-members.ts";
import type { Bases, WayKind, Words } from "./way-kind.ts";
import { DELETE_API, type DeleteApi } from "./ways/delete-api.ts";
import { DELETE_API_RESOURCE, type DeleteApiResource } from "./ways/delete-api-resource.ts";
import { DELETE_APPLICATION, type DeleteApplication } from "./ways/delete-application.ts";
import { DELETE_KEY_MANAGER, type DeleteKeyManager } from "./ways/delete-key-manager.ts";
import { DELETE_SHARED_SCOPE, type DeleteSharedScope } from "./ways/delete-shared-scope.ts";
import { RELEASE_LOCK, type ReleaseLock } from "./ways/release-lock.ts";
import { REMOVE_FILE, type RemoveFile } from "./ways/remove-file.ts";
import { REMOVE_FOLDER, type RemoveFolder } from "./ways/remove-folder.ts";
import { RESTORE_FILE, type RestoreFile } from "./ways/restore-file.ts";
import { RESTORE_KEY_MANAGER, secretNamesOf, type RestoreKeyManager } from "./ways/restore-key-manager.ts";
import { STOP_SERVER, type StopServer } from "./ways/stop-server.ts";

/** Every kind of way back, by its name in the saved state. */
export interface Ways {
  readonly "delete-application": DeleteApplication;
  readonly "delete-api": DeleteApi;
  readonly "delete-api-resource": DeleteApiResource;
  readonly "delete-shared-scope": DeleteSharedScope;
  readonly "delete-key-manager": DeleteKeyManager;
  readonly "restore-key-manager": RestoreKeyManager;
  readonly "restore-file": RestoreFile;
  readonly "release-lock": ReleaseLock;
  readonly "stop-server": StopServer;
  readonly "remove-file": RemoveFile;
  readonly "remove-folder": RemoveFolder;
}

/**
 * The way back of a kind; without one, any. Plain data without secrets, so that the post step can
 * carry it out in a new process.
 */
export type WayBack<Kind extends keyof Ways = keyof Ways> = { [K in Kind]: { readonly kind: K } & Ways[K] }[Kind];

const KINDS: { readonly [Kind in keyof Ways]: WayKind<Ways[Kind]> } = {
  "delete-application": DELETE_APPLICATION,
  "delete-api": DELETE_API,
  "delete-api-resource": DELETE_API_RESOURCE,
  "delete-shared-scope": DELETE_SHARED_SCOPE,
  "delete-key-manager": DELETE_KEY_MANAGER,
  "restore-key-manager": RESTORE_KEY_MANAGER,
  "restore-file": RESTORE_FILE,
  "release-lock": RELEASE_LOCK,
  "stop-server": STOP_SERVER,
  "remove-file": REMOVE_FILE,
  "remove-folder": REMOVE_FOLDER,
};

function isKind(value: unknown): value is keyof Ways {
  return typeof value === "string" && Object.hasOwn(KINDS, value);
}

/**
 * A way back as another process has saved it; nothing when it is of no kind, or a member of it is
 * missing or wrong.
 */
export function wayOf(saved: Readonly<Record<string, unknown>>): WayBack | undefined {
  const { kind } = saved;
  return isKind(kind) ? KINDS[kind].read(new SavedMembers(saved)) : undefined;
}

function wordsFor<Kind extends keyof Ways>(way: WayBack<Kind>): Words {
  return KINDS[way.kind].words(way);
}

/** What a way back is about: "application X of API Manager". */
export function describeObject(way: WayBack): string {
  return wordsFor(way).what;
}

/** What a way back has done: "application X of API Manager removed". */
export function describeWay(way: WayBack): string {
  const { what, done } = wordsFor(way);
  return `${what} ${done}`;
}

/**
 * What is left when a way back could not be carried out: "application X of API Manager is still
 * there".
 */
export function describeLeft(way: WayBack, problem?: ProblemId): string {
  const { what, left } = wordsFor(way);
  if (problem !== "secret-not-restored" || way.kind !== "restore-key-manager") return `${what} ${left}`;
  // Its secrets were known to the main step alone.
  return `${what} is as it was before but for ${secretNamesOf(way)} of its connector, which could not be put back`;
}

/**
 * The same by hand, for a shell: whatever a server or a path says is one quoted word of it. @param
 * problem why it was not done
 */
export function commandFor<Kind extends keyof Ways>(way: WayBack<Kind>, bases: Bases, problem?: ProblemId): string {
  return KINDS[way.kind].byHand(way, bases, problem);
}
