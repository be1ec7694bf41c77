import { isObject, text } from "../sandbox/body.ts";
import { INVALID, type TokenVerdict } from "../sandbox/gateway/token-verdict.ts";
import type { AdminProcess } from "./admin-process.ts";

const PATH = "/api/am/admin/v4/x-validate";

/**
 * Asks WSO2's own gateway validator (`JWTValidatorImpl`, reached through
 * `admin-resources/src/realadmin/Validate.java`): the stored, enabled Key Manager with exactly the
 * token's issuer, its JWKS, expiry and claims. What it can't read is refused, as the gateway does.
 */
export async function validatorVerdict(admin: AdminProcess, token: string): Promise<TokenVerdict> {
  const { status, body } = await admin.forward({
    method: "POST",
    path: PATH,
    query: new URLSearchParams(),
    header: (name) => (name === "content-type" ? "application/x-www-form-urlencoded" : undefined),
    text: new URLSearchParams({ token }).toString(),
  });
  if (status !== 200 || !isObject(body)) return INVALID;
  if (body["valid"] !== true) return body["code"] === 900903 ? { kind: "refused", code: "900903" } : INVALID;
  const scopes = Array.isArray(body["scopes"]) ? body["scopes"] : [];
  return {
    kind: "accepted",
    keyManager: text(body["keyManager"]) ?? "",
    consumerKey: text(body["consumerKey"]) ?? "",
    scopes: scopes.filter((scope) => typeof scope === "string"),
  };
}
