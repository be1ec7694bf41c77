import type { PublisherApi } from "../apim/publisher.ts";
import { Problem } from "../problems/problem.ts";
import type { ProofContext } from "./check.ts";

const VERSION = "1.0.0";
/** A page that every Carbon server has, the gateway's node itself included: nothing else is needed to answer the call. */
const RESOURCE = "/services/Version";
/** Plain HTTP of the gateway's own node, which never leaves it; shifted by its offset. */
const MANAGEMENT_HTTP = 9763;

/** A published, deployed API that is removed after the proof. */
export interface ThrowAwayApi {
  readonly id: string;
  /** Path of its resource at the gateway. */
  readonly path: string;
}

/** Makes the API, its way back pushed first. Nobody is subscribed yet. @throws Problem by status, `proof-gateway-set-up` */
export async function throwAwayApi(
  { servers: { publisher }, undo, uniqueName }: Pick<ProofContext, "servers" | "undo" | "uniqueName">,
  gatewayHost: string,
  portOffset: number,
): Promise<ThrowAwayApi> {
  const name = uniqueName();
  const entry = undo.push("always", { kind: "delete-api", name });
  const plain = {
    name,
    context: `/${name}`,
    version: VERSION,
    backend: `http://localhost:${MANAGEMENT_HTTP + portOffset}`,
    resource: RESOURCE,
  };
  const created = publisher.createApi(plain).then((id) => {
    undo.replace(entry, { due: "always", way: { kind: "delete-api", name, id } });
    return id;
  });
  const [id, deployment] = await Promise.all([created, publisher.deploymentFor(gatewayHost)]);
  await publisher.deploy(id, await publisher.createRevision(id), deployment);
  await publisher.publish(id);
  return { id, path: `/${name}/${VERSION}${RESOURCE}` };
}

/**
 * Removes a throw-away API by its id, or by its exact name where the answer to its creation got lost.
 * @throws Problem `clean-up-incomplete` while API Manager's search, which indexes late, does not show an API that exists
 */
export async function removeApi(
  { name, id }: { readonly name: string; readonly id?: string },
  publisher: PublisherApi,
): Promise<void> {
  const found = id === undefined ? await publisher.findApis(name) : [id];
  for (const one of found) await publisher.removeApi(one);
  if (found.length === 0 && (await publisher.isNameTaken(name))) {
    throw new Problem("clean-up-incomplete", {
      tried: `remove the throw-away API ${name}`,
      said: "API Manager has it, but its search does not show it yet",
    });
  }
}
