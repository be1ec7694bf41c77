import type { Check } from "../check.ts";
import { tampered } from "../token.ts";
import { acceptedCall, mustRefuse } from "./gateway-refusal.ts";

export const gatewayRefusesTampered: Check = {
  id: "gateway-refuses-tampered",
  proves: "the gateway refuses a token with a changed signature",
  needs: ["gateway-accepts"],
  route: ["action", "gateway"],
  run(context, facts) {
    const { path, accessToken } = acceptedCall(facts);
    return mustRefuse(context, {
      path,
      accessToken: tampered(accessToken),
      patience: 0,
      accepted: "proof-gateway-open",
    });
  },
};
