import { filledText, listOf, object, optional, text } from "../../text/parser.ts";
import type { Answer } from "../../http/answer.ts";
import type { Secrets } from "../../text/secrets.ts";
import type { ClientCredentials } from "../identity-server/registered-clients.ts";
import type { Session } from "./session.ts";
import { insteadOfUnlimited, UNLIMITED } from "./throttling.ts";

const BASE = "/api/am/devportal/v3";
/** Description of what this Action makes, by which it knows its own again. */
export const MARK = "Made and removed by the WSO2 IS Key Manager Action";

const CREATED = object({ applicationId: filledText, owner: optional(text) });
const APPLICATIONS = object({ list: listOf(object({ applicationId: filledText, name: text })) });
const APPLICATION = object({ description: optional(text) });
/** The token is left out where API Manager makes none with the keys. */
const KEYS = object({
  consumerKey: filledText,
  consumerSecret: filledText,
  token: optional(object({ accessToken: optional(text) })),
});

/** API Manager's Developer Portal API v3: applications and their keys. */
export class DevPortalApi {
  readonly #session: Session;
  readonly #secrets: Secrets;
  #applicationPolicy = UNLIMITED;

  constructor(session: Session, secrets: Secrets) {
    this.#session = session;
    this.#secrets = secrets;
  }

  /**
   * POST an application; its UUID, and its owner as API Manager names it. @throws Problem by status
   */
  async createApplication(name: string): Promise<{ id: string; owner?: string }> {
    const first = await this.#postApplication(name);
    const other = first.status === 400 ? await insteadOfUnlimited(this.#session, "application") : undefined;
    if (other !== undefined) this.#applicationPolicy = other;
    const answer = other === undefined ? first : await this.#postApplication(name);
    const { applicationId: id, owner } = answer.expect(201, 202).parse(CREATED);
    return { id, ...(owner === undefined || owner === "" ? {} : { owner }) };
  }

  #postApplication(name: string): Promise<Answer> {
    return this.#session.send({
      method: "POST",
      path: `${BASE}/applications`,
      tried: "create a throw-away application in API Manager",
      body: {
        kind: "json",
        value: {
          name,
          throttlingPolicy: this.#applicationPolicy,
          description: MARK,
        },
      },
    });
  }

  /**
   * Ids of the applications with exactly this name and our mark (the query of the API is a prefix
   * search).
   */
  async findApplications(name: string): Promise<readonly string[]> {
    const answer = await this.#session.send({
      method: "GET",
      path: `${BASE}/applications?query=${encodeURIComponent(name)}&limit=100`,
      tried: `look for the application ${name} in API Manager`,
    });
    const { list } = answer.expect(200).parse(APPLICATIONS);
    const ids = list.filter((item) => item.name === name).map(({ applicationId }) => applicationId);
    const marked = ids.map(async (id) => ((await this.#isMarked(id)) ? [id] : []));
    return (await Promise.all(marked)).flat();
  }

  async #isMarked(id: string): Promise<boolean> {
    const answer = await this.#session.send({
      method: "GET",
      path: `${BASE}/applications/${encodeURIComponent(id)}`,
      tried: "read an application of API Manager",
    });
    return answer.status !== 404 && answer.expect(200).parse(APPLICATION).description === MARK;
  }

  /**
   * DELETE an application with its keys and its client in Identity Server; already gone is fine.
   */
  async deleteApplication(id: string): Promise<void> {
    const answer = await this.#session.send({
      method: "DELETE",
      path: `${BASE}/applications/${encodeURIComponent(id)}`,
      tried: "delete the throw-away application of API Manager",
      repeatable: true,
    });
    answer.expect(200, 201, 202, 204, 404);
  }

  /**
   * POST a subscription of an application to a published API. @throws Problem by status; 202: a
   * workflow wants an approval
   */
  async subscribe(applicationId: string, apiId: string, plan: string): Promise<void> {
    const answer = await this.#session.send({
      method: "POST",
      path: `${BASE}/subscriptions`,
      tried: "subscribe the throw-away application to the throw-away API",
      body: { kind: "json", value: { applicationId, apiId, throttlingPolicy: plan } },
      // A second one is answered with 409, which is fine below.
      repeatable: true,
    });
    if (answer.status === 202) {
      throw answer.problem(
        "proof-gateway-set-up",
        "an approval workflow holds the subscription back",
        "Approve subscriptions automatically, or use `smoke-test: token`.",
      );
    }
    if (answer.status === 401 || answer.status === 403) throw answer.problem("proof-gateway-set-up");
    // 409: the answer to an earlier attempt got lost.
    answer.expect(201, 409);
  }

  /**
   * POST generate-keys with the Key Manager's UUID: by name a permission of the Key Manager is
   * skipped (B-K9). The answer holds a secret and a live token; both are masked before it is
   * returned.
   * @param grantTypes that the client is registered with
   */
  async generateKeys(
    applicationId: string,
    keyManagerId: string,
    grantTypes: readonly string[] = ["client_credentials"],
  ): Promise<Answer> {
    const answer = await this.#session.send({
      method: "POST",
      path: `${BASE}/applications/${encodeURIComponent(applicationId)}/generate-keys`,
      tried: "generate keys for a throw-away application with the Key Manager",
      body: {
        kind: "json",
        value: {
          keyType: "PRODUCTION",
          keyManager: keyManagerId,
          grantTypesToBeSupported: grantTypes,
          callbackUrl: "",
          scopes: [],
          validityTime: "3600",
          additionalProperties: {},
        },
      },
    });
    if (answer.status === 200) this.keysOf(answer);
    return answer;
  }

  /**
   * Client id and secret of a generate-keys answer, and the token that API Manager got with them.
   * @throws Problem `answer-malformed`
   */
  keysOf(answer: Answer): { readonly client: ClientCredentials; readonly accessToken: string | undefined } {
    const { consumerKey: clientId, consumerSecret: clientSecret, token } = answer.parse(KEYS);
    const accessToken = token?.accessToken === "" ? undefined : token?.accessToken;
    if (accessToken !== undefined) this.#secrets.add(accessToken);
    this.#secrets.add(clientSecret);
    return { client: { clientId, clientSecret }, accessToken };
  }
}
