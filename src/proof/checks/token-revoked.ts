import { poll } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import type { Introspection } from "../../clients/identity-server/identity-server.ts";
import type { Check, Ended, ProofContext, ProofFacts } from "../check.ts";
import { askStored } from "../stored.ts";
import { introspectionFault } from "../token.ts";

/** Milliseconds until introspection must show a revoked token as inactive. */
const PATIENCE = 10_000;

export const tokenRevoked: Check = {
  id: "token-revoked",
  proves: "a revoked token is inactive",
  needs: ["token-introspected"],
  // Begins at once, with a token that no other check looks at.
  after: ["key-manager-loaded"],
  route: ["action", "is"],
  async run(context, facts, ended) {
    const { servers, stored, bases, clock, signal } = context;
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    facts.revocation = asked;
    const token = (await unusedToken(context, facts, ended)) ?? (await lookedAtToken(facts, ended));
    const { client } = facts;
    if (token === undefined || client === undefined)
      throw new Problem("proof-revocation", { tried: "revoke the token", said: "no active token" });
    await askStored(stored, "revokeEndpoint", bases, (path) => servers.is.revoke(token, client, path));
    const outcome = await poll(
      async () => {
        const answer = introspected(token, context);
        setImmediate(resolve);
        if (!(await answer).active) return { done: "revoked, then inactive" };
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

/**
 * The token that API Manager got with the keys, if it is active: revoking it disturbs no check
 * beside this one. A new token ends the client's older one of the same scopes, which would look
 * like a revocation (I-3c): so this one, without a scope, is of use only when the other has its
 * scope. An API Manager that gets no token with the keys has none to offer.
 */
async function unusedToken(context: ProofContext, facts: ProofFacts, ended: Ended): Promise<string | undefined> {
  const token = facts.ofApiManager;
  if (token === undefined || context.scope === undefined) return undefined;
  try {
    // Before a check after it has a newer one.
    const first = ended(["token-issued"]).then(() => facts.token);
    const [seen, scope, other] = await Promise.all([introspected(token, context), context.scope, first]);
    const hasItsScope = other?.scopes.includes(scope) === true;
    return hasItsScope && introspectionFault(seen, facts.client?.clientId) === undefined ? token : undefined;
  } catch (error) {
    // Why the servers can't be asked is found by the check that introspects the other token.
    if (error instanceof Problem && error.id !== "cancelled") return undefined;
    throw error;
  }
}

/** The token of the other checks, active and looked at by all of them. */
async function lookedAtToken(facts: ProofFacts, ended: Ended): Promise<string | undefined> {
  const others = await ended(["token-introspected", "tampered-token-refused"]);
  const isActive = others.some(({ id, status }) => id === "token-introspected" && status === "passed");
  return isActive ? facts.token?.accessToken : undefined;
}

function introspected(token: string, context: ProofContext): Promise<Introspection> {
  const { servers, connector, stored, bases } = context;
  return askStored(stored, "introspectionEndpoint", bases, (path) => servers.is.introspect(token, connector, path));
}
