import { filledText, listOf, object, optional, text } from "../../text/parser.ts";
import type { Answer } from "../../http/answer.ts";
import type { HttpsClient } from "../../http/client.ts";
import type { Secrets } from "../../text/secrets.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import { IS_PATHS } from "./endpoints.ts";

/** The one API resource that holds every scope of API Manager (A-3.5d). */
export const CONNECTOR_RESOURCE = "User-defined-oauth2-resource";

/** Not known whether the real server leaves a list out when nothing is found. */
const RESOURCES = object({ apiResources: optional(listOf(object({ id: filledText, identifier: text }))) });
const SCOPES = listOf(object({ name: text }));

/** The scopes that API Manager's connector keeps in Identity Server. */
export interface KeptScopes {
  /** Of the API resource. */
  readonly id: string;
  readonly names: readonly string[];
}

/** What API Manager's connector has registered in Identity Server 7.x, read as one of its users. */
export class ConnectorScopes {
  readonly #server: HttpsClient;
  readonly #secrets: Secrets;

  constructor(server: HttpsClient, secrets: Secrets) {
    this.#server = server;
    this.#secrets = secrets;
  }

  /** Nothing where the connector has registered none yet. @throws Problem by status */
  async read(user: Credentials): Promise<KeptScopes | undefined> {
    const filter = `?filter=${encodeURIComponent(`identifier eq ${CONNECTOR_RESOURCE}`)}`;
    const listed = await this.#send("GET", filter, "look for API Manager's scopes in Identity Server", user);
    const { apiResources = [] } = listed.expect(200).parse(RESOURCES);
    const id = apiResources.find(({ identifier }) => identifier === CONNECTOR_RESOURCE)?.id;
    if (id === undefined) return undefined;
    const path = `/${encodeURIComponent(id)}/scopes`;
    const scopes = await this.#send("GET", path, "read API Manager's scopes in Identity Server", user);
    if (scopes.status === 404) return undefined;
    return {
      id,
      names: scopes
        .expect(200)
        .parse(SCOPES)
        .map(({ name }) => name),
    };
  }

  /** DELETE a scope; already gone is fine. @throws Problem by status */
  async deleteScope(id: string, name: string, user: Credentials): Promise<void> {
    const path = `/${encodeURIComponent(id)}/scopes/${encodeURIComponent(name)}`;
    const answer = await this.#send("DELETE", path, "remove the throw-away scope from Identity Server", user);
    answer.expect(204, 200, 404);
  }

  #send(method: "GET" | "DELETE", rest: string, tried: string, user: Credentials): Promise<Answer> {
    return this.#server.send({
      method,
      path: `${IS_PATHS.apiResources}${rest}`,
      tried,
      authorization: this.#secrets.basic(user.username, user.password),
      repeatable: true,
    });
  }
}
