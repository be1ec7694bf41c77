import type { X509Certificate } from "node:crypto";
import type { Clock } from "../ports.ts";
import type { Secrets } from "../text/secrets.ts";
import { maskCredentials, routeTo, type Route } from "./proxy.ts";
import { placeAt } from "./place.ts";
import { Spares } from "./spares.ts";
import { ServerAgent, type ServerTrust } from "./trust-agent.ts";

/** What decides how a server is reached and judged. */
export interface WayOptions {
  readonly trust: ServerTrust;
  /** Authorities to trust besides the usual ones where a proxy speaks TLS. */
  readonly proxyAuthorities?: readonly string[];
  /** Told the certificate that the server shows, accepted or not. */
  readonly presented?: (certificate: X509Certificate) => void;
  readonly secrets: Secrets;
  readonly environment: NodeJS.ProcessEnv;
  readonly clock: Clock;
}

/**
 * The connections of a whole run: what undoes at its end goes on with those that its work has made,
 * each of them judged when it was made.
 */
export class Connections {
  readonly #ways = new Map<string, Way>();

  /** The way to a server: one for all who call it so, and trust it for the same reason. */
  to(name: string, url: URL, options: WayOptions): Way {
    const key = JSON.stringify([name, url.origin, options.trust]);
    const way = this.#ways.get(key) ?? wayTo(url, options);
    this.#ways.set(key, way);
    return way;
  }

  close(): void {
    for (const way of this.#ways.values()) closeWay(way);
    this.#ways.clear();
  }
}

export type OpenRoute = Exclude<Route, { kind: "refused" }>;

/** How the server is asked: over connections that are kept, and over single ones. */
export type Way =
  | {
      readonly kind: "open";
      readonly route: OpenRoute;
      readonly kept: ServerAgent;
      readonly single: ServerAgent;
      readonly spares: Spares;
    }
  | Extract<Route, { kind: "refused" }>;

export function wayTo(url: URL, options: WayOptions): Way {
  const { trust, environment, secrets, proxyAuthorities = [], presented, clock } = options;
  const route = routeTo(url, environment);
  if (route.kind === "refused") return route;
  if (route.kind === "proxy") maskCredentials(route.proxy, secrets);
  const spares: Spares = new Spares(
    (connecting) => single.connected({ ...placeAt(url), connecting }),
    () => clock.monotonicTime(),
  );
  const agent = (keepAlive: boolean): ServerAgent =>
    new ServerAgent(trust, { route, authorities: proxyAuthorities, keepAlive, presented, spares });
  const single = agent(false);
  return { kind: "open", route, kept: agent(true), single, spares };
}

export function closeWay(way: Way): void {
  if (way.kind !== "open") return;
  for (const agent of [way.kept, way.single]) agent.destroy();
  way.spares.drop();
}
