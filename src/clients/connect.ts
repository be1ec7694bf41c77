import { AdminApi } from "./api-manager/admin.ts";
import { DevPortalApi } from "./api-manager/devportal.ts";
import { Gateway } from "./api-manager/gateway.ts";
import { PublisherApi } from "./api-manager/publisher.ts";
import { SharedScopesApi } from "./api-manager/shared-scopes.ts";
import { Session } from "./api-manager/session.ts";
import type { ServerTrust } from "../http/trust-agent.ts";
import { HttpsClient } from "../http/client.ts";
import type { Connections } from "../http/ways.ts";
import type { Holder, SeenCertificates } from "../http/seen-certificates.ts";
import { refusedProxy } from "../http/failure.ts";
import { maskCredentials, routeTo } from "../http/proxy.ts";
import type { Secrets } from "../text/secrets.ts";
import { COMMAND_NEEDS, type RunInputs } from "../inputs/run-inputs.ts";
import type { ServerInputs } from "../inputs/run-inputs.ts";
import { IdentityServerApi } from "./identity-server/identity-server.ts";
import type { Clock, Runner } from "../ports.ts";

/** What the publisher's operations of the proof need (apim-publisher-v4 `security`). */
const PUBLISHER_SCOPES = ["apim:api_view", "apim:api_manage", "apim:shared_scope_manage"];

/** The servers of a run, ready to be asked. */
export interface Clients {
  readonly is: IdentityServerApi;
  readonly admin: AdminApi;
  readonly devPortal: DevPortalApi;
  readonly publisher: PublisherApi;
  readonly sharedScopes: SharedScopesApi;
  readonly gateway: Gateway;
  close(): void;
}

export interface Surroundings {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly environment: NodeJS.ProcessEnv;
  /** Told every certificate that a run meets; absent where there is no report of it. */
  readonly certificates?: SeenCertificates;
  /** Of the whole run; absent where one client is all there is. */
  readonly connections?: Connections;
}

/**
 * Opens clients for the servers; nothing is contacted yet. `signal` stops every request of theirs.
 */
export function connect(inputs: RunInputs, around: Surroundings, signal: AbortSignal): Clients {
  const { secrets, runner, clock, environment, certificates, connections } = around;
  const open = (holder: Holder, baseUrl: string, trust: ServerTrust): HttpsClient =>
    new HttpsClient({
      baseUrl,
      trust,
      requestTimeout: inputs.requestTimeout,
      secrets,
      signal,
      environment,
      debug: (line) => runner.debug(line),
      proxyAuthorities: inputs.caCertificates,
      ...(connections === undefined ? {} : { connections: { kept: connections, name: holder } }),
      presented: (certificate) => certificates?.note(holder, "presented", certificate),
      clock,
    });
  const isServer = open("is", inputs.is.url, trustFor(inputs.is, inputs));
  const apimServer = open("apim", inputs.apim.url, trustFor(inputs.apim, inputs));
  const gatewayServer = open("gateway", inputs.gatewayUrl, gatewayTrust(inputs));
  const scopes = inputs.proof.smokeTest === "gateway" ? PUBLISHER_SCOPES : [];
  const session = new Session(apimServer, inputs.apim, secrets, scopes);
  return {
    is: new IdentityServerApi(isServer, secrets),
    admin: new AdminApi(session),
    devPortal: new DevPortalApi(session, secrets),
    publisher: new PublisherApi(session),
    sharedScopes: new SharedScopesApi(session),
    gateway: new Gateway(gatewayServer),
    close: () => {
      for (const server of [isServer, apimServer, gatewayServer]) server.close();
    },
  };
}

/**
 * Looks at the environment's proxies before anything is sent, written or started: their passwords
 * become secrets, and what can't be used is refused, unless no server is asked (`prepare`).
 * @throws Problem `proxy-setting-invalid`
 */
export function judgeProxies(inputs: RunInputs, { environment, secrets }: Surroundings): void {
  for (const address of [inputs.is.url, inputs.apim.url, inputs.gatewayUrl]) {
    const url = new URL(address);
    const route = routeTo(url, environment);
    if (route.kind === "proxy") maskCredentials(route.proxy, secrets);
    if (route.kind === "refused" && COMMAND_NEEDS[inputs.command].apim)
      throw refusedProxy("find the way to the servers", url.host, route);
  }
}

/**
 * A pin that was given is the most exact word and wins. The server's own certificate, as its home
 * or `*-certificate` has it, counts beside the authorities: a proxy in front may show another one.
 * Switched-off verification comes last.
 */
function trustFor(
  { certificateSha256, exactPin }: ServerInputs,
  { tlsVerify, caCertificates }: RunInputs,
): ServerTrust {
  if (certificateSha256 !== undefined)
    return { kind: "pin", sha256: certificateSha256, ...(exactPin === true ? {} : { orCa: caCertificates }) };
  return tlsVerify ? { kind: "authorities", ca: caCertificates } : { kind: "none" };
}

/**
 * A gateway is part of API Manager and shows the same certificate, so API Manager's pin counts for
 * it, too. At another host it may have one of its own: there the authorities count beside the pin.
 */
function gatewayTrust(inputs: RunInputs): ServerTrust {
  const trust = trustFor(inputs.apim, inputs);
  const elsewhere = new URL(inputs.gatewayUrl).hostname !== new URL(inputs.apim.url).hostname;
  return trust.kind === "pin" && elsewhere ? { ...trust, orCa: inputs.caCertificates } : trust;
}
