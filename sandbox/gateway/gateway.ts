import { basePathOf, type DeployedApi, type Operation } from "../api-manager/api-catalogue.ts";
import type { ApiManagerStandIn } from "../api-manager/api-manager.ts";
import { bearerOf } from "../body.ts";
import { HttpsServer, type ServerIdentity } from "../https-server.ts";
import type { Call, Reply } from "../routes.ts";
import { Arrivals, type GatewayDelay } from "./arrivals.ts";
import { Backends } from "./backend.ts";
import { fault, NO_API, refused } from "./refusals.ts";
import { TokenCheck, type TokenCheckOptions } from "./token-check.ts";
import type { TokenVerdict } from "./token-verdict.ts";

export interface GatewayOptions extends TokenCheckOptions {
  readonly port?: number;
  /** How late APIs, subscriptions, keys and Key Managers arrive: one call each unless told. */
  readonly gatewayDelay?: GatewayDelay;
  /** Milliseconds since 1970, for expiry, caches and delays; the clock unless told. */
  readonly now?: () => number;
}

/** A running gateway stand-in. */
export interface GatewayStandIn {
  readonly url: string;
  readonly server: HttpsServer;
}

/**
 * Starts a gateway of an API Manager stand-in: it serves what is deployed there, and has the same
 * truststore (A-6.2).
 * @param nodeHttpPort plain HTTP of its node, where `http://localhost:<9763 + offset>` backends
 * lead
 */
export async function startGateway(
  identity: ServerIdentity,
  { state }: ApiManagerStandIn,
  nodeHttpPort: number,
  options: GatewayOptions = {},
): Promise<GatewayStandIn> {
  const now = options.now ?? Date.now;
  const arrivals = new Arrivals(options.gatewayDelay ?? { attempts: 1 }, now);
  const tokens = new TokenCheck(state, arrivals, options, now);
  const backends = new Backends(state, nodeHttpPort, now);

  const serve = async (call: Call): Promise<Reply> => {
    const found = state.catalogue.deployedAt(call.path);
    if (found === undefined || !arrivals.arrived(found.deployment)) return NO_API;
    const resource = call.path.slice(basePathOf(found.api).length);
    const matching = found.revision.operations.filter(({ target }) => matches(target, resource));
    if (matching.length === 0) return fault(404, "404", "No matching resource found for given API Request");
    const operation = matching.find(({ verb }) => verb === call.method);
    if (operation === undefined) return fault(405, "405", "Method not allowed for given API resource");
    const refusal = operation.authType === "None" ? undefined : await authenticate(call, found, operation);
    if (refusal !== undefined) return refusal;
    const endpoint = `${found.api.name}--v${found.api.version}_APIproductionEndpoint`;
    return backends.call(found.revision.backend ?? "", resource, call, endpoint);
  };

  const authenticate = async (call: Call, found: DeployedApi, operation: Operation): Promise<Reply | undefined> => {
    const token = bearerOf(call);
    if (token === undefined) return refused("900902");
    const verdict = await tokens.judge(token);
    if (verdict.kind === "refused") return refused(verdict.code);
    if (!isSubscribed(verdict, found.api.id)) return refused("900908");
    const { scopes } = operation;
    return scopes.length === 0 || scopes.some((scope) => verdict.scopes.includes(scope))
      ? undefined
      : refused("900910");
  };

  /** The consumer key leads to an application by its mapping of this very Key Manager. */
  const isSubscribed = (verdict: TokenVerdict & { kind: "accepted" }, apiId: string): boolean => {
    const keyManager = state.find(verdict.keyManager);
    for (const { id, mappings } of state.applications.values()) {
      const mapping = mappings.find(
        ({ clientId, keyManagerId }) => clientId === verdict.consumerKey && keyManagerId === keyManager?.id,
      );
      if (mapping === undefined || !arrivals.arrived(mapping)) continue;
      const subscription = state.catalogue.subscription(id, apiId);
      if (subscription !== undefined && arrivals.arrived(subscription)) return true;
    }
    return false;
  };

  const server = new HttpsServer(identity, [], serve);
  const port = await server.listen(options.port ?? 0);
  return { url: `https://localhost:${port}`, server };
}

/** `/*` takes everything below; `{name}` takes one segment. */
function matches(target: string, resource: string): boolean {
  const path = resource === "" ? "/" : resource;
  if (target.endsWith("/*")) return `${path}/`.startsWith(target.slice(0, -1));
  const source = target.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+");
  return new RegExp(`^${source}$`).test(path);
}
