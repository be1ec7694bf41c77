import { oneLine } from "../../text/foreign-text.ts";
import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";
import { askStored } from "../stored.ts";
import { introspectionFault } from "../token.ts";

export const tokenIntrospected: Check = {
  id: "token-introspected",
  proves: "the connector's user introspects the token as active, for the same client",
  needs: ["token-issued"],
  // It may replace the token.
  after: ["token-issued", "scope-granted"],
  route: ["action", "is"],
  async run({ servers, connector, stored, bases }, facts) {
    const token = facts.token?.accessToken ?? "";
    const seen = await askStored(stored, "introspectionEndpoint", bases, (path) =>
      servers.is.introspect(token, connector, path),
    );
    const clientId = facts.client?.clientId;
    const fault = introspectionFault(seen, clientId);
    if (fault === undefined) return `active, client ${oneLine(clientId ?? "")}`;
    throw new Problem("proof-introspection", {
      tried: "introspect the token that was just issued",
      where: servers.is.client.where,
      request: "POST /oauth2/introspect",
      status: 200,
      said: fault,
    });
  },
};
