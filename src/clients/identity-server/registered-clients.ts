import { filledText, listOf, object, optional, text } from "../../text/parser.ts";
import type { Answer } from "../../http/answer.ts";
import type { HttpsClient } from "../../http/client.ts";
import type { Secrets } from "../../text/secrets.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import { IS_PATHS } from "./endpoints.ts";

const LOOK = "look for the client of the throw-away application in Identity Server";
/** The user may not see applications, or this server has no such list or filter. */
const NOT_FOR_US: ReadonlySet<number> = new Set([400, 403, 404, 405, 501]);

/** Not known whether the real server leaves the list out when nothing is found. */
const APPLICATIONS = object({
  applications: optional(listOf(object({ name: text, clientId: optional(filledText) }))),
});
/** RFC 7592 3; the secret is shown again. */
const REGISTERED = object({ client_id: filledText, client_name: text, client_secret: optional(text) });

/** What a client signs in with. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A client that Identity Server has. */
export interface RegisteredClient {
  readonly name: string;
  /** Not in every answer. */
  readonly clientId?: string;
}

/** The OAuth clients of Identity Server 7.x, found and removed as one of its users. */
export class RegisteredClients {
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
   * GET the applications whose name contains `part` (identity-api-server, application management
   * v1: `filter=name co ...`).
   * @returns nothing when the user may not see applications, or this server has no such API: then
   * only names are left to try
   */
  async withNameContaining(part: string, user: Credentials): Promise<readonly RegisteredClient[] | undefined> {
    const query = `?filter=${encodeURIComponent(`name co ${part}`)}&attributes=clientId`;
    const answer = await this.#send("GET", `${IS_PATHS.applications}${query}`, LOOK, user);
    if (NOT_FOR_US.has(answer.status)) return undefined;
    const { applications = [] } = answer.expect(200).parse(APPLICATIONS);
    this.#accepted.add(user.username);
    return applications
      .filter(({ name }) => name.includes(part))
      .map(({ name, clientId }) => ({ name, ...(clientId === undefined ? {} : { clientId }) }));
  }

  /** GET the client with exactly this name; nothing when there is none. */
  async named(name: string, user: Credentials): Promise<RegisteredClient | undefined> {
    const path = `${IS_PATHS.clientRegistration}?client_name=${encodeURIComponent(name)}`;
    const answer = await this.#send("GET", path, LOOK, user);
    if (await this.#isUnknown(answer, user)) return undefined;
    const client = answer.expect(200).parse(REGISTERED);
    if (client.client_secret !== undefined) this.#secrets.add(client.client_secret);
    return client.client_name === name ? { name, clientId: client.client_id } : undefined;
  }

  /** DELETE a client; already gone is fine. */
  async delete(clientId: string, user: Credentials): Promise<void> {
    const path = `${IS_PATHS.clientRegistration}/${encodeURIComponent(clientId)}`;
    const tried = "remove the client of the throw-away application from Identity Server";
    const answer = await this.#send("DELETE", path, tried, user);
    if (!(await this.#isUnknown(answer, user))) answer.expect(204, 200);
  }

  /**
   * Whether an answer means that there is no such client. Identity Server says so with 401, an
   * empty body and no challenge (I-2), which is also what is left of refused credentials behind
   * some proxies: it counts only for a user known to be accepted.
   * @throws Problem `credentials-refused` when the user is not accepted
   */
  async #isUnknown(answer: Answer, user: Credentials): Promise<boolean> {
    if (answer.status === 404) return true;
    if (answer.status !== 401 || answer.text !== "" || answer.header("www-authenticate") !== undefined) return false;
    if (this.#accepted.has(user.username)) return true;
    const asked = await this.#server.send({
      method: "POST",
      path: IS_PATHS.introspect,
      tried: `sign in to Identity Server as user ${user.username}`,
      authorization: this.#secrets.basic(user.username, user.password),
      body: { kind: "form", fields: { token: "clean-up" } },
      repeatable: true,
    });
    // 403: known, but may not introspect.
    asked.expect(200, 403);
    this.#accepted.add(user.username);
    return true;
  }

  #send(method: "GET" | "DELETE", path: string, tried: string, user: Credentials): Promise<Answer> {
    const authorization = this.#secrets.basic(user.username, user.password);
    return this.#server.send({
      method,
      path,
      tried,
      // A client that is gone already is fine.
      repeatable: true,
      authorization,
    });
  }
}
