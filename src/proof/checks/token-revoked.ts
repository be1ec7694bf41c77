import { poll } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";
import { askStored } from "../stored.ts";

/** Milliseconds until introspection must show a revoked token as inactive. */
const PATIENCE = 10_000;

export const tokenRevoked: Check = {
  id: "token-revoked",
  proves: "a revoked token is inactive",
  needs: ["token-introspected"],
  // The last one that looks at the token.
  after: ["token-introspected", "tampered-token-refused"],
  route: ["action", "is"],
  async run({ servers, connector, stored, bases, clock, signal }, facts) {
    const token = facts.token?.accessToken ?? "";
    const { client } = facts;
    if (client === undefined) throw new Problem("proof-revocation", { tried: "revoke the token", said: "no client" });
    await askStored(stored, "revokeEndpoint", bases, (path) => servers.is.revoke(token, client, path));
    const introspected = () =>
      askStored(stored, "introspectionEndpoint", bases, (path) => servers.is.introspect(token, connector, path));
    const outcome = await poll(
      async () => {
        if (!(await introspected()).active) return { done: "revoked, then inactive" };
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
      { what: "Waiting until the revoked token is inactive", timeout: PATIENCE, clock, signal },
    );
    if ("notYet" in outcome) throw outcome.notYet;
    return outcome.done;
  },
};
