import type { Answer } from "../../http/answer.ts";
import type { ClientCredentials } from "../../clients/identity-server/registered-clients.ts";
import { poll, type Attempt } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import type { ProofContext, RefusalNote, ThrowAwayApplication } from "../check.ts";
import { removeApplication, throwAwayApplication } from "../throw-away/application.ts";

/**
 * Codes that waiting does not change (A-5h): creation disabled, not enabled, properties.
 */
const FINAL: readonly string[] = ["901405", "901406", "901407", "901410"];
/** The Key Manager's permissions deny the user (A-5i). */
const DENIED = "902013";

/** Of an Identity Server that refuses the connector, whatever the reason. */
const REFUSED = "900967";
/** Some 4 s: a Key Manager that was there before is loaded, unless the server has just started. */
const PATIENT_ATTEMPTS = 8;

/** Requests to Identity Server, beside the one that goes over a connection that is there. */
const CHECKS_AT_ONCE = 4;

/** With which Key Manager keys are made, and for how long that is tried. */
export interface Registration {
  /** UUID or name; by name the Key Manager's permissions are not looked at (A-2.6a). */
  readonly keyManager: string;
  /** Milliseconds. */
  readonly timeout: number;
  /** An application for the first attempt; each further one makes its own. */
  readonly application?: Promise<ThrowAwayApplication> | undefined;
  /** Grants of the client; client credentials alone unless told. */
  readonly grantTypes?: readonly string[];
  /** More codes that waiting does not change. */
  readonly final?: readonly string[];
  /** What is said of it besides, when it fails. */
  readonly note?: string;
  /** Called once, when the connector keeps being refused. A throw ends the attempts. */
  readonly whenRefused?: ProofContext["whenRefused"];
}

/** A client that API Manager has registered at Identity Server for a throw-away application. */
export interface RegisteredByApim {
  readonly client: ClientCredentials;
  /** The token that API Manager got at once, without a scope; it need not get one. */
  readonly accessToken: string | undefined;
  readonly applicationId: string;
  readonly attempts: number;
  /** Whether an attempt before was refused as by a Key Manager that is not loaded. */
  readonly wasRefused: boolean;
}

/**
 * Lets API Manager register a client until it works. @throws Problem `proof-not-loaded`,
 * `proof-strict-registration`, by status
 */
export async function registerThroughApim(
  context: ProofContext,
  registration: Registration,
): Promise<RegisteredByApim> {
  const { clock, signal } = context;
  const { timeout, note } = registration;
  let attempts = 0;
  let wasRefused = false;
  let found: RefusalNote | undefined;
  const outcome = await poll(
    async (attempt) => {
      attempts = attempt;
      const made = await generateKeys(context, registration, attempt);
      const refused = "notYet" in made && made.notYet.evidence.code === REFUSED;
      wasRefused ||= refused;
      if (refused && attempt === PATIENT_ATTEMPTS) found = await registration.whenRefused?.();
      return made;
    },
    { what: "Waiting until API Manager registers a client through the Key Manager", timeout, clock, signal },
  );
  if ("done" in outcome) return { ...outcome.done, attempts, wasRefused };
  const { id, evidence } = outcome.notYet;
  const tries = `${attempts} attempts in ${Math.round(timeout / 100) / 10} s`;
  const said = [evidence.said ?? "nothing", tries, note, found?.said].filter((one) => one !== undefined).join("; ");
  // A page in API Manager's place says nothing of the Key Manager.
  const seen = id === "answered-in-front" ? id : "proof-not-loaded";
  const remedy = seen === "proof-not-loaded" && evidence.code === REFUSED ? found?.remedy : undefined;
  throw new Problem(seen, { ...evidence, said, ...(remedy === undefined ? {} : { remedy }) }, outcome.notYet);
}

/**
 * One attempt on an application of its own: a failed one leaves a mapping row behind that turns
 * every retry on the same application into 409/901409 (B-K3, B-P1). The failed application is
 * removed before the next attempt.
 */
async function generateKeys(
  context: ProofContext,
  { keyManager, application, grantTypes, final = [] }: Registration,
  attempt: number,
): Promise<Attempt<Omit<RegisteredByApim, "attempts" | "wasRefused">>> {
  const { servers, undo, isUser } = context;
  const made = attempt === 1 && application !== undefined ? application : throwAwayApplication(context);
  const { id, way, entry: registering } = await made;
  // Once the keys are there, several checks ask Identity Server at once.
  if (attempt === 1) servers.is.client.connectAhead(CHECKS_AT_ONCE);
  const answer = await servers.devPortal.generateKeys(id, keyManager, grantTypes);
  if (answer.status === 200) {
    const { client, accessToken } = servers.devPortal.keysOf(answer);
    undo.replace(registering, { due: "always", way: { ...way, clientId: client.clientId } });
    return { done: { client, accessToken, applicationId: id } };
  }
  // A 5xx without API Manager's own code is of something in front of it, and says nothing: it may
  // still be registering.
  const isUnderWay = answer.status >= 500 && answer.errorBody().code === undefined;
  const tried = isUnderWay ? { ...way, registering: true } : way;
  const entry = undo.replace(registering, { due: "always", way: tried });
  const problem = await judge(answer, context, attempt, [...FINAL, ...final]);
  // What can't be removed stays on the stack; the next attempt uses another application.
  await removeApplication(tried, servers, isUser, context);
  undo.forget(entry);
  return { notYet: problem };
}

async function judge(
  answer: Answer,
  context: ProofContext,
  attempt: number,
  final: readonly string[],
): Promise<Problem> {
  const code = answer.errorBody().code ?? "";
  if (answer.status === 401) throw answer.problem("credentials-refused");
  if (code === DENIED) throw answer.problem("proof-key-manager-denied");
  if (final.includes(code)) throw answer.problem("proof-not-loaded", undefined, remedyFor(code));
  // API Manager reports IS's refusal only as 900967; IS 7.0.0 GA names it when it is asked
  // directly.
  const asks = attempt === 1 && sendsAudienceMember(context.apimVersion);
  if (asks && (await context.servers.is.trial.refusesAudienceMember(context.connector)))
    throw answer.problem("proof-strict-registration");
  return answer.problem("proof-not-loaded");
}

/**
 * 4.3 does not, and works with IS 7.0.0 GA: there a failed attempt only means "not loaded yet"
 * (I-2e).
 */
function sendsAudienceMember(apimVersion: string | undefined): boolean {
  return apimVersion?.startsWith("4.3.") !== true;
}

function remedyFor(code: string): string {
  switch (code) {
    case "901405":
      return 'Set `enableOAuthAppCreation = true` and `tokenType = "DIRECT"` or `"BOTH"` in the definition file.';
    default:
      return "Set `enabled = true` in the definition file, and check the application settings.";
  }
}
