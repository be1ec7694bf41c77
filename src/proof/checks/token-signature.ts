import { setTimeout as sleep } from "node:timers/promises";
import { oneLine } from "../../text/foreign-text.ts";
import { Problem, reasonOf } from "../../problems/problem.ts";
import type { Check } from "../check.ts";
import { askStored } from "../stored.ts";
import { isJwt, verifiedBy } from "../token.ts";

/**
 * Milliseconds to wait at most for what others send because of the answers that come together with
 * the keys. Nobody waits for this check, which keeps the processor busy: so it comes after them.
 */
const AFTER_OTHERS = 25;

export const tokenSignature: Check = {
  id: "token-signature",
  proves: "the token is a JWT signed by a key of Identity Server's JWKS",
  needs: ["token-issued"],
  route: ["action", "is"],
  async run({ servers, stored, bases }, facts) {
    const token = facts.token?.accessToken ?? "";
    const where = servers.is.client.where;
    if (!isJwt(token)) {
      throw new Problem("proof-token-invalid", {
        tried: "verify the token's signature",
        where,
        said: "the token is opaque, not a JWT",
        remedy: "API Manager registers clients for JWT; check the token type in Identity Server.",
      });
    }
    const keys = await askStored(stored, "jwks", bases, (path) => servers.is.jwks(path));
    await Promise.race([facts.revocation, sleep(AFTER_OTHERS)]);
    try {
      return await verifiedBy(token, keys);
    } catch (error) {
      const said = oneLine(reasonOf(error));
      throw new Problem(
        "proof-token-invalid",
        { tried: "verify the token's signature against the JWKS", where, request: "GET /oauth2/jwks", said },
        error,
      );
    }
  },
};
