import { oneLine } from "../../text/foreign-text.ts";
import { poll } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";

/** Milliseconds until a new API resource must count: IS caches scope lists. */
const PATIENCE = 10_000;

export const scopeGranted: Check = {
  id: "scope-granted",
  proves: "a registered scope is granted, so `authorize_all_scopes` is on",
  needs: ["token-issued"],
  route: ["action", "is"],
  async run({ servers, scope, clock, signal }, facts) {
    const asked = await scope;
    if (asked === undefined || facts.client === undefined)
      throw new Problem("proof-scope-not-granted", { tried: "ask for a scope", said: "no scope" });
    if (facts.token?.scopes.includes(asked) === true) return `scope ${asked} granted`;
    const client = facts.client;
    const outcome = await poll(
      async () => {
        const token = await servers.is.token(client, asked);
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
          }),
        };
      },
      { timeout: PATIENCE, clock, signal },
    );
    if ("notYet" in outcome) throw outcome.notYet;
    return `scope ${asked} granted`;
  },
};
