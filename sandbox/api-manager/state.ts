import type { Call, Reply } from "../https-server.ts";
import { randomUUID } from "node:crypto";
import { ApiCatalogue } from "./api-catalogue.ts";
import { profileOf, type ApimRelease, type ReleaseProfile } from "./releases.ts";

/** Passes a call on to WSO2's own resources (`wso2/admin-resources`). */
export type AdminResources = (call: Call) => Promise<Reply>;

export interface ApiManagerOptions {
  readonly release?: ApimRelease;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
  /** PEM certificates in its truststore: what it believes when it calls Identity Server. A function is asked before every call. */
  readonly truststore?: readonly string[] | (() => readonly string[]);
  /** WSO2's own Key Manager and settings resources: those calls go there, and what is stored there is known here. */
  readonly adminResources?: AdminResources;
  /** generate-keys attempts after a change until the Key Manager is loaded: the asynchronous hand-over without a clock. */
  readonly loadAfterAttempts?: number;
  /** Milliseconds after a change until the Key Manager is loaded: the same hand-over by the clock, for trying by hand. */
  readonly loadingDelay?: number;
  /** Basic authentication switched off for the portals' APIs, as some installations do. */
  readonly basicRefused?: boolean;
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
}

export interface KeyMapping {
  readonly id: string;
  readonly keyManagerId: string;
  readonly keyManagerName: string;
  /** PRODUCTION where it is left out. */
  readonly keyType?: string;
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
  readonly mappings: KeyMapping[];
}

export const RESIDENT_ID = randomUUID();

/** Everything that the API Manager stand-in remembers. */
export class ApiManagerState {
  readonly options: ApiManagerOptions;
  readonly username: string;
  readonly password: string;
  readonly profile: ReleaseProfile;
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
    this.keyManagers.set(RESIDENT_ID, {
      id: RESIDENT_ID,
      pending: 0,
      body: {
        id: RESIDENT_ID,
        name: "Resident Key Manager",
        displayName: "Resident Key Manager",
        type: "default",
        enabled: true,
        issuer: "https://localhost:9443/oauth2/token",
        tokenType: "DIRECT",
        additionalProperties: {},
      },
    });
  }

  /** A changed Key Manager, not loaded yet: after an update as after a creation (B-P1). */
  store(id: string, body: Readonly<Record<string, unknown>>): void {
    const { loadingDelay, loadAfterAttempts } = this.options;
    this.keyManagers.set(
      id,
      loadingDelay === undefined
        ? { id, body, pending: loadAfterAttempts ?? 1, since: Date.now() }
        : { id, body, pending: loadAfterAttempts ?? 0, loadedFrom: Date.now() + loadingDelay, since: Date.now() },
    );
  }

  /** What it trusts at this moment. */
  truststore(): readonly string[] {
    const { truststore = [] } = this.options;
    return typeof truststore === "function" ? truststore() : truststore;
  }

  find(nameOrId: string): StoredKeyManager | undefined {
    return (
      this.keyManagers.get(nameOrId) ??
      [...this.keyManagers.values()].find((stored) => stored.body["name"] === nameOrId)
    );
  }

  /** Applications with a mapping of this Key Manager, leaked rows included. */
  usersOf(keyManagerId: string): readonly Application[] {
    return [...this.applications.values()].filter((application) =>
      application.mappings.some((mapping) => mapping.keyManagerId === keyManagerId),
    );
  }
}
