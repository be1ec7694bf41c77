import { oneLine } from "../../text/foreign-text.ts";
import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";

export const tokenIssued: Check = {
  id: "token-issued",
  proves: "the client that API Manager registered gets a token from Identity Server",
  needs: ["key-manager-loaded"],
  route: ["action", "is"],
  async run({ servers, scope }, facts) {
    if (facts.client === undefined)
      throw new Problem("proof-token-refused", { tried: "get a token", said: "no client" });
    // A scope that could not be made is the failure of scope-granted, not of this check.
    const asked = await scope?.catch(() => undefined);
    facts.token = await servers.is.token(facts.client, asked);
    return `access token for client ${oneLine(facts.client.clientId)}${facts.token.expiresIn === undefined ? "" : `, valid ${facts.token.expiresIn} s`}`;
  },
};
