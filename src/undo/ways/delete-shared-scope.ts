import { addressOf, AS_APIM_ADMIN, AS_IS_ADMIN } from "../by-hand.ts";
import { SavedMembers } from "../saved-members.ts";
import { REMOVED, type WayKind } from "../way-kind.ts";

/** The role of Identity Server that a scope was bound to. */
export interface BoundRole {
  /** In Identity Server. */
  readonly name: string;
  /** Ids of the roles of this name that were there before: they are never removed. */
  readonly before: readonly string[];
}

/** A throw-away shared scope of API Manager, and what its connector made of it. */
export interface DeleteSharedScope {
  readonly kind: "delete-shared-scope";
  readonly name: string;
  /** In API Manager. */
  readonly id?: string;
  /** Until the server has answered the creation: the object may still be created. */
  readonly creating?: boolean;
  readonly role?: BoundRole;
}

export const DELETE_SHARED_SCOPE: WayKind<DeleteSharedScope> = {
  read: (members) => {
    const [name, texts, flags] = [members.text("name"), members.texts("id"), members.flags("creating")];
    const objects = members.objects("role");
    if (name === undefined || texts === undefined || flags === undefined || objects === undefined) return undefined;
    const way = { kind: "delete-shared-scope", name, ...texts, ...flags } as const;
    if (objects.role === undefined) return way;
    const role = roleIn(objects.role);
    return role === undefined ? undefined : { ...way, role };
  },
  words: ({ name }) => ({ what: `shared scope ${name} of API Manager`, ...REMOVED }),
  byHand: ({ name, id, role }, { apim, is }) => {
    const scopes = "/api/am/publisher/v4/scopes";
    const inApim =
      id === undefined
        ? `${AS_APIM_ADMIN} ${addressOf(apim, `${scopes}?limit=1000`)}, then -X DELETE on .../scopes/ID`
        : `${AS_APIM_ADMIN} -X DELETE ${addressOf(apim, `${scopes}/`, id)}`;
    const resources = "/api/server/v1/api-resources?filter=identifier+eq+User-defined-oauth2-resource";
    const inIs = `${AS_IS_ADMIN} ${addressOf(is, resources)}, then -X DELETE on .../api-resources/ID/scopes/${encodeURIComponent(name)}`;
    if (role === undefined) return `${inApim}; ${inIs}`;
    const roles = addressOf(is, "/scim2/v2/Roles?filter=displayName+eq+", role.name);
    return `${inApim}; ${inIs}; ${AS_IS_ADMIN} ${roles}, then take the scope from it, or -X DELETE it where it has no other`;
  },
};

function roleIn(saved: Readonly<Record<string, unknown>>): BoundRole | undefined {
  const members = new SavedMembers(saved);
  const [name, before] = [members.text("name"), members.lists("before")?.before];
  return name === undefined || before === undefined ? undefined : { name, before };
}
