import type { Credentials } from "../inputs.ts";
import type { Servers } from "../servers/connect.ts";
import type { Clock } from "../runner.ts";
import type { WayBack } from "../undo.ts";
import { lookedFor } from "./creation.ts";

type ApplicationWay = Extract<WayBack, { kind: "delete-application" }>;

/** When the answer to generate-keys is not known, API Manager may still be at it: the client is looked for again after these pauses (ms). */
const LATE = [0, 500, 1500, 3000];

/** What the connector calls the client of an application in Identity Server (B-K7). */
export function clientNameOf(username: string, applicationId: string): string {
  return `${username}_${applicationId}_PRODUCTION`;
}

/**
 * Removes a throw-away application by its id, or by its exact name where the answer to its creation got lost; then its client in Identity
 * Server, which API Manager leaves behind when its own call there failed half-way (apim-contract 5).
 */
export async function removeApplication(
  way: ApplicationWay,
  { devPortal, is }: Pick<Servers, "devPortal" | "is">,
  isUser: Credentials,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const around = { clock, signal };
  const ids =
    way.id === undefined ? await lookedFor(way, () => devPortal.findApplications(way.name), around) : [way.id];
  for (const id of ids) await devPortal.deleteApplication(id);
  if (way.clientName === undefined) return;
  for (const pause of way.registering === undefined ? [0] : LATE) {
    if (pause > 0) await clock.sleep(pause, signal);
    if (await is.deleteClientNamed(way.clientName, isUser)) return;
  }
}
