import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";

export const roleBound: Check = {
  id: "role-bound",
  proves: "a scope bound to a role of API Manager is given by that role in Identity Server",
  needs: ["scope-registered"],
  route: ["action", "apim", "is"],
  inapplicable: ({ stored: { createsRoles } }) =>
    createsRoles ? undefined : "the Key Manager does not create roles (`create-roles: true`)",
  async run({ scopes }) {
    const bound = await scopes?.bound;
    if (bound === undefined)
      throw new Problem("proof-role-not-bound", { tried: "bind a shared scope to a role", said: "none was made" });
    return bound;
  },
};
