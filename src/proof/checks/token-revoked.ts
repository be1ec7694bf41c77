import { poll } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";

/** Milliseconds until introspection must show a revoked token as inactive. */
const PATIENCE = 10_000;

export const tokenRevoked: Check = {
  id: "token-revoked",
  proves: "a revoked token is inactive",
  needs: ["token-introspected"],
  route: ["action", "is"],
  async run({ servers, connector, clock, signal }, facts) {
    const token = facts.token?.accessToken ?? "";
    if (facts.client === undefined)
      throw new Problem("proof-revocation", { tried: "revoke the token", said: "no client" });
    await servers.is.revoke(token, facts.client);
    const outcome = await poll(
      async () => {
        if (!(await servers.is.introspect(token, connector)).active) return { done: "revoked, then inactive" };
        return {
          notYet: new Problem("proof-revocation", {
            tried: "see the revoked token inactive",
            where: servers.is.client.where,
            request: "POST /oauth2/introspect",
            status: 200,
            said: `still active ${PATIENCE / 1000} s after the revocation`,
          }),
        };
      },
      { timeout: PATIENCE, clock, signal },
    );
    if ("notYet" in outcome) throw outcome.notYet;
    return outcome.done;
  },
};
