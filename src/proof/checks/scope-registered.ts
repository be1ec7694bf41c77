import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";

/** Connectors that have it register scopes as API resources (A-3.2b). */
export const API_RESOURCES_FIELD = "api_resource_management_endpoint";

export const scopeRegistered: Check = {
  id: "scope-registered",
  proves: "a shared scope of API Manager becomes a scope of Identity Server, and goes with it",
  needs: ["key-manager-loaded"],
  route: ["action", "apim", "is"],
  inapplicable: ({ connectorFields }) =>
    connectorFields.includes(API_RESOURCES_FIELD)
      ? undefined
      : "this API Manager's connector does not register scopes as API resources",
  async run({ scopes }) {
    if (scopes === undefined)
      throw new Problem("proof-scope-set-up", { tried: "make a shared scope in API Manager", said: "none was made" });
    return scopes.registered;
  },
};
