const TOKEN_CHECK_IDS = [
  "apim-reaches-is",
  "key-manager-loaded",
  "token-issued",
  "token-signature",
  "token-claims",
  "scope-granted",
  "token-introspected",
  "tampered-token-refused",
  "user-info-read",
  "token-revoked",
] as const;

/** The checks that only `smoke-test: gateway` runs. */
const GATEWAY_CHECK_IDS = [
  "scope-registered",
  "role-bound",
  "gateway-accepts",
  "gateway-enforces-scope",
  "gateway-refuses-anonymous",
  "gateway-refuses-tampered",
  "gateway-refuses-revoked",
] as const;

/**
 * Names of the checks, in the order in which they run. They are a contract: users skip by them and
 * dashboards count them.
 */
export const CHECK_IDS = [...TOKEN_CHECK_IDS, ...GATEWAY_CHECK_IDS] as const;

export type CheckId = (typeof CHECK_IDS)[number];
