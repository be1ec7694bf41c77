import { HttpsServer, type ServerIdentity } from "../https-server.ts";
import { applicationRoutes } from "./applications.ts";
import { discoveryRoutes } from "./discovery.ts";
import { oauthRoutes } from "./oauth.ts";
import { registrationRoutes } from "./registration.ts";
import { resourceRoutes } from "./resources.ts";
import { roleRoutes } from "./roles.ts";
import { userInfoRoutes } from "./user-info.ts";
import { IdentityServerState, type IdentityServerOptions } from "./state.ts";

/** A running Identity Server 7 stand-in. */
export interface IdentityServerStandIn {
  /** Where it is reached. */
  readonly url: string;
  readonly state: IdentityServerState;
  readonly server: HttpsServer;
}

export async function startIdentityServer(
  identity: ServerIdentity,
  options: IdentityServerOptions = {},
): Promise<IdentityServerStandIn> {
  const state = new IdentityServerState(options);
  const server = new HttpsServer(identity, [
    ...discoveryRoutes(state),
    ...oauthRoutes(state),
    ...registrationRoutes(state),
    ...applicationRoutes(state),
    ...resourceRoutes(state),
    ...roleRoutes(state),
    ...userInfoRoutes(state),
  ]);
  server.standsFor({ name: "Identity Server", release: options.release ?? "7.2.0" });
  const port = await server.listen(options.port ?? 0);
  // Lower-cased, and without the port of HTTPS (I-1b).
  const host = (options.hostname ?? "localhost").toLowerCase();
  state.base = options.issuerBase ?? `https://${host}${port === 443 ? "" : `:${port}`}`;
  return { url: `https://localhost:${port}`, state, server };
}
