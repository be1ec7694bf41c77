import type { Answer } from "../../http/answer.ts";
import { oneLine } from "../../text/foreign-text.ts";
import { poll, type Attempt } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import type { ClientCredentials } from "../../clients/identity-server/identity-server.ts";
import type { Check, ProofContext } from "../check.ts";
import { removeApplication, throwAwayApplication } from "../throw-away/application.ts";

/**
 * Codes that waiting does not change (A-5h): creation disabled, not enabled, properties, denied.
 */
const FINAL: ReadonlySet<string> = new Set(["901405", "901406", "901407", "901410", "902013"]);

export const keyManagerLoaded: Check = {
  id: "key-manager-loaded",
  proves: "API Manager has loaded the Key Manager and registers clients at Identity Server through it",
  needs: ["apim-reaches-is"],
  route: ["action", "apim", "is"],
  async run(context, facts) {
    const { clock, signal, propagationTimeout } = context;
    let attempts = 0;
    const outcome = await poll(
      (attempt) => {
        attempts = attempt;
        return generateKeys(context, attempt);
      },
      { timeout: propagationTimeout, clock, signal },
    );
    if ("notYet" in outcome) {
      const { evidence } = outcome.notYet;
      throw new Problem(
        "proof-not-loaded",
        { ...evidence, said: `${evidence.said ?? "nothing"}; ${attempts} attempts in ${propagationTimeout / 1000} s` },
        outcome.notYet,
      );
    }
    const { client, applicationId } = outcome.done;
    facts.client = client;
    facts.applicationId = applicationId;
    return `client ${oneLine(client.clientId)} registered, attempt ${attempts}`;
  },
};

/**
 * One attempt on an application of its own: a failed one leaves a mapping row behind that turns
 * every retry on the same application into 409/901409 (B-K3, B-P1). The failed application is
 * removed before the next attempt.
 */
async function generateKeys(
  context: ProofContext,
  attempt: number,
): Promise<Attempt<{ client: ClientCredentials; applicationId: string }>> {
  const { servers, undo, keyManagerId, isUser } = context;
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
    case "902013":
      return "The Key Manager's `permissions` deny the user of `apim-username`; allow its role.";
    case "901405":
      return 'Set `enableOAuthAppCreation = true` and `tokenType = "DIRECT"` or `"BOTH"` in the definition file.';
    default:
      return "Set `enabled = true` in the definition file, and check the application settings.";
  }
}
