import type { Deployment, PublisherApi } from "../../clients/api-manager/publisher.ts";
import { oneLine } from "../../text/foreign-text.ts";
import { Problem } from "../../problems/problem.ts";
import type { Clock } from "../../ports.ts";
import type { DeleteApi } from "../../undo/ways/delete-api.ts";
import type { ProofContext, ThrowAwayApi } from "../check.ts";
import { lookedFor } from "../../undo/under-way.ts";
import { whileCreating } from "./creation.ts";

const VERSION = "1.0.0";
/**
 * A page that every Carbon server has, the gateway's node itself included: nothing else is needed
 * to answer the call.
 */
const RESOURCE = "/services/Version";
/** The same page by the name of its operation (A-7.1f). */
const SCOPED_RESOURCE = `${RESOURCE}/getVersion`;
/** Plain HTTP of the gateway's own node, which never leaves it; shifted by its offset. */
const MANAGEMENT_HTTP = 9763;

/**
 * Makes the API, its way back pushed first. Nobody is subscribed yet.
 * @param deployments the gateways that it is brought to
 * @param scope a shared scope for its second resource; without one it has no second one
 * @throws Problem by status, `proof-gateway-set-up`
 */
export async function throwAwayApi(
  { servers: { publisher }, undo, uniqueName }: Pick<ProofContext, "servers" | "undo" | "uniqueName">,
  deployments: readonly Deployment[],
  portOffset: number,
  scope?: string,
): Promise<ThrowAwayApi> {
  const name = uniqueName();
  const plain = {
    name,
    context: `/${name}`,
    version: VERSION,
    backend: `http://localhost:${MANAGEMENT_HTTP + portOffset}`,
    resource: RESOURCE,
    ...(scope === undefined ? {} : { scoped: { resource: SCOPED_RESOURCE, scope } }),
  };
  const way = { kind: "delete-api", name } as const;
  const [{ id, plan }] = await whileCreating(
    undo,
    way,
    () => publisher.createApi(plain),
    (made) => ({ ...way, id: made.id }),
  );
  await publisher.deploy(id, await publisher.createRevision(id), deployments);
  await publisher.publish(id);
  const deployedTo = oneLine(deployments.map((place) => `${place.name} (vhost ${place.vhost})`).join(", "));
  const base = `/${name}/${VERSION}`;
  const scoped = scope === undefined ? {} : { scoped: { path: `${base}${SCOPED_RESOURCE}`, scope } };
  return { id, plan, path: `${base}${RESOURCE}`, ...scoped, deployedTo };
}

/**
 * Removes a throw-away API by its id, or by its exact name where the answer to its creation got
 * lost.
 * @throws Problem `clean-up-incomplete` while API Manager's search, which indexes late, does not
 * show an API that exists
 */
export async function removeApi(
  way: DeleteApi,
  publisher: PublisherApi,
  around: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const { name, id } = way;
  const found =
    id === undefined ? await lookedFor(() => publisher.findApis(name), { underWay: way.creating, ...around }) : [id];
  for (const one of found) await publisher.removeApi(one);
  if (found.length === 0 && (await publisher.isNameTaken(name))) {
    throw new Problem("clean-up-incomplete", {
      tried: `remove the throw-away API ${name}`,
      said: "API Manager has one of this name, but its search does not show it yet, or it is not this run's",
    });
  }
}
