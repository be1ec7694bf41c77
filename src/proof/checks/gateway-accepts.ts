import type { GatewayAnswer } from "../../clients/api-manager/gateway.ts";
import type { ClientCredentials } from "../../clients/identity-server/registered-clients.ts";
import { poll, type Attempt } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import type { Check, ProofContext } from "../check.ts";

export const gatewayAccepts: Check = {
  id: "gateway-accepts",
  proves: "a subscribed application calls an API through the gateway with its token",
  needs: ["token-issued"],
  // A new token ends the client's older one of the same scopes.
  after: ["token-issued", "token-introspected", "tampered-token-refused", "token-revoked"],
  route: ["action", "gateway"],
  async run(context, facts) {
    const { client, applicationId } = facts;
    const api = await context.api;
    if (api === undefined || client === undefined || applicationId === undefined)
      throw new Problem("proof-gateway-set-up", { tried: "call an API through the gateway", said: "no API or client" });
    await context.servers.devPortal.subscribe(applicationId, api.id, api.plan);
    const { clock, signal, propagationTimeout } = context;
    const began = clock.monotonicTime();
    let attempts = 0;
    const outcome = await poll(
      (attempt) => {
        attempts = attempt;
        return callWithNewToken(context, client, api.path);
      },
      { what: "Waiting until the gateway serves the API", timeout: propagationTimeout, clock, signal },
    );
    const seconds = ((clock.monotonicTime() - began) / 1000).toFixed(1);
    if ("notYet" in outcome) {
      const { id, evidence } = outcome.notYet;
      const said = `${evidence.said ?? "nothing"}; deployed to ${api.deployedTo}; ${attempts} attempts in ${seconds} s`;
      throw new Problem(id, { ...evidence, said });
    }
    facts.accepted = { path: api.path, accessToken: outcome.done };
    return `GET ${api.path} answered, deployed to ${api.deployedTo}, attempt ${attempts}, after ${seconds} s`;
  },
};

/**
 * One call with a token of its own: the API, the subscription and the Key Manager reach the gateway
 * one by one, and a gateway remembers the tokens that it refused before it knew them all. What was
 * refused is revoked, so that Identity Server can't issue it again.
 */
async function callWithNewToken(
  { servers }: ProofContext,
  client: ClientCredentials,
  path: string,
): Promise<Attempt<string>> {
  const { accessToken } = await servers.is.token(client, undefined);
  const seen = await servers.gateway.call(path, accessToken);
  if (seen.verdict === "accepted") return { done: accessToken };
  await servers.is.revoke(accessToken, client);
  return { notYet: notAccepted(seen) };
}

function notAccepted({ verdict, answer, code }: GatewayAnswer): Problem {
  switch (verdict) {
    case "refused":
      return answer.problem("proof-gateway-refuses");
    case "forbidden":
      return answer.problem(
        "proof-gateway-refuses",
        undefined,
        code === "900908"
          ? "The token is good, but the subscription has not reached the gateway: check that the gateway receives events of the control plane."
          : undefined,
      );
    case "not-served":
    case "accepted":
      return answer.problem("proof-gateway-not-served");
  }
}
