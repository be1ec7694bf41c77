import { Problem } from "../../problems/problem.ts";
import { oneLine } from "../../text/foreign-text.ts";
import type { Check } from "../check.ts";
import { claimFaults, claimsOf } from "../token.ts";

export const tokenClaims: Check = {
  id: "token-claims",
  proves: "issuer, client and times of the token are those that the gateway will look for",
  needs: ["token-signature"],
  route: ["action"],
  run({ servers, stored, clock }, facts) {
    const { where } = servers.is.client;
    const clientId = facts.client?.clientId;
    const claims = claimsOf(facts.token?.accessToken ?? "", where);
    const faults = claimFaults(claims, stored, clientId, clock.wallTime() / 1000);
    if (faults.length > 0) {
      throw new Problem("proof-token-invalid", {
        tried: "compare the token's claims with the Key Manager",
        where,
        said: oneLine(faults.join("; ")),
      });
    }
    return Promise.resolve(`iss ${stored.issuer ?? ""}, ${oneLine(stored.consumerKeyClaim, 60)} ${clientId ?? ""}`);
  },
};
