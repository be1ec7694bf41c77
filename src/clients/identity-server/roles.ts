import { filledText, listOf, nullable, object, optional, text } from "../../text/parser.ts";
import type { Answer } from "../../http/answer.ts";
import type { HttpsClient } from "../../http/client.ts";
import type { Secrets } from "../../text/secrets.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import { IS_PATHS } from "./endpoints.ts";

const SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
const PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

/** RFC 7644 3.4.2: a list without results may have no `Resources`. */
const FOUND = object({ Resources: optional(listOf(object({ id: filledText, displayName: text }))) });
const PERMISSION = object({ value: text, display: optional(text) });
const MEMBERS = optional(listOf(object({ value: optional(text) })));
const ROLE = object({ id: filledText, permissions: nullable(listOf(PERMISSION)), users: MEMBERS, groups: MEMBERS });

/** A role of Identity Server, with the scopes that it gives. */
export interface Role {
  readonly id: string;
  readonly permissions: readonly { readonly value: string; readonly display?: string | undefined }[];
  /** Whether somebody has it. */
  readonly isGiven: boolean;
}

/** Roles of Identity Server 7.x (SCIM 2.0, I-3k), as one of its users. */
export class RolesApi {
  readonly #server: HttpsClient;
  readonly #secrets: Secrets;

  constructor(server: HttpsClient, secrets: Secrets) {
    this.#server = server;
    this.#secrets = secrets;
  }

  /**
   * The roles with exactly this name: one, or several of different audiences. Asked as the
   * connector asks (A-3.5f). @throws Problem by status
   */
  async named(name: string, user: Credentials): Promise<readonly Role[]> {
    const value = { schemas: [SEARCH], filter: `displayName eq ${name}` };
    const tried = `look for the role ${name} in Identity Server`;
    const answer = await this.#send("POST", "/.search", tried, user, value);
    const { Resources = [] } = answer.expect(200).parse(FOUND);
    const roles = Resources.filter(({ displayName }) => displayName === name).map(async ({ id }) => {
      const one = await this.#send("GET", `/${encodeURIComponent(id)}`, `read the role ${name}`, user);
      if (one.status === 404) return [];
      const { permissions, users = [], groups = [] } = one.expect(200).parse(ROLE);
      return [{ id, permissions: permissions ?? [], isGiven: users.length + groups.length > 0 }];
    });
    return (await Promise.all(roles)).flat();
  }

  /** DELETE a role; already gone is fine. @throws Problem by status */
  async delete(id: string, user: Credentials): Promise<void> {
    const tried = "remove the role that was made for a throw-away scope from Identity Server";
    (await this.#send("DELETE", `/${encodeURIComponent(id)}`, tried, user)).expect(204, 200, 404);
  }

  /**
   * PATCH a role to have exactly these permissions, as the connector does it (A-3.5f); gone is
   * fine. @throws Problem by status
   */
  async replacePermissions({ id, permissions }: Pick<Role, "id" | "permissions">, user: Credentials): Promise<void> {
    const value = { schemas: [PATCH], Operations: [{ op: "replace", value: { permissions } }] };
    const tried = "take the throw-away scope from a role of Identity Server";
    (await this.#send("PATCH", `/${encodeURIComponent(id)}`, tried, user, value)).expect(200, 204, 404);
  }

  #send(
    method: "GET" | "POST" | "PATCH" | "DELETE",
    rest: string,
    tried: string,
    user: Credentials,
    value?: unknown,
  ): Promise<Answer> {
    return this.#server.send({
      method,
      path: `${IS_PATHS.roles}${rest}`,
      tried,
      authorization: this.#secrets.basic(user.username, user.password),
      // The search is a POST; the same permissions a second time are the same.
      repeatable: true,
      ...(value === undefined ? {} : { body: { kind: "json", value } }),
    });
  }
}
