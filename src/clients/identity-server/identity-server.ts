import {
  boolean,
  filledText,
  listOf,
  number,
  object,
  objectWithOthers,
  optional,
  text,
  type Parsed,
} from "../../text/parser.ts";
import type { HttpsClient } from "../../http/client.ts";
import type { Secrets } from "../../text/secrets.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import { IS_PATHS } from "./endpoints.ts";
import { ApiResources } from "./api-resources.ts";
import { RegisteredClients, type ClientCredentials } from "./registered-clients.ts";
import { RolesApi } from "./roles.ts";
import { TrialRegistration } from "./trial-registration.ts";
import { UsersApi } from "./users.ts";

/** What the Action uses of the discovery document (RFC 8414; OpenID Connect Discovery 1.0). */
export interface Discovery {
  readonly issuer: string;
  readonly grantTypes: readonly string[];
  /** Every absolute URL of the document by its member name, to compare hosts. */
  readonly endpoints: Readonly<Record<string, string>>;
}

/** RFC 8414 2; grant types are optional there, too. */
const DISCOVERY = objectWithOthers({ issuer: filledText, grant_types_supported: optional(listOf(text)) });
/** RFC 7517 4.1 and 5: every key has its `kty`; its other members depend on it. */
const JWKS = object({ keys: listOf(objectWithOthers({ kty: filledText })) });
/** RFC 6749 5.1; Identity Server says no scopes where it granted none. */
const TOKEN = object({ access_token: filledText, scope: optional(text), expires_in: optional(number) });
/** RFC 7662 2.2 */
const INTROSPECTION = object({ active: boolean, client_id: optional(text), scope: optional(text) });

/** The keys of the token signatures, each with all its members. */
export type SigningKeys = Parsed<typeof JWKS>;

export interface IssuedToken {
  readonly accessToken: string;
  readonly scopes: readonly string[];
  /** Seconds; RFC 6749 5.1. */
  readonly expiresIn: number | undefined;
}

/** An introspection answer (RFC 7662 2.2); everything but `active` may be missing. */
export interface Introspection {
  readonly active: boolean;
  readonly clientId: string | undefined;
  readonly scopes: readonly string[];
}

/**
 * Identity Server 7.x as this Action uses it. Every method sends one request and parses the answer
 * at the border.
 */
export class IdentityServerApi {
  readonly client: HttpsClient;
  readonly clients: RegisteredClients;
  readonly trial: TrialRegistration;
  readonly users: UsersApi;
  readonly roles: RolesApi;
  readonly apiResources: ApiResources;
  readonly #secrets: Secrets;
  /** User names that it has accepted. */
  readonly #accepted = new Set<string>();

  constructor(server: HttpsClient, secrets: Secrets) {
    this.client = server;
    this.#secrets = secrets;
    this.trial = new TrialRegistration(server, secrets);
    this.clients = new RegisteredClients(server, secrets, this.#accepted);
    this.users = new UsersApi(server, secrets);
    this.roles = new RolesApi(server, secrets);
    this.apiResources = new ApiResources(server, secrets, this.#accepted);
  }

  /**
   * GET the discovery document; public, needs no credentials. The caller asks until it comes.
   * @throws Problem `answer-malformed` when the document has no issuer
   */
  async discovery(): Promise<Discovery> {
    const answer = await this.client.send({
      method: "GET",
      path: IS_PATHS.wellKnown,
      tried: "read the discovery document of Identity Server",
      polled: true,
    });
    const document = answer.expect(200).parse(DISCOVERY);
    const { issuer, grant_types_supported: grantTypes = [] } = document;
    // The URL parser passes over line ends and tabs, which would then stand in the Key Manager.
    if (!URL.canParse(issuer) || /[\s\p{Cc}]/u.test(issuer))
      throw answer.problem("answer-malformed", "`issuer` is not a usable URL");
    const urls = Object.entries(document).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && URL.canParse(entry[1]),
    );
    return { issuer, grantTypes, endpoints: Object.fromEntries(urls) };
  }

  /**
   * GET the keys of the token signatures (RFC 7517). @throws Problem `answer-malformed`, or by
   * status
   */
  async jwks(path: string = IS_PATHS.jwks): Promise<SigningKeys> {
    const answer = await this.client.send({
      method: "GET",
      path,
      tried: "read the signing keys (JWKS) of Identity Server",
    });
    return answer.expect(200).parse(JWKS);
  }

  /** POST a client credentials grant (RFC 6749 4.4). The token is masked before it is returned. */
  async token(
    client: ClientCredentials,
    scope: string | undefined,
    path: string = IS_PATHS.token,
  ): Promise<IssuedToken> {
    const answer = await this.client.send({
      method: "POST",
      path,
      tried: "get a token by client credentials from Identity Server",
      authorization: this.#secrets.basic(client.clientId, client.clientSecret),
      body: { kind: "form", fields: { grant_type: "client_credentials", ...(scope === undefined ? {} : { scope }) } },
      // A token whose answer got lost ends with its client.
      repeatable: true,
    });
    // A server that fails has not judged the client.
    if (answer.status >= 500) throw answer.refused("proof-token-refused");
    if (answer.status !== 200) throw answer.problem("proof-token-refused");
    const { access_token: accessToken, scope: granted, expires_in: expiresIn } = answer.parse(TOKEN);
    this.#secrets.add(accessToken);
    return { accessToken, scopes: scopesOf(granted), expiresIn };
  }

  /**
   * POST to introspection with a user's credentials: IS refuses client credentials there (I-3d).
   * @throws Problem when the answer is not an explicit `active` (B-V4: an empty answer never counts
   * as inactive)
   */
  async introspect(token: string, user: Credentials, path: string = IS_PATHS.introspect): Promise<Introspection> {
    const answer = await this.client.send({
      method: "POST",
      path,
      tried: `introspect a token at Identity Server as user ${user.username}`,
      authorization: this.#secrets.basic(user.username, user.password),
      body: { kind: "form", fields: { token } },
      repeatable: true,
    });
    const { active, client_id: clientId, scope } = answer.expect(200).parse(INTROSPECTION);
    this.#accepted.add(user.username);
    return { active, clientId, scopes: scopesOf(scope) };
  }

  /** POST a revocation (RFC 7009) as the client that got the token. */
  async revoke(token: string, client: ClientCredentials, path: string = IS_PATHS.revoke): Promise<void> {
    const answer = await this.client.send({
      method: "POST",
      path,
      tried: "revoke a token at Identity Server",
      authorization: this.#secrets.basic(client.clientId, client.clientSecret),
      body: { kind: "form", fields: { token } },
      // RFC 7009 2.2: a token that is revoked already is answered with 200, too.
      repeatable: true,
    });
    answer.expect(200);
  }
}

/** The words of a `scope` member (RFC 6749 3.3). */
function scopesOf(scope: string | undefined): readonly string[] {
  return scope === undefined ? [] : scope.split(" ").filter((word) => word !== "");
}
