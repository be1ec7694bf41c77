import { setTimeout as sleep } from "node:timers/promises";
import { ApiCatalogue } from "./api-catalogue.ts";
import { KeyManagerEvents } from "./key-manager-events.ts";
import type { ApiManagerOptions, ApiManagerUser } from "./options.ts";
import { profileOf, type ReleaseProfile } from "./releases.ts";
import type { Application, RestClient, Session, SharedScope, StoredKeyManager } from "./stored.ts";
import { firstKeyManager, SUPER_TENANT, type Tenants } from "./tenants.ts";

/** Everything that the API Manager stand-in remembers. */
export class ApiManagerState {
  readonly options: ApiManagerOptions;
  readonly username: string;
  readonly password: string;
  readonly profile: ReleaseProfile;
  readonly tenants: Tenants;
  /** Which version of each Key Manager the connector works with. */
  readonly events: KeyManagerEvents;
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
    this.events = new KeyManagerEvents(options);
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
    const stored = { id, body, organization, trusted: this.truststore(), since: Date.now() };
    this.keyManagers.set(id, this.events.changed(stored, this.keyManagers.get(id)));
  }

  /** A Key Manager is gone from the database; its connector serves until the event of that. */
  remove(id: string): void {
    const removed = this.keyManagers.get(id);
    if (removed === undefined) return;
    this.keyManagers.delete(id);
    this.events.removed(removed);
  }

  /**
   * An attempt of generate-keys or map-keys has passed, with any Key Manager: every event on its
   * way is nearer by one.
   */
  attempted(): void {
    this.events.attempted(this.keyManagers.values());
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
    this.events.forgetRemoved();
    for (const { id, body, organization = SUPER_TENANT, since = 0 } of this.keyManagers.values())
      this.keyManagers.set(id, { id, body, organization, since, pending: 0, trusted: this.#trustedAtStart });
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
