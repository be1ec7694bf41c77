import { oneLine } from "../../text/foreign-text.ts";
import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";
import { askStored } from "../stored.ts";

export const tokenIssued: Check = {
  id: "token-issued",
  proves: "the client that API Manager registered gets a token from Identity Server",
  needs: ["key-manager-loaded"],
  route: ["action", "is"],
  async run({ servers, scope, stored, bases }, facts) {
    const { client } = facts;
    if (client === undefined) throw new Problem("proof-token-refused", { tried: "get a token", said: "no client" });
    // A scope that could not be made is the failure of scope-granted, not of this check.
    const asked = await scope?.catch(() => undefined);
    facts.token = await askStored(stored, "tokenEndpoint", bases, (path) => servers.is.token(client, asked, path));
    return `access token for client ${oneLine(client.clientId)}${facts.token.expiresIn === undefined ? "" : `, valid ${facts.token.expiresIn} s`}`;
  },
};
