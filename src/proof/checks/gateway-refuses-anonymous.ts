import type { Check } from "../check.ts";
import { acceptedCall, mustRefuse } from "./gateway-refusal.ts";

export const gatewayRefusesAnonymous: Check = {
  id: "gateway-refuses-anonymous",
  proves: "the gateway refuses the same call without a token",
  needs: ["gateway-accepts"],
  route: ["action", "gateway"],
  run: (context, facts) =>
    mustRefuse(context, { path: acceptedCall(facts).path, patience: 0, accepted: "proof-gateway-open" }),
};
