import { createHash } from "node:crypto";
import { filledText, object, optional, text, type Parsed } from "../../text/parser.ts";
import type { Answer } from "../../http/answer.ts";
import type { HttpsClient } from "../../http/client.ts";
import type { Request } from "../../http/request.ts";
import type { Secrets } from "../../text/secrets.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import { isRefusal } from "../../problems/meaning.ts";
import { Problem } from "../../problems/problem.ts";
import { withoutSuperTenant } from "./client-name.ts";

/** DCR never deletes a client (A-4.1c), so the name is fixed: one a user stays, not one a run. */
const CLIENT_NAME = "wso2-is-key-manager-action";
/** What a name may not have (A-4.1e). */
const FOREIGN_TO_NAMES = /[^a-zA-Z0-9._-]/g;
/** Of the Developer Portal: everyone may ask who may do anything there. */
const PORTAL = "/api/am/devportal/v3/applications?limit=1";
const SCOPES = ["apim:admin", "apim:app_manage", "apim:subscribe"];

/** What a client registration of API Manager answers (A-4.1). */
const REGISTERED = object({ clientId: filledText, clientSecret: filledText });
/**
 * RFC 6749 5.1; API Manager always says the scopes, and leaves out those that the user lacks
 * (A-1.4b).
 */
const TOKEN = object({ access_token: filledText, scope: optional(text) });

/**
 * Calls API Manager's REST APIs as one user: Basic authentication first, which leaves nothing
 * behind; an OAuth token (DCR client and password grant) only where no REST API accepts Basic
 * although the same user may register a client (A-4.3b).
 */
export class Session {
  readonly client: HttpsClient;
  readonly username: string;
  readonly #basic: string;
  readonly #user: Credentials;
  readonly #secrets: Secrets;
  readonly #scopes: string;
  readonly #clientName: string;
  #bearer: Promise<string> | undefined;
  /** Whether Basic has been accepted: a later 401 then only means that the user may not do it. */
  #isAccepted = false;

  /**
   * @param moreScopes of the publisher's API, for those who need it: a token asks for no more than
   * the run uses
   */
  constructor(server: HttpsClient, user: Credentials, secrets: Secrets, moreScopes: readonly string[] = []) {
    this.client = server;
    this.username = user.username;
    this.#user = user;
    this.#secrets = secrets;
    this.#scopes = [...SCOPES, ...moreScopes].join(" ");
    this.#clientName = clientNameFor(user.username);
    this.#basic = secrets.basic(user.username, user.password);
  }

  /** Registers a secret that the server revealed; returns it. */
  secret(text: string): string {
    return this.#secrets.add(text);
  }

  /**
   * Sends an authenticated request. @throws Problem `credentials-refused` when neither way is
   * accepted
   */
  async send(request: Omit<Request, "authorization">): Promise<Answer> {
    if (this.#bearer !== undefined) return this.#send(request, await this.#bearer);
    const answer = await this.#send(request, this.#basic);
    if (answer.status < 300) this.#isAccepted = true;
    if (answer.status !== 401) return answer;
    if (this.#bearer === undefined && (await this.#acceptsBasic(answer)))
      return answer.toKnownUser(this.#lack("is accepted elsewhere with the same password, but not here"));
    this.#bearer ??= this.#token(answer);
    try {
      return await this.#send(request, await this.#bearer);
    } catch (error) {
      this.#bearer = undefined;
      throw error;
    }
  }

  /**
   * The same in the way that has been accepted so far, whatever is answered: a 401 then only says
   * that the user may not do this.
   */
  async ask(request: Omit<Request, "authorization">): Promise<Answer> {
    return this.#send(request, this.#bearer === undefined ? this.#basic : await this.#bearer);
  }

  async #send(request: Omit<Request, "authorization">, authorization: string): Promise<Answer> {
    return this.client.send({ ...request, authorization });
  }

  /**
   * Whether Basic is accepted anywhere: then no client is registered, which would stay, to learn
   * what the user may not do. A wrong password is found out first, and not sent once more.
   * @param refused the 401 to Basic
   */
  async #acceptsBasic(refused: Answer): Promise<boolean> {
    if (this.#isAccepted) return true;
    await this.#judgePassword(refused);
    const tried = `sign in to API Manager's Developer Portal as user ${this.username}`;
    const answer = await this.#send({ method: "GET", path: PORTAL, tried }, this.#basic);
    return (this.#isAccepted = answer.status === 200 && !answer.isPage);
  }

  /** What the user lacks, and what to do. */
  #lack(more: string): { said: string; remedy: string } {
    const scopes = this.#scopes.replaceAll(" ", ", ");
    return {
      said: `user ${this.username} ${more}`,
      remedy: `Give the user roles that have the scopes ${scopes}: API Manager's role \`admin\` has them all. If it has them, API Manager is set up to refuse Basic authentication on this path: let it do so on all paths of its REST APIs, or on none.`,
    };
  }

  async #token(refused: Answer): Promise<string> {
    const { clientId, clientSecret } = await this.#restClient();
    this.#secrets.add(clientSecret);
    const answer = await this.client.send({
      method: "POST",
      path: "/oauth2/token",
      tried: `get a token for API Manager's REST APIs as user ${this.username}`,
      authorization: this.#secrets.basic(clientId, clientSecret),
      body: {
        kind: "form",
        fields: { grant_type: "password", username: this.username, password: this.#user.password, scope: this.#scopes },
      },
      repeatable: true,
    });
    if (answer.status === 400 || answer.status === 401) throw answer.problem("credentials-refused");
    const { access_token: token, scope } = answer.expect(200).parse(TOKEN);
    this.#secrets.add(token);
    // A scope that the user lacks is left out without an error (A-1.4b).
    if (!(scope ?? "").split(" ").includes("apim:admin")) {
      const client = `its client ${this.#clientName}, registered to find this out, stays: API Manager has no call that removes it`;
      // What was refused is the request itself, which has done nothing.
      const { said, remedy } = this.#lack(`has no scope apim:admin; ${client}`);
      throw refused.problem("permission-denied", said, remedy);
    }
    return `Bearer ${token}`;
  }

  /**
   * Asks client registration, which takes Basic always, for a client of nobody: a right password is
   * answered with 400 (A-4.1e).
   * @throws Problem `credentials-refused`: of `refused`, the 401 to Basic, where client
   * registration is not there to be asked; by status
   */
  async #judgePassword(refused: Answer): Promise<void> {
    const answer = await this.#register("").catch((error: unknown) => {
      if (error instanceof Problem && error.id === "redirect-refused") return error;
      throw error;
    });
    if (!(answer instanceof Problem) && hasAnswered(answer)) return void answer.expect(400, 403, 200, 201);
    const { status } = answer instanceof Problem ? answer.evidence : answer;
    const said = `${refused.errorBody().said ?? "refused"}; client registration, the other way to sign in, answers status ${status ?? "unknown"}`;
    throw refused.problem("credentials-refused", said);
  }

  async #restClient(): Promise<Parsed<typeof REGISTERED>> {
    const answer = await this.#register(this.username);
    if (answer.status === 403)
      throw answer.problem(
        "permission-denied",
        undefined,
        `The client ${this.#clientName}, by which the Action signs in where Basic authentication is refused, was probably registered by another user: give that one in \`apim-username\`, or let API Manager's REST APIs accept Basic authentication.`,
      );
    return answer.expect(200, 201).parse(REGISTERED);
  }

  #register(owner: string): Promise<Answer> {
    return this.client.send({
      method: "POST",
      path: "/client-registration/v0.17/register",
      tried: `sign in to API Manager as user ${this.username}`,
      authorization: this.#basic,
      body: {
        kind: "json",
        value: {
          clientName: this.#clientName,
          owner,
          grantType: "password refresh_token",
          callbackUrl: "",
          saasApp: true,
        },
      },
      // The same name again returns the existing client (A-4.1).
      repeatable: true,
    });
  }
}

/**
 * A name belongs to the user who was the first to register it (A-4.1d), so it has the user in it.
 * Who is called by characters that a name may not have gets a part that no other user has.
 */
function clientNameFor(username: string): string {
  const user = withoutSuperTenant(username);
  const plain = user.replaceAll(FOREIGN_TO_NAMES, "-");
  const digest = createHash("sha256").update(user).digest("hex").slice(0, 8);
  return `${CLIENT_NAME}_${plain}${plain === user ? "" : `_${digest}`}`;
}

/**
 * Whether client registration itself has answered, not something that hides it. Its own refusals of
 * a user whose password is right have the status as their code (A-4.1d); one that fails is asked
 * again (A-4.1f).
 */
function hasAnswered(answer: Answer): boolean {
  const { status } = answer;
  if (status === 401 || status === 429) return true;
  if (!isRefusal(answer)) return status >= 500 || !answer.isPage;
  return (status === 400 || status === 403) && answer.errorBody().code === String(status);
}
