import type { KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { textOf } from "../text/json.ts";
import type { Clients, Surroundings } from "../clients/connect.ts";
import type { UndoStack } from "../undo/stack.ts";
import { climb, isReachable, type CheckResult } from "./ladder.ts";
import { throwAwayApi } from "./throw-away/api.ts";
import type { BarrierAudience } from "./check.ts";
import { throwAwayKeyManager } from "./throw-away/barrier.ts";
import { throwAwayScope } from "./throw-away/api-resource.ts";

export interface Subject {
  readonly id: string;
  readonly issuer: string;
  readonly apimVersion: string | undefined;
  readonly desired: KeyManagerRepresentation;

  /** What this run has just updated it to; nothing when it did not. */
  readonly sent: KeyManagerRepresentation | undefined;
}

/** Prepares the proof of the registered Key Manager and runs its checks. */
export async function prove(
  inputs: RunInputs,
  around: Surroundings & { readonly uniqueName: () => string },
  servers: Clients,
  undo: UndoStack,
  signal: AbortSignal,
  subject: Subject,
): Promise<readonly CheckResult[]> {
  const base = { servers, undo, uniqueName: around.uniqueName, isUser: inputs.is };
  const { scope: given, skip, smokeTest } = inputs.proof;
  // Registered while API Manager loads the Key Manager; a failure is reported by scope-granted.
  const scope = !isReachable("scope-granted", skip)
    ? undefined
    : given === undefined
      ? throwAwayScope(base)
      : Promise.resolve(given);
  scope?.catch(() => undefined);
  // Likewise: API Manager takes seconds to bring an API to its gateways. It is removed after the
  // application, which is pushed later.
  const api =
    smokeTest !== "gateway" || !isReachable("gateway-accepts", skip)
      ? undefined
      : throwAwayApi(base, new URL(inputs.gatewayUrl).hostname, inputs.apim.portOffset);
  api?.catch(() => undefined);
  const { sent } = subject;
  const barrier =
    sent === undefined || !isReachable("key-manager-loaded", skip)
      ? undefined
      : (audience: BarrierAudience) => throwAwayKeyManager(base, sent, audience);
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
      api,
      barrier,
    },
    inputs.proof,
    around.runner,
  );
  // The ways back of both must be complete before anything is undone.
  await Promise.allSettled([scope, api]);
  return results;
}
