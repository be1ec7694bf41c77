/** A request as the handlers see it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Named parts of the route's pattern. */
  readonly parts: Readonly<Record<string, string>>;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes out as JSON, a string as it is. */
  readonly body?: unknown;
}

export type Handler = (call: Call) => Reply | Promise<Reply>;

export interface Route {
  readonly method: string;
  /** `/applications/:id/generate-keys` */
  readonly pattern: string;
  readonly handler: Handler;
}

/** A route that knows which paths are its own. */
export type MatchedRoute = Route & { readonly matcher: RegExp };

/** Matches the paths of a pattern; the groups are its named parts. */
export function matcherOf(pattern: string): RegExp {
  const source = pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/:(\w+)/g, "(?<$1>[^/]+)");
  return new RegExp(`^${source}$`);
}
