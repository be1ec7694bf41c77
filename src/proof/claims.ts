import { decodeJwt, type JWTPayload } from "jose";
import { Problem, reasonOf } from "../problems/problem.ts";
import { oneLine } from "../text/foreign-text.ts";

/**
 * The claims of a JWT, unverified.
 * @throws Problem `proof-token-invalid` when its payload is no JSON object (RFC 7519 7.2)
 */
export function claimsOf(token: string, where: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch (error) {
    const said = oneLine(reasonOf(error));
    throw new Problem("proof-token-invalid", { tried: "read the claims of the token", where, said }, error);
  }
}
