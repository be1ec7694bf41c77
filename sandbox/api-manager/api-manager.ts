import type { Certificate } from "../certificates.ts";
import { HttpsServer } from "../https-server.ts";
import { adminRoutes } from "./admin.ts";
import { authenticationRoutes } from "./authentication.ts";
import { devPortalRoutes } from "./devportal.ts";
import { ApiManagerState, type ApiManagerOptions } from "./state.ts";

/** A running API Manager stand-in (control plane). */
export interface ApiManagerStandIn {
  readonly url: string;
  readonly state: ApiManagerState;
  readonly server: HttpsServer;
}

export async function startApiManager(
  certificate: Certificate,
  options: ApiManagerOptions = {},
): Promise<ApiManagerStandIn> {
  const state = new ApiManagerState(options);
  const version = `<ns:getVersionResponse xmlns:ns="http://version.services.core.carbon.wso2.org"><return>WSO2 API Manager-${state.profile.release}</return></ns:getVersionResponse>`;
  const server = new HttpsServer(certificate, [
    {
      method: "GET",
      pattern: "/services/Version",
      handler: () => ({ status: 200, headers: { "content-type": "application/xml" }, body: version }),
    },
    { method: "GET", pattern: "/api/am/gateway/v2/server-startup-healthcheck", handler: () => ({ status: 200 }) },
    ...authenticationRoutes(state),
    ...adminRoutes(state),
    ...devPortalRoutes(state),
  ]);
  const port = await server.listen(options.port ?? 0);
  state.base = `https://localhost:${port}`;
  return { url: state.base, state, server };
}
