/** A resource of an API (`APIOperations` of the publisher's contract). */
export interface Operation {
  /** `/order/{orderId}`, or `/*` for everything. */
  readonly target: string;
  readonly verb: string;
  /** `None` needs no token. */
  readonly authType: string;
  readonly scopes: readonly string[];
}

/** A place where a revision is deployed. */
export interface Deployment {
  readonly environment: string;
  readonly vhost: string;
  readonly displayOnDevportal: boolean;
  /** Time (Date.now) of the deployment: gateways receive it later. */
  readonly since: number;
}

/** An API as it was at one moment; only revisions are deployed. */
export interface Revision {
  readonly id: string;
  readonly number: number;
  readonly description: string;
  readonly createdAt: number;
  readonly operations: readonly Operation[];
  /** URL of the production backend. */
  readonly backend: string | undefined;
  deployments: readonly Deployment[];
}

export interface StoredApi {
  readonly id: string;
  readonly name: string;
  /** With the leading slash, without the version. */
  readonly context: string;
  readonly version: string;
  /** As sent, with the server's defaults. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly revisions: Revision[];
  status: "CREATED" | "PUBLISHED";
}

export interface Subscription {
  readonly id: string;
  readonly applicationId: string;
  readonly apiId: string;
  readonly throttlingPolicy: string;
  readonly since: number;
}

/** A revocation that an Identity Server reported. */
export interface Revocation {
  /** `jti` of a JWT, the value of an opaque token. */
  readonly token: string;
  readonly since: number;
}

/** A revision at the place where gateways serve it. */
export interface DeployedApi {
  readonly api: StoredApi;
  readonly revision: Revision;
  readonly deployment: Deployment;
}

/** APIs and who may call them, as the control plane stores them. */
export class ApiCatalogue {
  readonly apis = new Map<string, StoredApi>();
  readonly subscriptions = new Map<string, Subscription>();
  readonly revocations: Revocation[] = [];

  /** The deployed revision behind a path, the longest context first. */
  deployedAt(path: string): DeployedApi | undefined {
    const matching = [...this.apis.values()]
      .filter((api) => isBelow(path, basePathOf(api)))
      .toSorted((one, other) => basePathOf(other).length - basePathOf(one).length);
    for (const api of matching) {
      for (const revision of api.revisions) {
        const [deployment] = revision.deployments;
        if (deployment !== undefined) return { api, revision, deployment };
      }
    }
    return undefined;
  }

  subscriptionsTo(apiId: string): readonly Subscription[] {
    return [...this.subscriptions.values()].filter((subscription) => subscription.apiId === apiId);
  }

  subscription(applicationId: string, apiId: string): Subscription | undefined {
    return this.subscriptionsTo(apiId).find((subscription) => subscription.applicationId === applicationId);
  }

  /** The subscriptions of an application go with it (A-5m). */
  unsubscribeAll(applicationId: string): void {
    for (const { id, applicationId: subscriber } of this.subscriptions.values())
      if (subscriber === applicationId) this.subscriptions.delete(id);
  }
}

/** Where a gateway serves an API. */
export function basePathOf({ context, version }: StoredApi): string {
  return `${context}/${version}`;
}

function isBelow(path: string, base: string): boolean {
  return path === base || path.startsWith(`${base}/`);
}
