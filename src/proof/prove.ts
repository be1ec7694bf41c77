import type { KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import type { IdentityServerBases } from "../key-manager/desired.ts";
import type { ThrowAwayApi } from "./check.ts";
import { storedKeyManager } from "./stored.ts";
import type { Clients, Surroundings } from "../clients/connect.ts";
import type { UndoStack } from "../undo/stack.ts";
import type { RefusalNote } from "./check.ts";
import { climb, isReachable, type CheckResult } from "./ladder.ts";
import type { Finding } from "../problems/finding.ts";
import { noSharedScopes } from "./checks/scope-registered.ts";
import { noUserInfo, PASSWORD_GRANT } from "./checks/user-info-read.ts";
import { Loading } from "./loaded.ts";
import { sharedScopes } from "./scopes.ts";
import type { CheckId } from "../inputs/check-ids.ts";
import type { Deployment } from "../clients/api-manager/publisher.ts";
import { whileWarming } from "../problems/poll.ts";
import { throwAwayApi } from "./throw-away/api.ts";
import { throwAwayApplication } from "./throw-away/application.ts";
import { throwAwayScope } from "./throw-away/api-resource.ts";
import { APIM_ROLE, ROLE_SETTING, roleInIdentityServer } from "./throw-away/role.ts";
import { barrierAfter } from "./throw-away/key-manager.ts";

export interface Subject {
  readonly id: string;
  readonly apimVersion: string | undefined;
  /** As it was read back. */
  readonly stored: KeyManagerRepresentation;
  readonly bases: IdentityServerBases;
  /** Grants of Identity Server's discovery document. */
  readonly offeredGrants: readonly string[];
  /** See `ProofContext`. */
  readonly connectorFields: readonly string[];
  /** See `ProofContext`. */
  readonly otherKeyManagers: readonly string[];
  /** The body of the PUT, secrets in clear, when the Key Manager was updated by this run. */
  readonly sent?: KeyManagerRepresentation | undefined;
  /** The body of the POST, when it was created by this run. */
  readonly posted?: KeyManagerRepresentation | undefined;
  /** See `ProofContext`. */
  readonly whenRefused?: (() => Promise<RefusalNote>) | undefined;
}

export interface Proof {
  readonly checks: readonly CheckResult[];
  /** What is not certain although the checks pass. */
  readonly findings: readonly Finding[];
}

/** Prepares the proof of the registered Key Manager and runs its checks. */
export async function prove(
  inputs: RunInputs,
  around: Surroundings & { readonly uniqueName: () => string },
  servers: Clients,
  undo: UndoStack,
  signal: AbortSignal,
  subject: Subject,
): Promise<Proof> {
  const warming = { clock: around.clock, signal };
  const base = { servers, undo, uniqueName: around.uniqueName, isUser: inputs.is };
  const { scope: given, skip, smokeTest } = inputs.proof;
  const findings: Finding[] = [];
  const warn = (finding: Finding): void => {
    findings.push(finding);
    around.runner.warning(`${finding.message} ${finding.remedy}`);
  };
  // First, since its event is waited for; so it is also removed last, after its application.
  const { id, sent } = subject;
  const barrier =
    sent === undefined || !isReachable("key-manager-loaded", skip) ? undefined : barrierAfter({ id, sent }, base);
  barrier?.catch(() => undefined);
  // What is waited for longest begins first.
  const application = isReachable("key-manager-loaded", skip) ? throwAwayApplication(base) : undefined;
  application?.catch(() => undefined);
  // Registered while API Manager loads the Key Manager; a failure is reported by scope-granted.
  const scope = !isReachable("scope-granted", skip)
    ? undefined
    : given === undefined
      ? whileWarming(() => throwAwayScope(base), { what: "Waiting for a throw-away scope", ...warming })
      : Promise.resolve(given);
  scope?.catch(() => undefined);
  const stored = storedKeyManager(subject.stored);
  const { offeredGrants } = subject;
  const readsUserInfo = isReachable("user-info-read", skip) && noUserInfo({ stored, offeredGrants }) === undefined;
  const bases = {
    runner: inputs.is.url,
    others: [subject.bases.fromApim, subject.bases.issuer, subject.bases.forDevelopers],
  };
  const { clock } = around;
  const throughGateway = (check: CheckId): boolean => smokeTest === "gateway" && isReachable(check, skip);
  const loading = new Loading();
  const { connectorFields, otherKeyManagers } = subject;
  const bindsRole = stored.createsRoles && throughGateway("role-bound");
  const inIdentityServer = roleInIdentityServer(APIM_ROLE, connectorFields.includes(ROLE_SETTING));
  const gatewayHost = new URL(inputs.gatewayUrl).hostname;
  // The Publisher's first call, since it may be asked twice: a creation that gets no answer in time
  // could be under way.
  const deployments = throughGateway("gateway-accepts")
    ? whileWarming(() => servers.publisher.deploymentsFor(gatewayHost), {
        what: "Waiting for the gateways",
        ...warming,
      })
    : undefined;
  deployments?.catch(() => undefined);
  const warmed = loading.done.finally(() => Promise.allSettled([deployments]));
  warmed.catch(() => undefined);
  const scopes =
    noSharedScopes(subject) === undefined && throughGateway("scope-registered")
      ? sharedScopes({ ...base, clock, signal, stored, bases }, warmed, {
          kept: throughGateway("gateway-enforces-scope"),
          bound: bindsRole ? { role: APIM_ROLE, inIdentityServer } : undefined,
        })
      : undefined;
  const makeApi = async (places: Promise<readonly Deployment[]>, shared?: Promise<string>): Promise<ThrowAwayApi> => {
    if (shared !== undefined) await loading.done;
    // A scope that can't be made is reported by its own check; the API is then made without.
    return throwAwayApi(base, await places, inputs.apim.portOffset, await shared?.catch(() => undefined));
  };
  // Likewise: API Manager takes seconds to bring an API to its gateways.
  const api = deployments === undefined ? undefined : makeApi(deployments, scopes?.kept);
  api?.catch(() => undefined);
  const checks = await climb(
    {
      ...base,
      clock,
      signal,
      keyManagerId: id,
      posted: subject.posted,
      stored,
      bases,
      discoveredIssuer: subject.bases.issuer,
      offeredGrants,
      clientGrants: ["client_credentials", ...(readsUserInfo ? [PASSWORD_GRANT] : [])],
      connector: inputs.connector,
      apimVersion: subject.apimVersion,
      whenRefused: subject.whenRefused,
      propagationTimeout: inputs.propagationTimeout,
      application,
      scope,
      isScopeGiven: given !== undefined,
      barrier,
      warn,
      connectorFields,
      otherKeyManagers,
      scopes,
      api,
    },
    inputs.proof,
    around.runner,
    ({ id: check, status }) => {
      if (check === "key-manager-loaded") loading.settle(status === "passed");
    },
  ).finally(async () => {
    loading.settle(false);
    // The ways back of all must be complete before anything is undone.
    await Promise.allSettled([scope, barrier, application, scopes?.registered, scopes?.kept, scopes?.bound, api]);
  });
  return { checks, findings };
}
