import { filledText, listOf, object, optional, text } from "../../text/parser.ts";
import type { Answer } from "../../http/answer.ts";
import type { HttpsClient } from "../../http/client.ts";
import type { Secrets } from "../../text/secrets.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import { IS_PATHS } from "./endpoints.ts";

/** The one API resource that holds every scope of API Manager (A-3.5d). */
export const CONNECTOR_RESOURCE = "User-defined-oauth2-resource";

const CREATED = object({ id: filledText });
/** I-3k */
const MAY_NOT_CREATE =
  "Name a scope that Identity Server already has in `smoke-scope`, so that none is registered; or give the user of `is-username` a role that may create API resources (`internal_api_resource_create`).";
/** Not known whether the real server leaves the list out when nothing is found. */
const RESOURCES = object({ apiResources: optional(listOf(object({ id: filledText, identifier: text }))) });
const RESOURCE = object({ name: text, scopes: optional(listOf(object({ name: text }))) });
const SCOPES = listOf(object({ name: text }));

export interface ApiResource {
  readonly identifier: string;
  readonly name: string;
  readonly scope: string;
}

/** The scopes that API Manager's connector keeps in Identity Server. */
export interface KeptScopes {
  /** Of the API resource. */
  readonly id: string;
  readonly names: readonly string[];
}

/** The API resources of Identity Server 7.x, as one of its users (I-3k). */
export class ApiResources {
  readonly #server: HttpsClient;
  readonly #secrets: Secrets;
  /** User names that Identity Server has accepted, with the only password they have in a run. */
  readonly #accepted: Set<string>;

  constructor(server: HttpsClient, secrets: Secrets, accepted: Set<string>) {
    this.#server = server;
    this.#secrets = secrets;
    this.#accepted = accepted;
  }

  /**
   * POST an API resource with one scope; 201. @returns its id @throws Problem `answer-malformed`,
   * or by status
   */
  async create(resource: ApiResource, user: Credentials): Promise<string> {
    const value = {
      name: resource.name,
      identifier: resource.identifier,
      requiresAuthorization: true,
      scopes: [{ name: resource.scope, displayName: resource.scope }],
    };
    const answer = await this.#asUser(user, "POST", "", "register a throw-away API resource in Identity Server", value);
    if (answer.status === 403) throw answer.problem("permission-denied", undefined, MAY_NOT_CREATE);
    answer.expect(201);
    this.#accepted.add(user.username);
    return answer.parse(CREATED).id;
  }

  /** Ids of the API resources with exactly this identifier, name and only scope: none or one. */
  async find({ identifier, name, scope }: ApiResource, user: Credentials): Promise<readonly string[]> {
    const query = `?filter=${encodeURIComponent(`identifier eq ${identifier}`)}`;
    const answer = await this.#asUser(user, "GET", query, `look for the API resource ${identifier} in Identity Server`);
    const { apiResources = [] } = answer.expect(200).parse(RESOURCES);
    const ids = apiResources.filter((item) => item.identifier === identifier).map(({ id }) => id);
    // The list shows no scopes.
    const whole = ids.map(async (id) => {
      const one = await this.#asUser(user, "GET", `/${encodeURIComponent(id)}`, `read the API resource ${identifier}`);
      if (one.status === 404) return [];
      const { name: named, scopes = [] } = one.expect(200).parse(RESOURCE);
      return named === name && scopes.length === 1 && scopes[0]?.name === scope ? [id] : [];
    });
    return (await Promise.all(whole)).flat();
  }

  /** DELETE an API resource; already gone is fine. */
  async delete(id: string, user: Credentials): Promise<void> {
    const answer = await this.#asUser(
      user,
      "DELETE",
      `/${encodeURIComponent(id)}`,
      "remove the throw-away API resource from Identity Server",
    );
    answer.expect(204, 200, 404);
    this.#accepted.add(user.username);
  }

  /**
   * What API Manager's connector has registered; nothing where it has not yet. @throws Problem by
   * status
   */
  async ofConnector(user: Credentials): Promise<KeptScopes | undefined> {
    const filter = `?filter=${encodeURIComponent(`identifier eq ${CONNECTOR_RESOURCE}`)}`;
    const listed = await this.#asUser(user, "GET", filter, "look for API Manager's scopes in Identity Server");
    const { apiResources = [] } = listed.expect(200).parse(RESOURCES);
    const id = apiResources.find(({ identifier }) => identifier === CONNECTOR_RESOURCE)?.id;
    if (id === undefined) return undefined;
    const path = `/${encodeURIComponent(id)}/scopes`;
    const scopes = await this.#asUser(user, "GET", path, "read API Manager's scopes in Identity Server");
    if (scopes.status === 404) return undefined;
    const names = scopes
      .expect(200)
      .parse(SCOPES)
      .map(({ name }) => name);
    return { id, names };
  }

  /** DELETE a scope of an API resource; already gone is fine. @throws Problem by status */
  async deleteScope(id: string, name: string, user: Credentials): Promise<void> {
    const path = `/${encodeURIComponent(id)}/scopes/${encodeURIComponent(name)}`;
    const tried = "remove the throw-away scope from Identity Server";
    (await this.#asUser(user, "DELETE", path, tried)).expect(204, 200, 404);
  }

  #asUser(
    user: Credentials,
    method: "GET" | "POST" | "DELETE",
    rest: string,
    tried: string,
    value?: unknown,
  ): Promise<Answer> {
    return this.#server.send({
      method,
      path: `${IS_PATHS.apiResources}${rest}`,
      tried,
      authorization: this.#secrets.basic(user.username, user.password),
      repeatable: method !== "POST",
      ...(value === undefined ? {} : { body: { kind: "json", value } }),
    });
  }
}
