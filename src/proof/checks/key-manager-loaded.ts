import type { Answer } from "../../http/answer.ts";
import { oneLine } from "../../text/foreign-text.ts";
import { poll, type Attempt } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import type { ClientCredentials } from "../../clients/identity-server/identity-server.ts";
import type { Check, ProofContext } from "../check.ts";
import { removeApplication, throwAwayApplication } from "../throw-away/application.ts";

/** The user's roles are not among those that may use the Key Manager (A-5i). */
const DENIED = "902013";
/**
 * Codes that waiting does not change (A-5h): creation disabled, not enabled, properties, denied.
 */
const FINAL: ReadonlySet<string> = new Set(["901405", "901406", "901407", "901410", DENIED]);

export const keyManagerLoaded: Check = {
  id: "key-manager-loaded",
  proves: "API Manager has loaded the Key Manager and registers clients at Identity Server through it",
  needs: ["apim-reaches-is"],
  route: ["action", "apim", "is"],
  async run(context, facts) {
    const { clock, propagationTimeout, barrier } = context;
    const end = clock.monotonicTime() + propagationTimeout;
    const past = barrier === undefined ? undefined : await pastUpdate(context, barrier, end);
    const { client, applicationId, attempts } = await keysOf(context, context.keyManagerId, end);
    facts.client = client;
    facts.applicationId = applicationId;
    const after = past === undefined ? "" : `, after the update was loaded (attempt ${past.attempts})`;
    return `client ${oneLine(client.clientId)} registered, attempt ${attempts}${after}`;
  },
};

interface Keys {
  readonly client: ClientCredentials;
  readonly applicationId: string;
  readonly attempts: number;
}

/**
 * Waits until API Manager works with the update of this run: until then it makes keys with the old
 * connector (A-2.4f), and a pass would prove nothing. A later Key Manager with the same connector
 * can make keys only after the update has been loaded (`docs/decisions/proof-after-update.md`).
 * @param end monotonic time
 * @throws Problem as `keysOf`: a connector that does not work is seen here already
 */
async function pastUpdate(
  context: ProofContext,
  barrier: NonNullable<ProofContext["barrier"]>,
  end: number,
): Promise<Keys> {
  try {
    return await keysOf(context, await barrier("administrators"), end);
  } catch (error) {
    // The user has `apim:admin` by another role; so the barrier is for those of the updated one.
    const denied = error instanceof Problem && error.evidence.code === DENIED;
    if (!denied) throw error;
    return keysOf(context, await barrier("as-updated"), end);
  }
}

/**
 * Keys of a throw-away application through a Key Manager, as soon as it is loaded.
 * @throws Problem `proof-not-loaded`, `proof-strict-registration`, or by status
 */
async function keysOf(context: ProofContext, keyManagerId: string, end: number): Promise<Keys> {
  const { clock, signal, propagationTimeout } = context;
  let attempts = 0;
  const outcome = await poll(
    (attempt) => {
      attempts = attempt;
      return generateKeys(context, keyManagerId, attempt);
    },
    { timeout: Math.max(end - clock.monotonicTime(), 0), clock, signal },
  );
  if ("done" in outcome) return { ...outcome.done, attempts };
  const { evidence } = outcome.notYet;
  throw new Problem(
    "proof-not-loaded",
    { ...evidence, said: `${evidence.said ?? "nothing"}; ${attempts} attempts in ${propagationTimeout / 1000} s` },
    outcome.notYet,
  );
}

/**
 * One attempt on an application of its own: a failed one leaves a mapping row behind that turns
 * every retry on the same application into 409/901409 (B-K3, B-P1). The failed application is
 * removed before the next attempt.
 */
async function generateKeys(
  context: ProofContext,
  keyManagerId: string,
  attempt: number,
): Promise<Attempt<{ client: ClientCredentials; applicationId: string }>> {
  const { servers, undo, isUser } = context;
  const { id, way, entry: registering } = await throwAwayApplication(context);
  const answer = await servers.devPortal.generateKeys(id, keyManagerId);
  if (answer.status === 200) {
    const client = servers.devPortal.keysOf(answer);
    undo.replace(registering, { due: "always", way: { ...way, clientId: client.clientId } });
    return { done: { client, applicationId: id } };
  }
  // A 5xx without API Manager's own code is of something in front of it, and says nothing: it may
  // still be registering.
  const isUnderWay = answer.status >= 500 && answer.errorBody().code === undefined;
  const tried = isUnderWay ? { ...way, registering: true } : way;
  const entry = undo.replace(registering, { due: "always", way: tried });
  const problem = await judge(answer, context, attempt);
  // What can't be removed stays on the stack; the next attempt uses another application.
  await removeApplication(tried, servers, isUser, context);
  undo.forget(entry);
  return { notYet: problem };
}

async function judge(answer: Answer, context: ProofContext, attempt: number): Promise<Problem> {
  const code = answer.errorBody().code ?? "";
  if (answer.status === 401) throw answer.problem("credentials-refused");
  if (FINAL.has(code)) throw answer.problem("proof-not-loaded", undefined, remedyFor(code));
  // API Manager reports IS's refusal only as 900967; IS 7.0.0 GA names it when it is asked
  // directly.
  const asks = attempt === 1 && sendsAudienceMember(context.apimVersion);
  if (asks && (await context.servers.is.refusesAudienceMember(context.connector)))
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
    case DENIED:
      return "The Key Manager's `permissions` deny the user of `apim-username`; allow its role.";
    case "901405":
      return 'Set `enableOAuthAppCreation = true` and `tokenType = "DIRECT"` or `"BOTH"` in the definition file.';
    default:
      return "Set `enabled = true` in the definition file, and check the application settings.";
  }
}
