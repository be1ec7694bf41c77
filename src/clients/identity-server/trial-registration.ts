import type { Answer } from "../../http/answer.ts";
import type { HttpsClient } from "../../http/client.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import type { Secrets } from "../../text/secrets.ts";
import { IS_PATHS } from "./endpoints.ts";

/** I-2a, A-3.5c */
const MAY_NOT_REGISTER =
  "API Manager registers every application's client as this user: give the user of `connector-username` a role in Identity Server that may register clients (`internal_dcr_create`), introspect tokens, and manage API resources and roles.";

/**
 * Client registrations of Identity Server 7.x that can't succeed, for what is said to them: API
 * Manager hands on no word of it. They create nothing.
 */
export class TrialRegistration {
  readonly #server: HttpsClient;
  readonly #secrets: Secrets;

  constructor(server: HttpsClient, secrets: Secrets) {
    this.#server = server;
    this.#secrets = secrets;
  }

  /**
   * Whether the member that API Manager 4.4+ sends is refused: IS 7.0.0 GA does so before it checks
   * the name, which is missing (I-2d).
   */
  async refusesAudienceMember(user: Credentials): Promise<boolean> {
    const tried = "ask Identity Server which members a client registration may have";
    const answer = await this.#send(user, tried, { ext_allowed_audience: "organization" });
    return (
      answer.status === 400 &&
      answer.text.includes("Unrecognized field") &&
      answer.text.includes("ext_allowed_audience")
    );
  }

  /**
   * Whether a client's name is refused. It is judged first (I-2g); then the grant lacks the
   * redirect address that it needs (I-2c).
   */
  async refusesName(name: string, user: Credentials): Promise<boolean> {
    const tried = "ask Identity Server whether a client may have the name that API Manager would give it";
    const answer = await this.#send(user, tried, { client_name: name, grant_types: ["authorization_code"] });
    return answer.status === 400 && /application name/i.test(answer.text);
  }

  /**
   * Only who may register clients is told that the name is missing (I-2j).
   * @throws Problem `permission-denied`, `credentials-refused`, or by status
   */
  async mustBeAllowed(user: Credentials): Promise<void> {
    const tried = `see whether user ${user.username} may register clients at Identity Server`;
    const answer = await this.#send(user, tried, {});
    if (answer.status === 403) throw answer.problem("permission-denied", undefined, MAY_NOT_REGISTER);
    answer.expect(400);
  }

  #send(user: Credentials, tried: string, members: Readonly<Record<string, unknown>>): Promise<Answer> {
    return this.#server.send({
      method: "POST",
      path: IS_PATHS.clientRegistration,
      tried,
      authorization: this.#secrets.basic(user.username, user.password),
      body: { kind: "json", value: { redirect_uris: [], ...members } },
      repeatable: true,
    });
  }
}
