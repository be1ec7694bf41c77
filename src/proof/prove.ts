import type { KeyManagerRepresentation } from "../apim/admin.ts";
import type { RunInputs } from "../inputs.ts";
import { textOf } from "../json.ts";
import type { Servers, Surroundings } from "../servers/connect.ts";
import type { UndoStack } from "../undo.ts";
import { climb, type CheckResult } from "./ladder.ts";
import { throwAwayScope } from "./scope-granted.ts";

export interface Subject {
  readonly id: string;
  readonly issuer: string;
  readonly apimVersion: string | undefined;
  readonly desired: KeyManagerRepresentation;
}

/** Sets the ladder up for the registered Key Manager and climbs it. */
export async function prove(
  inputs: RunInputs,
  around: Surroundings & { readonly uniqueName: () => string },
  servers: Servers,
  undo: UndoStack,
  signal: AbortSignal,
  subject: Subject,
): Promise<readonly CheckResult[]> {
  const base = { servers, undo, uniqueName: around.uniqueName, isUser: inputs.is };
  const { scope: given, skip } = inputs.proof;
  // Registered while API Manager loads the Key Manager; a failure belongs to scope-granted and waits there.
  const scope = skip.includes("scope-granted")
    ? undefined
    : given === undefined
      ? throwAwayScope(base)
      : Promise.resolve(given);
  scope?.catch(() => undefined);
  const results = await climb(
    {
      ...base,
      clock: around.clock,
      signal,
      keyManagerId: subject.id,
      issuer: subject.issuer,
      wellKnownUrl: textOf(subject.desired["wellKnownEndpoint"]) ?? "",
      connector: inputs.connector,
      apimVersion: subject.apimVersion,
      propagationTimeout: inputs.propagationTimeout,
      scope,
    },
    skip,
    around.runner,
  );
  // The way back of the API resource must be complete before anything goes back.
  await scope?.catch(() => undefined);
  return results;
}
