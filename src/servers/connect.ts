import { AdminApi } from "../apim/admin.ts";
import { DevPortalApi } from "../apim/devportal.ts";
import { Session } from "../apim/session.ts";
import type { ServerTrust } from "../http/agent.ts";
import { Server } from "../http/client.ts";
import type { Secrets } from "../http/secrets.ts";
import type { RunInputs, ServerInputs } from "../inputs.ts";
import { IdentityServer } from "../is/identity-server.ts";
import type { Clock, Runner } from "../runner.ts";

/** The two servers of a run, ready to be asked. */
export interface Servers {
  readonly is: IdentityServer;
  readonly admin: AdminApi;
  readonly devPortal: DevPortalApi;
  close(): void;
}

export interface Surroundings {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly environment: NodeJS.ProcessEnv;
}

/** Opens clients for both servers; nothing is contacted yet. `signal` stops every request of theirs. */
export function connect(inputs: RunInputs, around: Surroundings, signal: AbortSignal): Servers {
  const { secrets, runner, clock, environment } = around;
  const open = (server: ServerInputs): Server =>
    new Server({
      baseUrl: server.url,
      trust: trustFor(server, inputs),
      requestTimeout: inputs.requestTimeout,
      secrets,
      signal,
      environment,
      debug: (line) => runner.debug(line),
      pause: (ms, stop) => clock.sleep(ms, stop),
    });
  const isServer = open(inputs.is);
  const apimServer = open(inputs.apim);
  const session = new Session(apimServer, inputs.apim, secrets);
  return {
    is: new IdentityServer(isServer, secrets),
    admin: new AdminApi(session),
    devPortal: new DevPortalApi(session, secrets),
    close: () => {
      isServer.close();
      apimServer.close();
    },
  };
}

/** A pin is the most exact word and wins; switched-off verification comes last. */
function trustFor(server: ServerInputs, inputs: RunInputs): ServerTrust {
  if (server.certificateSha256 !== undefined) return { kind: "pin", sha256: server.certificateSha256 };
  return inputs.tlsVerify ? { kind: "authorities", ca: inputs.caCertificates } : { kind: "none" };
}
