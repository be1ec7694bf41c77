import { filledText, object, optional, text } from "../../text/parser.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import type { HttpsClient } from "../../http/client.ts";
import type { Secrets } from "../../text/secrets.ts";
import type { ClientCredentials } from "./registered-clients.ts";

/** RFC 6749 5.1; OpenID Connect Core 3.1.3.3. What comes beside the token is as secret as it. */
const TOKENS = object({ access_token: filledText, refresh_token: optional(text), id_token: optional(text) });
/** RFC 7643 4.1.1 */
const USER = object({ userName: filledText });

/** Users of Identity Server 7.x: their tokens, and what API Manager's connector reads of them. */
export class UsersApi {
  readonly #server: HttpsClient;
  readonly #secrets: Secrets;

  constructor(server: HttpsClient, secrets: Secrets) {
    this.#server = server;
    this.#secrets = secrets;
  }

  /**
   * POST a password grant (RFC 6749 4.3) with `openid`, as an application does for its user. The
   * access token, a refresh and an ID token are masked before it is returned; all of them end with
   * the client (I-3i), so that none is revoked.
   * @param path below Identity Server's base
   * @throws Problem `proof-user-token-refused`, or by status
   */
  async token(client: ClientCredentials, user: Credentials, path: string): Promise<string> {
    const answer = await this.#server.send({
      method: "POST",
      path,
      tried: `get a token for user ${user.username} by the password grant from Identity Server`,
      authorization: this.#secrets.basic(client.clientId, client.clientSecret),
      body: {
        kind: "form",
        fields: { grant_type: "password", username: user.username, password: user.password, scope: "openid" },
      },
      repeatable: true,
    });
    // A server that fails has judged neither the client nor the user.
    if (answer.status >= 500) throw answer.refused("proof-user-token-refused");
    if (answer.status !== 200) throw answer.problem("proof-user-token-refused");
    const { access_token: accessToken, refresh_token: refresh = "", id_token: id = "" } = answer.parse(TOKENS);
    for (const secret of [accessToken, refresh, id]) if (secret !== "") this.#secrets.add(secret);
    return accessToken;
  }

  /**
   * GET the user of a token (SCIM 2.0; B-V6); its user name.
   * @throws Problem `proof-user-info` for a refusal (I-2r), or by status
   */
  async me(accessToken: string, path: string): Promise<string> {
    const answer = await this.#server.send({
      method: "GET",
      path,
      tried: "read a user's claims from Identity Server with the user's token",
      authorization: `Bearer ${accessToken}`,
    });
    if (answer.status >= 400 && answer.status < 500) throw answer.problem("proof-user-info");
    return answer.expect(200).parse(USER).userName;
  }
}
