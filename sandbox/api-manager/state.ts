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
  /** PEM certificates in its truststore: what it believes when it calls Identity Server. A function is asked whenever the release reads it. */
  readonly truststore?: readonly string[] | (() => readonly string[]);
  /** WSO2's own Key Manager and settings resources: those calls go there, and what is stored there is known here. */
  readonly adminResources?: AdminResources;
  /** generate-keys attempts after a change until the Key Manager is loaded: the asynchronous hand-over without a clock. */
  readonly loadAfterAttempts?: number;
  /** Milliseconds after a change until the Key Manager is loaded: the same hand-over by the clock, for trying by hand. */
  readonly loadingDelay?: number;
  /** Tenants besides (or instead of the usual) `carbon.super`, each with its administrator `admin@<tenant>` of the same password. */
  readonly tenants?: Tenants;
  /** Basic authentication switched off for the portals' APIs, as some installations do. */
  readonly basicRefused?: boolean;
  /** `[apim.throttling] enable_unlimited_tier`; on unless told. */
  readonly unlimitedTier?: boolean;
}

/** A stored Key Manager: as sent, with defaults, password in clear. */
export interface StoredKeyManager {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** generate-keys attempts left until it is loaded; what is loaded is a copy, so that an update must be loaded again. */
  pending: number;
  /** Time (Date.now) from which it is loaded, with `loadingDelay`. */
  readonly loadedFrom?: number;
  /** Time (Date.now) of the change: gateways hear of it later. */
  readonly since?: number;
  /** `carbon.super` where it is left out. */
  readonly organization?: string;
  /** What the connector's HTTP clients trust: the truststore as it was when they were made. */
  readonly trusted?: readonly string[];
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
  /** Time (Date.now) of its creation: gateways hear of it later. */
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

/** Everything that the API Manager stand-in remembers. */
export class ApiManagerState {
  readonly options: ApiManagerOptions;
  readonly username: string;
  readonly password: string;
  readonly profile: ReleaseProfile;
  readonly tenants: Tenants;
  #trustedAtStart: readonly string[];
  readonly keyManagers = new Map<string, StoredKeyManager>();
  readonly applications = new Map<string, Application>();
  /** Bearer tokens of its own REST APIs -> scopes. */
  readonly sessions = new Map<string, readonly string[]>();
  readonly restClients = new Map<string, string>();
  /** APIs, subscriptions and revocations: what gateways learn from it beside Key Managers and applications. */
  readonly catalogue = new ApiCatalogue();
  /** Faults of the server that a person can switch while it runs. */
  readonly switches = { createIsSwallowed: false };
  base = "";

  constructor(options: ApiManagerOptions) {
    this.options = options;
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

  /** A changed Key Manager, not loaded yet: after an update as after a creation (B-P1). */
  store(id: string, body: Readonly<Record<string, unknown>>, organization: string = SUPER_TENANT): void {
    const { loadingDelay, loadAfterAttempts } = this.options;
    const [trusted, since] = [this.truststore(), Date.now()];
    this.keyManagers.set(
      id,
      loadingDelay === undefined
        ? { id, body, organization, trusted, pending: loadAfterAttempts ?? 1, since }
        : { id, body, organization, trusted, pending: loadAfterAttempts ?? 0, loadedFrom: since + loadingDelay, since },
    );
  }

  /** What an HTTP client made at this moment trusts: up to 4.5 the truststore of the start, later the file as it is (apim-contract 7.3). */
  truststore(): readonly string[] {
    return this.profile.truststoreReading === "at-start" ? this.#trustedAtStart : this.#readTruststore();
  }

  /** A restart of API Manager: the truststore is read, and every Key Manager loaded from the database with it. */
  restart(): void {
    this.#trustedAtStart = this.#readTruststore();
    for (const stored of this.keyManagers.values())
      this.keyManagers.set(stored.id, { ...stored, pending: 0, trusted: this.#trustedAtStart });
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
