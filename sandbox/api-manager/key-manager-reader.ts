import { isObject } from "../body.ts";
import type { Reply } from "../routes.ts";
import { DISALLOWED } from "./errors.ts";
import { properties } from "./key-manager-rules.ts";
import type { ApiManagerState } from "./state.ts";

type Body = Readonly<Record<string, unknown>>;

const LISTS = ["availableGrantTypes", "claimMapping", "tokenValidation", "endpoints", "allowedOrganizations"];
const FLAGS = [
  ...["enabled", "global", "enableTokenGeneration", "enableTokenEncryption", "enableTokenHashing"],
  ...["enableMapOAuthConsumerApps", "enableOAuthAppCreation", "enableSelfValidationJWT"],
];
const TEXTS = ["name", "displayName", "description", "type", "issuer", "alias", "consumerKeyClaim", "scopesClaim"];

/**
 * What the JSON reader makes of a body: it converts what it can ("true" and 1 are true, 5 is "5")
 * and refuses the rest (run on 9.33.90).
 */
export function readBody(given: Body): { readonly body: Body } | { readonly reply: Reply } {
  const body: Record<string, unknown> = { ...given };
  for (const [key, value] of Object.entries(given)) {
    if (value === null) continue;
    if (LISTS.includes(key) && !Array.isArray(value)) return { reply: DISALLOWED };
    if (FLAGS.includes(key)) {
      const flag = flagOf(value);
      if (flag === undefined) return { reply: DISALLOWED };
      body[key] = flag;
    }
    if (TEXTS.includes(key) || key.endsWith("Endpoint")) {
      if (typeof value === "object") return { reply: DISALLOWED };
      body[key] = typeof value === "string" ? value : JSON.stringify(value);
    }
  }
  return { body };
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  return value === "true" || value === "false" ? value === "true" : undefined;
}

/**
 * White space around what is kept among the properties goes away from 4.6 on (A-2.2i): the
 * connector's fields, the issuer, the endpoints, the claims' names and the certificate (run on
 * 9.33.90); names, descriptions and grants keep theirs.
 */
export function trimmed(state: ApiManagerState, body: Body): Body {
  if (!state.profile.trimsProperties) return body;
  const bare = (value: unknown): unknown => (typeof value === "string" ? value.trim() : value);
  const isKept = (key: string): boolean => /(?:Endpoint|Claim)$|^issuer$/.test(key);
  const { certificates } = body;
  return {
    ...Object.fromEntries(Object.entries(body).map(([key, value]) => [key, isKept(key) ? bare(value) : value])),
    ...(isObject(certificates) ? { certificates: { ...certificates, value: bare(certificates["value"]) } } : {}),
    additionalProperties: Object.fromEntries(
      Object.entries(properties(body)).map(([key, value]) => [key, bare(value)]),
    ),
  };
}
