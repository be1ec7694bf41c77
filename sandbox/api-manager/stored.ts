/** The event of a change, on its way or processed. */
export interface ChangeEvent {
  /** generate-keys attempts left until it is processed. */
  pending: number;
  /** Time (`now`) at which it is processed, with `loadingDelay`. */
  readonly loadedFrom?: number;
}

/** A removed Key Manager, whose connector serves its name until the event is processed. */
export interface LeavingKeyManager extends ChangeEvent {
  readonly removed: StoredKeyManager;
}

/** A stored Key Manager: as sent, with defaults, password in clear. */
export interface StoredKeyManager extends ChangeEvent {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  /**
   * What it was before this change: serves until the event is processed (real-control-plane 1.1).
   */
  readonly before?: StoredKeyManager;
  /** One of the same name that was removed before: connectors are kept by name (A-6.3h). */
  readonly leaving?: LeavingKeyManager;
  /** Time (Date.now) of the change: gateways receive it later. */
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
