import type { KeyManagerInfo } from "../clients/api-manager/admin.ts";
import type { Discovery } from "../clients/identity-server/identity-server.ts";
import { waitForApiManager, waitForGateway, waitForIdentityServer } from "../clients/ready.ts";
import type { StartedServer } from "../products/start.ts";
import type { Product } from "../text/products.ts";
import type { Task } from "./task.ts";

/** What is known of servers that are ready. */
export interface Ready {
  readonly discovery: Discovery;
  readonly apimVersion: string | undefined;
  /** The list that API Manager showed; nothing when the other servers took their time since. */
  readonly keyManagers: readonly KeyManagerInfo[] | undefined;
}

/** Milliseconds for which a list of Key Managers counts as read just now. */
const FRESH = 1000;

/** Waits for both servers, and for the gateway if it is asked for. */
export async function ready(
  { inputs, servers, around: { runner, clock }, signal, started }: Task,
  throughGateway: boolean,
): Promise<Ready> {
  const waiting = { timeout: inputs.readyTimeout, clock, signal };
  runner.info(
    `Waiting for Identity Server at ${servers.is.client.where} and API Manager at ${servers.admin.session.client.where}`,
  );
  const apiManager = async () => ({ ...(await waitForApiManager(servers.admin, waiting)), at: clock.monotonicTime() });
  const all = Promise.all([
    waitForIdentityServer(servers.is, waiting),
    apiManager(),
    throughGateway ? waitForGateway(servers.gateway, waiting) : undefined,
  ]);
  const [discovery, { version: apimVersion, keyManagers, at }] = await orCrash(all, started);
  runner.info(`Ready: issuer ${discovery.issuer}, API Manager ${apimVersion ?? "of unknown version"}`);
  const isFresh = clock.monotonicTime() - at < FRESH;
  return { discovery, apimVersion, keyManagers: isFresh ? keyManagers : undefined };
}

/** Ends a wait as soon as one of the started servers crashes, with the server's own reason. */
async function orCrash<Value>(wait: Promise<Value>, started: ReadonlyMap<Product, StartedServer>): Promise<Value> {
  if (started.size === 0) return wait;
  const crashes = [...started.values()].map(async ({ exited }) => Promise.reject(await exited));
  const value = await Promise.race([wait, ...crashes]);
  for (const server of started.values()) await server.showLog();
  return value;
}
