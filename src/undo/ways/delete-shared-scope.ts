import { addressOf, AS_APIM_ADMIN, AS_IS_ADMIN } from "../by-hand.ts";
import { REMOVED, type WayKind } from "../way-kind.ts";

/** A throw-away shared scope of API Manager, and what its connector made of it. */
export interface DeleteSharedScope {
  readonly kind: "delete-shared-scope";
  readonly name: string;
  /** In API Manager. */
  readonly id?: string;
  /** Until the server has answered the creation: the object may still be created. */
  readonly creating?: boolean;
}

export const DELETE_SHARED_SCOPE: WayKind<DeleteSharedScope> = {
  read: (members) => {
    const [name, texts, flags] = [members.text("name"), members.texts("id"), members.flags("creating")];
    if (name === undefined || texts === undefined || flags === undefined) return undefined;
    return { kind: "delete-shared-scope", name, ...texts, ...flags };
  },
  words: ({ name }) => ({ what: `shared scope ${name} of API Manager`, ...REMOVED }),
  byHand: ({ name, id }, { apim, is }) => {
    const scopes = "/api/am/publisher/v4/scopes";
    const inApim =
      id === undefined
        ? `${AS_APIM_ADMIN} ${addressOf(apim, `${scopes}?limit=1000`)}, then -X DELETE on .../scopes/<id>`
        : `${AS_APIM_ADMIN} -X DELETE ${addressOf(apim, `${scopes}/`, id)}`;
    const resources = "/api/server/v1/api-resources?filter=identifier+eq+User-defined-oauth2-resource";
    return `${inApim}; ${AS_IS_ADMIN} ${addressOf(is, resources)}, then -X DELETE on .../api-resources/<id>/scopes/${encodeURIComponent(name)}`;
  },
};
