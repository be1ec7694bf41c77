import { Problem } from "../../problems/problem.ts";
import { oneLine } from "../../text/foreign-text.ts";
import type { Check, ProofContext } from "../check.ts";

/** Connectors that have it register scopes as API resources (A-3.2b). */
const API_RESOURCES_FIELD = "api_resource_management_endpoint";

export const scopeRegistered: Check = {
  id: "scope-registered",
  proves: "a shared scope of API Manager becomes a scope of Identity Server, and goes with it",
  needs: ["key-manager-loaded"],
  route: ["action", "apim", "is"],
  inapplicable: noSharedScopes,
  async run({ scopes }) {
    if (scopes === undefined)
      throw new Problem("proof-scope-set-up", { tried: "make a shared scope in API Manager", said: "none was made" });
    return scopes.registered;
  },
};

/**
 * Why no shared scope is made; nothing when one is. API Manager sends it to every Key Manager
 * (B-P4), and what another one's server makes of it this run could neither see nor remove.
 */
export function noSharedScopes({
  connectorFields,
  otherKeyManagers,
}: Pick<ProofContext, "connectorFields" | "otherKeyManagers">): string | undefined {
  if (!connectorFields.includes(API_RESOURCES_FIELD))
    return "this API Manager's connector does not register scopes as API resources";
  const [other] = otherKeyManagers;
  if (other === undefined) return undefined;
  return `the Key Manager ${oneLine(other, 100)} is enabled, too, and API Manager would send the scope to its server`;
}
