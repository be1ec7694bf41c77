import { compactVerify, createLocalJWKSet, decodeJwt, type JWTPayload } from "jose";
import type { Introspection, SigningKeys } from "../clients/identity-server/identity-server.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import { oneLine } from "../text/foreign-text.ts";
import { textOf } from "../text/json.ts";
import type { StoredKeyManager } from "./stored.ts";

/** What the gateway accepts: RSA only, with a `kid` (A-3.7b). */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];
/** Seconds that two clocks may differ. */
const SKEW = 300;

/** Whether a token has the three parts of a signed JWT (RFC 7515 3.1); else it is opaque. */
export function isJwt(token: string): boolean {
  return token.split(".").length === 3;
}

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

/**
 * Verifies the signature of a JWT. @returns algorithm and key id in one line @throws Error of jose,
 * or when the token names no key
 */
export async function verifiedBy(token: string, { keys }: SigningKeys): Promise<string> {
  const { protectedHeader } = await compactVerify(token, createLocalJWKSet({ keys: [...keys] }), {
    algorithms: ALGORITHMS,
  });
  const { alg, kid } = protectedHeader;
  if (kid === undefined) throw new Error("the token has no `kid`; the gateway refuses it");
  return `${alg}, kid ${oneLine(kid, 60)}`;
}

/**
 * What the gateway will not accept in the claims, in words; empty when it will.
 * @param clientId of the client that got the token
 * @param now seconds since 1970
 */
export function claimFaults(
  claims: JWTPayload,
  { issuer, consumerKeyClaim }: Pick<StoredKeyManager, "issuer" | "consumerKeyClaim">,
  clientId: string | undefined,
  now: number,
): readonly string[] {
  const faults: string[] = [];
  if (claims.iss !== issuer)
    faults.push(`\`iss\` is ${claims.iss ?? "absent"}, the Key Manager's issuer is ${issuer ?? "absent"}`);
  const client = textOf(claims[consumerKeyClaim]);
  if (clientId === undefined || client !== clientId)
    faults.push(`\`${consumerKeyClaim}\` is ${client ?? "absent"}, the client is ${clientId ?? "unknown"}`);
  if (typeof claims.exp !== "number" || claims.exp + SKEW < now) faults.push("`exp` is absent or past");
  if (typeof claims.nbf === "number" && claims.nbf - SKEW > now)
    faults.push("`nbf` lies in the future: the clocks differ");
  return faults;
}

/** Whether a claim, a text of words or a list, has the scope. */
export function hasScope(claim: unknown, scope: string): boolean {
  const scopes: readonly unknown[] = typeof claim === "string" ? claim.split(" ") : Array.isArray(claim) ? claim : [];
  return scopes.includes(scope);
}

/**
 * What is wrong with an introspection answer about a token that must be active; nothing when it is
 * right. An answer need not name the client (RFC 7662 2.2).
 */
export function introspectionFault(
  { active, clientId }: Pick<Introspection, "active" | "clientId">,
  wanted: string | undefined,
): string | undefined {
  if (!active) return "active: false";
  if (clientId === undefined || clientId === wanted) return undefined;
  return `active for client ${oneLine(clientId)}, not ${oneLine(wanted ?? "")}`;
}

/**
 * The token with one character of its signature's middle changed; the last ones hold bits that do
 * not count (RFC 7515 base64url).
 */
export function tampered(token: string): string {
  const start = token.lastIndexOf(".") + 1;
  const at = start + Math.floor((token.length - start) / 2);
  return `${token.slice(0, at)}${token.charAt(at) === "A" ? "B" : "A"}${token.slice(at + 1)}`;
}
