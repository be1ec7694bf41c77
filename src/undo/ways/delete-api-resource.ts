import { addressOf, AS_IS_ADMIN } from "../by-hand.ts";
import { REMOVED, type WayKind } from "../way-kind.ts";

/**
 * A throw-away API resource of Identity Server; or, `ifEmpty`, one that API Manager's connector
 * made for throw-away scopes, and that others may have come to use.
 */
export interface DeleteApiResource {
  readonly kind: "delete-api-resource";
  readonly identifier: string;
  readonly id?: string;
  /** Until the server has answered the creation: the object may still be created. */
  readonly creating?: boolean;
  readonly ifEmpty?: boolean;
}

export const DELETE_API_RESOURCE: WayKind<DeleteApiResource> = {
  read: (members) => {
    const identifier = members.text("identifier");
    const [texts, flags] = [members.texts("id"), members.flags("creating", "ifEmpty")];
    if (identifier === undefined || texts === undefined || flags === undefined) return undefined;
    return { kind: "delete-api-resource", identifier, ...texts, ...flags };
  },
  words: ({ identifier }) => ({ what: `API resource ${identifier} of Identity Server`, ...REMOVED }),
  byHand: ({ identifier }, { is }) =>
    `${AS_IS_ADMIN} ${addressOf(is, "/api/server/v1/api-resources?filter=identifier+eq+", identifier)}, then -X DELETE on .../api-resources/ID`,
};
