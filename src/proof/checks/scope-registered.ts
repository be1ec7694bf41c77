import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";

export const scopeRegistered: Check = {
  id: "scope-registered",
  proves: "a shared scope of API Manager becomes a scope of Identity Server, and goes with it",
  needs: ["key-manager-loaded"],
  route: ["action", "apim", "is"],
  inapplicable: ({ registersApiResources }) =>
    registersApiResources ? undefined : "this API Manager's connector does not register scopes as API resources",
  async run({ scopes }) {
    if (scopes === undefined)
      throw new Problem("proof-scope-set-up", { tried: "make a shared scope in API Manager", said: "none was made" });
    return scopes.registered;
  },
};
