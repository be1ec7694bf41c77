import type { ClientCredentials } from "../../clients/identity-server/registered-clients.ts";
import { poll, type Attempt } from "../../problems/poll.ts";
import { Problem } from "../../problems/problem.ts";
import { oneLine } from "../../text/foreign-text.ts";
import type { Check, ProofContext, ThrowAwayApi } from "../check.ts";
import { askStored } from "../stored.ts";
import { acceptedCall } from "./gateway-refusal.ts";

/** A scope is missing (A-6.2c). */
const FORBIDDEN = "900910";
/**
 * Milliseconds until the gateway must go by the scope: the API is there, but Identity Server caches
 * lists of scopes.
 */
const PATIENCE = 30_000;

type Scoped = NonNullable<ThrowAwayApi["scoped"]>;

export const gatewayEnforcesScope: Check = {
  id: "gateway-enforces-scope",
  proves: "a resource with a scope is served to a token that has the scope, and forbidden to one without",
  needs: ["gateway-accepts", "scope-registered"],
  route: ["action", "gateway"],
  async run(context, facts) {
    // What kept the scope from being made is the failure of this check.
    await context.scopes?.kept;
    const scoped = (await context.api)?.scoped;
    const { client } = facts;
    if (scoped === undefined || client === undefined)
      throw new Problem("proof-gateway-set-up", { tried: "call a resource with a scope", said: "there is none" });
    const { accessToken: without } = acceptedCall(facts);
    await until(context, () => forbidden(context, scoped, without));
    await until(context, () => served(context, scoped, client));
    return `403 ${FORBIDDEN} without the scope, served with it`;
  },
};

async function until({ clock, signal }: ProofContext, attempt: () => Promise<Attempt<true>>): Promise<void> {
  const outcome = await poll(attempt, {
    what: "Waiting until the gateway enforces the scope",
    timeout: PATIENCE,
    clock,
    signal,
  });
  if ("notYet" in outcome) throw outcome.notYet;
}

async function forbidden({ servers }: ProofContext, { path }: Scoped, token: string): Promise<Attempt<true>> {
  const { verdict, code, answer } = await servers.gateway.call(path, token);
  if (verdict === "forbidden" && code === FORBIDDEN) return { done: true };
  if (verdict !== "accepted") return { notYet: answer.problem("proof-gateway-not-served") };
  return { notYet: answer.problem("proof-gateway-scope", "a token without the scope of the resource was let through") };
}

/** With a token of its own, which is revoked when refused: a gateway remembers what it has read. */
async function served(
  { servers: { is, gateway }, stored, bases }: ProofContext,
  { path, scope }: Scoped,
  client: ClientCredentials,
): Promise<Attempt<true>> {
  const { accessToken, scopes } = await askStored(stored, "tokenEndpoint", bases, (at) => is.token(client, scope, at));
  const { verdict, code, answer } = await gateway.call(path, accessToken);
  if (verdict === "accepted") return { done: true };
  await is.revoke(accessToken, client);
  if (!scopes.includes(scope)) {
    const granted = oneLine(scopes.join(" ")) || "nothing";
    const said = `asked for ${scope}, which API Manager registered, granted ${granted}`;
    return {
      notYet: new Problem("proof-scope-not-granted", {
        tried: "get the scope of a resource",
        where: is.client.where,
        request: "POST /oauth2/token",
        status: 200,
        said,
      }),
    };
  }
  const isScope = verdict === "forbidden" && code === FORBIDDEN;
  if (!isScope) return { notYet: answer.problem("proof-gateway-not-served") };
  const claim = oneLine(stored.scopesClaim, 60);
  return {
    notYet: answer.problem("proof-gateway-scope", `a token with the scope was refused; \`scopesClaim\` is ${claim}`),
  };
}
