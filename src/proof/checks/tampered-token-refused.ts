import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";
import { askStored } from "../stored.ts";
import { tampered } from "../token.ts";

export const tamperedTokenRefused: Check = {
  id: "tampered-token-refused",
  proves: "a token with a changed signature is not active",
  needs: ["token-introspected"],
  after: ["token-issued", "scope-granted"],
  route: ["action", "is"],
  async run({ servers, connector, stored, bases }, facts) {
    const changed = tampered(facts.token?.accessToken ?? "");
    const seen = await askStored(stored, "introspectionEndpoint", bases, (path) =>
      servers.is.introspect(changed, connector, path),
    );
    if (!seen.active) return "changed token is inactive";
    throw new Problem("proof-introspection", {
      tried: "see a tampered token refused",
      where: servers.is.client.where,
      request: "POST /oauth2/introspect",
      status: 200,
      said: "a token with a changed signature is active",
    });
  },
};
