import { oneLine } from "../../text/foreign-text.ts";
import { poll } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import type { Clients } from "../../clients/connect.ts";
import type { Check } from "../check.ts";
import { askStored, type StoredKeyManager } from "../stored.ts";
import { claimsOf, hasScope, isJwt } from "../token.ts";

/** Milliseconds until a new API resource must count: IS caches scope lists. */
const PATIENCE = 10_000;
const GIVEN =
  "Check that Identity Server has the scope of `smoke-scope`, written exactly so, or leave the input out; if it has, set `[oauth] authorize_all_scopes = true` in its deployment.toml, and restart it.";

export const scopeGranted: Check = {
  id: "scope-granted",
  proves: "a registered scope is granted, so `authorize_all_scopes` is on",
  needs: ["token-issued"],
  route: ["action", "is"],
  async run({ servers, scope, isScopeGiven, stored, bases, clock, signal }, facts) {
    const asked = await scope;
    if (asked === undefined || facts.client === undefined)
      throw new Problem("proof-scope-not-granted", { tried: "ask for a scope", said: "no scope" });
    if (facts.token?.scopes.includes(asked) === true)
      return seenInClaim(asked, facts.token.accessToken, stored, servers);
    const client = facts.client;
    const outcome = await poll(
      async () => {
        const token = await askStored(stored, "tokenEndpoint", bases, (path) => servers.is.token(client, asked, path));
        // A new token ends the client's older one of the same scopes, so the next checks need the
        // newest.
        facts.token = token;
        if (token.scopes.includes(asked)) return { done: token };
        const said = `asked for ${asked}, granted ${oneLine(token.scopes.join(" ")) || "nothing"}`;
        return {
          notYet: new Problem("proof-scope-not-granted", {
            tried: `get the scope ${asked}`,
            where: servers.is.client.where,
            request: "POST /oauth2/token",
            status: 200,
            said,
            ...(isScopeGiven ? { remedy: GIVEN } : {}),
          }),
        };
      },
      { what: "Waiting for a token with the scope", timeout: PATIENCE, clock, signal },
    );
    if ("notYet" in outcome) throw outcome.notYet;
    return seenInClaim(asked, outcome.done.accessToken, stored, servers);
  },
};

/**
 * A gateway reads scopes from the claim that the Key Manager names, so they must stand
 * there. An opaque token has no claims, and is the failure of token-signature.
 */
function seenInClaim(
  scope: string,
  token: string,
  { scopesClaim }: StoredKeyManager,
  { is }: Pick<Clients, "is">,
): string {
  const said = `scope ${scope} granted`;
  if (!isJwt(token) || hasScope(claimsOf(token, is.client.where)[scopesClaim], scope)) return said;
  throw new Problem("proof-token-invalid", {
    tried: "find the granted scope where the gateway looks for it",
    where: is.client.where,
    said: `the token has no ${scope} in its claim \`${oneLine(scopesClaim, 60)}\``,
    remedy: "Set `scopesClaim` of the Key Manager to the claim that has the token's scopes: `scope`.",
  });
}
