import { createHash, createPublicKey, randomUUID, type KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import { basicOf } from "../body.ts";
import { signingCertificateOf } from "../certificates.ts";
import type { Call } from "../routes.ts";
import type { NotificationListener } from "./notification-listener.ts";
import { signingKey } from "./signing-key.ts";
import { isProfileOf, type IsRelease, type IsReleaseProfile } from "./releases.ts";

export interface IdentityServerOptions {
  /** `[server] hostname`: host of the issuer and every URL; the Host header is ignored (I-1b). */
  readonly hostname?: string;
  /** Base of the issuer instead of hostname and port, for proxies and mismatches. */
  readonly issuerBase?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
  /** `[oauth] authorize_all_scopes`; without it API scopes are left out without an error. */
  readonly authorizeAllScopes?: boolean;
  /** The documented `[[resource.access_control]]` of `/scim2/Me`; there unless told. */
  readonly userInfoRule?: boolean;
  /** `[role_mgt] allow_system_prefix_for_role`; false refuses roles named `system_...`. */
  readonly allowSystemPrefixForRole?: boolean;
  /**
   * Refuse members of a registration that 7.0.0 GA does not know. The release says it; false stands
   * for an updated 7.0.0.
   */
  readonly strictRegistration?: boolean;
  /** Scopes that exist from the start. */
  readonly scopes?: readonly string[];
  /** `[service_provider] sp_name_regex`; the product's own unless told (I-2g). */
  readonly clientNames?: RegExp;
  /** 7.2.0 unless told. */
  readonly release?: IsRelease;
}

export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly grantTypes: readonly string[];
  readonly jwt: boolean;
  readonly audience?: string;
  readonly displayName?: string;
}

export interface Token {
  readonly value: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly jti: string;
  readonly jwt: boolean;
  /** Whom it stands for; nothing for an application's own token. */
  readonly user?: string;
  revoked: boolean;
}

export interface ApiScope {
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
}

export interface ApiResource {
  readonly id: string;
  readonly identifier: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
}

export interface Role {
  readonly id: string;
  readonly name: string;
  /** Names of scopes. */
  readonly permissions: readonly string[];
}

const LIFETIME = 3600;

/** Everything that the Identity Server stand-in remembers, and its signing key. */
export class IdentityServerState {
  readonly username: string;
  /**
   * Names and passwords of those who may do everything: the administrator, and others to whom a
   * test gives one.
   */
  readonly users = new Map<string, string>();
  readonly clients = new Map<string, Client>();
  readonly tokens = new Map<string, Token>();
  /** Every token and client secret that ever went out, for leak scans. */
  readonly everIssued = new Set<string>();
  readonly resources = new Map<string, ApiResource>();
  readonly roles = new Map<string, Role>();
  readonly options: IdentityServerOptions;
  readonly profile: IsReleaseProfile;
  base = "";
  /** Faults of the server that a person can switch while it runs. */
  readonly switches = {
    introspectionAnswersInactive: false,
    revocationIgnored: false,
    revocationNotReported: false,
    authorizeAllScopes: true,
    userInfoRule: true,
    scopeChangesRefused: false,
    systemRolesAllowed: true,
  };
  /** Where it reports revocations; nowhere without WSO2's event listener. */
  listener: NotificationListener | undefined;
  readonly #key: KeyObject;
  readonly kid = randomUUID();

  constructor(options: IdentityServerOptions) {
    this.options = options;
    this.profile = isProfileOf(options.release ?? "7.2.0");
    this.username = options.username ?? "admin";
    this.users.set(this.username, options.password ?? "admin");
    this.switches.authorizeAllScopes = options.authorizeAllScopes ?? true;
    this.switches.systemRolesAllowed = options.allowSystemPrefixForRole ?? true;
    this.switches.userInfoRule = options.userInfoRule ?? true;
    this.#key = signingKey();
    (options.scopes ?? ["pets:read"]).forEach((scope, index) => {
      this.resources.set(`given-${index}`, {
        id: `given-${index}`,
        identifier: `given-${index}`,
        name: scope,
        scopes: [{ name: scope, displayName: scope }],
      });
    });
  }

  /**
   * The administrator's password; another one is a rotated one: what API Manager keeps of the old
   * one is refused from now on.
   */
  get password(): string {
    return this.users.get(this.username) ?? "";
  }

  set password(password: string) {
    this.users.set(this.username, password);
  }

  /** Whether the call has a user's name and password. */
  isUser(call: Call): boolean {
    const basic = basicOf(call);
    return basic !== undefined && this.users.get(basic.name) === basic.password;
  }

  /** A user's id is a UUID. */
  idOf(user: string): string {
    const hex = createHash("sha256").update(user).digest("hex");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
  }

  get issuer(): string {
    return `${this.base}/oauth2/token`;
  }

  jwk(): Record<string, unknown> {
    return { ...createPublicKey(this.#key).export({ format: "jwk" }), use: "sig", alg: "RS256", kid: this.kid };
  }

  /**
   * Certificate of the key that signs tokens, which is not the one of TLS: PEM, to be pinned
   * (B-V11).
   */
  signingCertificate(): Promise<string> {
    return signingCertificateOf(this.#key);
  }

  /**
   * Scopes that are granted of those asked for: registered ones with authorize_all_scopes, internal
   * ones never.
   */
  granted(asked: readonly string[]): readonly string[] {
    if (!this.switches.authorizeAllScopes) return [];
    const registered = new Set(
      [...this.resources.values()].flatMap((resource) => resource.scopes.map(({ name }) => name)),
    );
    return asked.filter((scope) => registered.has(scope) && !scope.startsWith("internal_"));
  }

  /** @param user whom the token stands for; nothing for the application's own */
  async issue(client: Client, scopes: readonly string[], user?: string): Promise<Token> {
    const issuedAt = Math.floor(Date.now() / 1000);
    const jti = randomUUID();
    const facts = {
      clientId: client.id,
      scopes,
      issuedAt,
      expiresAt: issuedAt + LIFETIME,
      jti,
      jwt: client.jwt,
      ...(user === undefined ? {} : { user }),
      revoked: false,
    };
    const value = client.jwt ? await this.#sign(facts) : randomUUID();
    const token = { ...facts, value };
    if (client.jwt) for (const older of this.tokens.values()) if (isRenewedBy(older, token)) older.revoked = true;
    this.tokens.set(value, token);
    this.everIssued.add(value);
    return token;
  }

  /** A refresh or ID token: only its being a secret counts here. */
  besides(): string {
    const value = randomUUID();
    this.everIssued.add(value);
    return value;
  }

  #sign(facts: Omit<Token, "value">): Promise<string> {
    const claims = {
      aut: facts.user === undefined ? "APPLICATION" : "APPLICATION_USER",
      azp: facts.clientId,
      client_id: facts.clientId,
      ...(facts.scopes.length === 0 ? {} : { scope: facts.scopes.join(" ") }),
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: this.kid, x5t: this.kid })
      .setSubject(facts.user === undefined ? facts.clientId : this.idOf(facts.user))
      .setAudience(facts.clientId)
      .setIssuer(this.issuer)
      .setNotBefore(facts.issuedAt)
      .setIssuedAt(facts.issuedAt)
      .setExpirationTime(facts.expiresAt)
      .setJti(facts.jti)
      .sign(this.#key);
  }

  active(value: string): Token | undefined {
    const token = this.tokens.get(value);
    const alive =
      token !== undefined && !token.revoked && token.expiresAt > Date.now() / 1000 && this.clients.has(token.clientId);
    return alive ? token : undefined;
  }
}

/**
 * Identity Server renews JWTs: a new one ends the client's older one of the same user and scopes
 * and no other one (I-3c).
 */
function isRenewedBy(older: Token, { clientId, user, scopes }: Token): boolean {
  if (older.clientId !== clientId || older.user !== user) return false;
  return older.scopes.toSorted().join(" ") === scopes.toSorted().join(" ");
}
