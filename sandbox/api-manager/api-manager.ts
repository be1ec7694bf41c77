import { HttpsServer, type ServerIdentity } from "../https-server.ts";
import type { Reply, Route } from "../routes.ts";
import { adminRoutes } from "./admin.ts";
import { applicationKeyRoutes } from "./application-keys.ts";
import { authenticationRoutes } from "./authentication.ts";
import { devPortalRoutes } from "./devportal.ts";
import { notificationRoutes } from "./notifications.ts";
import { publisherRoutes } from "./publisher.ts";
import { subscriptionRoutes } from "./subscriptions.ts";
import { sharedScopeRoutes } from "./shared-scopes.ts";
import type { ApiManagerOptions } from "./options.ts";
import { ApiManagerState } from "./state.ts";
import { throttlingRoutes } from "./throttling.ts";
import { VERSION_PATH, versionPage } from "./version-page.ts";

const HEALTH = "/api/am/gateway/v2/server-startup-healthcheck";
const LOGIN = "/carbon/admin/login.jsp";
const DEPLOYED = [
  ...["/api/am/admin/", "/api/am/devportal/", "/api/am/publisher/", "/client-registration/", "/oauth2/"],
  ...["/internal/", "/services/"],
];

/** A running API Manager stand-in (control plane). */
export interface ApiManagerStandIn {
  readonly url: string;
  readonly state: ApiManagerState;
  readonly server: HttpsServer;
}

export async function startApiManager(
  identity: ServerIdentity,
  options: ApiManagerOptions = {},
): Promise<ApiManagerStandIn> {
  const state = new ApiManagerState(options);
  const routes: readonly Route[] = [
    {
      method: "GET",
      pattern: VERSION_PATH,
      handler: () => ({
        status: 200,
        headers: { "content-type": "application/xml" },
        body: versionPage(state.profile.release),
      }),
    },
    ...(options.gatewayApplication === false
      ? []
      : [{ method: "GET", pattern: HEALTH, handler: () => ({ status: 200 }) }]),
    {
      method: "GET",
      pattern: "/oauth2/token/.well-known/openid-configuration",
      handler: () => ({ status: 200, body: residentDiscovery(state.base) }),
    },
    ...authenticationRoutes(state),
    ...adminRoutes(state),
    ...devPortalRoutes(state),
    ...publisherRoutes(state),
    ...subscriptionRoutes(state),
    ...throttlingRoutes(state),
    ...notificationRoutes(state),
    ...applicationKeyRoutes(state),
    ...sharedScopeRoutes(state),
  ];
  const server = new HttpsServer(identity, routes, ({ path }) => unserved(state, path));
  server.standsFor({ name: "API Manager", release: state.profile.release });
  const port = await server.listen(options.port ?? 0);
  state.base = `https://localhost:${port}`;
  return { url: state.base, state, server };
}

/**
 * A path of no web application is the management console's, which leads everything to its login
 * page; below those that are deployed it is 404 (real-control-plane 1).
 */
function unserved({ base, options }: ApiManagerState, path: string): Reply {
  if (path === LOGIN) return { status: 200, headers: { "content-type": "text/html" }, body: "<html>Sign in</html>" };
  const deployed = [...DEPLOYED, ...(options.gatewayApplication === false ? [] : ["/api/am/gateway/"])];
  return deployed.some((root) => path.startsWith(root))
    ? { status: 404, body: "" }
    : { status: 302, headers: { location: `${base}${LOGIN}` }, body: "" };
}

/**
 * API Manager is an authorization server itself: that of its Resident Key Manager, which reads this
 * document.
 */
function residentDiscovery(base: string): Record<string, unknown> {
  const oauth2 = `${base}/oauth2`;
  return {
    issuer: `${oauth2}/token`,
    authorization_endpoint: `${oauth2}/authorize`,
    token_endpoint: `${oauth2}/token`,
    introspection_endpoint: `${oauth2}/introspect`,
    revocation_endpoint: `${oauth2}/revoke`,
    userinfo_endpoint: `${oauth2}/userinfo`,
    jwks_uri: `${oauth2}/jwks`,
    registration_endpoint: `${base}/client-registration/v0.17/register`,
    grant_types_supported: ["client_credentials", "password", "refresh_token", "authorization_code"],
    response_types_supported: ["code"],
    scopes_supported: ["openid"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}
