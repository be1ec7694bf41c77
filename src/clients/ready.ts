import type { AdminApi, KeyManagerInfo } from "./api-manager/admin.ts";
import type { Gateway } from "./api-manager/gateway.ts";
import { gatewayHealth, versionOf } from "./api-manager/probes.ts";
import type { Discovery, IdentityServerApi } from "./identity-server/identity-server.ts";
import { poll } from "../problems/poll.ts";
import { brief, Problem } from "../problems/problem.ts";
import { isFinal } from "../problems/meaning.ts";
import type { Clock } from "../ports.ts";

export interface WaitOptions {
  /** Milliseconds until the last failure is reported. */
  readonly timeout: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Waits for Identity Server's discovery document (B-R2). @throws Problem `servers-not-ready`, or a
 * final one at once
 */
export async function waitForIdentityServer(is: IdentityServerApi, options: WaitOptions): Promise<Discovery> {
  return ready("Identity Server", is.client.where, () => is.discovery(), options);
}

/** What was read of API Manager to see it ready. */
export interface ReadyApiManager {
  /** Nothing where it says none. */
  readonly version: string | undefined;
  readonly keyManagers: readonly KeyManagerInfo[];
}

/**
 * Waits for API Manager: version, gateway start-up health (B-R1), and the Admin API answering an
 * authenticated request, since the health check can be green before the REST applications are there
 * (A-7.1b). All at once the first time; a server that is not ready is asked one after the other, so
 * that credentials go to one that is.
 */
export async function waitForApiManager(admin: AdminApi, options: WaitOptions): Promise<ReadyApiManager> {
  const { client } = admin.session;
  // 404, or its login page: a control plane of its own, whose profile has no gateway.
  const health = async (): Promise<unknown> => (await gatewayHealth(client))?.expect(200, 404);
  const inTurn = async (): Promise<ReadyApiManager> => {
    const version = await versionOf(client);
    await health();
    return { version, keyManagers: await admin.list({ polled: true }) };
  };
  const atOnce = async (): Promise<ReadyApiManager> => {
    const all = [versionOf(client), health(), admin.list({ polled: true })] as const;
    await Promise.allSettled(all);
    const [version, , keyManagers] = [await all[0], await all[1], await all[2]];
    return { version, keyManagers };
  };
  const probe = (attempt: number): Promise<ReadyApiManager> => (attempt === 1 ? atOnce() : inTurn());
  return ready("API Manager", client.where, probe, options);
}

/**
 * Waits until something answers at the gateway's address, whatever it says: its node may be another
 * one, and still starting.
 */
export async function waitForGateway(gateway: Gateway, options: WaitOptions): Promise<void> {
  await ready("the gateway", gateway.client.where, () => gateway.reach(), options);
}

async function ready<Value>(
  name: string,
  where: string,
  probe: (attempt: number) => Promise<Value>,
  options: WaitOptions,
): Promise<Value> {
  // Whatever a server says while it starts: only what waiting does not change ends the wait.
  const meansNotYet = (problem: Problem): boolean => !isFinal(problem);
  const outcome = await poll(async (attempt) => ({ done: await probe(attempt) }), {
    ...options,
    meansNotYet,
    what: `Waiting for ${name} at ${where}`,
  });
  if ("done" in outcome) return outcome.done;
  const last = outcome.notYet;
  // Nothing is known of the server behind it.
  if (last.id === "proxy-failed") throw last;
  throw new Problem(
    "servers-not-ready",
    {
      tried: `see ${name} ready within ${options.timeout / 1000} s`,
      where,
      said: `the last answer was: ${brief(last)}`,
    },
    last,
  );
}
