import type { IssuedToken } from "../clients/identity-server/identity-server.ts";
import type { ClientCredentials } from "../clients/identity-server/registered-clients.ts";
import type { KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import type { Credentials } from "../inputs/run-inputs.ts";
import type { Clock } from "../ports.ts";
import type { Clients } from "../clients/connect.ts";
import type { UndoEntry, UndoStack } from "../undo/stack.ts";
import type { DeleteApplication } from "../undo/ways/delete-application.ts";
import type { Finding } from "../problems/finding.ts";
import type { KnownBases, StoredKeyManager } from "./stored.ts";
import type { CheckId } from "../inputs/check-ids.ts";

/** What the checks know from the start. Times are milliseconds. */
export interface ProofContext {
  readonly servers: Clients;
  readonly undo: UndoStack;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** A new one for every throw-away object. */
  readonly uniqueName: () => string;
  readonly keyManagerId: string;
  /** The Key Manager as API Manager has stored it: by that it is judged. */
  readonly stored: StoredKeyManager;
  readonly bases: KnownBases;
  /** Issuer of Identity Server's own discovery document. */
  readonly discoveredIssuer: string;
  /** Grants of the same document; none where it lists none. */
  readonly offeredGrants: readonly string[];
  /** Grants that the throw-away client is registered with. */
  readonly clientGrants: readonly string[];
  /** The user with which API Manager calls IS, and introspects. */
  readonly connector: Credentials;
  readonly isUser: Credentials;
  readonly apimVersion: string | undefined;
  readonly propagationTimeout: number;

  /** Called once when API Manager's connector keeps failing. A throw ends the check. */
  readonly whenRefused?: (() => Promise<RefusalNote>) | undefined;
  /** An application to make keys for, made while other checks run. */
  readonly application: Promise<ThrowAwayApplication> | undefined;
  /** A registered scope to ask for; nothing when `scope-granted` is skipped. */
  readonly scope: Promise<string> | undefined;
  /** Whether that scope is the input `smoke-scope`, so that nobody knows whether it exists. */
  readonly isScopeGiven: boolean;
  /** The body of the POST, secrets in clear, when the Key Manager was created by this run. */
  readonly posted: KeyManagerRepresentation | undefined;
  /** The Key Manager made after an update; nothing when there was none. */
  readonly barrier: Promise<Barrier> | undefined;
  /** Keeps and says what is not certain although the checks pass. */
  readonly warn: (finding: Finding) => void;
  /** Fields that API Manager's connector has: they tell what it can do. */
  readonly connectorFields: readonly string[];
  /** Other enabled Key Managers, but API Manager's own: API Manager sends shared scopes to all. */
  readonly otherKeyManagers: readonly string[];
  /** Nothing when they are not wanted, or can't be made. */
  readonly scopes: SharedScopes | undefined;
  /** The API to call through the gateway; nothing without `smoke-test: gateway`. */
  readonly api: Promise<ThrowAwayApi> | undefined;
}

/** What was found out when API Manager's connector kept failing. */
export interface RefusalNote {
  readonly said: string;
  /** In the place of the catalogue's, where more is known. */
  readonly remedy?: string;
}

/** What a check hands to the later ones. */
export interface ProofFacts {
  client?: ClientCredentials;
  /** UUID of the application that the client belongs to. */
  applicationId?: string;
  token?: IssuedToken;
  /** Access token without a scope that API Manager got for the client when it registered it. */
  ofApiManager?: string | undefined;
  /** What the gateway has accepted: it is called again with it, or without. */
  accepted?: { readonly path: string; readonly accessToken: string };
  /**
   * Resolves once it has been asked whether the revoked token is inactive: while the servers work
   * on that, there is time for what keeps the processor busy. Never when it is not asked.
   */
  revocation?: Promise<void>;
}

/** Who takes part in a check, as the summary's diagram draws it. */
export type Party = "action" | "apim" | "is" | "gateway";

/** Waits until these checks have ended, for one that only sometimes comes after them. */
export type Ended = (ids: readonly CheckId[]) => Promise<readonly { readonly id: CheckId; readonly status: string }[]>;

/** One check of the proof: a file of its own. */
export interface Check {
  readonly id: CheckId;
  /** What a pass proves, for the summary. */
  readonly proves: string;
  /** Checks that must pass, or this one proves nothing. */
  readonly needs: readonly CheckId[];
  /** The parties in the order in which one calls the next. */
  readonly route: readonly Party[];
  /**
   * Checks that must have ended before it begins, whatever came of them: those that it needs,
   * unless told. One that begins beside a check that it needs is skipped when that one does not
   * pass.
   */
  readonly after?: readonly CheckId[];
  /** Why there is nothing to check here, so that it is skipped; nothing when there is. */
  readonly inapplicable?: (context: ProofContext) => string | undefined;
  /** @returns the evidence in one line @throws Problem when the check fails */
  readonly run: (context: ProofContext, facts: ProofFacts, ended: Ended) => Promise<string>;
}

/** Shared scopes of API Manager, which its connector registers in Identity Server. */
export interface SharedScopes {
  /** The evidence that a first scope arrived, and went when it was deleted. */
  readonly registered: Promise<string>;
  /**
   * A second one, made once the first has arrived: for a resource of the API. Nothing when no check
   * wants it.
   */
  readonly kept: Promise<string> | undefined;
  /** The evidence that a third one is given by the role that it is bound to; likewise. */
  readonly bound: Promise<string> | undefined;
}

/** A throw-away application whose keys can be made; the way back of both is `entry`. */
export interface ThrowAwayApplication {
  readonly id: string;
  readonly entry: UndoEntry;
  /** The way back once API Manager has answered generate-keys. */
  readonly way: DeleteApplication;
}

/** A published, deployed API that is removed after the proof. */
export interface ThrowAwayApi {
  readonly id: string;

  /** Path of its resource at the gateway. */
  readonly path: string;

  /** Path of another one, and the scope that a token must have for it. */
  readonly scoped?: { readonly path: string; readonly scope: string };

  /** Business plan that it can be subscribed to with. */
  readonly plan: string;

  /** "Default (vhost localhost)": where it was deployed, for people. */
  readonly deployedTo: string;
}

/**
 * A throw-away Key Manager that is made after an update: API Manager handles the events of both in
 * their order (A-6.3e), so that the update has arrived once this one makes keys.
 */
export type Barrier =
  | { readonly name: string }
  /** Why there is none, so that nobody can say when the update has arrived. */
  | { readonly none: string };
