import type { Call, Reply } from "../routes.ts";
import type { ApimRelease } from "./releases.ts";
import type { Tenants } from "./tenants.ts";

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
