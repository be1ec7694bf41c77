import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from "jose";
import { credentials } from "../api-manager/connector.ts";
import { outbound, type Caller } from "../api-manager/outbound.ts";
import { isObject, text } from "../body.ts";
import type { LoadedKeyManager } from "./loaded-key-managers.ts";

/** The result of checking a token itself; subscription and scopes of the resource come after it. */
export type TokenVerdict =
  | {
      readonly kind: "accepted";
      /** Id or name. */
      readonly keyManager: string;
      readonly consumerKey: string;
      readonly scopes: readonly string[];
    }
  | { readonly kind: "refused"; readonly code: "900900" | "900901" | "900903" };

export const INVALID: TokenVerdict = { kind: "refused", code: "900901" };
/** Clocks may differ by so many seconds. */
const SKEW = 5;
const ALGORITHMS = ["RS256", "RS384", "RS512"];

/** The claims of a JWT, unverified; nothing of an opaque token. */
export function claimsOf(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

/** Signature, then expiry, by the JWKS or the pinned certificate of the Key Manager. */
export async function verified(token: string, keyManager: LoadedKeyManager, now: number): Promise<TokenVerdict> {
  try {
    const { payload } = await verify(token, keyManager, new Date(now));
    const { body } = keyManager.stored;
    return accepted(
      keyManager,
      payload[text(body["consumerKeyClaim"]) ?? "azp"],
      payload[text(body["scopesClaim"]) ?? "scope"],
    );
  } catch (error) {
    return error instanceof errors.JWTExpired ? { kind: "refused", code: "900903" } : INVALID;
  }
}

async function verify(
  token: string,
  keyManager: LoadedKeyManager,
  currentDate: Date,
): Promise<{ payload: JWTPayload }> {
  const options = { issuer: keyManager.issuer, algorithms: ALGORITHMS, clockTolerance: SKEW, currentDate };
  if (keyManager.certificateType === "PEM") return jwtVerify(token, await keyManager.pinnedKey(), options);
  if (decodeProtectedHeader(token).kid === undefined) throw new Error("no kid");
  try {
    return await jwtVerify(token, await keyManager.keys(false), options);
  } catch (error) {
    if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    return jwtVerify(token, await keyManager.keys(true), options);
  }
}

/**
 * By introspection with the connector's user (RFC 7662); a call that fails is no verdict on the
 * token, yet the gateway refuses.
 */
export async function introspected(token: string, keyManager: LoadedKeyManager, caller: Caller): Promise<TokenVerdict> {
  try {
    const { status, text: answer } = await outbound(caller, {
      method: "POST",
      url: text(keyManager.stored.body["introspectionEndpoint"]) ?? "",
      authorization: credentials(keyManager.stored),
      form: { token },
    });
    const body: unknown = JSON.parse(answer);
    if (status !== 200 || !isObject(body)) return { kind: "refused", code: "900900" };
    return body["active"] === true ? accepted(keyManager, body["client_id"], body["scope"]) : INVALID;
  } catch {
    return { kind: "refused", code: "900900" };
  }
}

function accepted({ stored }: LoadedKeyManager, consumerKey: unknown, scopes: unknown): TokenVerdict {
  const list = Array.isArray(scopes) ? scopes : (text(scopes) ?? "").split(" ");
  return {
    kind: "accepted",
    keyManager: stored.id,
    consumerKey: text(consumerKey) ?? "",
    scopes: list.filter((scope) => typeof scope === "string" && scope !== ""),
  };
}
