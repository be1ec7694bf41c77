import { oneLine } from "../../text/foreign-text.ts";
import { textOf } from "../../text/json.ts";
import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";
import { claimsOf } from "../claims.ts";

/** Seconds that two clocks may differ. */
const SKEW = 300;

export const tokenClaims: Check = {
  id: "token-claims",
  proves: "issuer, client and times of the token are those that the gateway will look for",
  needs: ["token-signature"],
  route: ["action"],
  run({ servers, stored: { issuer, consumerKeyClaim }, clock }, facts) {
    const claims = claimsOf(facts.token?.accessToken ?? "", servers.is.client.where);
    const now = clock.wallTime() / 1000;
    const clientId = facts.client?.clientId;
    const faults: string[] = [];
    if (claims.iss !== issuer)
      faults.push(`\`iss\` is ${claims.iss ?? "absent"}, the Key Manager's issuer is ${issuer ?? "absent"}`);
    const client = textOf(claims[consumerKeyClaim]);
    if (clientId === undefined || client !== clientId)
      faults.push(`\`${consumerKeyClaim}\` is ${client ?? "absent"}, the client is ${clientId ?? "unknown"}`);
    if (typeof claims.exp !== "number" || claims.exp + SKEW < now) faults.push("`exp` is absent or past");
    if (typeof claims.nbf === "number" && claims.nbf - SKEW > now)
      faults.push("`nbf` lies in the future: the clocks differ");
    if (faults.length > 0) {
      throw new Problem("proof-token-invalid", {
        tried: "compare the token's claims with the Key Manager",
        where: servers.is.client.where,
        said: oneLine(faults.join("; ")),
      });
    }
    return Promise.resolve(`iss ${issuer ?? ""}, ${oneLine(consumerKeyClaim, 60)} ${clientId ?? ""}`);
  },
};
