/** Names of the checks, in the order of the ladder. They are a contract: users skip by them and dashboards count them. */
export const CHECK_IDS = [
  "apim-reaches-is",
  "key-manager-loaded",
  "token-issued",
  "token-signature",
  "token-claims",
  "scope-granted",
  "token-introspected",
  "tampered-token-refused",
  "token-revoked",
] as const;

export type CheckId = (typeof CHECK_IDS)[number];
