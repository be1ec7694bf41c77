import { setTimeout as sleep } from "node:timers/promises";
import type { Call, Reply } from "../https-server.ts";
import { ApiCatalogue } from "./api-catalogue.ts";
import { profileOf, type ApimRelease, type ReleaseProfile } from "./releases.ts";
import { firstKeyManager, SUPER_TENANT, type Tenants } from "./tenants.ts";

/** Passes a call on to WSO2's own resources (`wso2/admin-resources`). */
export type AdminResources = (call: Call) => Promise<Reply>;

export interface ApiManagerOptions {
  readonly release?: ApimRelease;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
  /**
   * PEM certificates in its truststore: what it trusts when it calls Identity Server. A function is
   * asked whenever the release reads it.
   */
  readonly truststore?: readonly string[] | (() => readonly string[]);
  /**
   * WSO2's own Key Manager and settings resources: those calls go there, and what is stored there
   * is known here.
   */
  readonly adminResources?: AdminResources;
  /**
   * generate-keys attempts after a change until its event is processed: the asynchronous hand-over
   * without a clock.
   */
  readonly loadAfterAttempts?: number;
  /** Milliseconds after a change until its event is processed: the same hand-over by the clock. */
  readonly loadingDelay?: number;
  /**
   * Milliseconds that the first authenticated calls of each web application take after a boot
   * (A-7.1c: 16 to 19 s).
   */
  readonly warmUp?: number;
  /**
   * Whether the gateway's web application is deployed; a control plane of its own has none. Yes
   * unless told.
   */
  readonly gatewayApplication?: boolean;
  /** Milliseconds since 1970, for the events; the clock unless told. */
  readonly now?: () => number;
  /** Users beside the administrator, by name. */
  readonly users?: Readonly<Record<string, ApiManagerUser>>;
  /**
   * Tenants besides (or instead of the usual) `carbon.super`, each with its administrator
   * `admin@<tenant>` of the same password.
   */
  readonly tenants?: Tenants;
  /** Basic authentication switched off for the portals' APIs, as some installations do. */
  readonly basicRefused?: boolean;
  /** `[apim.throttling] enable_unlimited_tier`; on unless told. */
  readonly unlimitedTier?: boolean;
}

export interface ApiManagerUser {
  readonly password: string;
  /** What its roles are mapped to; everything where it is left out. */
  readonly scopes?: readonly string[];
}

/** A stored Key Manager: as sent, with defaults, password in clear. */
export interface StoredKeyManager {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** generate-keys attempts left until the event of this change is processed. */
  pending: number;
  /** Time (`now`) at which the event is processed, with `loadingDelay`. */
  readonly loadedFrom?: number;
  /**
   * What it was before this change: serves until the event is processed (real-control-plane 1.1).
   */
  readonly before?: StoredKeyManager;
  /** One of the same name that was removed before: connectors are kept by name (A-6.3h). */
  readonly leaving?: Leaving;
  /** Time (Date.now) of the change: gateways receive it later. */
  readonly since?: number;
  /** `carbon.super` where it is left out. */
  readonly organization?: string;
  /** What the connector's HTTP clients trust: the truststore as it was when they were made. */
  readonly trusted?: readonly string[];
}

/** The event of a change, on its way or processed. */
interface ChangeEvent {
  /** Attempts left, as of `StoredKeyManager`. */
  pending: number;
  readonly loadedFrom?: number;
}

/** A removed Key Manager, whose connector serves its name until the event is processed. */
interface Leaving extends ChangeEvent {
  readonly removed: StoredKeyManager;
}

export interface KeyMapping {
  readonly id: string;
  readonly keyManagerId: string;
  readonly keyManagerName: string;
  /** PRODUCTION where it is left out. */
  readonly keyType?: string;
  /** CREATED where it is left out. */
  readonly mode?: "MAPPED";
  /** Nothing in a row that a failed attempt leaked (B-K3). */
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly grantTypes: readonly string[];
  /** Time (Date.now) of its creation: gateways receive it later. */
  readonly since?: number;
}

export interface Application {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly description?: string | undefined;
  /** `carbon.super` where it is left out. */
  readonly organization?: string;
  readonly mappings: KeyMapping[];
}

/** A client of API Manager's own REST APIs. */
export interface RestClient {
  readonly secret: string;
  readonly owner: string;
  readonly grants: readonly string[];
}

/** A token of API Manager's own REST APIs. */
export interface Session {
  readonly username: string;
  readonly scopes: readonly string[];
}

/** A scope of the Publisher API that belongs to no API. */
export interface SharedScope {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Roles of API Manager that it is bound to. */
  readonly bindings: readonly string[];
}

/** Everything that the API Manager stand-in remembers. */
export class ApiManagerState {
  readonly options: ApiManagerOptions;
  readonly username: string;
  readonly password: string;
  readonly profile: ReleaseProfile;
  readonly tenants: Tenants;
  /** `loadingDelay` of the options, and what a person makes of it while it runs. */
  loadingDelay: number | undefined;
  #lastEvent = 0;
  #leaving: Leaving[] = [];
  readonly #warm = new Map<string, Promise<void>>();
  #trustedAtStart: readonly string[];
  readonly keyManagers = new Map<string, StoredKeyManager>();
  readonly applications = new Map<string, Application>();
  /** Bearer tokens of its own REST APIs -> scopes. */
  readonly sessions = new Map<string, Session>();
  readonly restClients = new Map<string, RestClient>();
  readonly sharedScopes = new Map<string, SharedScope>();
  /**
   * APIs, subscriptions and revocations: what gateways learn from it beside Key Managers and
   * applications.
   */
  readonly catalogue = new ApiCatalogue();
  /** Faults of the server that a person can switch while it runs. */
  readonly switches = { createIsSwallowed: false };
  base = "";

  constructor(options: ApiManagerOptions) {
    this.options = options;
    this.loadingDelay = options.loadingDelay;
    this.username = options.username ?? "admin";
    this.password = options.password ?? "admin";
    this.profile = profileOf(options.release ?? "4.5.0");
    this.tenants = { [SUPER_TENANT]: "resident", ...options.tenants };
    for (const [organization, kind] of Object.entries(this.tenants)) {
      if (kind === "none") continue;
      const first = firstKeyManager(organization, kind);
      this.keyManagers.set(first.id, first);
    }
    this.#trustedAtStart = this.#readTruststore();
  }

  /**
   * A change of a Key Manager: its event is on its way, after an update as after a creation (B-P1).
   */
  store(id: string, body: Readonly<Record<string, unknown>>, organization: string = SUPER_TENANT): void {
    const before = this.keyManagers.get(id);
    const leaving = this.#leaving.findLast(
      ({ removed }) => removed.body["name"] === body["name"] && (removed.organization ?? SUPER_TENANT) === organization,
    );
    this.keyManagers.set(id, {
      ...{ id, body, organization, trusted: this.truststore(), since: Date.now() },
      ...(before === undefined ? leaving && { leaving } : { before }),
      ...this.#event(),
    });
  }

  /** A Key Manager is gone from the database; its connector serves until the event of that. */
  remove(id: string): void {
    const removed = this.keyManagers.get(id);
    if (removed === undefined) return;
    this.keyManagers.delete(id);
    this.#leaving.push({ removed, ...this.#event() });
  }

  #event(): ChangeEvent {
    const { loadAfterAttempts } = this.options;
    if (this.loadingDelay === undefined) return { pending: loadAfterAttempts ?? 1 };
    // Events are handled in order: a shorter delay, set meanwhile, overtakes none.
    this.#lastEvent = Math.max(this.#lastEvent, this.#now() + this.loadingDelay);
    return { pending: loadAfterAttempts ?? 0, loadedFrom: this.#lastEvent };
  }

  #isProcessed({ pending, loadedFrom = 0 }: ChangeEvent): boolean {
    return pending === 0 && loadedFrom <= this.#now();
  }

  /**
   * What the connector works with: the Key Manager as the last event brought it; nothing while the
   * first one is on its way.
   */
  inService(stored: StoredKeyManager): StoredKeyManager | undefined {
    if (this.#isProcessed(stored)) return stored;
    const { before, leaving } = stored;
    if (before !== undefined) return this.inService(before);
    return leaving === undefined || this.#isProcessed(leaving) ? undefined : this.inService(leaving.removed);
  }

  /**
   * An attempt of generate-keys or map-keys has passed, with any Key Manager: every event on its
   * way is nearer by one.
   */
  attempted(): void {
    const nearer = (event: ChangeEvent): void => void (event.pending -= event.pending > 0 ? 1 : 0);
    for (const leaving of this.#leaving) nearer(leaving);
    for (const stored of [...this.keyManagers.values(), ...this.#leaving.map(({ removed }) => removed)])
      for (let one: StoredKeyManager | undefined = stored; one !== undefined; one = one.before) nearer(one);
  }

  /** Those who may call the REST APIs, by name; the administrator of each tenant among them. */
  userOf(name: string, password: string): ApiManagerUser | undefined {
    const others = Object.entries(this.options.users ?? {});
    const administrators = [this.username, ...Object.keys(this.tenants).map((tenant) => `${this.username}@${tenant}`)];
    const all = new Map([...administrators.map((one) => [one, { password: this.password }] as const), ...others]);
    const user = all.get(name);
    return user?.password === password ? user : undefined;
  }

  /**
   * The first authenticated calls of a web application after a boot wait together until it is warm.
   * @param path of the call: `/api/am/admin/v4/...` and `/client-registration/v0.17/...` are each
   * one's
   */
  async warm(path: string): Promise<void> {
    const { warmUp = 0 } = this.options;
    if (warmUp === 0) return;
    const application = /^\/(?:api\/am\/)?[^/]+/.exec(path)?.[0] ?? path;
    const warming = this.#warm.get(application) ?? sleep(warmUp, undefined, { ref: false });
    this.#warm.set(application, warming);
    await warming;
  }

  /**
   * What an HTTP client made at this moment trusts: up to 4.5 the truststore of the start, later
   * the file as it is (A-7.3b).
   */
  truststore(): readonly string[] {
    return this.profile.truststoreReading === "at-start" ? this.#trustedAtStart : this.#readTruststore();
  }

  /**
   * A restart of API Manager: the truststore is read, and every Key Manager loaded from the
   * database with it.
   */
  restart(): void {
    this.#trustedAtStart = this.#readTruststore();
    this.#warm.clear();
    this.#leaving = [];
    for (const { id, body, organization = SUPER_TENANT, since = 0 } of this.keyManagers.values())
      this.keyManagers.set(id, { id, body, organization, since, pending: 0, trusted: this.#trustedAtStart });
  }

  #now(): number {
    return (this.options.now ?? Date.now)();
  }

  #readTruststore(): readonly string[] {
    const { truststore = [] } = this.options;
    return [...(typeof truststore === "function" ? truststore() : truststore)];
  }

  /** The Key Managers of a tenant: no other tenant sees them (B-C25). */
  keyManagersOf(organization: string): readonly StoredKeyManager[] {
    return [...this.keyManagers.values()].filter((stored) => (stored.organization ?? SUPER_TENANT) === organization);
  }

  find(nameOrId: string, organization: string = SUPER_TENANT): StoredKeyManager | undefined {
    const visible = this.keyManagersOf(organization);
    return visible.find(({ id }) => id === nameOrId) ?? visible.find(({ body }) => body["name"] === nameOrId);
  }

  /** Applications with a mapping of this Key Manager, leaked rows included. */
  usersOf(keyManagerId: string): readonly Application[] {
    return [...this.applications.values()].filter((application) =>
      application.mappings.some((mapping) => mapping.keyManagerId === keyManagerId),
    );
  }
}
