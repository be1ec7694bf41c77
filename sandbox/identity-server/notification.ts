import { randomUUID } from "node:crypto";
import { basic, outbound } from "../api-manager/outbound.ts";
import type { IdentityServerState, Token } from "./state.ts";

const SUPER_TENANT = -1234;

/**
 * Reports a revocation with what `TokenRevocationEvent` of WSO2's listener holds. In the product a
 * report that fails is only logged, and lost. There it is sent by a thread of its own; here the
 * revocation waits for it, so that tests need no clock.
 */
export async function reportRevocation({ listener, switches }: IdentityServerState, token: Token): Promise<void> {
  if (listener === undefined || switches.revocationNotReported) return;
  await outbound(
    { truststore: () => listener.truststore },
    {
      method: "POST",
      url: listener.endpoint,
      authorization: basic(listener.username, listener.password),
      headers: { "x-wso2-key-manager": listener.keyManagerHeader },
      json: {
        eventId: randomUUID(),
        timeStamp: Date.now(),
        type: "token_revocation",
        tenantId: SUPER_TENANT,
        tenantDomain: "carbon.super",
        // Identity Server stores a JWT by its `jti`, and that is what it reports.
        accessToken: token.jwt ? token.jti : token.value,
        expiryTime: token.expiresAt * 1000,
        tokenType: token.jwt ? "JWT" : "Bearer",
        consumerKey: token.clientId,
        user: token.clientId,
      },
    },
  ).catch(() => undefined);
}
