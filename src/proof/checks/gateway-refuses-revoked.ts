import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";
import { acceptedCall, mustRefuse } from "./gateway-refusal.ts";

/**
 * Milliseconds until a revocation must have reached the gateway; WSO2's own tests give it 30 s
 * (B-V2).
 */
const PATIENCE = 60_000;

export const gatewayRefusesRevoked: Check = {
  id: "gateway-refuses-revoked",
  proves: "a revocation at Identity Server reaches the gateway",
  needs: ["gateway-accepts"],
  // The others call with the token.
  after: ["gateway-accepts", "gateway-refuses-anonymous", "gateway-refuses-tampered", "gateway-enforces-scope"],
  route: ["action", "is", "apim", "gateway"],
  async run(context, facts) {
    const call = acceptedCall(facts);
    if (facts.client === undefined)
      throw new Problem("proof-gateway-revocation", { tried: "revoke the token", said: "no client" });
    await context.servers.is.revoke(call.accessToken, facts.client);
    const patience = Math.min(PATIENCE, context.propagationTimeout);
    return mustRefuse(context, { ...call, patience, accepted: "proof-gateway-revocation" });
  },
};
